// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/connection.h"

#include "core/traffic/timestamp.h"

namespace Socketarium {

/// Output that waits for so long is told; what the peer takes sooner is not worth a word.
static constexpr int stallMilliseconds = 250;
/// How long we wait for the peer's end of file when we hang up.
static constexpr int farewellMilliseconds = 200;

static EndpointError sendError(const Connection::Shared &shared, EndpointReason reason,
                               qint64 amount)
{
    EndpointError error;
    error.step = reason == EndpointReason::LineTooLong ? EndpointStep::Receive : EndpointStep::Send;
    error.reason = reason;
    error.address = shared.address;
    error.amount = amount;
    return error;
}

Connection::Connection(int number, UniqueFd socket, const Shared &shared,
                       std::unique_ptr<ConnectionBehaviour> behaviour, QObject *parent)
    : QObject(parent)
    , m_number(number)
    , m_shared(shared)
    , m_channel(makeChannel(shared.engine, shared.transport, std::move(socket), shared.buffer,
                            shared.readiness, *this))
    , m_behaviour(std::move(behaviour))
{
}

Connection::~Connection() = default;

qsizetype Connection::pending() const
{
    return m_channel->pending();
}

void Connection::send(QByteArrayView bytes)
{
    if (!m_open || m_closeWhenDrained)
        return;
    if (pending() > 0 && pending() + bytes.size() > maxPending) {
        m_shared.observer.failed(sendError(m_shared, EndpointReason::SendQueueFull, pending()),
                                 false);
        return;
    }
    sendThrough(bytes);
}

void Connection::run(const SendPlan &plan)
{
    if (!m_open)
        return;
    if (plan.steps.size() == 1 && plan.count == 1) {
        send(plan.steps.first().bytes);
        Q_EMIT planFinished();
        return;
    }
    stopSending();
    m_runner = std::make_unique<SendRunner>(plan, [this](const QByteArray &bytes) {
        if (!m_open || pending() > 0)
            return false;
        send(bytes);
        return true;
    });
    connect(m_runner.get(), &SendRunner::finished, this, &Connection::planFinished);
    m_runner->start();
}

void Connection::stopSending()
{
    if (!m_runner)
        return;
    // It may be the one that sends just now.
    m_runner->stop();
    m_runner->disconnect(this);
    m_runner.release()->deleteLater();
}

void Connection::finish()
{
    if (m_open)
        m_channel->finish();
}

void Connection::setReading(bool reading)
{
    m_wantReading = reading;
    updateReading();
}

void Connection::hangUp()
{
    if (!m_open || m_closeWhenDrained)
        return;
    stopSending();
    m_closeWhenDrained = CloseCause::Self;
    if (pending() == 0)
        sayFarewell();
    else
        updateReading();
}

/// close(2) with bytes unread makes a reset of it, which may cost the peer our last ones: so what
/// it still sends is taken until it has read our end of file, or does not answer.
void Connection::sayFarewell()
{
    m_channel->finish();
    updateReading();
    QTimer::singleShot(farewellMilliseconds, this, [this] { close(CloseCause::Self); });
}

void Connection::close(CloseCause cause, int sysErrno)
{
    if (!m_open)
        return;
    m_open = false;
    stopSending();
    if (m_stalled)
        m_stalled->stop();
    const auto unsent = static_cast<quint64>(pending());
    m_channel->close();
    m_shared.observer.closed(
        {m_number, microsecondsNow(), cause, sysErrno, m_received, m_sent, unsent});
    Q_EMIT closed();
}

void Connection::received(QByteArrayView bytes)
{
    m_received += static_cast<quint64>(bytes.size());
    m_shared.observer.moved(m_number, Direction::Received, bytes);
    if (m_behaviour && !m_closeWhenDrained)
        m_behaviour->received(bytes, *this);
}

void Connection::sent(QByteArrayView bytes)
{
    m_sent += static_cast<quint64>(bytes.size());
    m_shared.observer.moved(m_number, Direction::Sent, bytes);
}

void Connection::drained()
{
    if (m_stalled)
        m_stalled->stop();
    if (std::exchange(m_toldPaused, false))
        m_shared.observer.flowChanged(m_number, false, 0);
    if (m_closeWhenDrained == CloseCause::Self) {
        sayFarewell();
        return;
    }
    if (m_closeWhenDrained) {
        close(*m_closeWhenDrained);
        return;
    }
    updateReading();
    if (m_runner)
        m_runner->resume();
    Q_EMIT drainedOutput();
}

void Connection::peerFinished()
{
    if (m_behaviour && !m_closeWhenDrained)
        m_behaviour->finished(*this);
    if (!m_open)
        return;
    stopSending();
    if (pending() == 0) {
        close(m_closeWhenDrained.value_or(CloseCause::Peer));
        return;
    }
    if (!m_closeWhenDrained)
        m_closeWhenDrained = CloseCause::Peer;
    m_shared.observer.halfClosed(m_number, microsecondsNow());
}

void Connection::broken(CloseCause cause, int sysErrno)
{
    close(cause, sysErrno);
}

void Connection::reply(QByteArrayView bytes)
{
    if (m_open)
        sendThrough(bytes);
}

void Connection::reportUnsupported(QByteArrayView line)
{
    m_shared.observer.unsupported(m_number, line);
}

void Connection::reportTooLong(qsizetype limit)
{
    m_shared.observer.failed(sendError(m_shared, EndpointReason::LineTooLong, limit), false);
}

void Connection::sendThrough(QByteArrayView bytes)
{
    m_channel->send(bytes);
    if (m_open && pending() > 0)
        watchFlow();
}

/// Something pends: a server stops reading, and after a while it is told.
void Connection::watchFlow()
{
    updateReading();
    if (!m_stalled) {
        m_stalled = std::make_unique<QTimer>();
        m_stalled->setSingleShot(true);
        m_stalled->setInterval(stallMilliseconds);
        connect(m_stalled.get(), &QTimer::timeout, this, [this] {
            m_toldPaused = true;
            m_shared.observer.flowChanged(m_number, true, static_cast<quint64>(pending()));
        });
    }
    if (!m_toldPaused && !m_stalled->isActive())
        m_stalled->start();
}

void Connection::updateReading()
{
    if (!m_open)
        return;
    const bool heldBack = (m_behaviour || m_closeWhenDrained) && pending() > 0;
    m_channel->setReading(m_wantReading && !heldBack);
}

} // namespace Socketarium
