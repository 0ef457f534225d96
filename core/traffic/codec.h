// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace Socketarium {

/// Bytes for a text view: escaped() without a limit. One line.
QString textOfBytes(const QByteArray &bytes);

/// Bytes as "68 65 6c 6c 6f".
QString hexOfBytes(const QByteArray &bytes);

/// What a person typed as text: \n \r \t \0 \\ \xHH \uHHHH and \u{H…} are escapes, all else is
/// UTF-8. Understands what textOfBytes() makes. Malformed names the escape.
[[nodiscard]] Result<QByteArray> bytesOfText(const QString &text);

/// What a person typed as hex digits, blanks and commas between bytes allowed, 0x too.
[[nodiscard]] Result<QByteArray> bytesOfHex(const QString &text);

} // namespace Socketarium
