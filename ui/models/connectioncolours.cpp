// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/connectioncolours.h"

#include <algorithm>

#include <QSet>

namespace Socketarium {

constexpr int colourCount = 6;

/// The number that both ends of a connection share; None: it has none.
static Inode connectionOf(const Socket &socket)
{
    if (socket.isListening() || socket.id.inode == Inode::None)
        return Inode::None;
    if (socket.peer && *socket.peer != Inode::None)
        return std::min(socket.id.inode, *socket.peer);
    return socket.remote.kind == SocketName::Kind::Inet ? socket.id.inode : Inode::None;
}

static bool isHeldBy(const QList<Owner> &owners, const QList<Pid> &processes)
{
    return std::any_of(owners.cbegin(), owners.cend(),
                       [&](const Owner &owner) { return processes.contains(owner.process.pid); });
}

void ConnectionColours::update(const QList<Socket> &sockets, const QList<Pid> &processes)
{
    QSet<Inode> alive;
    for (const Socket &socket : sockets) {
        const Inode connection = connectionOf(socket);
        if (connection == Inode::None)
            continue;
        if (!isHeldBy(socket.owners, processes) && !isHeldBy(socket.peerOwners, processes))
            continue;
        alive.insert(connection);
        if (!m_indexes.contains(connection))
            m_indexes.insert(connection, m_next++ % colourCount);
    }
    m_indexes.removeIf(
        [&](const std::pair<const Inode &, int &> &entry) { return !alive.contains(entry.first); });
}

int ConnectionColours::indexOf(const Socket &socket) const
{
    return m_indexes.value(connectionOf(socket), -1);
}

} // namespace Socketarium
