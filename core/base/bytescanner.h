// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <charconv>
#include <optional>

#include <QByteArrayView>

namespace Socketarium {

/// Cuts fields from the front of a text, allocating nothing. What it returns are views of the bytes
/// it was given, which must outlive them. A step that does not fit leaves the position as it was.
class ByteScanner final
{
public:
    explicit ByteScanner(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArrayView rest() const { return m_rest; }

    /// Passes over exactly this text; false where something else stands here.
    bool skip(QByteArrayView literal)
    {
        if (!m_rest.startsWith(literal))
            return false;
        m_rest = m_rest.sliced(literal.size());
        return true;
    }

    /// Passes over blanks and tabs, none too.
    void skipBlanks()
    {
        const auto notBlank = std::find_if_not(m_rest.begin(), m_rest.end(), isBlank);
        m_rest = m_rest.sliced(notBlank - m_rest.begin());
    }

    /// The bytes before the next blank or the end; may be empty.
    QByteArrayView word()
    {
        const auto blank = std::find_if(m_rest.begin(), m_rest.end(), isBlank);
        return take(blank - m_rest.begin());
    }

    /// The bytes before `separator`, which is passed over, or all that is left where there is none.
    QByteArrayView until(char separator)
    {
        const auto found = std::find(m_rest.begin(), m_rest.end(), separator);
        const bool isThere = found != m_rest.end();
        const QByteArrayView field = take(found - m_rest.begin());
        if (isThere)
            m_rest = m_rest.sliced(1);
        return field;
    }

    /// A number without a base prefix; nullopt where none stands here or it does not fit T.
    template <typename T>
    std::optional<T> number(int base)
    {
        T value{};
        const auto [end, error] = std::from_chars(m_rest.begin(), m_rest.end(), value, base);
        if (error != std::errc())
            return std::nullopt;
        m_rest = m_rest.sliced(end - m_rest.begin());
        return value;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t'; }

    QByteArrayView take(qsizetype size)
    {
        const QByteArrayView field = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return field;
    }

    QByteArrayView m_rest;
};

} // namespace Socketarium
