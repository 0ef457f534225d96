// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/codec.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <QChar>

#include "core/base/escape.h"

namespace Socketarium {

QString textOfBytes(const QByteArray &bytes)
{
    return escaped(bytes, std::numeric_limits<qsizetype>::max());
}

QString hexOfBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' '));
}

static bool isHexDigit(QChar c)
{
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
        || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
}

/// The number of exactly `digits` hex digits at `text`, or nothing.
static std::optional<char32_t> hexNumber(QStringView text, qsizetype digits)
{
    if (text.size() < digits || !std::all_of(text.begin(), text.begin() + digits, isHexDigit))
        return std::nullopt;
    return static_cast<char32_t>(text.first(digits).toUInt(nullptr, 16));
}

/// Appends the character of "{202e}" or "202e" at the front of `text`; gives its length, 0: none.
static qsizetype appendCharacter(QStringView text, QByteArray &bytes)
{
    const bool hasBraces = text.startsWith(QLatin1Char('{'));
    const qsizetype digits = hasBraces ? text.indexOf(QLatin1Char('}')) - 1 : 4;
    if (digits < 1 || digits > 6)
        return 0;
    const auto codePoint = hexNumber(text.sliced(hasBraces ? 1 : 0), digits);
    if (!codePoint || *codePoint > QChar::LastValidCodePoint || QChar::isSurrogate(*codePoint))
        return 0;
    bytes += QString::fromUcs4(&*codePoint, 1).toUtf8();
    return digits + (hasBraces ? 2 : 0);
}

/// Appends what the escape at the start of `text` stands for; gives its length, 0: not an escape.
static qsizetype appendEscaped(QStringView text, QByteArray &bytes)
{
    const char letter = text.size() < 2 ? '\0' : text[1].toLatin1();
    switch (letter) {
    case 'n':
        bytes += '\n';
        return 2;
    case 'r':
        bytes += '\r';
        return 2;
    case 't':
        bytes += '\t';
        return 2;
    case '0':
        bytes += '\0';
        return 2;
    case '\\':
        bytes += '\\';
        return 2;
    case 'x':
        if (const auto byte = hexNumber(text.sliced(2), 2)) {
            bytes += static_cast<char>(*byte);
            return 4;
        }
        return 0;
    case 'u':
        if (const qsizetype used = appendCharacter(text.sliced(2), bytes))
            return 2 + used;
        return 0;
    default:
        return 0;
    }
}

Result<QByteArray> bytesOfText(const QString &text)
{
    QByteArray bytes;
    QStringView rest(text);
    while (!rest.isEmpty()) {
        const qsizetype plain = rest.indexOf(QLatin1Char('\\'));
        bytes += rest.first(plain < 0 ? rest.size() : plain).toUtf8();
        if (plain < 0)
            break;
        rest = rest.sliced(plain);
        const qsizetype used = appendEscaped(rest, bytes);
        if (used == 0)
            return Error::malformed(rest.first(qMin(rest.size(), qsizetype(6))).toString());
        rest = rest.sliced(used);
    }
    return bytes;
}

static bool isSeparator(QChar c)
{
    return c.isSpace() || c == QLatin1Char(',');
}

Result<QByteArray> bytesOfHex(const QString &text)
{
    QByteArray bytes;
    QStringView rest(text);
    while (true) {
        while (!rest.isEmpty() && isSeparator(rest.front()))
            rest = rest.sliced(1);
        if (rest.isEmpty())
            return bytes;
        if (rest.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive))
            rest = rest.sliced(2);
        const auto byte = hexNumber(rest, 2);
        if (!byte)
            return Error::malformed(rest.first(qMin(rest.size(), qsizetype(2))).toString());
        bytes += static_cast<char>(*byte);
        rest = rest.sliced(2);
    }
}

} // namespace Socketarium
