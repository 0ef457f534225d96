// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/layoutmemory.h"

#include <algorithm>

namespace Socketarium {

constexpr int minimalCapacity = 2;
constexpr int comfortableConnections = 3;
constexpr int compactConnections = 10;

static ProcessId serverSideOwner(const Graph &graph, Inode inode)
{
    const SocketNode *node = graph.socket(inode);
    if (!node)
        return {};
    for (const Owner &owner : node->socket.owners) {
        const ProcessNode *process = graph.process(owner.process);
        if (process && process->side == Side::Server)
            return owner.process;
    }
    return {};
}

ProcessId serverOf(const Graph &graph, const Connection &connection)
{
    const ProcessId owner = serverSideOwner(graph, connection.server);
    return owner.pid != Pid::None ? owner : serverSideOwner(graph, connection.listener);
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

/// Room doubles when it is used up, and is given back when three quarters of it stand empty.
static int capacityFor(const QHash<int, int> &lanes, int capacity)
{
    int needed = 0;
    for (const int lane : lanes)
        needed = std::max(needed, lane + 1);
    if (needed * 4 <= capacity || capacity == 0)
        capacity = minimalCapacity;
    while (capacity < needed)
        capacity += std::min(capacity, 8);
    return capacity;
}

void LayoutMemory::update(const Graph &graph)
{
    updateBands(graph);
    updateLanes(graph);
    updateIdleClients(graph);
    updateDensity(graph);
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
        const bool isKnown = std::any_of(
            m_bands.cbegin(), m_bands.cend(),
            [&process](const LaneBand &band) { return band.server == process.process.id; });
        if (process.side == Side::Server && !isKnown)
            m_bands.insert(m_bands.size() - 1, LaneBand{process.process.id, {}, minimalCapacity});
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
        const auto band
            = std::find_if(m_bands.begin(), m_bands.end(), [&](const LaneBand &candidate) {
                  return candidate.server == servers.value(connection.number);
              });
        if (!band->lanes.contains(connection.number))
            band->lanes.insert(connection.number, lowestFreeLane(band->lanes));
    }
    for (LaneBand &band : m_bands)
        band.capacity = capacityFor(band.lanes, band.capacity);
    LaneBand &loose = m_bands.last();
    if (loose.lanes.isEmpty())
        loose.capacity = 0;
}

void LayoutMemory::updateIdleClients(const Graph &graph)
{
    const auto isIdle = [](const ProcessNode &process) {
        return process.side == Side::Client
            && std::none_of(process.ports.cbegin(), process.ports.cend(),
                            [](const Port &port) { return port.connection >= 0; });
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

/// Grows dense at once and comfortable again only when there is room to spare, so that one client
/// that comes and goes does not make the whole map jump.
void LayoutMemory::updateDensity(const Graph &graph)
{
    const auto count = graph.connections.size() + m_idleClients.size();
    const auto wanted = [](qsizetype connections) {
        return connections <= comfortableConnections ? Density::Comfortable
            : connections <= compactConnections      ? Density::Compact
                                                     : Density::Dense;
    };
    m_density = std::max(wanted(count), std::min(m_density, wanted(count + 1)));
}

} // namespace Socketarium
