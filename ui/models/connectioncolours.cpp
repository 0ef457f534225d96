// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/connectioncolours.h"

namespace Socketarium {

constexpr int colourCount = 6;

void ConnectionColours::update(const Graph &graph)
{
    m_indexes.clear();
    for (const SocketNode &node : graph.sockets) {
        if (node.connection >= 0)
            m_indexes.insert(node.socket.id.inode, node.connection % colourCount);
    }
}

int ConnectionColours::indexOf(Inode socket) const
{
    return m_indexes.value(socket, -1);
}

} // namespace Socketarium
