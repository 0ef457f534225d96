// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Socketarium {

/// The character at the front of some bytes.
struct Utf8Character
{
    char32_t codePoint = 0; ///< the byte itself where !isValid
    qsizetype size = 1;     ///< bytes that it takes
    bool isValid = false;   ///< false: this byte is no part of well-formed UTF-8 (RFC 3629)

    bool operator==(const Utf8Character &) const = default;
};

/// Decodes the first character; `bytes` must not be empty. Overlong forms, surrogates and numbers
/// above U+10FFFF are not valid.
Utf8Character firstCharacter(QByteArrayView bytes);

/// True for a character that draws as itself in a line: no control or format character (so no bidi
/// controls, no zero-width ones), no line or paragraph separator, nothing unassigned or private,
/// none of the letters and marks that draw as nothing.
bool isDrawable(char32_t codePoint);

} // namespace Socketarium
