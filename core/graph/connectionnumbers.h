// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>

#include "core/base/ids.h"

namespace Socketarium {

/// Remembers which connection has which number, so that it keeps its colour while it lives: from
/// the client's first appearance in a queue to the last socket that is left of it. The lowest free
/// number is given.
class ConnectionNumbers final
{
public:
    /// The number of the connection between two sockets, of which one may be None.
    int numberOf(Inode one, Inode other);
    /// Forgets the connections whose sockets are not among these.
    void keepOnly(const QSet<Inode> &sockets);

private:
    int lowestFree() const;

    QHash<Inode, int> m_numbers;
};

} // namespace Socketarium
