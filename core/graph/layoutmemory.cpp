// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/layoutmemory.h"

#include <algorithm>

#include <QSet>

namespace Socketarium {

/// A single server has a place reserved for its next client; several have to share the room.
static int minimalCapacity(qsizetype servers)
{
    return servers > 1 ? 1 : 2;
}

static ProcessId serverSideOwner(const Graph &graph, Inode inode)
{
    const SocketNode *node = graph.socket(inode);
    const ProcessNode *owner = node ? columnOwner(graph, *node) : nullptr;
    return owner && owner->side == Side::Server ? owner->process.id : ProcessId();
}

ProcessId serverOf(const Graph &graph, const Connection &connection)
{
    const ProcessId owner = serverSideOwner(graph, connection.server);
    return owner.pid != Pid::None ? owner : serverSideOwner(graph, connection.listener);
}

const ProcessNode *columnOwner(const Graph &graph, const SocketNode &node)
{
    const ProcessNode *first = nullptr;
    for (const Owner &owner : node.socket.owners) {
        const ProcessNode *process = graph.process(owner.process);
        if (process && process->side == Side::Server)
            return process;
        if (!first)
            first = process;
    }
    return node.socket.isListening() ? nullptr : first;
}

const ProcessNode *laneClient(const Graph &graph, const Connection &connection)
{
    const SocketNode *node = graph.socket(connection.client);
    const ProcessNode *owner = node ? columnOwner(graph, *node) : nullptr;
    return owner && owner->side == Side::Client ? owner : nullptr;
}

static int lowestFreeLane(const QHash<int, int> &lanes)
{
    QList<int> taken = lanes.values();
    std::sort(taken.begin(), taken.end());
    int free = 0;
    for (const int lane : taken) {
        if (lane == free)
            ++free;
    }
    return free;
}

/// Where there are many, some room is taken in advance, and it is given back when half of it stands
/// empty: what stands right of the lanes seldom moves.
static int capacityFor(const QHash<int, int> &lanes, int capacity, int minimal)
{
    int needed = minimal;
    for (const int lane : lanes)
        needed = std::max(needed, lane + 1);
    if (capacity >= 2 * needed || capacity < minimal)
        return needed;
    return needed > capacity ? needed + needed / 8 : capacity;
}

void LayoutMemory::update(const Graph &graph)
{
    updateBands(graph);
    updateLanes(graph);
    updateIdleClients(graph);
}

void LayoutMemory::updateBands(const Graph &graph)
{
    m_bands.removeIf([&graph](const LaneBand &band) {
        const ProcessNode *process = graph.process(band.server);
        return band.server.pid != Pid::None && (!process || process->side != Side::Server);
    });
    if (m_bands.isEmpty())
        m_bands.append(LaneBand{});
    for (const ProcessNode &process : graph.processes) {
        const bool isKnown =
            std::any_of(m_bands.cbegin(), m_bands.cend(), [&process](const LaneBand &band) {
                return band.server == process.process.id;
            });
        if (process.side == Side::Server && !isKnown)
            m_bands.insert(m_bands.size() - 1, LaneBand{process.process.id, {}, 0});
    }
}

void LayoutMemory::updateLanes(const Graph &graph)
{
    QHash<int, ProcessId> servers;
    for (const Connection &connection : graph.connections)
        servers.insert(connection.number, serverOf(graph, connection));
    for (LaneBand &band : m_bands) {
        band.lanes.removeIf([&](const std::pair<const int &, int &> &entry) {
            const auto server = servers.constFind(entry.first);
            return server == servers.cend() || *server != band.server;
        });
    }
    for (const Connection &connection : graph.connections) {
        const auto band =
            std::find_if(m_bands.begin(), m_bands.end(), [&](const LaneBand &candidate) {
                return candidate.server == servers.value(connection.number);
            });
        if (!band->lanes.contains(connection.number))
            band->lanes.insert(connection.number, lowestFreeLane(band->lanes));
    }
    const int minimal = minimalCapacity(m_bands.size() - 1);
    for (LaneBand &band : m_bands) {
        const bool isLoose = band.server.pid == Pid::None;
        band.capacity = capacityFor(band.lanes, band.capacity, isLoose ? 0 : minimal);
    }
}

void LayoutMemory::updateIdleClients(const Graph &graph)
{
    QSet<const ProcessNode *> busy;
    for (const Connection &connection : graph.connections)
        busy.insert(laneClient(graph, connection));
    const auto isIdle = [&busy](const ProcessNode &process) {
        return process.side == Side::Client && !busy.contains(&process);
    };
    m_idleClients.removeIf([&](const ProcessId &id) {
        const ProcessNode *process = graph.process(id);
        return !process || !isIdle(*process);
    });
    for (const ProcessNode &process : graph.processes) {
        if (isIdle(process) && !m_idleClients.contains(process.process.id))
            m_idleClients.append(process.process.id);
    }
}

} // namespace Socketarium
