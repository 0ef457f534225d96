// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/netunix.h"

#include "core/base/bytescanner.h"

namespace Socketarium {

static Error malformed()
{
    return Error::malformed(QStringLiteral("net/unix"));
}

/// A hexadecimal column and the blank before it.
template <typename T>
static std::optional<T> column(ByteScanner &scanner)
{
    if (!scanner.skip(" "))
        return std::nullopt;
    return scanner.number<T>(16);
}

// 00000000f9fa5233: 00000002 00000000 00010000 0001 01 28412 /tmp/server.sock
// 00000000c09c3cfa: 00000003 00000000 00000000 0001 03 28415
Result<NetUnixRow> parseNetUnixLine(QByteArrayView line)
{
    ByteScanner scanner(line);
    const auto address = scanner.number<quint64>(16);
    if (!address || !scanner.skip(":"))
        return malformed();
    const auto referenceCount = column<quint32>(scanner);
    const auto protocol = column<quint32>(scanner);
    const auto flags = column<quint32>(scanner);
    const auto type = column<quint16>(scanner);
    const auto state = column<quint8>(scanner);
    if (!referenceCount || !protocol || !flags || !type || !state || !scanner.skip(" "))
        return malformed();

    scanner.skipBlanks(); // the inode alone is padded, to five columns
    const auto inode = scanner.number<quint64>(10);
    // One blank and the path, which is not empty; or nothing at all.
    const bool isNamed = scanner.skip(" ");
    if (!inode || scanner.atEnd() == isNamed)
        return malformed();
    return NetUnixRow{
        Inode{*inode},     *referenceCount, *flags, *type, *state, scanner.rest().toByteArray(),
        line.toByteArray()};
}

Result<NetUnixTable> parseNetUnix(QByteArrayView text)
{
    ByteScanner lines(text);
    if (!lines.until('\n').startsWith("Num       RefCount Protocol Flags    Type St Inode Path"))
        return malformed();
    NetUnixTable table;
    while (!lines.atEnd()) {
        Result<NetUnixRow> row = parseNetUnixLine(lines.until('\n'));
        if (row)
            table.rows.append(*std::move(row));
        else
            table.rejected.append(row.error());
    }
    return table;
}

} // namespace Socketarium
