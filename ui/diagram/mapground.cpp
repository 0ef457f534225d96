// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapground.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLineF>
#include <QPainter>

namespace Socketarium {

struct GroundWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::MapView)
};

void paintGround(QPainter &painter, const QRectF &exposed, const Colours &colours)
{
    const QRectF below(QPointF(exposed.left(), 0), exposed.bottomRight());
    painter.fillRect(below & exposed, colours.kernel);
    QPen dashes(colours.faint, 1, Qt::CustomDashLine);
    dashes.setDashPattern({5, 5});
    dashes.setCosmetic(true);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(dashes);
    painter.drawLine(QLineF(exposed.left(), 0, exposed.right(), 0));
}

/// At the right edge and on a ground of its own: a line of the map may run there.
static void paintRegionName(QPainter &painter, const QString &name, const QPoint &topRight,
                            const QColor &ground)
{
    const int width = QFontMetrics(smallFont()).horizontalAdvance(name) + 2 * Space::tiny;
    const QRect box(topRight.x() - width, topRight.y(), width, 20);
    QColor veil = ground;
    veil.setAlpha(215);
    painter.fillRect(box, veil);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, name);
}

void paintRegionNames(QPainter &painter, const QRect &area, int line, const Colours &colours)
{
    const int right = area.right() - Space::small;
    painter.setFont(smallFont());
    painter.setPen(colours.secondary);
    paintRegionName(painter, GroundWords::tr("user space"), {right, line - 24}, colours.surface);
    paintRegionName(painter, GroundWords::tr("kernel"), {right, line + 4}, colours.kernel);
}

void paintAdvice(QPainter &painter, const QRect &area, const Colours &colours)
{
    const int middle = area.height() / 2;
    const QRect upper = area.adjusted(Space::large, 0, -Space::large, -middle);
    const QRect lower = area.adjusted(Space::large, middle + Space::small, -Space::large, 0);
    painter.setFont(titleFont());
    painter.setPen(colours.text);
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                     GroundWords::tr("No sockets to show yet"));
    painter.setFont(bodyFont());
    painter.setPen(colours.secondary);
    painter.drawText(lower, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     GroundWords::tr("Start a server from the toolbar, or press Demonstration."));
}

} // namespace Socketarium
