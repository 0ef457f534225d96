// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/eventwriter.h"

#include <unistd.h>

#include "core/control/socketnames.h"
#include "core/traffic/timestamp.h"

namespace Socketarium {

EventWriter::EventWriter(int descriptor, Format format, QObject *parent)
    : QObject(parent)
    , m_format(std::move(format))
    , m_pipe(descriptor)
{
    m_interval.setInterval(intervalMilliseconds);
    connect(&m_interval, &QTimer::timeout, this, &EventWriter::endInterval);
    connect(&m_pipe, &PipeWriter::broken, this, &EventWriter::broken);
    connect(&m_pipe, &PipeWriter::drained, this, [this] {
        if (m_flushing)
            Q_EMIT flushed();
    });
}

EventWriter::~EventWriter() = default;

void EventWriter::flush()
{
    m_flushing = true;
    m_interval.stop();
    tellMessages();
    tellLost();
    if (m_pipe.pending() == 0 || m_pipe.isBroken())
        Q_EMIT flushed();
}

void EventWriter::ready(Fd fd, Inode inode, const QByteArray &address)
{
    tell(ReadyEvent{Pid(::getpid()), fd, inode, address});
}

void EventWriter::opened(const ConnectionOpening &opening)
{
    m_open.insert(opening.connection);
    OpenedEvent event;
    event.connection = opening.connection;
    event.time = opening.time;
    event.fd = opening.fd;
    event.inode = opening.inode;
    event.local = socketNameOf(opening.local);
    event.remote = socketNameOf(opening.remote);
    event.peerPid = opening.peerPid;
    event.peerUid = opening.peerUid;
    tell(event);
}

void EventWriter::halfClosed(int connection, qint64 time)
{
    tell(HalfClosedEvent{connection, time});
}

void EventWriter::closed(const ConnectionClosing &closing)
{
    m_open.erase(closing.connection);
    tell(ClosedEvent{closing.connection, closing.time, closing.cause, closing.sysErrno,
                     closing.received, closing.sent, closing.unsent});
}

void EventWriter::sending()
{
    if (m_batch.messages.size() < shownMessages)
        m_sendingSince = microsecondsNow();
}

void EventWriter::moved(int connection, Direction direction, QByteArrayView bytes)
{
    const auto size = static_cast<quint64>(bytes.size());
    const qsizetype shown = qMin(bytes.size(), maxShownBytes);
    if (m_batch.messages.size() >= shownMessages || m_batchBytes + shown > shownBytes || isFull()) {
        ++m_batch.notShown;
        m_batch.notShownBytes += size;
    } else {
        const bool isTimed = direction == Direction::Sent && m_sendingSince != 0;
        m_batchBytes += shown;
        m_batch.messages.append({isTimed ? m_sendingSince : microsecondsNow(), connection,
                                 direction, size, bytes.first(shown).toByteArray()});
    }
    if (direction == Direction::Sent)
        m_sendingSince = 0;
    if (!m_interval.isActive()) {
        tellMessages();
        m_interval.start();
    }
}

void EventWriter::failed(const EndpointError &error, bool fatal)
{
    tell(FailedEvent{error, fatal});
}

void EventWriter::acceptingChanged(bool paused, int sysErrno)
{
    tell(AcceptingEvent{paused, sysErrno});
}

void EventWriter::flowChanged(int connection, bool paused, quint64 pending)
{
    tell(FlowEvent{connection, paused, pending});
}

void EventWriter::waiting(const QByteArray &address)
{
    tell(WaitingEvent{address});
}

void EventWriter::unsupported(int connection, QByteArrayView line)
{
    tell(UnsupportedEvent{connection, line.first(qMin(line.size(), maxShownBytes)).toByteArray()});
}

void EventWriter::tell(const ControlEvent &event)
{
    if (m_toldInInterval >= toldEvents || isFull()) {
        ++m_lost;
    } else {
        ++m_toldInInterval;
        tellMessages(); // what happened before it is told before it
        m_pipe.write(m_format(event));
    }
    if (!m_interval.isActive())
        m_interval.start();
}

void EventWriter::tellMessages()
{
    if ((m_batch.messages.isEmpty() && m_batch.notShown == 0) || (isFull() && !m_flushing))
        return;
    m_pipe.write(m_format(m_batch));
    // The room of the list is kept for the next batch.
    m_batch.messages.clear();
    m_batch.notShown = 0;
    m_batch.notShownBytes = 0;
    m_batchBytes = 0;
}

void EventWriter::tellLost()
{
    if (m_lost == 0 || (isFull() && !m_flushing))
        return;
    m_pipe.write(m_format(LostEvent{m_lost, QList<int>(m_open.begin(), m_open.end())}));
    m_lost = 0;
}

void EventWriter::endInterval()
{
    const bool wasIdle =
        m_batch.messages.isEmpty() && m_batch.notShown == 0 && m_lost == 0 && m_toldInInterval == 0;
    m_toldInInterval = 0;
    tellMessages();
    tellLost();
    if (wasIdle)
        m_interval.stop();
}

bool EventWriter::isFull() const
{
    return m_pipe.pending() > maxPending;
}

} // namespace Socketarium
