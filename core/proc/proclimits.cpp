// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/proclimits.h"

#include "core/base/bytescanner.h"

namespace Socketarium {

static std::optional<qint64> parseLimit(ByteScanner &line)
{
    line.skipBlanks();
    if (line.skip("unlimited"))
        return OpenFilesLimit::unlimited;
    return line.number<qint64>(10);
}

// Limit                     Soft Limit           Hard Limit           Units
// Max open files            1024                 1048576              files
Result<OpenFilesLimit> parseOpenFilesLimit(QByteArrayView text)
{
    ByteScanner lines(text);
    while (!lines.atEnd()) {
        ByteScanner line(lines.until('\n'));
        if (!line.skip("Max open files"))
            continue;
        const auto soft = parseLimit(line);
        const auto hard = parseLimit(line);
        if (soft && hard)
            return OpenFilesLimit{*soft, *hard};
        break;
    }
    return Error::malformed(QStringLiteral("limits"));
}

} // namespace Socketarium
