// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/procstatus.h"

#include "core/base/bytescanner.h"

namespace Socketarium {

// Name:	nginx
// Uid:	1000	33	33	33
Result<Uid> parseProcStatusUid(QByteArrayView text)
{
    ByteScanner lines(text);
    while (!lines.atEnd()) {
        ByteScanner line(lines.until('\n'));
        if (!line.skip("Uid:"))
            continue;
        line.skipBlanks();
        const auto real = line.number<quint32>(10);
        line.skipBlanks();
        const auto effective = line.number<quint32>(10);
        if (real && effective)
            return Uid{*effective};
        break;
    }
    return Error::malformed(QStringLiteral("status"));
}

} // namespace Socketarium
