// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/kernelwords.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/base/escape.h"

namespace Socketarium {

/// What a descriptor is: the part of ui/words/kernelwords.h that speaks of one table entry.
class DescriptorWords final
{
    Q_DECLARE_TR_FUNCTIONS(DescriptorWords)
};

/// "client-1 (2555) fd 3".
static QString holderText(const Owner &owner)
{
    return DescriptorWords::tr("%1 (%2) fd %3")
        .arg(escaped(owner.comm), QString::number(number(owner.process.pid)),
             QString::number(number(owner.fd)));
}

/// The first of several and how many more there are.
static QString holdersText(const QList<Owner> &owners)
{
    const QString first = holderText(owners.first());
    if (owners.size() == 1)
        return first;
    return DescriptorWords::tr("%1 and %n more", nullptr, int(owners.size() - 1)).arg(first);
}

static bool isNamed(const SocketName &name)
{
    return name.kind != SocketName::Kind::None && name.kind != SocketName::Kind::Unnamed;
}

static QString listenerText(const Socket &socket)
{
    const QString text = DescriptorWords::tr("listening on %1").arg(localText(socket));
    const int waiting = int(socket.acceptQueue.value_or(0));
    if (waiting == 0)
        return text;
    return DescriptorWords::tr("%1, %n waiting", nullptr, waiting).arg(text);
}

static bool knowsOtherEnd(const Socket &socket)
{
    return !socket.peerOwners.isEmpty() || socket.peer || isNamed(socket.remote);
}

/// Whom a connection is with, in the best words there are.
static QString otherEndText(const Socket &socket)
{
    if (!socket.peerOwners.isEmpty())
        return holdersText(socket.peerOwners);
    if (isNamed(socket.remote))
        return remoteText(socket);
    if (socket.peer)
        return DescriptorWords::tr("socket %1").arg(number(*socket.peer));
    return DescriptorWords::tr("the other end");
}

static QString connectionText(const Socket &socket)
{
    if (socket.waitsAt)
        return DescriptorWords::tr("connected to %1, waits to be accepted").arg(remoteText(socket));
    if (knowsOtherEnd(socket))
        return DescriptorWords::tr("connected to %1").arg(otherEndText(socket));
    return socket.peerKnown ? DescriptorWords::tr("connected, the other end is closed")
                            : DescriptorWords::tr("connected");
}

static QString unconnectedText(const Socket &socket)
{
    const QString kind = kindText(socket);
    return isNamed(socket.local)
        ? DescriptorWords::tr("unconnected %1 socket at %2").arg(kind, localText(socket))
        : DescriptorWords::tr("unconnected %1 socket").arg(kind);
}

static QString socketText(const Socket &socket)
{
    switch (socket.state) {
    case SocketState::Listen:
        return listenerText(socket);
    case SocketState::Established:
        return connectionText(socket);
    case SocketState::SynSent:
        return DescriptorWords::tr("connecting to %1").arg(remoteText(socket));
    case SocketState::Unconnected:
        return unconnectedText(socket);
    case SocketState::CloseWait:
        return DescriptorWords::tr("%1 has closed its end, this one is still open")
            .arg(otherEndText(socket));
    default:
        return DescriptorWords::tr("connection to %1, %2")
            .arg(otherEndText(socket), stateText(socket.state));
    }
}

/// The pipes through which the window drives its endpoints; empty where it is none of these.
static QString controlPipeText(const Descriptor &descriptor, Pid window)
{
    const bool isOurs = window != Pid::None
        && std::any_of(descriptor.otherEnds.begin(), descriptor.otherEnds.end(),
                       [window](const Owner &end) { return end.process.pid == window; });
    if (!isOurs)
        return {};
    switch (number(descriptor.id.fd)) {
    case 0:
        return DescriptorWords::tr("control pipe from Socketarium");
    case 1:
        return DescriptorWords::tr("events to Socketarium");
    case 2:
        return DescriptorWords::tr("messages to Socketarium");
    default:
        return {};
    }
}

static QString pipeText(const Descriptor &descriptor, Pid window)
{
    const QString control = controlPipeText(descriptor, window);
    if (!control.isEmpty())
        return control;
    if (descriptor.otherEnds.isEmpty())
        return DescriptorWords::tr("pipe, its other end is closed or cannot be seen");
    const QString others = holdersText(descriptor.otherEnds);
    return descriptor.mode & 0200 ? DescriptorWords::tr("pipe to %1").arg(others)
                                  : DescriptorWords::tr("pipe from %1").arg(others);
}

static QString anonText(const QByteArray &target)
{
    if (target == "anon_inode:[eventfd]")
        return DescriptorWords::tr("event loop wake-up");
    if (target == "anon_inode:[eventpoll]")
        return DescriptorWords::tr("event loop: waits for many descriptors");
    if (target == "anon_inode:[timerfd]")
        return DescriptorWords::tr("timer");
    if (target == "anon_inode:[signalfd]")
        return DescriptorWords::tr("signals");
    if (target == "anon_inode:inotify")
        return DescriptorWords::tr("watch on files");
    if (target == "anon_inode:[pidfd]" || target.startsWith("pidfd:"))
        return DescriptorWords::tr("handle of a process");
    return DescriptorWords::tr("kernel object %1").arg(escaped(target));
}

static QString deviceText(const QByteArray &target)
{
    if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target == "/dev/console")
        return DescriptorWords::tr("terminal");
    if (target == "/dev/null")
        return QStringLiteral("/dev/null");
    return DescriptorWords::tr("device %1").arg(escaped(target));
}

/// A socket that is in none of the tables that are read.
static QString unlistedText(const QByteArray &protocol)
{
    if (protocol.isEmpty())
        return DescriptorWords::tr("socket that is in no table read here");
    if (protocol.startsWith("TCP") || protocol.startsWith("UDP"))
        return DescriptorWords::tr("%1 socket, neither bound nor connected").arg(escaped(protocol));
    return DescriptorWords::tr("%1 socket").arg(escaped(protocol));
}

QString descriptorText(const DescriptorRow &row, Pid window)
{
    const Descriptor &descriptor = row.descriptor;
    switch (descriptor.kind) {
    case DescriptorKind::Socket:
        return row.socket ? socketText(*row.socket) : unlistedText(descriptor.protocol);
    case DescriptorKind::Pipe:
        return pipeText(descriptor, window);
    case DescriptorKind::Anon:
        return anonText(descriptor.target);
    case DescriptorKind::Device:
        return deviceText(descriptor.target);
    case DescriptorKind::File:
        return DescriptorWords::tr("file %1").arg(escaped(descriptor.target));
    }
    return {};
}

} // namespace Socketarium
