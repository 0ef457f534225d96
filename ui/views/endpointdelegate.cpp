// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/endpointdelegate.h"

#include <QPainter>

#include "ui/models/endpointmodel.h"
#include "ui/models/roles.h"
#include "ui/style/theme.h"

namespace Socketarium {

constexpr int dotSize = 9;
constexpr int indentation = 18;

EndpointDelegate::EndpointDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

/// A client that works has its connection's colour, a server that works the colour of what is well.
static QColor dotColour(const QModelIndex &index, Liveliness liveliness, const Colours &colours)
{
    const int connection = index.data(ConnectionRole).toInt();
    switch (liveliness) {
    case Liveliness::Working:
        return connection >= 0 ? colours.connections[static_cast<std::size_t>(connection)]
                               : colours.added;
    case Liveliness::Changing:
        return colours.changed;
    case Liveliness::Over:
        return colours.faint;
    case Liveliness::Broken:
        break;
    }
    return colours.gone;
}

/// Filled while it works, hollow where not, crossed where it broke: the shape says it, too.
static void paintDot(QPainter &painter, const QRect &rect, Liveliness liveliness,
                     const QColor &colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(liveliness == Liveliness::Working ? QBrush(colour) : Qt::NoBrush);
    painter.drawEllipse(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75));
    if (liveliness == Liveliness::Broken)
        painter.drawLine(rect.bottomLeft(), rect.topRight());
}

void EndpointDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Colours &colours = coloursOf(option.palette);
    const bool isClient = index.parent().isValid();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, colours.selection);
        if (option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              colours.accent);
    }

    QFont nameFont = bodyFont();
    if (!isClient)
        nameFont.setWeight(QFont::DemiBold);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics detailMetrics(smallFont());
    const int left = option.rect.left() + Space::medium + (isClient ? indentation : 0);
    const int top = option.rect.top() + Space::tiny;
    const QRect dot(left, top + (nameMetrics.height() - dotSize) / 2, dotSize, dotSize);
    const auto liveliness = static_cast<Liveliness>(index.data(LivelinessRole).toInt());
    paintDot(*painter, dot, liveliness, dotColour(index, liveliness, colours));

    const QString pid = index.data(PidRole).toString();
    const int pidWidth = detailMetrics.horizontalAdvance(pid);
    const QRect line(dot.right() + Space::small, top,
                     option.rect.right() - Space::medium - dot.right() - Space::small,
                     nameMetrics.height());
    painter->setFont(smallFont());
    painter->setPen(colours.secondary);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, pid);
    const QRect detail(line.left(), line.bottom() + 2, line.width(), detailMetrics.height());
    painter->drawText(detail, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      detailMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideMiddle,
                                               detail.width()));
    painter->setFont(nameFont);
    painter->setPen(colours.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      nameMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                             line.width() - pidWidth - Space::small));
    painter->restore();
}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120,
            QFontMetrics(bodyFont()).height() + QFontMetrics(smallFont()).height() + 2
                + 2 * Space::tiny + 2};
}

} // namespace Socketarium
