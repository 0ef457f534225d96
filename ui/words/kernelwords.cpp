// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/kernelwords.h"

#include <QCoreApplication>

#include "core/base/escape.h"

namespace Socketarium {

class KernelWords final
{
    Q_DECLARE_TR_FUNCTIONS(KernelWords)
};

QString nameText(const SocketName &name)
{
    switch (name.kind) {
    case SocketName::Kind::None:
        return {};
    case SocketName::Kind::Unnamed:
        return KernelWords::tr("unnamed");
    case SocketName::Kind::Path:
        // A relative path may begin as abstract names are written.
        return name.bytes.startsWith('@') ? KernelWords::tr("%1 (path)").arg(escaped(name.bytes))
                                          : escaped(name.bytes);
    case SocketName::Kind::Abstract:
        return QLatin1Char('@') + escaped(name.bytes);
    case SocketName::Kind::Inet:
        return name.inet.text();
    }
    return {};
}

static QString nameText(const SocketName &name, const Socket &socket)
{
    const bool isForgeable = socket.id.family == SocketFamily::Unix
        && socket.source == SocketSource::Proc
        && (name.kind == SocketName::Kind::Path || name.kind == SocketName::Kind::Abstract);
    return isForgeable ? KernelWords::tr("%1 (unverified)").arg(nameText(name)) : nameText(name);
}

QString localText(const Socket &socket)
{
    return nameText(socket.local, socket);
}

QString remoteText(const Socket &socket)
{
    return nameText(socket.remote, socket);
}

QString stateText(SocketState state)
{
    switch (state) {
    case SocketState::Listen:
        return KernelWords::tr("listening");
    case SocketState::Established:
        return KernelWords::tr("established");
    case SocketState::SynSent:
        return KernelWords::tr("SYN sent");
    case SocketState::SynRecv:
        return KernelWords::tr("SYN received");
    case SocketState::FinWait1:
        return KernelWords::tr("FIN wait 1");
    case SocketState::FinWait2:
        return KernelWords::tr("FIN wait 2");
    case SocketState::TimeWait:
        return KernelWords::tr("TIME wait");
    case SocketState::Close:
        return KernelWords::tr("closed");
    case SocketState::CloseWait:
        return KernelWords::tr("CLOSE wait");
    case SocketState::LastAck:
        return KernelWords::tr("last ACK");
    case SocketState::Closing:
        return KernelWords::tr("closing");
    case SocketState::Unconnected:
        return KernelWords::tr("not connected");
    }
    return {};
}

static QString unixKindText(SocketType type)
{
    switch (type) {
    case SocketType::Stream:
        return KernelWords::tr("unix stream");
    case SocketType::Datagram:
        return KernelWords::tr("unix datagram");
    case SocketType::SeqPacket:
        return KernelWords::tr("unix seqpacket");
    case SocketType::Raw:
        return KernelWords::tr("unix raw");
    }
    return {};
}

static QString protocolText(SocketProtocol protocol)
{
    switch (protocol) {
    case SocketProtocol::Tcp:
        return QStringLiteral("TCP");
    case SocketProtocol::Udp:
        return QStringLiteral("UDP");
    case SocketProtocol::UdpLite:
        return QStringLiteral("UDP-Lite");
    case SocketProtocol::Icmp:
        return QStringLiteral("ICMP");
    case SocketProtocol::Raw:
        return KernelWords::tr("raw IP");
    case SocketProtocol::Unix:
    case SocketProtocol::Other:
        break;
    }
    return KernelWords::tr("other protocol");
}

QString kindText(const Socket &socket)
{
    switch (socket.id.family) {
    case SocketFamily::Unix:
        return unixKindText(socket.type);
    case SocketFamily::Inet:
        return protocolText(socket.id.protocol);
    case SocketFamily::Inet6:
        return KernelWords::tr("%1 over IPv6").arg(protocolText(socket.id.protocol));
    case SocketFamily::Netlink:
        return QStringLiteral("netlink");
    case SocketFamily::Packet:
        return KernelWords::tr("packet");
    }
    return {};
}

QString kindText(DescriptorKind kind)
{
    switch (kind) {
    case DescriptorKind::Socket:
        return KernelWords::tr("socket");
    case DescriptorKind::Pipe:
        return KernelWords::tr("pipe");
    case DescriptorKind::File:
        return KernelWords::tr("file");
    case DescriptorKind::Device:
        return KernelWords::tr("device");
    case DescriptorKind::Anon:
        return KernelWords::tr("anonymous");
    }
    return {};
}

/// "echo-server 2554 fd 3, fd 4, client-1 2555 fd 3", a few of them.
static QString holdersText(const QList<Owner> &owners)
{
    constexpr qsizetype mostShown = 4;
    QStringList parts;
    const Owner *previous = nullptr;
    for (const Owner &owner : owners.first(std::min(owners.size(), mostShown))) {
        const QString fd = KernelWords::tr("fd %1").arg(number(owner.fd));
        if (previous && previous->process == owner.process)
            parts.append(fd);
        else
            parts.append(escaped(owner.comm) + QLatin1Char(' ')
                         + QString::number(number(owner.process.pid)) + QLatin1Char(' ') + fd);
        previous = &owner;
    }
    if (owners.size() > mostShown)
        parts.append(KernelWords::tr("%n more", nullptr, int(owners.size() - mostShown)));
    return parts.join(QStringLiteral(", "));
}

QString peerText(const Socket &socket)
{
    if (!socket.peerOwners.isEmpty())
        return holdersText(socket.peerOwners);
    if (socket.waitsAt)
        return KernelWords::tr("not accepted yet");
    if (socket.peer)
        return KernelWords::tr("socket %1, held by no process that can be read")
            .arg(number(*socket.peer));
    return {};
}

QString ownerText(const Socket &socket)
{
    if (!socket.owners.isEmpty())
        return holdersText(socket.owners);
    switch (socket.noOwner.value_or(NoOwner::NotExamined)) {
    case NoOwner::NotAccepted:
        return KernelWords::tr("none: not accepted yet");
    case NoOwner::Lingering:
        return KernelWords::tr("none: closed, kept by the kernel");
    case NoOwner::Unreadable:
        return KernelWords::tr("not seen: some processes may not be read");
    case NoOwner::NotExamined:
        return KernelWords::tr("not looked for");
    case NoOwner::Unexplained:
        return KernelWords::tr("none seen: the kernel's own, in flight, or just changed");
    }
    return {};
}

} // namespace Socketarium
