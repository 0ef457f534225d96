// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Socketarium {

enum class CellAlignment { Left, Right };

struct TableColumn
{
    QString header;
    CellAlignment alignment = CellAlignment::Left;
};

/// Rows of text in aligned columns, two blanks apart. One line a row however long it is: nothing is
/// cut or wrapped, so that grep and awk see all of it. Cells must be escaped already.
class TextTable final
{
public:
    explicit TextTable(QList<TableColumn> columns);

    /// As many cells as there are columns.
    void addRow(const QStringList &cells);
    /// The header and all rows, each with its newline.
    QString text() const;

private:
    QString line(const QStringList &cells, const QList<int> &widths) const;

    QList<TableColumn> m_columns;
    QList<QStringList> m_rows;
};

/// How many columns of a terminal a text takes: East Asian characters take two, combining marks
/// none.
int terminalWidth(const QString &text);

} // namespace Socketarium
