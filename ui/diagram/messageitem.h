// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsItem>
#include <QPolygonF>

#include "ui/diagram/mapstyle.h"
#include "ui/diagram/messageflow.h"

namespace Socketarium {

/// A message on its way: a pill with its first characters.
class MessageItem final : public QGraphicsItem
{
    Q_DISABLE_COPY_MOVE(MessageItem)

public:
    /// `way`: from the sender's port to the receiver's, in scene coordinates, at least two points.
    MessageItem(const Parcel &parcel, const QPolygonF &way, int connection, const MapStyle &style);

    const Parcel &parcel() const { return m_parcel; }
    /// From 0, at the sender's port, to 1, at the receiver's.
    void setProgress(qreal progress);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPointF pointAt(qreal progress) const;

    Parcel m_parcel;
    QPolygonF m_way;
    int m_connection;
    MapStyle m_style;
    QString m_text;
    QString m_caption;
    QSizeF m_size;
};

} // namespace Socketarium
