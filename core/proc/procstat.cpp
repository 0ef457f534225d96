// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/procstat.h"

#include "core/base/bytescanner.h"

namespace Socketarium {

/// Passes over `count` fields and the blanks before each.
static void skipFields(ByteScanner &scanner, int count)
{
    for (int i = 0; i < count; ++i) {
        scanner.skipBlanks();
        scanner.word();
    }
}

// 1 (systemd) S 0 1 1 0 -1 4194560 4711 … 18 5 …
// 77 (a) R 1 (b) S 1 77 77 0 -1 4194304 12 … 34567 …
Result<ProcStat> parseProcStat(QByteArrayView text)
{
    const Error malformed = Error::malformed(QStringLiteral("stat"));
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.lastIndexOf(')'); // the last: comm may hold others
    if (open < 0 || close < open)
        return malformed;

    ByteScanner head(text.first(open));
    const auto pid = head.number<qint32>(10);
    ByteScanner tail(text.sliced(close + 1));
    tail.skipBlanks();
    const QByteArrayView state = tail.word();
    tail.skipBlanks();
    const auto parent = tail.number<qint32>(10);
    skipFields(tail, 17); // fields 5 to 21
    tail.skipBlanks();
    const auto startTime = tail.number<quint64>(10);
    if (!pid || state.size() != 1 || !parent || !startTime)
        return malformed;
    return ProcStat{Pid{*pid}, text.sliced(open + 1, close - open - 1).toByteArray(), state[0],
                    Pid{*parent}, *startTime};
}

} // namespace Socketarium
