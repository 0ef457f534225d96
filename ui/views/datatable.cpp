// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/datatable.h"

#include <algorithm>
#include <numeric>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/style/theme.h"
#include "ui/views/rowdelegate.h"

namespace Socketarium {

/// Of a header's section beside its text.
constexpr int headerRoom = 10;
constexpr int leastWidth = 56;

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
    horizontalHeader()->setMinimumSectionSize(24);
    updateRowHeight();
}

void DataTable::updateRowHeight()
{
    horizontalHeader()->setFont(smallFont());
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(bodyFont()).height() + 2 * Space::tiny
                                            + 2);
}

int DataTable::widthFor(int column, const QString &sample, Tone tone) const
{
    QFont headerFont = bodyFont();
    headerFont.setWeight(QFont::DemiBold);
    const QString header = model()->headerData(column, Qt::Horizontal).toString();
    // Strong is drawn as heavy as a header where a row belongs to a connection.
    const QFont cellFont = tone == Tone::Kernel ? monospaceFont()
        : tone == Tone::Strong                  ? headerFont
                                                : bodyFont();
    const int content = QFontMetrics(cellFont).horizontalAdvance(sample);
    return std::max(content, QFontMetrics(headerFont).horizontalAdvance(header) + headerRoom)
        + 2 * Space::cell + 1;
}

void DataTable::fitColumn(int column, const QString &sample, Tone tone)
{
    horizontalHeader()->resizeSection(column, widthFor(column, sample, tone));
}

void DataTable::fitElasticColumn(int column, const QString &sample, Tone tone)
{
    m_elastic.append({column, widthFor(column, sample, tone)});
}

void DataTable::shareRoom()
{
    QList<Elastic> columns;
    int room = viewport()->width();
    int wanted = 0;
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        room -= columnWidth(column);
    for (const Elastic &elastic : m_elastic) {
        if (isColumnHidden(elastic.column))
            continue;
        room += columnWidth(elastic.column);
        wanted += elastic.width;
        columns.append(elastic);
    }
    if (columns.isEmpty())
        return;
    // The last gives way first, but not without end.
    const Elastic last = columns.takeLast();
    const int forOthers = std::max(1, room - last.width * 3 / 4);
    wanted = std::max(1, wanted - last.width);
    for (const Elastic &elastic : columns) {
        const int width = std::min(elastic.width, elastic.width * forOthers / wanted);
        horizontalHeader()->resizeSection(elastic.column, std::max(leastWidth, width));
        room -= std::max(leastWidth, width);
    }
    horizontalHeader()->resizeSection(last.column, std::max(leastWidth, room));
}

void DataTable::setColumnShown(int column, bool shown)
{
    if (isColumnHidden(column) != shown)
        return;
    setColumnHidden(column, !shown);
    shareRoom();
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    // Only where the width changed: else a column that a person made wider would not stay so.
    if (viewport()->width() == m_sharedWidth || m_elastic.isEmpty())
        return;
    m_sharedWidth = viewport()->width();
    shareRoom();
}

QString DataTable::selectedText() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty()) {
        rows.resize(model()->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
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
