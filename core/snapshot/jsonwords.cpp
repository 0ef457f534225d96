// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/json.h"

namespace Socketarium {

QString stateWord(SocketState state)
{
    switch (state) {
    case SocketState::Listen:
        return QStringLiteral("listen");
    case SocketState::Established:
        return QStringLiteral("established");
    case SocketState::SynSent:
        return QStringLiteral("syn-sent");
    case SocketState::SynRecv:
        return QStringLiteral("syn-recv");
    case SocketState::FinWait1:
        return QStringLiteral("fin-wait-1");
    case SocketState::FinWait2:
        return QStringLiteral("fin-wait-2");
    case SocketState::TimeWait:
        return QStringLiteral("time-wait");
    case SocketState::Close:
        return QStringLiteral("close");
    case SocketState::CloseWait:
        return QStringLiteral("close-wait");
    case SocketState::LastAck:
        return QStringLiteral("last-ack");
    case SocketState::Closing:
        return QStringLiteral("closing");
    case SocketState::Unconnected:
        return QStringLiteral("unconnected");
    }
    return {};
}

QString familyWord(SocketFamily family)
{
    switch (family) {
    case SocketFamily::Unix:
        return QStringLiteral("unix");
    case SocketFamily::Inet:
        return QStringLiteral("inet");
    case SocketFamily::Inet6:
        return QStringLiteral("inet6");
    case SocketFamily::Netlink:
        return QStringLiteral("netlink");
    case SocketFamily::Packet:
        return QStringLiteral("packet");
    }
    return {};
}

QString typeWord(SocketType type)
{
    switch (type) {
    case SocketType::Stream:
        return QStringLiteral("stream");
    case SocketType::Datagram:
        return QStringLiteral("dgram");
    case SocketType::SeqPacket:
        return QStringLiteral("seqpacket");
    case SocketType::Raw:
        return QStringLiteral("raw");
    }
    return {};
}

QString protocolWord(SocketProtocol protocol)
{
    switch (protocol) {
    case SocketProtocol::Unix:
        return QStringLiteral("unix");
    case SocketProtocol::Tcp:
        return QStringLiteral("tcp");
    case SocketProtocol::Udp:
        return QStringLiteral("udp");
    case SocketProtocol::UdpLite:
        return QStringLiteral("udplite");
    case SocketProtocol::Icmp:
        return QStringLiteral("icmp");
    case SocketProtocol::Raw:
        return QStringLiteral("raw");
    case SocketProtocol::Other:
        return QStringLiteral("other");
    }
    return {};
}

QString kindWord(DescriptorKind kind)
{
    switch (kind) {
    case DescriptorKind::Socket:
        return QStringLiteral("socket");
    case DescriptorKind::Pipe:
        return QStringLiteral("pipe");
    case DescriptorKind::File:
        return QStringLiteral("file");
    case DescriptorKind::Device:
        return QStringLiteral("device");
    case DescriptorKind::Anon:
        return QStringLiteral("anon");
    }
    return {};
}

QString noOwnerWord(NoOwner reason)
{
    switch (reason) {
    case NoOwner::NotAccepted:
        return QStringLiteral("not-accepted");
    case NoOwner::Lingering:
        return QStringLiteral("lingering");
    case NoOwner::Unreadable:
        return QStringLiteral("unreadable");
    case NoOwner::NotExamined:
        return QStringLiteral("not-examined");
    case NoOwner::Unexplained:
        return QStringLiteral("unexplained");
    }
    return {};
}

QString visibilityWord(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Full:
        return QStringLiteral("full");
    case Visibility::CountOnly:
        return QStringLiteral("count-only");
    case Visibility::Hidden:
        return QStringLiteral("hidden");
    }
    return {};
}

} // namespace Socketarium
