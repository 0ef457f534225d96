// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/scopechange.h"

#include <algorithm>

namespace Socketarium {

static QSet<Pid> setOf(const QList<Pid> &pids)
{
    return QSet<Pid>(pids.begin(), pids.end());
}

static bool isHeldByOneOf(const QSet<Pid> &pids, const QList<Owner> &owners)
{
    return std::any_of(owners.begin(), owners.end(),
                       [&pids](const Owner &owner) { return pids.contains(owner.process.pid); });
}

ScopeChange::ScopeChange(const Scope &before, const Scope &after, const QSet<Pid> &settled,
                         const QSet<Pid> &alive)
    : m_isAny(true)
    , m_isWider(after.wholeMachine && !before.wholeMachine)
    , m_isNarrower(before.wholeMachine && !after.wholeMachine)
    , m_came((setOf(after.watched) - setOf(before.watched)) & settled)
    , m_went((setOf(before.watched) - setOf(after.watched)) & alive)
{
}

bool ScopeChange::cameIntoView(const DescriptorRow &row) const
{
    return m_came.contains(row.descriptor.id.process.pid);
}

bool ScopeChange::cameIntoView(const Socket &socket) const
{
    return m_isWider || isHeldByOneOf(m_came, socket.owners)
        || isHeldByOneOf(m_came, socket.peerOwners);
}

bool ScopeChange::wentOutOfView(const DescriptorRow &row) const
{
    return m_went.contains(row.descriptor.id.process.pid);
}

bool ScopeChange::wentOutOfView(const Socket &socket) const
{
    return m_isNarrower || isHeldByOneOf(m_went, socket.owners)
        || isHeldByOneOf(m_went, socket.peerOwners);
}

} // namespace Socketarium
