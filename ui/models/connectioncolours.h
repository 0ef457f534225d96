// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>

#include "core/base/ids.h"
#include "core/snapshot/socket.h"

namespace Socketarium {

/// Which colour each connection of the workbench has, the same in every view and for as long as it
/// lasts: they go round in the order in which connections appear.
class ConnectionColours final
{
public:
    /// Gives colours to the connections among `sockets` in which one of `processes` takes part, and
    /// forgets those that are gone.
    void update(const QList<Socket> &sockets, const QList<Pid> &processes);
    /// An index of Colours::connections; -1: no connection of the workbench.
    int indexOf(const Socket &socket) const;

private:
    QHash<Inode, int> m_indexes; ///< by the lower inode of the two ends
    int m_next = 0;
};

} // namespace Socketarium
