// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

#include <QChar>

namespace Socketarium {

/// How many bytes the first one announces, the bits it gives, and the least number of that length.
struct Lead
{
    qsizetype size = 0; ///< 0: no character begins with this byte
    char32_t bits = 0;
    char32_t least = 0;
};

static Lead leadOf(quint8 byte)
{
    if (byte < 0x80)
        return {1, byte, 0};
    if ((byte & 0xe0) == 0xc0)
        return {2, byte & 0x1fu, 0x80};
    if ((byte & 0xf0) == 0xe0)
        return {3, byte & 0x0fu, 0x800};
    if ((byte & 0xf8) == 0xf0)
        return {4, byte & 0x07u, 0x10000};
    return {};
}

Utf8Character firstCharacter(QByteArrayView bytes)
{
    Q_ASSERT(!bytes.isEmpty());
    const auto byteAt = [bytes](qsizetype i) { return static_cast<quint8>(bytes[i]); };
    const Utf8Character invalid = {byteAt(0), 1, false};

    const Lead lead = leadOf(byteAt(0));
    if (lead.size == 0 || lead.size > bytes.size())
        return invalid;
    char32_t codePoint = lead.bits;
    for (qsizetype i = 1; i < lead.size; ++i) {
        if ((byteAt(i) & 0xc0) != 0x80)
            return invalid;
        codePoint = codePoint << 6 | (byteAt(i) & 0x3fu);
    }
    if (codePoint < lead.least || codePoint > QChar::LastValidCodePoint
        || QChar::isSurrogate(codePoint))
        return invalid;
    return {codePoint, lead.size, true};
}

/// Letters and marks that draw as nothing (Default_Ignorable_Code_Point of Unicode, without the
/// format characters, and the blank braille pattern).
static bool isInvisible(char32_t codePoint)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Range, 10> ranges = {{{0x034f, 0x034f},
                                                      {0x115f, 0x1160},
                                                      {0x17b4, 0x17b5},
                                                      {0x180b, 0x180f},
                                                      {0x2800, 0x2800},
                                                      {0x3164, 0x3164},
                                                      {0xfe00, 0xfe0f},
                                                      {0xffa0, 0xffa0},
                                                      {0xfff0, 0xfff8},
                                                      {0xe0000, 0xe0fff}}};
    return std::any_of(ranges.begin(), ranges.end(), [codePoint](const Range &range) {
        return codePoint >= range.first && codePoint <= range.last;
    });
}

bool isDrawable(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return !isInvisible(codePoint);
    }
}

} // namespace Socketarium
