// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/fdinfo.h"

#include "core/base/bytescanner.h"

namespace Socketarium {

/// "tfd:       12 events: 80000019 data:                c  pos:0 ino:1b7c8 sdev:9"
/// The text after "tfd:" (ep_show_fdinfo in fs/eventpoll.c).
static std::optional<EpollTarget> parseEpollTarget(ByteScanner scanner)
{
    scanner.skipBlanks();
    const auto fd = scanner.number<qint32>(10);
    scanner.skipBlanks();
    if (!fd || !scanner.skip("events:"))
        return std::nullopt;
    scanner.skipBlanks();
    const auto events = scanner.number<quint32>(16);
    if (!events)
        return std::nullopt;
    EpollTarget target{Fd{*fd}, *events};
    while (!scanner.atEnd()) {
        scanner.skipBlanks();
        if (scanner.skip("ino:")) {
            const auto inode = scanner.number<quint64>(16);
            if (!inode)
                return std::nullopt;
            target.inode = Inode{*inode};
        }
        scanner.word();
    }
    return target;
}

// flags:	02000002
// eventfd-count:                7
Result<FdInfo> parseFdInfo(QByteArrayView text)
{
    FdInfo info;
    bool hasFlags = false;
    ByteScanner lines(text);
    while (!lines.atEnd()) {
        ByteScanner line(lines.until('\n'));
        const QByteArrayView name = line.until(':');
        line.skipBlanks();
        if (name == "flags") {
            const auto flags = line.number<quint32>(8);
            hasFlags = flags.has_value();
            info.flags = flags.value_or(0);
        } else if (name == "pos") {
            info.position = line.number<qint64>(10).value_or(0);
        } else if (name == "ino") {
            if (const auto inode = line.number<quint64>(10))
                info.inode = Inode{*inode};
        } else if (name == "eventfd-count") {
            info.eventfdCount = line.number<quint64>(16);
        } else if (name == "tfd") {
            if (const auto target = parseEpollTarget(line))
                info.epollTargets.append(*target);
        }
    }
    if (!hasFlags)
        return Error::malformed(QStringLiteral("fdinfo"));
    return info;
}

} // namespace Socketarium
