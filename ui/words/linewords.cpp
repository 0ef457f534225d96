// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/kernelwords.h"

#include <array>

#include <linux/net.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QCoreApplication>

#include "core/base/escape.h"
#include "core/proc/netinet.h"
#include "core/proc/netunix.h"

namespace Socketarium {

/// The columns of the kernel's own tables: the part of ui/words/kernelwords.h that decodes them.
class LineWords final
{
    Q_DECLARE_TR_FUNCTIONS(LineWords)
};

static QString column(const char *name, const QString &raw, const QString &meaning)
{
    const QString text = QLatin1String(name) + QLatin1Char(' ') + raw;
    return meaning.isEmpty() ? text : LineWords::tr("%1: %2").arg(text, meaning);
}

static QString hex(quint32 value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 16, QLatin1Char('0')).toUpper();
}

static QString typeWord(quint16 type)
{
    switch (type) {
    case SOCK_STREAM:
        return QStringLiteral("STREAM");
    case SOCK_DGRAM:
        return QStringLiteral("DGRAM");
    case SOCK_SEQPACKET:
        return QStringLiteral("SEQPACKET");
    default:
        return {};
    }
}

static QString unixStateWord(quint8 state)
{
    switch (state) {
    case SS_FREE:
        return QStringLiteral("FREE");
    case SS_UNCONNECTED:
        return QStringLiteral("UNCONNECTED");
    case SS_CONNECTING:
        return QStringLiteral("CONNECTING");
    case SS_CONNECTED:
        return QStringLiteral("CONNECTED");
    case SS_DISCONNECTING:
        return QStringLiteral("DISCONNECTING");
    default:
        return {};
    }
}

static QStringList decodedUnix(const NetUnixRow &row)
{
    const bool listens = (row.flags & acceptsConnections) != 0;
    QStringList lines = {
        column("RefCount", hex(row.referenceCount, 8),
               LineWords::tr("%1 held").arg(row.referenceCount)),
        column("Flags", hex(row.flags, 8),
               listens ? LineWords::tr("ACCEPTCON, it listens") : QString()),
        column("Type", hex(row.type, 4), typeWord(row.type)),
        column("St", hex(row.state, 2), unixStateWord(row.state)),
        column("Inode", QString::number(number(row.inode)), {}),
    };
    if (!row.path.isEmpty())
        lines.append(column("Path", escaped(row.path), {}));
    return lines;
}

static QString tcpStateWord(quint8 state)
{
    static constexpr std::array<const char *, 13> words = {
        "",      "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2",   "TIME_WAIT",
        "CLOSE", "CLOSE_WAIT",  "LAST_ACK", "LISTEN",   "CLOSING",   "NEW_SYN_RECV"};
    return state < words.size() ? QString::fromLatin1(words[state]) : QString();
}

static QString addressMeaning(const NetInetAddress &address, bool isIpv6)
{
    return InetName{address.bytes, isIpv6, address.port}.text();
}

static QStringList decodedInet(const NetInetRow &row, const Socket &socket)
{
    const bool isIpv6 = socket.id.family == SocketFamily::Inet6;
    const bool listens = socket.isListening();
    const bool isUdp = socket.id.protocol == SocketProtocol::Udp;
    const QString memory = LineWords::tr("memory charged, not bytes");
    return {
        column("local_address", addressMeaning(row.local, isIpv6), {}),
        column("rem_address", addressMeaning(row.remote, isIpv6), {}),
        column("st", hex(row.state, 2), tcpStateWord(row.state)),
        column("tx_queue", QString::number(row.sendQueue),
               isUdp         ? memory
                   : listens ? QString()
                             : LineWords::tr("bytes sent, not acknowledged yet")),
        column("rx_queue", QString::number(row.receiveQueue),
               isUdp         ? memory
                   : listens ? LineWords::tr("clients that wait to be accepted")
                             : LineWords::tr("bytes received, not read yet")),
        column("uid", QString::number(number(row.uid)), {}),
        column("inode", QString::number(number(row.inode)),
               row.inode == Inode::None ? LineWords::tr("no process holds it") : QString()),
    };
}

QStringList decodedLine(const Socket &socket)
{
    if (socket.kernelLine.isEmpty())
        return {};
    if (socket.id.family == SocketFamily::Unix) {
        const auto row = parseNetUnixLine(socket.kernelLine);
        return row ? decodedUnix(*row) : QStringList();
    }
    const auto version =
        socket.id.family == SocketFamily::Inet6 ? InetVersion::Ipv6 : InetVersion::Ipv4;
    const auto row = parseNetInetLine(socket.kernelLine, version);
    return row ? decodedInet(*row, socket) : QStringList();
}

} // namespace Socketarium
