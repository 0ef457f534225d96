// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>

#include "core/base/ids.h"
#include "core/graph/graph.h"

namespace Socketarium {

/// Which colour each connection of the workbench has: that of the map, in every view.
class ConnectionColours final
{
public:
    /// Takes over the connections' numbers of the map.
    void update(const Graph &graph);
    /// An index of Colours::connections; -1: no connection of the workbench.
    int indexOf(Inode socket) const;

private:
    QHash<Inode, int> m_indexes;
};

} // namespace Socketarium
