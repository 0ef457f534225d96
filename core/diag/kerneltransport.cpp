// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diag/kerneltransport.h"

#include <algorithm>
#include <cerrno>

#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "core/diag/netlinkmessage.h"

namespace Socketarium {

/// The kernel fills at most 32 KiB in one datagram of a dump (netlink_dump in af_netlink.c).
constexpr qsizetype datagramSize = 32 * 1024;

static Error failure(int sysErrno, const char *call)
{
    if (sysErrno == EAGAIN)
        sysErrno = ETIMEDOUT; // what SO_RCVTIMEO reports
    return Error::fromErrno(sysErrno, QLatin1String(call) + QLatin1String(" NETLINK_SOCK_DIAG"));
}

Result<void> KernelTransport::open()
{
    if (m_socket)
        return {};
    UniqueFd socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (!socket)
        return failure(errno, "socket");
    const timeval patience = {5, 0};
    if (::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) != 0)
        return failure(errno, "setsockopt");
    m_socket = std::move(socket);
    return {};
}

Result<QByteArray> KernelTransport::exchange(QByteArrayView request)
{
    if (const Result<void> opened = open(); !opened)
        return opened.error();

    sockaddr_nl kernel = {};
    kernel.nl_family = AF_NETLINK;
    const ssize_t sent =
        ::sendto(m_socket.get(), request.data(), static_cast<size_t>(request.size()), 0,
                 reinterpret_cast<const sockaddr *>(&kernel), sizeof kernel);
    if (sent < 0) {
        const Error error = failure(errno, "sendto");
        m_socket.reset();
        return error;
    }
    Result<QByteArray> reply = receiveReply();
    if (!reply)
        m_socket.reset();
    return reply;
}

Result<QByteArray> KernelTransport::receiveReply()
{
    QByteArray reply;
    for (;;) {
        const qsizetype used = reply.size();
        reply.resize(used + datagramSize);
        sockaddr_nl sender = {};
        socklen_t senderSize = sizeof sender;
        const ssize_t size =
            ::recvfrom(m_socket.get(), reply.data() + used, static_cast<size_t>(datagramSize),
                       MSG_TRUNC, reinterpret_cast<sockaddr *>(&sender), &senderSize);
        const int sysErrno = errno;
        reply.resize(used + std::clamp<qsizetype>(size, 0, datagramSize));
        if (size < 0 && sysErrno == EINTR)
            continue;
        if (size < 0)
            return failure(sysErrno, "recvfrom");
        if (size > datagramSize)
            return failure(EMSGSIZE, "recvfrom");
        if (sender.nl_pid != 0) { // another program's: everybody may send to our port
            reply.truncate(used);
            continue;
        }
        if (endsDump(QByteArrayView(reply).sliced(used)))
            return reply;
    }
}

} // namespace Socketarium
