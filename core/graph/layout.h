// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "core/graph/graph.h"
#include "core/graph/layoutmemory.h"
#include "core/graph/layoutmetrics.h"

namespace Socketarium {

/// A line of the map, from one box to another; its parts are vertical and horizontal.
struct Line
{
    enum class Kind
    {
        Descriptor, ///< a port to its socket
        Peer, ///< the client's socket to the server's
        File, ///< a listener to the file that it is bound to
    };

    Kind kind = Kind::Descriptor;
    NodeId from;
    NodeId to;
    int connection = -1;
    QList<QPointF> points; ///< at least two

    bool operator==(const Line &) const = default;
};

/// Where everything stands. The line between user space and kernel is at y = 0, processes above it;
/// x = 0 is the right edge of the first client. Device-independent pixels at a scale of 1.
struct Layout
{
    Density density = Density::Comfortable;
    QMap<NodeId, QRectF> boxes; ///< ports lie within their process
    QList<Line> lines;
    QRectF bounds; ///< all of them

    bool operator==(const Layout &) const = default;
};

/// Clients left, servers right, every connection in a lane of its own below the line. Boxes do not
/// overlap and lines cross no box. As comfortable as can still be read when it is made to fit into
/// `room`. Pure but for the memory, which makes positions last.
[[nodiscard]] Layout layoutOf(const Graph &graph, LayoutMemory &memory, const QSizeF &room);

} // namespace Socketarium
