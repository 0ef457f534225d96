// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/unixsockets.h"

#include <algorithm>
#include <utility>

#include <linux/net.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QMultiHash>
#include <QSet>

#include "core/diag/socketfile.h"

namespace Socketarium {

static SocketType typeOf(int type)
{
    switch (type) {
    case SOCK_DGRAM:
        return SocketType::Datagram;
    case SOCK_SEQPACKET:
        return SocketType::SeqPacket;
    case SOCK_RAW:
        return SocketType::Raw;
    default:
        return SocketType::Stream;
    }
}

/// The bytes of a bound name as unix_seq_show() prints them, up to the end of the first line.
static QByteArray printedName(const std::optional<UnixName> &name)
{
    if (!name)
        return {};
    QByteArray text = name->bytes;
    if (name->isAbstract) {
        text.replace('\0', '@');
        text.prepend('@');
    }
    const qsizetype newline = text.indexOf('\n');
    return newline < 0 ? text : text.first(newline);
}

static SocketName nameOf(const std::optional<UnixName> &name)
{
    if (!name)
        return {SocketName::Kind::Unnamed, {}, {}};
    return {
        name->isAbstract ? SocketName::Kind::Abstract : SocketName::Kind::Path, name->bytes, {}};
}

static SocketState stateOf(const UnixDiagRow &row)
{
    switch (row.state) {
    case TCP_LISTEN:
        return SocketState::Listen;
    case TCP_ESTABLISHED:
        // The kernel sets it for a datagram server too, as soon as one client connects to it.
        return row.type == SOCK_DGRAM && !row.peer ? SocketState::Unconnected
                                                   : SocketState::Established;
    default:
        return SocketState::Unconnected;
    }
}

static Socket socketOf(const UnixDiagRow &row)
{
    Socket socket;
    socket.id = {SocketFamily::Unix, SocketProtocol::Unix, row.inode, {}};
    socket.cookie = row.cookie;
    socket.type = typeOf(row.type);
    socket.state = stateOf(row);
    socket.local = nameOf(row.name);
    socket.source = SocketSource::SockDiag;
    if (row.peer && *row.peer != Inode::None)
        socket.peer = row.peer;
    socket.peerKnown = true;
    if (socket.isListening()) {
        socket.acceptQueue = row.receiveQueue;
        socket.backlog = row.sendQueue;
        socket.waiting = row.waiting;
    } else {
        socket.receiveQueue = row.receiveQueue;
        socket.sendQueue = row.sendQueue;
    }
    socket.shutdownRead = row.shutdownRead;
    socket.shutdownWrite = row.shutdownWrite;
    return socket;
}

static void addColumns(Socket &socket, const NetUnixRow &row)
{
    socket.referenceCount = row.referenceCount;
    socket.flags = row.flags;
    socket.kernelState = row.state;
    socket.kernelLine = row.line;
}

static bool agree(const UnixDiagRow &diag, const NetUnixRow &row)
{
    return row.type == diag.type && row.path == printedName(diag.name)
        && ((row.flags & acceptsConnections) != 0) == (diag.state == TCP_LISTEN);
}

QList<Socket> unixSockets(const UnixDiagTable &dump, const NetUnixTable &table)
{
    QMultiHash<Inode, const NetUnixRow *> rowsOf;
    for (const NetUnixRow &row : table.rows)
        rowsOf.insert(row.inode, &row);

    QList<Socket> sockets;
    sockets.reserve(dump.rows.size());
    QSet<Inode> seen;
    for (const UnixDiagRow &diag : dump.rows) {
        if (seen.contains(diag.inode))
            continue;
        seen.insert(diag.inode);
        Socket socket = socketOf(diag);
        QList<const NetUnixRow *> agreeing;
        for (const NetUnixRow *row : rowsOf.values(diag.inode)) {
            if (agree(diag, *row))
                agreeing.append(row);
        }
        if (agreeing.size() == 1)
            addColumns(socket, *agreeing.first());
        sockets.append(std::move(socket));
    }
    return sockets;
}

static SocketName unverifiedName(const QByteArray &path)
{
    if (path.isEmpty())
        return {SocketName::Kind::Unnamed, {}, {}};
    if (path.startsWith('@'))
        return {SocketName::Kind::Abstract, path.sliced(1), {}};
    return {SocketName::Kind::Path, path, {}};
}

static SocketState stateOf(const NetUnixRow &row)
{
    if (row.flags & acceptsConnections)
        return SocketState::Listen;
    // As above: a datagram socket may be told connected only because others connected to it.
    return row.state == SS_CONNECTED && row.type != SOCK_DGRAM ? SocketState::Established
                                                               : SocketState::Unconnected;
}

QList<Socket> unixSockets(const NetUnixTable &table)
{
    QHash<QByteArray, quint32> waitingAt;
    for (const NetUnixRow &row : table.rows) {
        if (row.inode == Inode::None)
            ++waitingAt[row.path];
    }
    QList<Socket> sockets;
    QSet<Inode> seen = {Inode::None};
    for (const NetUnixRow &row : table.rows) {
        if (seen.contains(row.inode))
            continue;
        seen.insert(row.inode);
        Socket socket;
        socket.id = {SocketFamily::Unix, SocketProtocol::Unix, row.inode, {}};
        socket.type = typeOf(row.type);
        socket.state = stateOf(row);
        socket.local = unverifiedName(row.path);
        socket.source = SocketSource::Proc;
        if (socket.isListening())
            socket.acceptQueue = waitingAt.value(row.path);
        addColumns(socket, row);
        sockets.append(std::move(socket));
    }
    return sockets;
}

QList<Inode> boundSockets(const UnixDiagTable &dump, const SocketFile &file)
{
    QList<UnixDiagRow> rows = socketsBoundTo(dump, file.device, number(file.inode));
    if (rows.isEmpty()) {
        const auto inode = static_cast<quint32>(number(file.inode));
        const UnixName name = {false, file.path};
        for (const UnixDiagRow &row : dump.rows) {
            if (row.file && row.file->inode == inode && row.name == name)
                rows.append(row);
        }
    }
    QList<Inode> inodes;
    for (const UnixDiagRow &row : std::as_const(rows))
        inodes.append(row.inode);
    std::sort(inodes.begin(), inodes.end());
    return inodes;
}

} // namespace Socketarium
