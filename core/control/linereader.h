// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QByteArrayView>

namespace Socketarium {

/// Cuts a stream of bytes into lines, of which none is longer than a limit: a longer one is told
/// once, by its length so far, and passed over to its end.
class LineReader final
{
public:
    struct Line
    {
        QByteArray text;      ///< without its newline
        bool tooLong = false; ///< `text` is empty, and the line is passed over
    };

    explicit LineReader(qsizetype maxLength);

    void append(QByteArrayView bytes);
    /// The next complete line, in order; nothing until more bytes come.
    std::optional<Line> next();

private:
    qsizetype m_maxLength;
    QByteArray m_buffer;
    qsizetype m_start = 0;   ///< where the next line begins
    qsizetype m_scanned = 0; ///< up to where there is no newline
    bool m_passingOver = false;
};

} // namespace Socketarium
