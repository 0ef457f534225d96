// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/endpointlist.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/models/endpointmodel.h"
#include "ui/models/roles.h"
#include "ui/views/emptypane.h"
#include "ui/views/endpointdelegate.h"

namespace Socketarium {

EndpointList::EndpointList(EndpointSet &endpoints, Selection &selection,
                           const ConnectionColours &colours, QWidget *parent)
    : QWidget(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
    , m_colours(colours)
    , m_model(new EndpointModel(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(m_stack))
    , m_empty(new EmptyPane(m_stack))
{
    buildTree();
    m_empty->setText(tr("No endpoints"),
                     tr("Each server and client that you start is a process "
                        "of its own and stands here."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    setFocusProxy(m_tree);

    connect(&m_endpoints, &EndpointSet::added, this, &EndpointList::refresh);
    connect(&m_endpoints, &EndpointSet::changed, this, &EndpointList::refresh);
    connect(&m_endpoints, &EndpointSet::aboutToRemove, this, &EndpointList::refresh,
            Qt::QueuedConnection);
    connect(&m_selection, &Selection::changed, this, &EndpointList::followSelection);
    refresh();
}

void EndpointList::buildTree()
{
    m_tree->setObjectName(QStringLiteral("endpointList"));
    m_tree->setAccessibleName(tr("Endpoints"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new EndpointDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &EndpointList::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const int number = current.data(NumberRole).toInt();
                if (current.isValid() && number != m_selection.current().endpoint)
                    m_selection.select({.endpoint = number});
            });
    // One that is current already is meant itself again, not the descriptor chosen since.
    for (const auto signal : {&QAbstractItemView::clicked, &QAbstractItemView::activated}) {
        connect(m_tree, signal, this, [this](const QModelIndex &index) {
            m_selection.select({.endpoint = index.data(NumberRole).toInt()});
        });
    }
    connect(m_model, &QAbstractItemModel::rowsInserted, m_tree,
            [this](const QModelIndex &parent) { m_tree->expand(parent); });
}

void EndpointList::setMenu(const QList<QAction *> &actions)
{
    m_actions = actions;
}

void EndpointList::refresh()
{
    m_model->apply(rowsOf(m_endpoints, m_colours));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_tree) : m_empty);
    followSelection();
}

void EndpointList::followSelection()
{
    const QModelIndex index = m_model->indexOf(m_selection.current().endpoint);
    if (index == m_tree->currentIndex())
        return;
    m_tree->setCurrentIndex(index);
}

void EndpointList::showMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    QMenu::exec(m_actions, m_tree->viewport()->mapToGlobal(position), nullptr, m_tree);
}

} // namespace Socketarium
