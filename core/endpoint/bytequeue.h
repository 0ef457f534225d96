// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Socketarium {

/// Bytes that wait to be sent, in order. What left at the front makes room for what is appended,
/// also where the queue never becomes empty.
class ByteQueue final
{
public:
    qsizetype size() const { return m_bytes.size() - m_start; }
    /// All that waits; valid until the queue changes.
    QByteArrayView view() const { return QByteArrayView(m_bytes).sliced(m_start); }

    void append(QByteArrayView bytes) { m_bytes.append(bytes); }

    /// Takes `count` bytes, at most size(), from the front.
    void drop(qsizetype count)
    {
        m_start += count;
        if (size() == 0) {
            clear(); // gives its memory back
        } else if (m_start > m_bytes.size() / 2) {
            // Seldom enough that each byte is moved once at most.
            m_bytes.remove(0, m_start);
            m_start = 0;
        }
    }

    void clear()
    {
        m_bytes.clear();
        m_start = 0;
    }

private:
    QByteArray m_bytes;
    qsizetype m_start = 0; ///< bytes of m_bytes that have left
};

} // namespace Socketarium
