// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/connection.h"

#include <cerrno>

#include "core/traffic/timestamp.h"

namespace Socketarium {

/// Output that waits for so long is told; what the peer takes sooner is not worth a word.
static constexpr int stallMilliseconds = 250;
/// How long a peer may take nothing of what pends when we hang up.
static constexpr int drainMilliseconds = 2000;
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
    if (!m_open || m_farewell)
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
    connect(m_runner.get(), &SendRunner::finished, this, [this] {
        stopSending();
        Q_EMIT planFinished();
        endWithPeer();
    });
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
    if (!m_open)
        return;
    m_expectingMore = false;
    m_channel->finish();
    endWithPeer();
}

void Connection::setReading(bool reading)
{
    m_wantReading = reading;
    updateReading();
}

void Connection::hangUp()
{
    if (!m_open)
        return;
    if (m_farewell) {
        close(CloseCause::Self);
        return;
    }
    stopSending();
    m_expectingMore = false;
    m_farewell = std::make_unique<QTimer>();
    m_farewell->setSingleShot(true);
    connect(m_farewell.get(), &QTimer::timeout, this, [this] { close(CloseCause::Self); });
    if (pending() == 0) {
        sayFarewell();
    } else {
        m_farewell->start(drainMilliseconds);
        updateReading();
    }
}

/// close(2) with bytes unread makes a reset of it, which may cost the peer our last ones: so what
/// it still sends is taken until it has read our end of file, or does not answer.
void Connection::sayFarewell()
{
    m_channel->finish();
    updateReading();
    m_farewell->start(farewellMilliseconds);
}

void Connection::close(CloseCause cause, int sysErrno)
{
    if (!m_open)
        return;
    m_open = false;
    // The answers of a server end with the questions; what a client was to send is missing then.
    const bool isCutShort = cause == CloseCause::Peer && m_runner && !m_behaviour;
    stopSending();
    for (QTimer *const timer : {m_stalled.get(), m_farewell.get()}) {
        if (timer)
            timer->stop();
    }
    const auto unsent = static_cast<quint64>(pending());
    m_channel->close();
    m_shared.observer.closed(
        {m_number, microsecondsNow(), cause, sysErrno, m_received, m_sent, unsent});
    if (isCutShort)
        m_shared.observer.failed(sendError(m_shared, EndpointReason::PeerClosedEarly, 0), true);
    const bool isAllSent = cause == CloseCause::Peer && unsent == 0 && !isCutShort;
    Q_EMIT closed(cause == CloseCause::Self || isAllSent);
}

void Connection::received(QByteArrayView bytes)
{
    m_received += static_cast<quint64>(bytes.size());
    m_shared.observer.moved(m_number, Direction::Received, bytes);
    if (m_behaviour && !m_farewell)
        m_behaviour->received(bytes, *this);
}

void Connection::sent(QByteArrayView bytes)
{
    m_sent += static_cast<quint64>(bytes.size());
    m_shared.observer.moved(m_number, Direction::Sent, bytes);
    if (m_farewell)
        m_farewell->start(); // it takes something
}

void Connection::drained()
{
    if (m_stalled)
        m_stalled->stop();
    if (std::exchange(m_toldPaused, false))
        m_shared.observer.flowChanged(m_number, false, 0);
    if (endWithPeer())
        return;
    if (m_farewell) {
        sayFarewell();
        return;
    }
    updateReading();
    if (m_runner)
        m_runner->resume();
    Q_EMIT drainedOutput();
}

void Connection::peerFinished()
{
    if (m_behaviour && !m_farewell)
        m_behaviour->finished(*this);
    if (!m_open)
        return;
    if (m_behaviour)
        stopSending();
    m_peerFinished = true;
    if (endWithPeer())
        return;
    if (m_channel->isPeerGone())
        close(CloseCause::Peer, pending() > 0 ? EPIPE : 0);
    else
        m_shared.observer.halfClosed(m_number, microsecondsNow());
}

/// Closes once both sides have nothing more to send; true: it did.
bool Connection::endWithPeer()
{
    if (!m_open || !m_peerFinished || hasMoreToSend())
        return false;
    close(m_farewell ? CloseCause::Self : CloseCause::Peer);
    return true;
}

bool Connection::hasMoreToSend() const
{
    return pending() > 0 || m_runner || m_expectingMore;
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
    m_shared.observer.sending();
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
    const bool heldBack = (m_behaviour || m_farewell) && pending() > 0;
    m_channel->setReading(m_wantReading && !heldBack);
}

} // namespace Socketarium
