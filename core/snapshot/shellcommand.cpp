// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/shellcommand.h"

#include <algorithm>

#include <QStringList>

#include "core/base/shellquote.h"

namespace Socketarium {

static QString decimal(Pid pid)
{
    return QString::number(number(pid));
}

QString descriptorsCommand(const QList<Pid> &pids)
{
    QString command = QStringLiteral("ls -l");
    for (const Pid pid : pids)
        command += QStringLiteral(" /proc/%1/fd").arg(decimal(pid));
    return command;
}

QString descriptorCommand(Pid pid, Fd fd)
{
    return QStringLiteral("ls -l /proc/%1/fd/%2").arg(decimal(pid)).arg(number(fd));
}

/// ss takes a path as a pattern (fnmatch(3)) in a language of its own without any quoting.
static bool isPlainForSs(const QByteArray &path)
{
    return path.startsWith('/') && std::all_of(path.begin(), path.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '/' || c == '.' || c == '-' || c == '_';
           });
}

static QString unixCommand(const Socket &socket)
{
    if (socket.local.kind == SocketName::Kind::Path && isPlainForSs(socket.local.bytes))
        return QStringLiteral("ss -xap ") + shellQuoted(QByteArray("src " + socket.local.bytes));
    return QStringLiteral("ss -xap | grep -w %1").arg(number(socket.id.inode));
}

static QString portCommand(const QString &options, const Socket &socket)
{
    return QStringLiteral("ss %1 'sport = :%2 or dport = :%2'")
        .arg(options, QString::number(socket.local.inet.port));
}

QString socketCommand(const Socket &socket)
{
    switch (socket.id.protocol) {
    case SocketProtocol::Unix:
        return unixCommand(socket);
    case SocketProtocol::Tcp:
        return portCommand(QStringLiteral("-tanp"), socket);
    case SocketProtocol::Udp:
        return portCommand(QStringLiteral("-uanp"), socket);
    case SocketProtocol::UdpLite:
    case SocketProtocol::Icmp:
    case SocketProtocol::Raw:
    case SocketProtocol::Other:
        break;
    }
    return QStringLiteral("ss -ap | grep -w %1").arg(number(socket.id.inode));
}

QString kernelLineCommand(const Socket &socket)
{
    if (socket.id.inode == Inode::None)
        return {};
    const bool isIpv6 = socket.id.family == SocketFamily::Inet6;
    const auto lineIn = [&socket](const QString &table) {
        return QStringLiteral("grep -w %1 /proc/net/%2")
            .arg(QString::number(number(socket.id.inode)), table);
    };
    switch (socket.id.protocol) {
    case SocketProtocol::Unix:
        return lineIn(QStringLiteral("unix"));
    case SocketProtocol::Tcp:
        return lineIn(isIpv6 ? QStringLiteral("tcp6") : QStringLiteral("tcp"));
    case SocketProtocol::Udp:
        return lineIn(isIpv6 ? QStringLiteral("udp6") : QStringLiteral("udp"));
    case SocketProtocol::UdpLite:
    case SocketProtocol::Icmp:
    case SocketProtocol::Raw:
    case SocketProtocol::Other:
        break;
    }
    return {};
}

QString socketsCommand(const QList<Pid> &pids)
{
    const QString all = QStringLiteral("ss -xtuanp");
    if (pids.isEmpty())
        return all;
    QStringList numbers;
    for (const Pid pid : pids)
        numbers.append(decimal(pid));
    return all + QStringLiteral(" | grep -E 'pid=(%1),'").arg(numbers.join(QLatin1Char('|')));
}

} // namespace Socketarium
