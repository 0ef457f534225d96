// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/linereader.h"

namespace Socketarium {

LineReader::LineReader(qsizetype maxLength)
    : m_maxLength(maxLength)
{
}

void LineReader::append(QByteArrayView bytes)
{
    if (m_start > 0) {
        m_buffer.remove(0, m_start);
        m_scanned -= m_start;
        m_start = 0;
    }
    m_buffer.append(bytes);
}

std::optional<LineReader::Line> LineReader::next()
{
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', m_scanned);
        const qsizetype length = (end < 0 ? m_buffer.size() : end) - m_start;
        if (end < 0 && (m_passingOver || length > m_maxLength)) {
            const bool told = m_passingOver;
            m_passingOver = true;
            m_buffer.clear();
            m_start = 0;
            m_scanned = 0;
            return told ? std::nullopt : std::optional(Line{{}, true});
        }
        if (end < 0) {
            m_scanned = m_buffer.size();
            return std::nullopt;
        }
        const qsizetype start = m_start;
        m_start = end + 1;
        m_scanned = m_start;
        if (m_passingOver) {
            m_passingOver = false;
            continue;
        }
        if (length > m_maxLength)
            return Line{{}, true};
        return Line{m_buffer.sliced(start, length), false};
    }
}

} // namespace Socketarium
