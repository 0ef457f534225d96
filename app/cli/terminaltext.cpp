// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminaltext.h"

#include <utility>

#include "core/traffic/codec.h"

namespace Socketarium {

/// How many bytes at the end of `bytes` begin a UTF-8 character that is not complete.
static qsizetype incompleteTail(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= qMin(bytes.size(), qsizetype(3)); ++length) {
        const auto byte = static_cast<uchar>(bytes[bytes.size() - length]);
        if (byte >= 0xc2 && byte <= 0xf4) {
            const qsizetype needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return length < needed ? length : 0;
        }
        if (byte < 0x80 || byte >= 0xc0)
            return 0;
    }
    return 0;
}

static QByteArray escapedLines(const QByteArray &bytes)
{
    QByteArray shown;
    QByteArray plain;
    for (const char byte : bytes) {
        if (byte != '\n' && byte != '\t') {
            plain += byte;
            continue;
        }
        if (byte == '\n' && plain.endsWith('\r'))
            plain.chop(1);
        shown += textOfBytes(std::exchange(plain, {})).toUtf8() + byte;
    }
    return shown + textOfBytes(plain).toUtf8();
}

QByteArray TerminalText::append(QByteArrayView bytes)
{
    QByteArray all = std::exchange(m_begun, {});
    all += bytes;
    const qsizetype tail = incompleteTail(all);
    m_begun = all.last(tail);
    all.chop(tail);
    return escapedLines(all);
}

QByteArray TerminalText::finish()
{
    return escapedLines(std::exchange(m_begun, {}));
}

} // namespace Socketarium
