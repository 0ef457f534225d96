// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/rowdelegate.h"

#include <QPainter>
#include <QRegularExpression>

#include "core/snapshot/rows.h"
#include "ui/models/roles.h"
#include "ui/style/theme.h"

namespace Socketarium {

/// What the model tells of one cell.
struct Cell
{
    explicit Cell(const QModelIndex &index)
        : text(index.data(Qt::DisplayRole).toString())
        , alignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>())
        , mark(static_cast<Mark>(index.data(MarkRole).toInt()))
        , tone(static_cast<Tone>(index.data(ToneRole).toInt()))
        , elision(Qt::ElideRight)
        , isChanged(index.data(ChangedRole).toBool())
    {
        const QVariant colour = index.data(ConnectionRole);
        connection = colour.isValid() ? colour.toInt() : -1;
        const QVariant mode = index.data(ElisionRole);
        if (mode.isValid())
            elision = static_cast<Qt::TextElideMode>(mode.toInt());
    }

    QString text;
    Qt::Alignment alignment;
    Mark mark;
    Tone tone;
    Qt::TextElideMode elision;
    bool isChanged;
    int connection;
};

static QColor backgroundOf(const Cell &cell, bool isSelected, const Colours &colours)
{
    if (cell.isChanged)
        return colours.changedBackground;
    if (isSelected)
        return colours.selection;
    switch (cell.mark) {
    case Mark::New:
        return colours.addedBackground;
    case Mark::Gone:
        return colours.goneBackground;
    case Mark::Changed:
    case Mark::None:
        break;
    }
    return colours.surface;
}

static QColor inkOf(const Cell &cell, bool isMarkColumn, const Colours &colours)
{
    if (isMarkColumn && cell.mark != Mark::None)
        return cell.mark == Mark::Gone ? colours.gone : colours.added;
    if (cell.isChanged)
        return colours.changed;
    if (cell.mark == Mark::Gone)
        return colours.secondary;
    if (cell.connection >= 0)
        return colours.connections[static_cast<std::size_t>(cell.connection)];
    return cell.tone == Tone::Secondary ? colours.secondary : colours.text;
}

static QFont fontOf(const Cell &cell, bool isMarkColumn)
{
    if (cell.tone == Tone::Kernel)
        return monospaceFont();
    QFont font = bodyFont();
    if (isMarkColumn || (cell.tone == Tone::Strong && cell.connection >= 0))
        font.setBold(true);
    return font;
}

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

/// Of "echo-server 29763 fd 4" the name gives way first: the numbers say which process it is.
static QString elided(const QString &text, Qt::TextElideMode mode, const QFontMetrics &metrics,
                      int width)
{
    static const QRegularExpression numbers(QStringLiteral("\\s\\(?\\d+\\)?\\sfd\\s\\d+$"));
    const qsizetype end = mode == Qt::ElideMiddle ? text.lastIndexOf(numbers) : -1;
    if (end <= 0 || metrics.horizontalAdvance(text) <= width)
        return metrics.elidedText(text, mode, width);
    const QString kept = text.sliced(end);
    const QString name =
        metrics.elidedText(text.first(end), Qt::ElideRight, width - metrics.horizontalAdvance(kept));
    return name.isEmpty() ? metrics.elidedText(text, mode, width) : name + kept;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Colours &colours = coloursOf(option.palette);
    const Cell cell(index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isMarkColumn = cell.alignment.testFlag(Qt::AlignHCenter);

    painter->save();
    painter->fillRect(option.rect, backgroundOf(cell, isSelected, colours));
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QFont font = fontOf(cell, isMarkColumn);
    const int margin = isMarkColumn ? 0 : Space::cell;
    const QRect textRect = option.rect.adjusted(margin, 0, -margin, -1);
    const QString text = cell.isChanged ? QStringLiteral("• ") + cell.text : cell.text;
    painter->setFont(font);
    painter->setPen(inkOf(cell, isMarkColumn, colours));
    painter->drawText(textRect, static_cast<int>(cell.alignment) | Qt::TextSingleLine,
                      elided(text, cell.elision, QFontMetrics(font), textRect.width()));
    painter->restore();
}

} // namespace Socketarium
