// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/server.h"

#include "core/endpoint/socketfacts.h"

namespace Socketarium {

Server::Server(const ServeSpec &spec, EndpointObserver &observer, QObject *parent)
    : Endpoint(parent)
    , m_spec(spec)
    , m_observer(observer)
    , m_buffer(static_cast<std::size_t>(spec.readSize))
    , m_shared{spec.engine, spec.address.transport, spec.address.text(), m_buffer, m_readiness,
               observer}
{
}

Server::~Server() = default;

bool Server::start()
{
    if (const auto error = m_listener.open(m_spec)) {
        m_observer.failed(*error, true);
        Q_EMIT ended(false);
        return false;
    }
    m_shared.address = m_listener.address().text();
    m_acceptor = std::make_unique<Acceptor>(m_listener.descriptor(), m_readiness);
    connect(m_acceptor.get(), &Acceptor::accepted, this, &Server::accept);
    connect(m_acceptor.get(), &Acceptor::failed, this, &Server::acceptFailed);
    connect(m_acceptor.get(), &Acceptor::pausedChanged, this,
            [this](bool paused, int sysErrno) { m_observer.acceptingChanged(paused, sysErrno); });
    m_observer.ready(Fd(m_listener.descriptor()), inodeOf(m_listener.descriptor()),
                     m_shared.address);
    return true;
}

void Server::send(int connection, const SendPlan &plan)
{
    forEach(connection, [&plan](Connection &c) { c.run(plan); });
}

void Server::stopSending(int connection)
{
    forEach(connection, [](Connection &c) { c.stopSending(); });
}

void Server::closeConnection(int connection)
{
    forEach(connection, [](Connection &c) { c.hangUp(); });
}

void Server::stop()
{
    // First, so that nobody comes in between.
    m_acceptor.reset();
    m_listener.close();
    forEach(0, [](Connection &c) { c.close(CloseCause::Self); });
    Q_EMIT ended(true);
}

void Server::accept(int descriptor)
{
    const int number = m_nextConnection++;
    m_observer.opened(openingOf(number, descriptor));
    auto connection = std::make_unique<Connection>(number, UniqueFd(descriptor), m_shared,
                                                   makeBehaviour(m_spec.behaviour));
    // Queued: a connection closes within its own calls.
    connect(
        connection.get(), &Connection::closed, this, [this, number] { forget(number); },
        Qt::QueuedConnection);
    m_connections.emplace(number, std::move(connection));
}

void Server::forget(int connection)
{
    m_connections.erase(connection);
    if (m_acceptor)
        m_acceptor->descriptorFreed();
}

void Server::acceptFailed(int sysErrno)
{
    EndpointError error;
    error.step = EndpointStep::Accept;
    error.sysErrno = sysErrno;
    error.address = m_shared.address;
    m_observer.failed(error, false);
}

/// Calls `action` with the connection of this number, or with every one where it is 0.
template <typename Action>
void Server::forEach(int connection, Action action)
{
    if (connection != 0) {
        if (const auto found = m_connections.find(connection); found != m_connections.end())
            action(*found->second);
        return;
    }
    for (const auto &[number, each] : m_connections)
        action(*each);
}

} // namespace Socketarium
