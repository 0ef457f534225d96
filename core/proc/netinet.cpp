// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/netinet.h"

#include <cstring>

#include "core/base/bytescanner.h"

namespace Socketarium {

static Error malformed()
{
    return Error::malformed(QStringLiteral("net/inet"));
}

/// Passes over one field and the blanks around it.
static void skipField(ByteScanner &scanner)
{
    scanner.skipBlanks();
    scanner.word();
    scanner.skipBlanks();
}

/// "0100007F:04B8": every 32-bit word of the address as a number of the host's byte order, so that
/// its bytes in memory are those on the wire.
static std::optional<NetInetAddress> parseAddress(ByteScanner &scanner, InetVersion version)
{
    constexpr qsizetype digits = 8;
    const qsizetype words = version == InetVersion::Ipv4 ? 1 : 4;
    const QByteArrayView text = scanner.until(':');
    if (text.size() != words * digits)
        return std::nullopt;
    NetInetAddress address;
    for (qsizetype i = 0; i < words; ++i) {
        ByteScanner word(text.sliced(i * digits, digits));
        const auto value = word.number<quint32>(16);
        if (!value || !word.atEnd())
            return std::nullopt;
        std::memcpy(&address.bytes[size_t(i) * sizeof *value], &*value, sizeof *value);
    }
    const auto port = scanner.number<quint16>(16);
    if (!port)
        return std::nullopt;
    address.port = *port;
    return address;
}

//    0: 0100007F:BAAB 0100007F:A3AE 01 00000000:00000000 00:00000000 00000000     0        0 28440
//    …
//  7487: 0100007F:923A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 28449
//  …
Result<NetInetRow> parseNetInetLine(QByteArrayView line, InetVersion version)
{
    ByteScanner scanner(line);
    scanner.skipBlanks();
    if (!scanner.number<quint32>(10) || !scanner.skip(": "))
        return malformed();
    const auto local = parseAddress(scanner, version);
    scanner.skipBlanks();
    const auto remote = parseAddress(scanner, version);
    scanner.skipBlanks();
    const auto state = scanner.number<quint8>(16);
    scanner.skipBlanks();
    const auto sendQueue = scanner.number<quint32>(16);
    const bool hasBothQueues = scanner.skip(":");
    const auto receiveQueue = scanner.number<quint32>(16);
    skipField(scanner); // timer
    skipField(scanner); // retransmits
    const auto uid = scanner.number<quint32>(10);
    skipField(scanner); // timeout
    const auto inode = scanner.number<quint64>(10);
    if (!local || !remote || !state || !sendQueue || !hasBothQueues || !receiveQueue || !uid
        || !inode)
        return malformed();
    return NetInetRow{*local,        *remote,   *state,        *sendQueue,
                      *receiveQueue, Uid{*uid}, Inode{*inode}, line.trimmed().toByteArray()};
}

Result<NetInetTable> parseNetInet(QByteArrayView text, InetVersion version)
{
    ByteScanner lines(text);
    ByteScanner header(lines.until('\n'));
    header.skipBlanks();
    if (!header.skip("sl  local_address"))
        return malformed();
    NetInetTable table;
    while (!lines.atEnd()) {
        Result<NetInetRow> row = parseNetInetLine(lines.until('\n'), version);
        if (row)
            table.rows.append(*std::move(row));
        else
            table.rejected.append(row.error());
    }
    return table;
}

} // namespace Socketarium
