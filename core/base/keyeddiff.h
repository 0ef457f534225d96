// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Socketarium {

/// `count` neighbouring rows that begin at `first`.
struct IndexRun
{
    qsizetype first = 0;
    qsizetype count = 0;

    bool operator==(const IndexRun &) const = default;
};

/// Neighbouring rows and where they stand in the new list.
template <typename Row>
struct RowRun
{
    qsizetype first = 0;
    QList<Row> rows;

    bool operator==(const RowRun &) const = default;
};

/// What turns one list, sorted by key, into another: apply the removals from the last to the first,
/// then the insertions from the first to the last, then the changes.
template <typename Row>
struct KeyedDiff
{
    QList<IndexRun> removed;      ///< indexes in the old list, ascending
    QList<RowRun<Row>> inserted;  ///< indexes in the new list, ascending
    QList<RowRun<Row>> changed;   ///< indexes in the new list, ascending

    bool isEmpty() const { return removed.isEmpty() && inserted.isEmpty() && changed.isEmpty(); }
    bool operator==(const KeyedDiff &) const = default;
};

namespace Detail {

template <typename Row>
void appendTo(QList<RowRun<Row>> &runs, qsizetype index, const Row &row)
{
    if (runs.isEmpty() || runs.last().first + runs.last().rows.size() != index)
        runs.append(RowRun<Row>{index, {}});
    runs.last().rows.append(row);
}

inline void appendTo(QList<IndexRun> &runs, qsizetype index)
{
    if (runs.isEmpty() || runs.last().first + runs.last().count != index)
        runs.append(IndexRun{index, 0});
    ++runs.last().count;
}

} // namespace Detail

/// Compares two lists that are sorted by Row::key(), each key once. O(old + new) comparisons.
/// Row needs key(), whose type needs <, and ==.
template <typename Row>
[[nodiscard]] KeyedDiff<Row> diffSorted(const QList<Row> &before, const QList<Row> &after)
{
    KeyedDiff<Row> diff;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        if (j == after.size() || (i < before.size() && before[i].key() < after[j].key())) {
            Detail::appendTo(diff.removed, i++);
        } else if (i == before.size() || after[j].key() < before[i].key()) {
            Detail::appendTo(diff.inserted, j, after[j]);
            ++j;
        } else {
            if (!(before[i] == after[j]))
                Detail::appendTo(diff.changed, j, after[j]);
            ++i;
            ++j;
        }
    }
    return diff;
}

} // namespace Socketarium
