// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

#include <QString>
#include <QVariant>
#include <Qt>

#include "ui/models/roles.h"

namespace Socketarium {

/// One column of a table of Values: all that a model knows of it stands in one row of one table.
template <typename Value>
struct Column
{
    int id = 0; ///< its place: the enumerator by which views call it
    const char *header; ///< QT_TRANSLATE_NOOP with the model's context
    const char *meaning; ///< likewise: what one learns from it
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
    Tone tone = Tone::Normal;
    Qt::TextElideMode elision = Qt::ElideRight; ///< what may be left out where room is short
    QString (*text)(const Value &) = nullptr;
    QVariant (*order)(const Value &) = nullptr; ///< what to sort by; null: the text
};

/// Whether each column stands at its place, after the mark at 0: for a static_assert.
template <typename Value, std::size_t count>
constexpr bool areInOrder(const Column<Value> (&columns)[count])
{
    for (std::size_t i = 0; i < count; ++i) {
        if (columns[i].id != static_cast<int>(i) + 1)
            return false;
    }
    return true;
}

} // namespace Socketarium
