// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/connectionnumbers.h"

#include <algorithm>

namespace Socketarium {

int ConnectionNumbers::numberOf(Inode one, Inode other)
{
    int found = -1;
    for (const Inode inode : {one, other}) {
        if (found < 0 && inode != Inode::None)
            found = m_numbers.value(inode, -1);
    }
    if (found < 0)
        found = lowestFree();
    for (const Inode inode : {one, other}) {
        if (inode != Inode::None)
            m_numbers.insert(inode, found);
    }
    return found;
}

void ConnectionNumbers::keepOnly(const QSet<Inode> &sockets)
{
    m_numbers.removeIf([&sockets](const std::pair<const Inode &, int &> &entry) {
        return !sockets.contains(entry.first);
    });
}

int ConnectionNumbers::lowestFree() const
{
    QList<int> taken = m_numbers.values();
    std::sort(taken.begin(), taken.end());
    int free = 0;
    for (const int number : taken) {
        if (number == free)
            ++free;
    }
    return free;
}

} // namespace Socketarium
