// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QWidget>

#include "core/control/endpointset.h"
#include "core/sampling/observation.h"
#include "ui/models/connectioncolours.h"
#include "ui/models/selection.h"

class QComboBox;
class QLineEdit;

namespace Socketarium {

class SocketModel;
class TablePane;
class TableProxy;

/// The Sockets tab: the kernel's sockets, of this workbench or of the whole machine.
class SocketView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketView)

public:
    /// The arguments must outlive the view.
    SocketView(EndpointSet &endpoints, Selection &selection, const ConnectionColours &colours,
               QWidget *parent = nullptr);

    void apply(const ObservationPointer &observation);
    bool isWholeMachine() const;

Q_SIGNALS:
    void wholeMachineChanged(bool wholeMachine);

private:
    void buildControls();
    void updateHeader();
    void selectCurrent();
    void followSelection();

    EndpointSet &m_endpoints;
    Selection &m_selection;
    SocketModel *m_model;
    TableProxy *m_proxy;
    TablePane *m_pane;
    QComboBox *m_scope;
    QLineEdit *m_filter;
    bool m_following = false; ///< what happens to the table is not a person's doing
    std::optional<SelectedThing> m_followed; ///< what was shown last: it is not shown again
};

} // namespace Socketarium
