// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace Socketarium {

/// A model as text, to be compared with what a person would read: one line a row, its cells apart
/// by " | ", what is beneath a row indented.
inline QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent = {},
                           int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        lines.append(QString(depth * 2, QLatin1Char(' ')) + cells.join(QLatin1String(" | ")));
        lines.append(printed(model, model.index(row, 0, parent), depth + 1));
    }
    return lines;
}

/// The cells whose AccessibleTextRole says nothing, as "row,column": must be empty.
inline QStringList mute(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            if (index.data(Qt::AccessibleTextRole).toString().isEmpty())
                cells.append(QStringLiteral("%1,%2").arg(row).arg(column));
        }
        cells.append(mute(model, model.index(row, 0, parent)));
    }
    return cells;
}

} // namespace Socketarium
