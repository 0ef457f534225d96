// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapgeometry.h"

namespace Socketarium {

QRectF between(const QRectF &from, const QRectF &to, qreal progress)
{
    return {from.topLeft() + (to.topLeft() - from.topLeft()) * progress,
            from.size() + (to.size() - from.size()) * progress};
}

Line between(const Line &from, const Line &to, qreal progress)
{
    Line line = to;
    for (qsizetype i = 0; i < line.points.size(); ++i)
        line.points[i] = from.points[i] + (to.points[i] - from.points[i]) * progress;
    return line;
}

/// Down from the sender's port, along the wire, up to the receiver's port: as much of it as is
/// there.
QPolygonF wayBetween(const Layout &layout, Inode sender, Inode receiver)
{
    const NodeId from = NodeId::ofSocket(sender);
    const NodeId to = NodeId::ofSocket(receiver);
    QPolygonF down;
    QPolygonF wire;
    QPolygonF up;
    for (const Line &line : layout.lines) {
        if (line.kind == Line::Kind::Peer && line.from == from && line.to == to)
            wire = QPolygonF(line.points);
        else if (line.kind == Line::Kind::Peer && line.from == to && line.to == from)
            wire = QPolygonF(QList<QPointF>(line.points.crbegin(), line.points.crend()));
        else if (line.kind == Line::Kind::Descriptor && line.to == from && down.isEmpty())
            down = QPolygonF(line.points);
        else if (line.kind == Line::Kind::Descriptor && line.to == to && up.isEmpty())
            up = QPolygonF(QList<QPointF>(line.points.crbegin(), line.points.crend()));
    }
    if (wire.isEmpty())
        return {};
    if (!down.isEmpty())
        down.append(QPointF(down.last().x(), wire.first().y()));
    if (!up.isEmpty())
        up.prepend(QPointF(up.first().x(), wire.last().y()));
    return down + wire + up;
}

} // namespace Socketarium
