// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diag/unixdiag.h"

#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <sys/socket.h>

#include "core/diag/netlinkmessage.h"

namespace Socketarium {

/// Bits of sk_shutdown (include/net/sock.h).
constexpr quint8 receiveShutdown = 1;
constexpr quint8 sendShutdown = 2;

static QString operation()
{
    return QStringLiteral("sock_diag AF_UNIX");
}

QByteArray unixDiagRequest()
{
    struct
    {
        nlmsghdr header;
        unix_diag_req body;
    } request = {};
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.body.sdiag_family = AF_UNIX;
    request.body.udiag_states = ~0u;
    request.body.udiag_show = UDIAG_SHOW_NAME | UDIAG_SHOW_VFS | UDIAG_SHOW_PEER | UDIAG_SHOW_ICONS
        | UDIAG_SHOW_RQLEN | UDIAG_SHOW_UID;
    return QByteArray(reinterpret_cast<const char *>(&request), sizeof request);
}

/// A name that begins with NUL is abstract and ends with its last byte; a path ends with a NUL,
/// which the kernel adds where bind(2) got none.
static UnixName nameOf(QByteArrayView bytes)
{
    if (bytes.startsWith('\0'))
        return {true, bytes.sliced(1).toByteArray()};
    if (bytes.endsWith('\0'))
        bytes.chop(1);
    return {false, bytes.toByteArray()};
}

static bool readWaiting(QByteArrayView bytes, QList<Inode> &waiting)
{
    if (bytes.size() % qsizetype(sizeof(quint32)) != 0)
        return false;
    for (; !bytes.isEmpty(); bytes = bytes.sliced(sizeof(quint32)))
        waiting.append(Inode{*structAt<quint32>(bytes)});
    return true;
}

/// False where the attribute is shorter than its structure. Unknown ones are passed over: later
/// kernels may add some.
static bool readAttribute(const NetlinkAttribute &attribute, UnixDiagRow &row)
{
    const QByteArrayView bytes = attribute.payload;
    switch (attribute.type) {
    case UNIX_DIAG_NAME:
        if (!bytes.isEmpty())
            row.name = nameOf(bytes);
        return true;
    case UNIX_DIAG_VFS:
        if (const auto vfs = structAt<unix_diag_vfs>(bytes)) {
            row.file = UnixFile{vfs->udiag_vfs_ino, vfs->udiag_vfs_dev};
            return true;
        }
        return false;
    case UNIX_DIAG_PEER:
        if (const auto inode = structAt<quint32>(bytes)) {
            row.peer = Inode{*inode};
            return true;
        }
        return false;
    case UNIX_DIAG_ICONS:
        return readWaiting(bytes, row.waiting);
    case UNIX_DIAG_RQLEN:
        if (const auto queues = structAt<unix_diag_rqlen>(bytes)) {
            row.receiveQueue = queues->udiag_rqueue;
            row.sendQueue = queues->udiag_wqueue;
            return true;
        }
        return false;
    case UNIX_DIAG_SHUTDOWN:
        if (const auto mask = structAt<quint8>(bytes)) {
            row.shutdownRead = (*mask & receiveShutdown) != 0;
            row.shutdownWrite = (*mask & sendShutdown) != 0;
            return true;
        }
        return false;
    case UNIX_DIAG_UID:
        if (const auto uid = structAt<quint32>(bytes)) {
            row.uid = Uid{*uid};
            return true;
        }
        return false;
    default:
        return true;
    }
}

static Result<UnixDiagRow> parseRow(const NetlinkMessage &message)
{
    const auto fixed = structAt<unix_diag_msg>(message.payload);
    if (message.type != SOCK_DIAG_BY_FAMILY || !fixed || fixed->udiag_family != AF_UNIX)
        return Error::malformed(operation());

    UnixDiagRow row;
    row.inode = Inode{fixed->udiag_ino};
    row.cookie = Cookie{quint64(fixed->udiag_cookie[1]) << 32 | fixed->udiag_cookie[0]};
    row.type = fixed->udiag_type;
    row.state = fixed->udiag_state;

    NetlinkReader attributes(message.payload.sliced(sizeof(unix_diag_msg)));
    while (const auto attribute = attributes.nextAttribute()) {
        if (!readAttribute(*attribute, row))
            return Error::malformed(operation());
    }
    if (attributes.isMalformed())
        return Error::malformed(operation());
    return row;
}

Result<UnixDiagTable> parseUnixDiag(QByteArrayView reply)
{
    UnixDiagTable table;
    NetlinkReader messages(reply);
    while (const auto message = messages.nextMessage()) {
        if (message->type == NLMSG_DONE || message->type == NLMSG_ERROR) {
            if (const Result<void> outcome = outcomeOf(*message, operation()); !outcome)
                return outcome.error();
            return table;
        }
        Result<UnixDiagRow> row = parseRow(*message);
        if (row)
            table.rows.append(*std::move(row));
        else
            table.rejected.append(row.error());
    }
    return Error::malformed(operation());
}

Result<UnixDiagTable> readUnixDiag(NetlinkTransport &transport)
{
    const Result<QByteArray> reply = transport.exchange(unixDiagRequest());
    if (!reply)
        return reply.error();
    return parseUnixDiag(*reply);
}

} // namespace Socketarium
