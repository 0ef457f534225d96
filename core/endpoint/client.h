// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include "core/endpoint/connection.h"
#include "core/endpoint/connector.h"
#include "core/endpoint/endpoint.h"
#include "core/endpoint/readiness.h"

namespace Socketarium {

/// Makes one connection, sends its plan, and ends when the connection does. When the server sends
/// no more, it ends as soon as it has nothing more to send itself.
class Client final : public Endpoint
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Client)

public:
    /// The observer must outlive the client.
    Client(const ConnectSpec &spec, EndpointObserver &observer, QObject *parent = nullptr);
    ~Client() override;

    bool start() override;
    void send(int connection, const SendPlan &plan) override;
    void stopSending(int connection) override;
    void closeConnection(int connection) override;
    void stop() override;

    /// The connection; nullptr before it was made.
    Connection *connection() const { return m_connection.get(); }

Q_SIGNALS:
    /// connection() is there.
    void connected();

private:
    void open();
    void fail(const EndpointError &error);
    bool isMine(int connection) const;

    ConnectSpec m_spec;
    EndpointObserver &m_observer;
    std::vector<char> m_buffer;
    Readiness m_readiness;
    Connection::Shared m_shared;
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<Connection> m_connection;
    bool m_ended = false;
};

} // namespace Socketarium
