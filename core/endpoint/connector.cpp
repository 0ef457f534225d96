// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/connector.h"

#include <cerrno>

#include <sys/socket.h>
#include <sys/stat.h>

namespace Socketarium {

static constexpr int retryMilliseconds = 50;

Connector::Connector(const Address &address, Readiness &readiness, int timeLimit, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_readiness(readiness)
{
    m_retry.setInterval(retryMilliseconds);
    m_retry.setSingleShot(true);
    m_limit.setInterval(timeLimit);
    m_limit.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connector::attempt);
    connect(&m_limit, &QTimer::timeout, this, &Connector::timedOut);
}

Connector::~Connector()
{
    stopWaiting();
}

void Connector::start(const QList<SocketAddress> &candidates)
{
    m_candidates = candidates;
    tryNext();
}

UniqueFd Connector::takeSocket()
{
    return std::move(m_socket);
}

void Connector::tryNext()
{
    if (++m_current >= m_candidates.size()) {
        Q_EMIT failed(*m_firstError);
        return;
    }
    m_socket.reset(
        ::socket(m_candidates[m_current].family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!m_socket) {
        giveUpCandidate(errno);
        return;
    }
    m_limit.start();
    attempt();
}

void Connector::attempt()
{
    const SocketAddress &target = m_candidates[m_current];
    if (::connect(m_socket.get(), target.get(), target.length) == 0) {
        succeed();
    } else if (errno == EINPROGRESS) {
        m_token = m_readiness.add(m_socket.get(), this);
        m_readiness.setInterest(*m_token, false, true);
    } else if (errno == EAGAIN && target.family() == AF_UNIX) {
        m_retry.start();
        if (!std::exchange(m_toldWaiting, true))
            Q_EMIT waiting();
    } else {
        giveUpCandidate(errno);
    }
}

/// The handshake of a TCP connection ended, one way or the other.
void Connector::writable()
{
    int sysErrno = 0;
    socklen_t length = sizeof sysErrno;
    if (::getsockopt(m_socket.get(), SOL_SOCKET, SO_ERROR, &sysErrno, &length) != 0)
        sysErrno = errno;
    if (sysErrno == 0)
        succeed();
    else
        giveUpCandidate(sysErrno);
}

void Connector::succeed()
{
    stopWaiting();
    Q_EMIT connected();
}

void Connector::giveUpCandidate(int sysErrno)
{
    stopWaiting();
    m_socket.reset();
    if (!m_firstError)
        m_firstError = errorOf(sysErrno);
    tryNext();
}

void Connector::timedOut()
{
    giveUpCandidate(m_candidates[m_current].family() == AF_UNIX ? EAGAIN : ETIMEDOUT);
}

void Connector::stopWaiting()
{
    m_retry.stop();
    m_limit.stop();
    if (m_token)
        m_readiness.remove(*std::exchange(m_token, std::nullopt));
}

/// Whether the file at `path` is a socket, as connect(2) looks at it: through symbolic links.
static bool isSocketFile(const QByteArray &path)
{
    struct stat status
    {
    };
    return ::stat(path.constData(), &status) == 0 && S_ISSOCK(status.st_mode);
}

static EndpointReason reasonOf(const Address &address, int sysErrno)
{
    switch (sysErrno) {
    case ECONNREFUSED:
        return !address.isUnix() || address.isAbstract || isSocketFile(address.name)
            ? EndpointReason::NobodyListens
            : EndpointReason::NotASocket;
    case ENOENT:
    case ENOTDIR:
        return EndpointReason::NoSuchFile;
    case EPROTOTYPE:
        return EndpointReason::WrongType;
    case EAGAIN:
        return address.isUnix() ? EndpointReason::QueueFull : EndpointReason::Errno;
    default:
        return EndpointReason::Errno;
    }
}

EndpointError Connector::errorOf(int sysErrno) const
{
    EndpointError error;
    error.step = EndpointStep::Connect;
    error.reason = reasonOf(m_address, sysErrno);
    error.sysErrno = sysErrno;
    error.address = m_address.text();
    if (error.reason == EndpointReason::QueueFull)
        error.amount = m_limit.interval();
    return error;
}

} // namespace Socketarium
