// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/codec.h"

#include <algorithm>
#include <optional>

#include <QChar>
#include <QStringDecoder>

namespace Socketarium {

/// How many bytes the UTF-8 sequence at `first` has by its lead byte; 0: none begins there.
static qsizetype sequenceLength(uchar first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    if (first >= 0xf0 && first <= 0xf4)
        return 4;
    return 0;
}

/// The character that begins `bytes`, as UTF-16; empty where they are not UTF-8.
static QString firstCharacter(QByteArrayView bytes)
{
    const qsizetype length = sequenceLength(static_cast<uchar>(bytes.front()));
    if (length == 0 || length > bytes.size())
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes.first(length));
    return decoder.hasError() ? QString() : text;
}

/// Neither a control nor a character that changes how its neighbours are drawn or breaks the line.
static bool isHarmless(char32_t character)
{
    return QChar::isPrint(character) && QChar::category(character) != QChar::Separator_Line
        && QChar::category(character) != QChar::Separator_Paragraph;
}

static char32_t codePoint(const QString &character)
{
    return character.size() == 2 ? QChar::surrogateToUcs4(character[0], character[1])
                                 : character[0].unicode();
}

static QString byteEscape(char byte)
{
    return QStringLiteral("\\x%1").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
}

/// The escape with a letter of its own, or an empty string.
static QLatin1StringView namedEscape(char byte)
{
    switch (byte) {
    case '\n':
        return QLatin1StringView("\\n");
    case '\r':
        return QLatin1StringView("\\r");
    case '\t':
        return QLatin1StringView("\\t");
    case '\0':
        return QLatin1StringView("\\0");
    case '\\':
        return QLatin1StringView("\\\\");
    default:
        return {};
    }
}

QString textOfBytes(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        qsizetype used = 1;
        if (const QLatin1StringView escape = namedEscape(rest.front()); !escape.isEmpty()) {
            text += escape;
        } else if (const QString character = firstCharacter(rest);
                   !character.isEmpty() && isHarmless(codePoint(character))) {
            text += character;
            used = sequenceLength(static_cast<uchar>(rest.front()));
        } else {
            text += byteEscape(rest.front());
        }
        rest = rest.sliced(used);
    }
    return text;
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
static std::optional<char16_t> hexNumber(QStringView text, qsizetype digits)
{
    if (text.size() < digits || !std::all_of(text.begin(), text.begin() + digits, isHexDigit))
        return std::nullopt;
    return static_cast<char16_t>(text.first(digits).toUInt(nullptr, 16));
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
        if (const auto unit = hexNumber(text.sliced(2), 4); unit && !QChar::isSurrogate(*unit)) {
            bytes += QString(QChar(*unit)).toUtf8();
            return 6;
        }
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
