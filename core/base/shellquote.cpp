// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/shellquote.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace Socketarium {

static bool needsNoQuoting(QByteArrayView bytes)
{
    // Not '~' and '=': the first expands at the start of a word, the second makes an assignment.
    static constexpr QByteArrayView safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                           "0123456789_./:,@%+-";
    return !bytes.isEmpty()
        && std::all_of(bytes.begin(), bytes.end(), [](char c) { return safe.contains(c); });
}

static bool drawsAsItself(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const Utf8Character character = firstCharacter(bytes);
        if (!character.isValid || !isDrawable(character.codePoint))
            return false;
        bytes = bytes.sliced(character.size);
    }
    return true;
}

/// The inside of $'…': three octal digits for every byte that would not draw as itself.
static QString dollarQuoted(QByteArrayView bytes)
{
    QString text = QStringLiteral("$'");
    while (!bytes.isEmpty()) {
        const Utf8Character character = firstCharacter(bytes);
        const QByteArrayView its = bytes.first(character.size);
        if (its == "\\" || its == "'") {
            text += QLatin1Char('\\') + QString::fromLatin1(its);
        } else if (its == "\n") {
            text += QStringLiteral("\\n");
        } else if (character.isValid && isDrawable(character.codePoint)) {
            text += QString::fromUtf8(its);
        } else {
            for (const char byte : its)
                text +=
                    QStringLiteral("\\%1").arg(static_cast<quint8>(byte), 3, 8, QLatin1Char('0'));
        }
        bytes = bytes.sliced(character.size);
    }
    return text + QLatin1Char('\'');
}

QString shellQuoted(QByteArrayView bytes)
{
    Q_ASSERT(!bytes.contains('\0'));
    if (needsNoQuoting(bytes))
        return QString::fromLatin1(bytes);
    if (!drawsAsItself(bytes))
        return dollarQuoted(bytes);
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

} // namespace Socketarium
