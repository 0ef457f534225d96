// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/edgeitem.h"

#include <QPainter>
#include <QPolygonF>

namespace Socketarium {

EdgeItem::EdgeItem(const Line &line)
    : m_line(line)
{
    setZValue(-1);
    setAcceptedMouseButtons(Qt::NoButton);
}

void EdgeItem::setLine(const Line &line)
{
    if (line == m_line)
        return;
    prepareGeometryChange();
    m_line = line;
    update();
}

void EdgeItem::setStyle(const MapStyle &style)
{
    m_style = style;
    update();
}

void EdgeItem::setEmphasised(bool emphasised)
{
    if (m_emphasised == emphasised)
        return;
    m_emphasised = emphasised;
    update();
}

QRectF EdgeItem::boundingRect() const
{
    return QPolygonF(m_line.points).boundingRect().adjusted(-6, -6, 6, 6);
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    QPen pen(m_style.connection(m_line.connection), 2.5);
    pen.setJoinStyle(Qt::RoundJoin);
    switch (m_line.kind) {
    case Line::Kind::Peer:
        pen.setWidthF(m_style.isDense() ? 3 : 4);
        break;
    case Line::Kind::File:
        pen.setWidthF(1.2);
        pen.setDashPattern({4, 3});
        [[fallthrough]];
    case Line::Kind::Descriptor:
        if (m_line.connection < 0)
            pen.setColor(m_style.colours.faint);
        break;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_emphasised) {
        QColor glow = m_style.colours.accent;
        glow.setAlphaF(0.35F);
        painter->setPen(QPen(glow, pen.widthF() + 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF(m_line.points));
    }
    painter->setPen(pen);
    painter->drawPolyline(QPolygonF(m_line.points));
}

} // namespace Socketarium
