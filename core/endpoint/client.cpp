// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/client.h"

#include "core/endpoint/resolve.h"
#include "core/endpoint/socketfacts.h"

namespace Socketarium {

/// What a client asks for in one recv(2).
static constexpr std::size_t clientReadSize = 65536;
static constexpr int connectionNumber = 1;

Client::Client(const ConnectSpec &spec, EndpointObserver &observer, QObject *parent)
    : Endpoint(parent)
    , m_spec(spec)
    , m_observer(observer)
    , m_buffer(clientReadSize)
    , m_shared{spec.engine, spec.address.transport, spec.address.text(), m_buffer, m_readiness,
               observer}
{
}

Client::~Client() = default;

bool Client::start()
{
    const Transport transport = m_spec.address.transport;
    if (transport != Transport::UnixStream && transport != Transport::Tcp) {
        EndpointError error;
        error.step = EndpointStep::Socket;
        error.reason = EndpointReason::Unsupported;
        error.address = m_shared.address;
        fail(error);
        return false;
    }
    const auto resolved = resolve(m_spec.address, AddressUse::Connect);
    if (const auto *error = std::get_if<EndpointError>(&resolved)) {
        fail(*error);
        return false;
    }
    m_connector = std::make_unique<Connector>(m_spec.address, m_readiness);
    // Queued, as everything that deletes its sender.
    connect(m_connector.get(), &Connector::connected, this, &Client::open, Qt::QueuedConnection);
    connect(m_connector.get(), &Connector::failed, this, &Client::fail);
    connect(m_connector.get(), &Connector::waiting, this,
            [this] { m_observer.waiting(m_shared.address); });
    m_connector->start(std::get<QList<SocketAddress>>(resolved));
    return !m_ended;
}

void Client::send(int connection, const SendPlan &plan)
{
    if (isMine(connection))
        m_connection->run(plan);
}

void Client::stopSending(int connection)
{
    if (isMine(connection))
        m_connection->stopSending();
}

void Client::closeConnection(int connection)
{
    if (isMine(connection))
        m_connection->hangUp();
}

void Client::stop()
{
    m_connector.reset();
    if (m_connection && m_connection->isOpen()) {
        m_connection->close(CloseCause::Self);
    } else if (!std::exchange(m_ended, true)) {
        Q_EMIT ended(true);
    }
}

void Client::open()
{
    if (!m_connector)
        return; // stopped meanwhile
    UniqueFd socket = m_connector->takeSocket();
    m_connector.reset();
    const int descriptor = socket.get();
    const ConnectionOpening opening = openingOf(connectionNumber, descriptor);
    m_observer.ready(opening.fd, opening.inode, m_shared.address);
    m_observer.opened(opening);
    m_connection =
        std::make_unique<Connection>(connectionNumber, std::move(socket), m_shared, nullptr);
    connect(m_connection.get(), &Connection::closed, this, [this](bool ok) {
        m_ended = true;
        Q_EMIT ended(ok);
    });
    Q_EMIT connected();
    if (!m_spec.plan.steps.isEmpty())
        m_connection->run(m_spec.plan);
}

void Client::fail(const EndpointError &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_observer.failed(error, true);
    Q_EMIT ended(false);
}

bool Client::isMine(int connection) const
{
    return m_connection && (connection == 0 || connection == connectionNumber);
}

} // namespace Socketarium
