// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;

namespace Socketarium {

class DataTable;
class EmptyPane;
class TableHeader;

/// A table with its line above, and what is said where it has no rows.
class TablePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablePane)

public:
    explicit TablePane(QWidget *parent = nullptr);

    TableHeader *header() const { return m_header; }
    DataTable *table() const { return m_table; }
    EmptyPane *empty() const { return m_empty; }
    /// Shows the rows of `model`; it must outlive the pane or be its child.
    void setModel(QAbstractItemModel *model);

private:
    void showRowsOrNone();

    TableHeader *m_header;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyPane *m_empty;
};

} // namespace Socketarium
