// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/acceptor.h"

#include <cerrno>
#include <utility>

#include <poll.h>
#include <sys/socket.h>

namespace Socketarium {

/// Accepted at one go, before other work gets its turn.
static constexpr int burst = 64;
static constexpr int retryMilliseconds = 1000;

Acceptor::Acceptor(int listener, Readiness &readiness, QObject *parent)
    : QObject(parent)
    , m_listener(listener)
    , m_readiness(readiness)
    , m_token(readiness.add(listener, this))
{
    m_retry.setInterval(retryMilliseconds);
    connect(&m_retry, &QTimer::timeout, this, &Acceptor::acceptBurst);
    m_readiness.setInterest(m_token, true, false);
}

Acceptor::~Acceptor()
{
    m_readiness.remove(m_token);
}

void Acceptor::descriptorFreed()
{
    // Not from within this call, which comes out of a connection that is closing.
    if (m_paused)
        QMetaObject::invokeMethod(this, &Acceptor::acceptBurst, Qt::QueuedConnection);
}

void Acceptor::readable()
{
    acceptBurst();
}

static bool isOutOfResources(int sysErrno)
{
    return sysErrno == EMFILE || sysErrno == ENFILE || sysErrno == ENOBUFS || sysErrno == ENOMEM;
}

/// accept4(2) looks for a free descriptor before it looks for a client: EMFILE does not mean that
/// someone waits.
static bool someoneWaits(int listener)
{
    pollfd waiting{listener, POLLIN, 0};
    return ::poll(&waiting, 1, 0) == 1;
}

void Acceptor::acceptBurst()
{
    for (int i = 0; i < burst; ++i) {
        const int descriptor =
            ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) {
            Q_EMIT accepted(descriptor);
            continue;
        }
        const int sysErrno = errno;
        if (sysErrno == EINTR || sysErrno == ECONNABORTED || sysErrno == EPROTO)
            continue;
        const bool isQueueEmpty =
            sysErrno == EAGAIN || (isOutOfResources(sysErrno) && !someoneWaits(m_listener));
        if (isQueueEmpty)
            resume();
        else
            pause(sysErrno);
        return;
    }
    resume();
}

void Acceptor::pause(int sysErrno)
{
    if (m_paused)
        return;
    m_paused = true;
    m_readiness.setInterest(m_token, false, false);
    m_retry.start();
    m_toldPaused = isOutOfResources(sysErrno);
    if (m_toldPaused)
        Q_EMIT pausedChanged(true, sysErrno);
    else
        Q_EMIT failed(sysErrno);
}

void Acceptor::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    m_retry.stop();
    m_readiness.setInterest(m_token, true, false);
    if (std::exchange(m_toldPaused, false))
        Q_EMIT pausedChanged(false, 0);
}

} // namespace Socketarium
