// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QList>

#include "core/snapshot/rows.h"

namespace Socketarium {

/// Whether two readings of one row tell the same, so that nothing is to be marked.
template <typename T>
bool tellSame(const T &one, const T &other)
{
    return one == other;
}

/// All but the kernel's line: what it tells of this socket is decoded beside it, and its slot
/// number, timers and reference count change with the traffic of others.
bool tellSame(const Socket &one, const Socket &other);
bool tellSame(const DescriptorRow &one, const DescriptorRow &other);

/// When the marks of one row end, on the clock that markRows() was given.
template <typename T>
struct MarkTimes
{
    /// A change, and the row before it.
    struct Change
    {
        qint64 until = 0;
        std::shared_ptr<const T> before;
    };

    qint64 until = 0;      ///< of New and Gone
    QList<Change> changes; ///< within the highlight time, oldest first
};

/// The rows of a table with their marks, and until when each mark stays.
template <typename T>
struct MarkedRows
{
    QList<Marked<T>> rows;     ///< sorted by key
    QList<MarkTimes<T>> times; ///< for each row
    bool isObserved = false;   ///< false: nothing was seen yet, so nothing can be new

    void append(const Marked<T> &row, const MarkTimes<T> &until)
    {
        rows.append(row);
        times.append(until);
    }
};

namespace Detail {

/// A row that is there now and was there before.
template <typename T>
Marked<T> markedAgain(const Marked<T> &last, MarkTimes<T> &times, const T &value, qint64 now,
                      qint64 highlightTime)
{
    const bool isSame = tellSame(last.value, value);
    if (last.mark == Mark::Gone) {
        // One that was gone and is back as it was had only been missed.
        times = {isSame ? now : now + highlightTime, {}};
        return {value, isSame || highlightTime <= 0 ? Mark::None : Mark::New, nullptr};
    }
    if (last.mark == Mark::New && times.until > now && highlightTime > 0)
        return {value, Mark::New, nullptr};
    times.changes.removeIf([now](const auto &change) { return change.until <= now; });
    if (!isSame)
        times.changes.append({now + highlightTime, std::make_shared<const T>(last.value)});
    if (times.changes.isEmpty() || highlightTime <= 0)
        return {value, Mark::None, nullptr};
    return {value, Mark::Changed, times.changes.first().before};
}

} // namespace Detail

/// The next state of a table: `values`, sorted by key, marked by how they differ from `previous`,
/// and the rows that are gone, kept and marked until `highlightTime` is over. `now` and
/// `highlightTime` are milliseconds of one clock that never goes back.
///
/// New stays New for its time even where the row changes meanwhile. A changed row is told against
/// what it was before the oldest change within the highlight time, so that each of its cells is
/// marked for that time, whatever the others do. The first observation marks nothing.
template <typename T>
[[nodiscard]] MarkedRows<T> markRows(const MarkedRows<T> &previous, const QList<T> &values,
                                     qint64 now, qint64 highlightTime)
{
    MarkedRows<T> next;
    next.isObserved = true;
    next.rows.reserve(values.size());
    next.times.reserve(values.size());
    const QList<Marked<T>> &old = previous.rows;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < values.size()) {
        if (j == values.size() || (i < old.size() && old[i].key() < values[j].key())) {
            const bool wasGone = old[i].mark == Mark::Gone;
            const qint64 until = wasGone ? previous.times[i].until : now + highlightTime;
            if (until > now)
                next.append({old[i].value, Mark::Gone, nullptr}, {until, {}});
            ++i;
        } else if (i == old.size() || values[j].key() < old[i].key()) {
            const Mark mark = previous.isObserved && highlightTime > 0 ? Mark::New : Mark::None;
            next.append({values[j], mark, nullptr}, {now + highlightTime, {}});
            ++j;
        } else {
            MarkTimes<T> times = previous.times[i];
            const Marked<T> row = Detail::markedAgain(old[i], times, values[j], now, highlightTime);
            next.append(row, times);
            ++i;
            ++j;
        }
    }
    return next;
}

} // namespace Socketarium
