// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapitem.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

namespace Socketarium {

/// Room around a box for its glow, its mark and the ring of the keyboard.
constexpr qreal margin = 10;

MapItem::MapItem(const NodeId &id)
    : m_id(id)
{
    setAcceptHoverEvents(true);
}

void MapItem::setGeometry(const QRectF &geometry)
{
    if (geometry.size() != m_size) {
        prepareGeometryChange();
        m_size = geometry.size();
        update();
    }
    setPos(geometry.topLeft());
}

void MapItem::setStyle(const MapStyle &style)
{
    m_style = style;
    update();
}

void MapItem::setEmphasis(Emphasis emphasis)
{
    if (m_emphasis == emphasis)
        return;
    m_emphasis = emphasis;
    update();
}

void MapItem::setCurrent(bool current)
{
    if (m_current == current)
        return;
    m_current = current;
    update();
}

void MapItem::setMark(Mark mark, qreal strength)
{
    m_mark = strength > 0 ? mark : Mark::None;
    m_strength = strength;
    setOpacity(mark == Mark::Gone ? 0.15 + 0.85 * strength : 1.0);
    update();
}

QRectF MapItem::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-margin, -margin, margin, margin);
}

qreal MapItem::radius() const
{
    return m_style.isDense() ? 5 : 10;
}

void MapItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF box(QPointF(), m_size);
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_mark != Mark::None)
        paintMark(*painter, box);
    if (m_emphasis != Emphasis::None)
        paintHalo(*painter, box);
    paintBox(*painter, box);
    if (m_mark != Mark::None) {
        const bool isNew = m_mark == Mark::New;
        const QRectF badge(box.left() - 7, box.top() - 7, 15, 15);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isNew ? m_style.colours.added : m_style.colours.gone);
        painter->drawEllipse(badge);
        painter->setPen(QPen(m_style.colours.surface, 1.8));
        painter->drawLine(QLineF(badge.center() - QPointF(4, 0), badge.center() + QPointF(4, 0)));
        if (isNew)
            painter->drawLine(
                QLineF(badge.center() - QPointF(0, 4), badge.center() + QPointF(0, 4)));
    }
    if (m_current)
        paintCurrent(*painter, box);
}

void MapItem::paintMark(QPainter &painter, const QRectF &box) const
{
    QColor glow = m_mark == Mark::New ? m_style.colours.added : m_style.colours.gone;
    painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= 3; ++ring) {
        glow.setAlphaF(static_cast<float>(m_strength * 0.34 / ring));
        painter.setPen(QPen(glow, ring * 3.4));
        painter.drawRoundedRect(box, radius(), radius());
    }
}

void MapItem::paintHalo(QPainter &painter, const QRectF &box) const
{
    const bool isSelected = m_emphasis == Emphasis::Selected;
    QColor halo = m_style.colours.accent;
    halo.setAlphaF(isSelected ? 0.45F : 0.25F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(halo, isSelected ? 9 : 6));
    painter.drawRoundedRect(box, radius(), radius());
}

void MapItem::paintCurrent(QPainter &painter, const QRectF &box) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.colours.accent, 2, Qt::DotLine));
    painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), radius() + 3, radius() + 3);
}

QPen MapItem::framePen(const QColor &colour, qreal width) const
{
    return QPen(colour, m_hovered ? width + 1 : width);
}

void MapItem::paintLine(QPainter &painter, const QRectF &line, const QString &text,
                        const QFont &font, const QColor &colour, Qt::TextElideMode elide) const
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, elide, line.width()));
}

void MapItem::hoverEnterEvent(QGraphicsSceneHoverEvent *)
{
    m_hovered = true;
    update();
}

void MapItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    m_hovered = false;
    update();
}

} // namespace Socketarium
