// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/listener.h"

#include <cerrno>

#include <netinet/in.h>
#include <sys/socket.h>

#include "core/endpoint/resolve.h"

namespace Socketarium {

/// Below it a port needs a right (ip_unprivileged_port_start as it is shipped).
static constexpr quint16 firstFreePort = 1024;

static EndpointError listenError(const Address &address, EndpointStep step, int sysErrno)
{
    const bool isProtected = step == EndpointStep::Bind && sysErrno == EACCES && address.port != 0
        && address.port < firstFreePort;
    EndpointError error;
    error.step = step;
    error.reason = isProtected ? EndpointReason::PortProtected : EndpointReason::Errno;
    error.sysErrno = sysErrno;
    error.address = address.text();
    return error;
}

Listener::~Listener()
{
    close();
}

std::optional<EndpointError> Listener::open(const ServeSpec &spec)
{
    m_address = spec.address;
    switch (spec.address.transport) {
    case Transport::UnixStream:
        return openUnix(spec);
    case Transport::Tcp:
        return openTcp(spec);
    default: {
        EndpointError error = listenError(m_address, EndpointStep::Socket, 0);
        error.reason = EndpointReason::Unsupported;
        return error;
    }
    }
}

void Listener::close()
{
    m_binding.removeFile(); // while its socket is open
    m_local.reset();
    m_unix.reset();
    m_tcp.reset();
}

int Listener::descriptor() const
{
    if (m_unix)
        return m_unix.get();
    return m_tcp ? static_cast<int>(m_tcp->socketDescriptor()) : -1;
}

const Address &Listener::address() const
{
    return m_address;
}

std::optional<EndpointError> Listener::openUnix(const ServeSpec &spec)
{
    const auto resolved = resolve(spec.address, AddressUse::Listen);
    if (const auto *error = std::get_if<EndpointError>(&resolved))
        return *error;
    m_unix.reset(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!m_unix)
        return listenError(m_address, EndpointStep::Socket, errno);

    // Qt's object gets the socket while that has no name: what has one it removes by that name when
    // it closes, whoever's file has the name by then. Without a name it leaves closing to us.
    m_local = std::make_unique<QLocalServer>();
    m_local->setMaxPendingConnections(0); // leaves Qt's own notifier off
    if (!m_local->listen(m_unix.get()))
        return listenError(m_address, EndpointStep::Listen, errno);
    auto error = m_binding.bind(m_unix.get(), spec.address, spec.removeStaleFile);
    if (!error && ::listen(m_unix.get(), spec.backlog) != 0)
        error = listenError(m_address, EndpointStep::Listen, errno);
    if (error)
        close();
    return error;
}

/// A bound and listening TCP socket, or the error of the step that failed.
static std::variant<UniqueFd, EndpointError> listenAt(const SocketAddress &name,
                                                      const ServeSpec &spec)
{
    UniqueFd socket(::socket(name.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket)
        return listenError(spec.address, EndpointStep::Socket, errno);
    const int on = 1;
    const int off = 0;
    // Connections of an earlier server that linger must not keep this one from its port.
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (name.family() == AF_INET6 && spec.address.host == "*")
        ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    if (::bind(socket.get(), name.get(), name.length) != 0)
        return listenError(spec.address, EndpointStep::Bind, errno);
    if (::listen(socket.get(), spec.backlog) != 0)
        return listenError(spec.address, EndpointStep::Listen, errno);
    return socket;
}

/// Whether another address of the same host may do: this machine does not have this kind, or this
/// one. Anything else is what the caller asked for and cannot get.
static bool isPassedOver(const EndpointError &error)
{
    return error.sysErrno == EAFNOSUPPORT || error.sysErrno == EADDRNOTAVAIL;
}

std::optional<EndpointError> Listener::openTcp(const ServeSpec &spec)
{
    const auto resolved = resolve(spec.address, AddressUse::Listen);
    if (const auto *error = std::get_if<EndpointError>(&resolved))
        return *error;

    std::optional<EndpointError> firstError;
    for (const SocketAddress &name : std::get<QList<SocketAddress>>(resolved)) {
        auto listening = listenAt(name, spec);
        if (const auto *error = std::get_if<EndpointError>(&listening)) {
            if (!isPassedOver(*error))
                return *error;
            if (!firstError)
                firstError = *error;
            continue;
        }
        UniqueFd &socket = std::get<UniqueFd>(listening);
        m_tcp = std::make_unique<QTcpServer>();
        if (!m_tcp->setSocketDescriptor(socket.get()))
            return listenError(m_address, EndpointStep::Listen, errno);
        m_tcp->pauseAccepting();
        m_address.port = SocketAddress::localOf(socket.get()).port();
        static_cast<void>(socket.release());
        return std::nullopt;
    }
    return firstError;
}

} // namespace Socketarium
