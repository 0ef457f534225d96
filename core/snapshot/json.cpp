// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/json.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>

#include "core/base/escape.h"
#include "core/snapshot/openflags.h"

namespace Socketarium {

static QJsonValue orNull(Inode inode)
{
    return inode == Inode::None ? QJsonValue() : QJsonValue(qint64(number(inode)));
}

static QJsonValue orNull(std::optional<quint32> value)
{
    return value ? QJsonValue(qint64(*value)) : QJsonValue();
}

static QString timeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toUTC().toString(Qt::ISODateWithMs);
}

static QJsonArray inodesJson(const QList<Inode> &inodes)
{
    QJsonArray array;
    for (const Inode inode : inodes)
        array.append(orNull(inode));
    return array;
}

static QJsonArray ownersJson(const QList<Owner> &owners)
{
    QJsonArray array;
    for (const Owner &owner : owners) {
        array.append(QJsonObject{
            {QStringLiteral("pid"), number(owner.process.pid)},
            {QStringLiteral("startTime"), qint64(owner.process.startTime)},
            {QStringLiteral("comm"), escaped(owner.comm)},
            {QStringLiteral("fd"), number(owner.fd)},
        });
    }
    return array;
}

static QJsonObject unixNameJson(const char *kind, const QByteArray &bytes)
{
    return {
        {QStringLiteral("kind"), QLatin1String(kind)},
        {QStringLiteral("text"), escaped(bytes)},
        {QStringLiteral("bytes"), QString::fromLatin1(bytes.toBase64())},
    };
}

static QJsonValue nameJson(const SocketName &name)
{
    switch (name.kind) {
    case SocketName::Kind::None:
        return {};
    case SocketName::Kind::Unnamed:
        return unixNameJson("unnamed", {});
    case SocketName::Kind::Path:
        return unixNameJson("path", name.bytes);
    case SocketName::Kind::Abstract:
        return unixNameJson("abstract", name.bytes);
    case SocketName::Kind::Inet:
        return QJsonObject{
            {QStringLiteral("address"), name.inet.addressText()},
            {QStringLiteral("port"), name.inet.port},
        };
    }
    return {};
}

/// Why "peer" is null.
static QJsonValue peerReason(const Socket &socket)
{
    if (socket.peer)
        return {};
    if (socket.waitsAt)
        return QStringLiteral("not-accepted");
    return socket.peerKnown ? QStringLiteral("none") : QStringLiteral("unknown");
}

static QJsonArray shutdownJson(const Socket &socket)
{
    QJsonArray array;
    if (socket.shutdownRead)
        array.append(QStringLiteral("read"));
    if (socket.shutdownWrite)
        array.append(QStringLiteral("write"));
    return array;
}

QJsonObject socketJson(const Socket &socket)
{
    const bool isFromDiag = socket.source == SocketSource::SockDiag;
    return {
        {QStringLiteral("inode"), orNull(socket.id.inode)},
        {QStringLiteral("cookie"),
         socket.cookie == Cookie::None ? QJsonValue() : QJsonValue(qint64(number(socket.cookie)))},
        {QStringLiteral("family"), familyWord(socket.id.family)},
        {QStringLiteral("type"), typeWord(socket.type)},
        {QStringLiteral("protocol"), protocolWord(socket.id.protocol)},
        {QStringLiteral("state"), stateWord(socket.state)},
        {QStringLiteral("local"), nameJson(socket.local)},
        {QStringLiteral("remote"), nameJson(socket.remote)},
        {QStringLiteral("peer"), orNull(socket.peer.value_or(Inode::None))},
        {QStringLiteral("peerReason"), peerReason(socket)},
        {QStringLiteral("waitsAt"), orNull(socket.waitsAt.value_or(Inode::None))},
        {QStringLiteral("owners"), ownersJson(socket.owners)},
        {QStringLiteral("noOwner"),
         socket.noOwner ? QJsonValue(noOwnerWord(*socket.noOwner)) : QJsonValue()},
        {QStringLiteral("receiveQueue"), orNull(socket.receiveQueue)},
        {QStringLiteral("sendQueue"), orNull(socket.sendQueue)},
        {QStringLiteral("acceptQueue"), orNull(socket.acceptQueue)},
        {QStringLiteral("backlog"), orNull(socket.backlog)},
        {QStringLiteral("waiting"), inodesJson(socket.waiting)},
        {QStringLiteral("shutdown"), shutdownJson(socket)},
        {QStringLiteral("source"),
         isFromDiag ? QStringLiteral("sock_diag") : QStringLiteral("proc")},
    };
}

