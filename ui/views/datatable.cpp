// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/datatable.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/models/roles.h"
#include "ui/style/theme.h"
#include "ui/views/rowdelegate.h"

namespace Socketarium {

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(28);
    updateRowHeight();
}

void DataTable::updateRowHeight()
{
    horizontalHeader()->setFont(smallFont());
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(bodyFont()).height() + 2 * Space::tiny
                                            + 2);
}

void DataTable::fitColumn(int column, const QString &sample)
{
    const auto tone = static_cast<Tone>(
        model()->index(0, column).data(ToneRole).toInt());
    const QFont font = tone == Tone::Kernel ? monospaceFont() : bodyFont();
    QFont headerFont = smallFont();
    headerFont.setWeight(QFont::DemiBold);
    const QString header = model()->headerData(column, Qt::Horizontal).toString();
    const int width = std::max(QFontMetrics(font).horizontalAdvance(sample),
                               QFontMetrics(headerFont).horizontalAdvance(header));
    horizontalHeader()->resizeSection(column, width + 2 * 10 + 2);
}

void DataTable::stretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

QString DataTable::selectedText() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column))
                cells.append(model()->index(row, column).data().toString());
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateRowHeight();
}

} // namespace Socketarium
