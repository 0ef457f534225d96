// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpointcommands.h"

#include <QWidget>

#include "core/base/escape.h"
#include "ui/actions.h"
#include "ui/defaults.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/staledialog.h"
#include "ui/dialogs/startserverdialog.h"
#include "ui/models/endpointrow.h"

namespace Socketarium {

static bool hasProcess(EndpointState state)
{
    return state == EndpointState::Starting || state == EndpointState::Running
        || state == EndpointState::Stopping;
}

EndpointCommands::EndpointCommands(EndpointSet &endpoints, Selection &selection, Actions &actions,
                                   QWidget *window)
    : QObject(window)
    , m_endpoints(endpoints)
    , m_selection(selection)
    , m_actions(actions)
    , m_window(window)
{
    const auto startUnixEcho = [this] { start(unixEchoServer(m_endpoints, socketFolder())); };
    connect(actions.startServer, &QAction::triggered, this, startUnixEcho);
    connect(actions.startUnixEcho, &QAction::triggered, this, startUnixEcho);
    connect(actions.startTcpEcho, &QAction::triggered, this,
            [this] { start(tcpEchoServer(m_endpoints)); });
    connect(actions.startCommandServer, &QAction::triggered, this,
            [this] { start(commandServer(m_endpoints)); });
    connect(actions.startOther, &QAction::triggered, this, &EndpointCommands::startOther);
    connect(actions.connectClient, &QAction::triggered, this, &EndpointCommands::connectSelected);
    connect(actions.connectOther, &QAction::triggered, this, &EndpointCommands::connectOther);
    const auto onSelected = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            if (EndpointProcess *endpoint = selected())
                command(*endpoint);
        });
    };
    onSelected(actions.stop, [](EndpointProcess &endpoint) { endpoint.stop(); });
    onSelected(actions.kill, [](EndpointProcess &endpoint) { endpoint.kill(); });
    onSelected(actions.restart, [](EndpointProcess &endpoint) { endpoint.restart(); });
    onSelected(actions.removeStale,
               [this](EndpointProcess &endpoint) { removeStale(endpoint.number()); });
    onSelected(actions.remove,
               [this](EndpointProcess &endpoint) { m_endpoints.remove(endpoint.number()); });

    connect(&m_selection, &Selection::changed, this, &EndpointCommands::updateActions);
    connect(&m_endpoints, &EndpointSet::added, this, &EndpointCommands::updateActions);
    connect(&m_endpoints, &EndpointSet::changed, this, &EndpointCommands::updateActions);
    connect(&m_endpoints, &EndpointSet::aboutToRemove, this, &EndpointCommands::updateActions,
            Qt::QueuedConnection);
    updateActions();
}

EndpointProcess *EndpointCommands::selected() const
{
    return m_endpoints.endpoint(m_selection.current().endpoint);
}

QList<EndpointProcess *> EndpointCommands::servers() const
{
    QList<EndpointProcess *> running;
    for (EndpointProcess *endpoint : m_endpoints.endpoints()) {
        if (endpoint->role() == EndpointRole::Server && endpoint->state() == EndpointState::Running)
            running.append(endpoint);
    }
    return running;
}

EndpointProcess *EndpointCommands::serverToConnectTo() const
{
    const QList<EndpointProcess *> running = servers();
    EndpointProcess *endpoint = selected();
    if (endpoint && endpoint->role() == EndpointRole::Client)
        endpoint = serverOf(m_endpoints, *endpoint);
    if (endpoint && running.contains(endpoint))
        return endpoint;
    return running.isEmpty() ? nullptr : running.last();
}

void EndpointCommands::start(const ServeSpec &spec)
{
    const EndpointProcess *server = m_endpoints.add(spec);
    m_selection.select({.endpoint = server->number()});
    Q_EMIT done(tr("Starting %1").arg(escaped(spec.name)));
}

void EndpointCommands::startOther()
{
    StartServerDialog dialog(unixEchoServer(m_endpoints, socketFolder()), m_window);
    if (dialog.exec() == QDialog::Accepted)
        start(dialog.spec());
}

void EndpointCommands::connectSelected()
{
    if (const EndpointProcess *server = serverToConnectTo())
        connectTo(*server);
    else
        connectOther();
}

void EndpointCommands::connectTo(const EndpointProcess &server)
{
    startClient(clientOf(server, m_endpoints));
}

void EndpointCommands::connectOther()
{
    QList<ConnectDialog::Server> known;
    for (const EndpointProcess *server : servers())
        known.append({server->name(), server->address().text()});
    ConnectDialog dialog(known, m_endpoints.freeName("client-1"), m_window);
    if (dialog.exec() == QDialog::Accepted)
        startClient(dialog.spec());
}

void EndpointCommands::startClient(const ConnectSpec &spec)
{
    const EndpointProcess *client = m_endpoints.add(spec);
    // The server stays in view: it is there that the new descriptor appears.
    const EndpointProcess *server = serverOf(m_endpoints, *client);
    m_selection.select({.endpoint = server ? server->number() : client->number()});
    Q_EMIT done(tr("Connecting %1").arg(escaped(spec.name)));
}

void EndpointCommands::removeStale(int number)
{
    EndpointProcess *endpoint = m_endpoints.endpoint(number);
    const auto error = endpoint ? endpoint->lastError() : std::nullopt;
    if (!error || error->reason != EndpointReason::StaleFile)
        return;
    StaleDialog dialog(*error, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (EndpointProcess *still = m_endpoints.endpoint(number))
        still->restart(true);
}

void EndpointCommands::updateActions()
{
    const EndpointProcess *endpoint = selected();
    const bool runs = endpoint && hasProcess(endpoint->state());
    const auto error = endpoint ? endpoint->lastError() : std::nullopt;
    m_actions.stop->setEnabled(runs && endpoint->state() != EndpointState::Stopping);
    m_actions.kill->setEnabled(runs);
    m_actions.restart->setEnabled(endpoint != nullptr);
    m_actions.remove->setEnabled(endpoint != nullptr);
    m_actions.removeStale->setEnabled(endpoint && !runs && error
                                      && error->reason == EndpointReason::StaleFile);
}

} // namespace Socketarium
