// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QWidget>

#include "core/control/endpointset.h"
#include "ui/models/selection.h"

class QCheckBox;

namespace Socketarium {

class MessageModel;
class TablePane;
class TableProxy;

/// The Messages tab: what was sent, received and told by the selected client, by the selected
/// server and its clients, or by all.
class MessageView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageView)

public:
    /// The arguments must outlive the view.
    MessageView(EndpointSet &endpoints, Selection &selection, QWidget *parent = nullptr);

private:
    void receive(const EndpointProcess &endpoint, const ControlEvent &event);
    QSet<int> wanted() const;
    void showEndpoints();
    void updateHeader();
    void updateEmptyText();

    EndpointSet &m_endpoints;
    Selection &m_selection;
    MessageModel *m_model;
    TableProxy *m_proxy;
    TablePane *m_pane;
    QCheckBox *m_hex;
    QSet<int> m_shown; ///< the endpoints whose lines are shown; empty: all
};

} // namespace Socketarium
