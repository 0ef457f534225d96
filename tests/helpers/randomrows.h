// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <utility>

#include <QMap>
#include <QRandomGenerator>

#include "core/base/keyeddiff.h"
#include "core/snapshot/rows.h"

namespace Socketarium {

/// A table that changes at random, as the Sampler would hand it over: some rows come, some go, some
/// change and are marked.
template <typename Value>
class RandomRows
{
public:
    using Row = Marked<Value>;

    /// `make` makes the value with a number; the same number always has the same key. `change`
    /// makes another value of it.
    RandomRows(std::function<Value(int)> make, std::function<Value(const Value &, int)> change,
               quint32 seed)
        : m_make(std::move(make))
        , m_change(std::move(change))
        , m_random(seed)
    {
    }

    /// Goes on by one round and returns what led there.
    KeyedDiff<Row> step()
    {
        const QList<Row> before = rows();
        const int changes = m_random.bounded(12);
        for (int i = 0; i < changes; ++i)
            changeOne();
        ++m_sequence;
        return diffSorted(before, rows());
    }

    /// A round that the model does not get to see.
    void skip() { step(); }

    QList<Row> rows() const { return m_rows.values(); }
    quint64 sequence() const { return m_sequence; }
    int bounded(int limit) { return m_random.bounded(limit); }

private:
    void changeOne()
    {
        const int number = m_random.bounded(60);
        const Value made = m_make(number);
        const auto found = m_rows.find(made.key());
        if (found == m_rows.end()) {
            m_rows.insert(made.key(), {made, Mark::New, nullptr});
            return;
        }
        switch (m_random.bounded(4)) {
        case 0:
            m_rows.erase(found);
            break;
        case 1:
            found->mark = Mark::Gone;
            break;
        case 2:
            found->mark = Mark::None;
            found->before = nullptr;
            break;
        default:
            found->before = std::make_shared<const Value>(found->value);
            found->value = m_change(found->value, m_random.bounded(1000));
            found->mark = Mark::Changed;
        }
    }

    std::function<Value(int)> m_make;
    std::function<Value(const Value &, int)> m_change;
    QRandomGenerator m_random;
    QMap<decltype(std::declval<Value>().key()), Row> m_rows;
    quint64 m_sequence = 0;
};

} // namespace Socketarium
