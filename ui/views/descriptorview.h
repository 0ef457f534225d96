// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QWidget>

#include "core/control/endpointset.h"
#include "core/sampling/observation.h"
#include "ui/models/connectioncolours.h"
#include "ui/models/selection.h"

namespace Socketarium {

class DescriptorModel;
class TablePane;
class TableProxy;

/// The Descriptors tab: the table of the selected endpoint's process, or of all of them.
class DescriptorView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DescriptorView)

public:
    /// The arguments must outlive the view.
    DescriptorView(EndpointSet &endpoints, Selection &selection, const ConnectionColours &colours,
                   QWidget *parent = nullptr);

    void apply(const ObservationPointer &observation);
    /// The pane, for actions that are to be offered where it is empty.
    TablePane *pane() const { return m_pane; }

private:
    void showEndpoint();
    void updateHeader();
    void updateEmptyText();
    void selectCurrent();
    void followSelection();

    EndpointSet &m_endpoints;
    Selection &m_selection;
    DescriptorModel *m_model;
    TableProxy *m_proxy;
    TablePane *m_pane;
    ObservationPointer m_observation;
    int m_endpoint = 0; ///< whose process is shown; 0: all
    Pid m_pid = Pid::None; ///< its last known process
    bool m_following = false; ///< what happens to the table is not a person's doing
    std::optional<SelectedThing> m_followed; ///< what was shown last: it is not shown again
};

} // namespace Socketarium
