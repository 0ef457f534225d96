// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/shellcommands.h"

#include <algorithm>

namespace Socketarium {

static bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("_-./:=@%+,").contains(c);
}

static bool isControlOrHigh(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte >= 0x7f;
}

QString shellWord(const QByteArray &bytes)
{
    if (!bytes.isEmpty() && std::all_of(bytes.cbegin(), bytes.cend(), isPlain))
        return QString::fromLatin1(bytes);
    if (std::none_of(bytes.cbegin(), bytes.cend(), isControlOrHigh)) {
        QByteArray quoted = bytes;
        return QString::fromLatin1('\'' + quoted.replace('\'', "'\\''") + '\'');
    }
    QByteArray quoted;
    for (const char c : bytes) {
        if (isControlOrHigh(c))
            quoted += "\\x" + QByteArray(1, c).toHex();
        else if (c == '\'' || c == '\\')
            quoted += QByteArray("\\") + c;
        else
            quoted += c;
    }
    return QString::fromLatin1("$'" + quoted + '\'');
}

QString descriptorsCommand(Pid pid)
{
    return QStringLiteral("ls -l /proc/%1/fd").arg(number(pid));
}

static quint16 portOf(const Socket &socket)
{
    return socket.local.kind == SocketName::Kind::Inet ? socket.local.inet.port : quint16{0};
}

QString socketCommand(const Socket &socket)
{
    const auto inode = number(socket.id.inode);
    switch (socket.id.protocol) {
    case SocketProtocol::Unix:
        return QStringLiteral("ss -xap | grep -w %1").arg(inode);
    case SocketProtocol::Tcp:
        return QStringLiteral("ss -tanp 'sport = :%1 or dport = :%1'").arg(portOf(socket));
    case SocketProtocol::Udp:
    case SocketProtocol::UdpLite:
        return QStringLiteral("ss -uanp 'sport = :%1'").arg(portOf(socket));
    case SocketProtocol::Icmp:
    case SocketProtocol::Raw:
    case SocketProtocol::Other:
        break;
    }
    return QStringLiteral("ss -ap | grep -w %1").arg(inode);
}

QString kernelLineCommand(const Socket &socket)
{
    const bool isIpv6 = socket.id.family == SocketFamily::Inet6;
    const auto inode = number(socket.id.inode);
    const auto line = [&](const QString &table) {
        return QStringLiteral("grep -w %1 /proc/net/%2").arg(inode).arg(table);
    };
    switch (socket.id.protocol) {
    case SocketProtocol::Unix:
        return line(QStringLiteral("unix"));
    case SocketProtocol::Tcp:
        return line(isIpv6 ? QStringLiteral("tcp6") : QStringLiteral("tcp"));
    case SocketProtocol::Udp:
        return line(isIpv6 ? QStringLiteral("udp6") : QStringLiteral("udp"));
    case SocketProtocol::UdpLite:
    case SocketProtocol::Icmp:
    case SocketProtocol::Raw:
    case SocketProtocol::Other:
        break;
    }
    return {};
}

} // namespace Socketarium
