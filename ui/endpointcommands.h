// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "core/control/endpointset.h"
#include "ui/models/selection.h"

class QWidget;

namespace Socketarium {

class Actions;

/// What the actions on endpoints do: start, connect, stop, kill, restart, forget. They act on the
/// selected endpoint; dialogs open over `window`.
class EndpointCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointCommands)

public:
    /// The arguments must outlive it.
    EndpointCommands(EndpointSet &endpoints, Selection &selection, Actions &actions,
                     QWidget *window);

    /// The running servers, in the order of their start.
    QList<EndpointProcess *> servers() const;
    void connectTo(const EndpointProcess &server);
    /// Asks, then removes the stale file that keeps a server from starting, and starts it.
    void removeStale(int number);

Q_SIGNALS:
    /// What was done, for the status bar.
    void done(const QString &sentence);

private:
    EndpointProcess *selected() const;
    /// The selected server, the one that the selected client talks to, or the newest.
    EndpointProcess *serverToConnectTo() const;
    void start(const ServeSpec &spec);
    void startOther();
    void connectSelected();
    void connectOther();
    void startClient(const ConnectSpec &spec);
    void updateActions();

    EndpointSet &m_endpoints;
    Selection &m_selection;
    Actions &m_actions;
    QWidget *m_window;
};

} // namespace Socketarium
