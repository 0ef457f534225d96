// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapground.h"

#include <QCoreApplication>
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

void paintRegionNames(QPainter &painter, const QRect &area, int line, const Colours &colours)
{
    const QRect above(area.left(), line - 24, area.width() - Space::medium, 20);
    painter.setFont(smallFont());
    painter.setPen(colours.secondary);
    painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, GroundWords::tr("user space"));
    painter.drawText(above.translated(0, 28), Qt::AlignRight | Qt::AlignVCenter,
                     GroundWords::tr("kernel"));
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