QJsonObject socketsJson(const Snapshot &snapshot)
{
    QJsonArray sockets;
    for (const Socket &socket : snapshot.sockets)
        sockets.append(socketJson(socket));
    return {
        {QStringLiteral("takenAt"), timeText(snapshot.takenAt)},
        {QStringLiteral("visibility"),
         QJsonObject{{QStringLiteral("processes"), snapshot.processCount},
                     {QStringLiteral("readable"), snapshot.readableCount}}},
        {QStringLiteral("sockets"), sockets},
    };
}

static QJsonObject descriptorJson(const Snapshot &snapshot, const Descriptor &descriptor)
{
    const Socket *socket =
        descriptor.kind == DescriptorKind::Socket ? snapshot.socket(descriptor.inode) : nullptr;
    return {
        {QStringLiteral("fd"), number(descriptor.id.fd)},
        {QStringLiteral("mode"), linkModeText(descriptor.mode)},
        {QStringLiteral("target"), escaped(descriptor.target)},
        {QStringLiteral("kind"), kindWord(descriptor.kind)},
        {QStringLiteral("inode"), orNull(descriptor.inode)},
        {QStringLiteral("flags"),
         descriptor.flags ? QJsonValue(QJsonArray::fromStringList(openFlagNames(*descriptor.flags)))
                          : QJsonValue()},
        {QStringLiteral("otherEnds"), ownersJson(descriptor.otherEnds)},
        {QStringLiteral("protocol"),
         descriptor.protocol.isEmpty() ? QJsonValue() : QJsonValue(escaped(descriptor.protocol))},
        {QStringLiteral("socket"), socket ? QJsonValue(socketJson(*socket)) : QJsonValue()},
    };
}

/// A number, "unlimited", or null where it was not read.
static QJsonValue limitJson(qint64 limit)
{
    if (limit == -1)
        return QStringLiteral("unlimited");
    return limit < 0 ? QJsonValue() : QJsonValue(limit);
}

/// The name of the error that kept a process's table from being read, or null.
static QJsonValue reasonJson(const Snapshot &snapshot, Pid pid)
{
    const auto found =
        std::find_if(snapshot.diagnostics.begin(), snapshot.diagnostics.end(),
                     [pid](const Diagnostic &diagnostic) { return diagnostic.pid == pid; });
    return found == snapshot.diagnostics.end() ? QJsonValue()
                                               : QJsonValue(errnoName(found->error.sysErrno));
}

QJsonObject descriptorsJson(const Snapshot &snapshot, const QList<Pid> &pids)
{
    QJsonArray processes;
    for (const Process &process : snapshot.processes) {
        if (!pids.contains(process.id.pid))
            continue;
        QJsonArray fds;
        for (const Descriptor &descriptor : snapshot.descriptors) {
            if (descriptor.id.process == process.id)
                fds.append(descriptorJson(snapshot, descriptor));
        }
        processes.append(QJsonObject{
            {QStringLiteral("pid"), number(process.id.pid)},
            {QStringLiteral("startTime"), qint64(process.id.startTime)},
            {QStringLiteral("comm"), escaped(process.comm)},
            {QStringLiteral("uid"),
             process.uid == Uid::Unknown ? QJsonValue() : QJsonValue(qint64(number(process.uid)))},
            {QStringLiteral("visibility"), visibilityWord(process.visibility)},
            {QStringLiteral("reason"), reasonJson(snapshot, process.id.pid)},
            {QStringLiteral("fdCount"),
             process.descriptorCount < 0 ? QJsonValue() : QJsonValue(process.descriptorCount)},
            {QStringLiteral("limit"),
             QJsonObject{{QStringLiteral("soft"), limitJson(process.limit.soft)},
                         {QStringLiteral("hard"), limitJson(process.limit.hard)}}},
            {QStringLiteral("fds"), fds},
        });
    }
    return {
        {QStringLiteral("takenAt"), timeText(snapshot.takenAt)},
        {QStringLiteral("processes"), processes},
    };
}

} // namespace Socketarium
