// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QList>

#include "core/snapshot/rows.h"

namespace Socketarium {

/// The rows of a table with their marks, and until when each mark stays.
template <typename T>
struct MarkedRows
{
    QList<Marked<T>> rows;    ///< sorted by key
    QList<qint64> markedUntil; ///< for each row, on the clock that markRows() was given
    bool isObserved = false;  ///< false: nothing was seen yet, so nothing can be new

    void append(const Marked<T> &row, qint64 until)
    {
        rows.append(row);
        markedUntil.append(until);
    }
};

namespace Detail {

/// A row that is there now and was there before.
template <typename T>
Marked<T> markedAgain(const Marked<T> &before, qint64 &until, const T &value, qint64 now,
                      qint64 highlightTime)
{
    const bool isExpired = until <= now;
    if (highlightTime <= 0)
        return {value, Mark::None, nullptr};
    if (before.value == value) {
        // One that was gone and is back as it was had only been missed.
        if (isExpired || before.mark == Mark::Gone)
            return {value, Mark::None, nullptr};
        return before;
    }
    if (before.mark == Mark::New && !isExpired)
        return {value, Mark::New, nullptr};
    until = now + highlightTime;
    if (before.mark == Mark::Gone)
        return {value, Mark::New, nullptr};
    return {value, Mark::Changed, std::make_shared<const T>(before.value)};
}

} // namespace Detail

/// The next state of a table: `values`, sorted by key, marked by how they differ from `previous`,
/// and the rows that are gone, kept and marked until `highlightTime` is over. `now` and
/// `highlightTime` are milliseconds of one clock that never goes back.
///
/// New stays New for its time even where the row changes meanwhile. A row that changes again while
/// it is marked is marked anew, against its value before the latest change. The first observation
/// marks nothing.
template <typename T>
[[nodiscard]] MarkedRows<T> markRows(const MarkedRows<T> &previous, const QList<T> &values,
                                     qint64 now, qint64 highlightTime)
{
    MarkedRows<T> next;
    next.isObserved = true;
    next.rows.reserve(values.size());
    next.markedUntil.reserve(values.size());
    const QList<Marked<T>> &old = previous.rows;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < values.size()) {
        if (j == values.size() || (i < old.size() && old[i].key() < values[j].key())) {
            const bool wasGone = old[i].mark == Mark::Gone;
            const qint64 until = wasGone ? previous.markedUntil[i] : now + highlightTime;
            if (until > now)
                next.append({old[i].value, Mark::Gone, nullptr}, until);
            ++i;
        } else if (i == old.size() || values[j].key() < old[i].key()) {
            const Mark mark = previous.isObserved && highlightTime > 0 ? Mark::New : Mark::None;
            next.append({values[j], mark, nullptr}, now + highlightTime);
            ++j;
        } else {
            qint64 until = previous.markedUntil[i];
            const Marked<T> row
                = Detail::markedAgain(old[i], until, values[j], now, highlightTime);
            next.append(row, until);
            ++i;
            ++j;
        }
    }
    return next;
}

} // namespace Socketarium
