// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsItem>

#include "core/graph/layout.h"
#include "ui/diagram/mapstyle.h"

namespace Socketarium {

/// A line of the map. Stores a value and a look, and paints them.
class EdgeItem final : public QGraphicsItem
{
    Q_DISABLE_COPY_MOVE(EdgeItem)

public:
    explicit EdgeItem(const Line &line);

    const Line &line() const { return m_line; }
    void setLine(const Line &line);
    void setStyle(const MapStyle &style);
    void setEmphasised(bool emphasised);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Line m_line;
    MapStyle m_style;
    bool m_emphasised = false;
};

} // namespace Socketarium
