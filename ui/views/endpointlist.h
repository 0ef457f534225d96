// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "core/control/endpointset.h"
#include "ui/models/connectioncolours.h"
#include "ui/models/selection.h"

class QAction;
class QStackedWidget;
class QTreeView;

namespace Socketarium {

class EmptyPane;
class EndpointModel;

/// The endpoints at the left: servers with their clients beneath. Selects what is pointed at.
class EndpointList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointList)

public:
    /// The arguments must outlive the list.
    EndpointList(EndpointSet &endpoints, Selection &selection, const ConnectionColours &colours,
                 QWidget *parent = nullptr);

    /// Takes over what changed: the endpoints tell of it themselves, the colours do not.
    void refresh();

    /// The actions of the context menu; they act on the selected endpoint.
    void setMenu(const QList<QAction *> &actions);
    /// The pane that is shown while there are no endpoints.
    EmptyPane *empty() const { return m_empty; }

private:
    void buildTree();
    void followSelection();
    void showMenu(const QPoint &position);

    EndpointSet &m_endpoints;
    Selection &m_selection;
    const ConnectionColours &m_colours;
    EndpointModel *m_model;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    EmptyPane *m_empty;
    QList<QAction *> m_actions;
};

} // namespace Socketarium
