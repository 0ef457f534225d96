// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/tablepane.h"

#include <QAbstractItemModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/views/datatable.h"
#include "ui/views/emptypane.h"
#include "ui/views/tableheader.h"

namespace Socketarium {

TablePane::TablePane(QWidget *parent)
    : QWidget(parent)
    , m_header(new TableHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable(m_stack))
    , m_empty(new EmptyPane(m_stack))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
}

void TablePane::setModel(QAbstractItemModel *model)
{
    m_table->setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &TablePane::showRowsOrNone);
    connect(model, &QAbstractItemModel::modelReset, this, &TablePane::showRowsOrNone);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TablePane::showRowsOrNone);
    showRowsOrNone();
}

void TablePane::showRowsOrNone()
{
    QWidget *wanted = m_table->model()->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
    if (m_stack->currentWidget() != wanted)
        m_stack->setCurrentWidget(wanted);
}

} // namespace Socketarium
