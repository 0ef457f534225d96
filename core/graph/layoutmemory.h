// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>

#include "core/graph/graph.h"
#include "core/graph/layoutmetrics.h"

namespace Socketarium {

/// The lanes of one server: which connection runs in which, and how many have a place reserved.
struct LaneBand
{
    ProcessId server; ///< pid None: what belongs to no server that is seen
    QHash<int, int> lanes; ///< connection number -> lane, from 0
    int capacity = 0;

    bool operator==(const LaneBand &) const = default;
};

/// What the layouts of one map share, so that a box stays where it is while others come and go: the
/// order of the servers, the lane of each connection, the order of clients without one, the
/// density.
class LayoutMemory final
{
public:
    /// Takes in what came and drops what is gone.
    void update(const Graph &graph);

    const QList<LaneBand> &bands() const { return m_bands; } ///< the last belongs to no server
    const QList<ProcessId> &idleClients() const { return m_idleClients; } ///< without a connection
    Density density() const { return m_density; } ///< of the last layout
    void setDensity(Density density) { m_density = density; }

private:
    void updateBands(const Graph &graph);
    void updateLanes(const Graph &graph);
    void updateIdleClients(const Graph &graph);

    QList<LaneBand> m_bands;
    QList<ProcessId> m_idleClients;
    Density m_density = Density::Comfortable;
};

/// The server-side process that a connection runs to, or waits at; pid None where none is seen.
ProcessId serverOf(const Graph &graph, const Connection &connection);

/// Of the processes that hold a socket, the one above whose port the socket's vertical line runs:
/// the first that serves, else the first. nullptr: a listener that no server holds, or no holder.
const ProcessNode *columnOwner(const Graph &graph, const SocketNode &node);

/// The client-side process that stands above a connection's lane; nullptr: none does.
const ProcessNode *laneClient(const Graph &graph, const Connection &connection);

} // namespace Socketarium
