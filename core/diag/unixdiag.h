// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/diag/netlinktransport.h"

namespace Socketarium {

/// The name a unix socket was bound to: counted bytes, exactly those of bind(2).
struct UnixName
{
    bool isAbstract = false;
    QByteArray bytes; ///< without the NUL in front of an abstract name or behind a path

    bool operator==(const UnixName &) const = default;
};

/// The file of a bound path, as UNIX_DIAG_VFS tells it.
struct UnixFile
{
    quint32 inode = 0;  ///< the low 32 bits of st_ino
    quint32 device = 0; ///< the kernel's dev_t: major << 20 | minor

    bool operator==(const UnixFile &) const = default;
};

/// One unix socket as sock_diag tells it: struct unix_diag_msg with its attributes
/// (linux/unix_diag.h, sk_diag_fill in net/unix/diag.c).
struct UnixDiagRow
{
    Inode inode = Inode::None;
    Cookie cookie = Cookie::None;
    quint8 type = 0;  ///< SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET
    quint8 state = 0; ///< TCP_ESTABLISHED, TCP_CLOSE or TCP_LISTEN (net/tcp_states.h)
    std::optional<UnixName> name; ///< nullopt: unnamed
    std::optional<UnixFile> file;

    /// nullopt: not connected. Inode::None: it was connected to one that is closed by now, or that
    /// nobody accepted yet.
    std::optional<Inode> peer;
    QList<Inode> waiting; ///< listeners: the clients in the accept queue, oldest first
    quint32 receiveQueue = 0; ///< listeners: clients that wait; stream: bytes unread; datagram:
                              ///< bytes of the next one
    quint32 sendQueue = 0;    ///< listeners: the argument of listen(2); else memory charged
    bool shutdownRead = false;
    bool shutdownWrite = false;
    Uid uid = Uid::Unknown; ///< who made it

    bool operator==(const UnixDiagRow &) const = default;
};

struct UnixDiagTable
{
    QList<UnixDiagRow> rows;
    QList<Error> rejected; ///< one entry per message that is not a row

    bool operator==(const UnixDiagTable &) const = default;
};

/// The request that dumps all unix sockets of a network namespace with all that is above.
QByteArray unixDiagRequest();

/// Understands a reply to it. An error that the kernel reports is the result's, and so is a reply
/// that ends before NLMSG_DONE.
[[nodiscard]] Result<UnixDiagTable> parseUnixDiag(QByteArrayView reply);

/// Asks and understands. A dump can miss a socket or tell it twice while others come and go.
[[nodiscard]] Result<UnixDiagTable> readUnixDiag(NetlinkTransport &transport);

} // namespace Socketarium
