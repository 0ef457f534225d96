// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsItem>

#include "core/graph/graph.h"
#include "core/snapshot/rows.h"
#include "ui/diagram/mapstyle.h"
#include "ui/models/selection.h"

namespace Socketarium {

/// How much a box stands out.
enum class Emphasis
{
    None,
    Related,
    Selected
};

/// A box of the map. Stores a value and a look, and paints them; it reads nothing else.
class MapItem : public QGraphicsItem
{
    Q_DISABLE_COPY_MOVE(MapItem)

public:
    enum
    {
        Type = UserType + 1
    };

    explicit MapItem(const NodeId &id);
    ~MapItem() override = default;

    const NodeId &id() const { return m_id; }
    QRectF geometry() const { return QRectF(pos(), m_size); }
    void setGeometry(const QRectF &geometry);
    void setStyle(const MapStyle &style);
    void setEmphasis(Emphasis emphasis);
    Emphasis emphasis() const { return m_emphasis; }
    /// Whether the keyboard is at this box.
    void setCurrent(bool current);
    /// New: a glow with a plus; Gone: a minus. `strength` from 1 (just now) to 0.
    void setMark(Mark mark, qreal strength);
    Mark mark() const { return m_mark; }

    /// What it stands for; `endpoint` is left to the view.
    virtual SelectedThing thing() const = 0;
    /// What it is and what it shows, in a sentence: for tool tips and screen readers. Plain text.
    virtual QString words() const = 0;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    virtual void paintBox(QPainter &painter, const QRectF &box) = 0;
    virtual qreal radius() const;

    void hoverEnterEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;

    const MapStyle &style() const { return m_style; }
    /// The frame's pen; stronger while it is pointed at.
    QPen framePen(const QColor &colour, qreal width) const;
    /// One line of text, elided in its middle or at its end.
    void paintLine(QPainter &painter, const QRectF &line, const QString &text, const QFont &font,
                   const QColor &colour, Qt::TextElideMode elide = Qt::ElideRight) const;

private:
    void paintMark(QPainter &painter, const QRectF &box) const;
    void paintHalo(QPainter &painter, const QRectF &box) const;
    void paintCurrent(QPainter &painter, const QRectF &box) const;

    NodeId m_id;
    QSizeF m_size;
    MapStyle m_style;
    Emphasis m_emphasis = Emphasis::None;
    Mark m_mark = Mark::None;
    qreal m_strength = 0;
    bool m_current = false;
    bool m_hovered = false;
};

} // namespace Socketarium
