// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/escape.h"

#include "core/base/utf8.h"

namespace Socketarium {

static QString escapedCharacter(const Utf8Character &character)
{
    const char32_t codePoint = character.codePoint;
    switch (codePoint) {
    case U'\\':
        return QStringLiteral("\\\\");
    case U'\n':
        return QStringLiteral("\\n");
    case U'\t':
        return QStringLiteral("\\t");
    case U'\r':
        return QStringLiteral("\\r");
    default:
        break;
    }
    if (!character.isValid || codePoint < 0x80)
        return QStringLiteral("\\x%1").arg(uint(codePoint), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\\u{%1}").arg(uint(codePoint), 0, 16);
}

QString escaped(QByteArrayView bytes, qsizetype limit)
{
    QString text;
    text.reserve(std::min(bytes.size(), limit));
    while (!bytes.isEmpty()) {
        const Utf8Character character = firstCharacter(bytes);
        const bool isPlain =
            character.isValid && character.codePoint != U'\\' && isDrawable(character.codePoint);
        const QString piece =
            isPlain ? QString::fromUcs4(&character.codePoint, 1) : escapedCharacter(character);
        const bool isLast = character.size == bytes.size();
        if (text.size() + piece.size() > limit - (isLast ? 0 : 1))
            return text + QChar(0x2026);
        text += piece;
        bytes = bytes.sliced(character.size);
    }
    return text;
}

} // namespace Socketarium
