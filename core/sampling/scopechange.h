// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>

#include "core/snapshot/markrows.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// What came into view or went out of it because we look elsewhere now, not because the kernel made
/// or ended it: such rows are not to be marked. Nothing, where the scope stayed the same.
class ScopeChange final
{
public:
    ScopeChange() = default;
    /// `settled` are the processes that are too old for their rows to be new, `alive` those that
    /// exist.
    ScopeChange(const Scope &before, const Scope &after, const QSet<Pid> &settled,
                const QSet<Pid> &alive);

    bool cameIntoView(const DescriptorRow &row) const;
    bool cameIntoView(const Socket &socket) const;
    bool wentOutOfView(const DescriptorRow &row) const;
    bool wentOutOfView(const Socket &socket) const;

    /// The rows of before as if they had been looked at as `values` are: those that came into view
    /// added, those that went out of it removed.
    template <typename T>
    MarkedRows<T> applied(const MarkedRows<T> &rows, const QList<T> &values) const
    {
        if (!m_isAny || !rows.isObserved)
            return rows;
        MarkedRows<T> result;
        result.isObserved = true;
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < rows.rows.size() || j < values.size()) {
            const bool isInBoth = i < rows.rows.size() && j < values.size()
                && !(rows.rows[i].key() < values[j].key())
                && !(values[j].key() < rows.rows[i].key());
            const bool isOld = isInBoth || j == values.size()
                || (i < rows.rows.size() && rows.rows[i].key() < values[j].key());
            if (isOld && (isInBoth || !wentOutOfView(rows.rows[i].value)))
                result.append(rows.rows[i], rows.times[i]);
            else if (!isOld && cameIntoView(values[j]))
                result.append({values[j], Mark::None, nullptr}, {});
            i += isOld ? 1 : 0;
            j += isInBoth || !isOld ? 1 : 0;
        }
        return result;
    }

private:
    bool m_isAny = false;
    bool m_isWider = false;   ///< the whole machine came into view
    bool m_isNarrower = false; ///< it went out of view
    QSet<Pid> m_came;         ///< watched now, not before, and settled
    QSet<Pid> m_went;         ///< watched before, not now, and alive
};

} // namespace Socketarium
