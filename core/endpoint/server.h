// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "core/endpoint/acceptor.h"
#include "core/endpoint/connection.h"
#include "core/endpoint/endpoint.h"
#include "core/endpoint/listener.h"
#include "core/endpoint/readiness.h"

namespace Socketarium {

/// Listens, accepts, and lets a behaviour answer on every connection.
class Server final : public Endpoint
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Server)

public:
    /// The observer must outlive the server.
    Server(const ServeSpec &spec, EndpointObserver &observer, QObject *parent = nullptr);
    ~Server() override;

    bool start() override;
    void send(int connection, const SendPlan &plan) override;
    void stopSending(int connection) override;
    void closeConnection(int connection) override;
    void stop() override;

private:
    void accept(int descriptor);
    void forget(int connection);
    void acceptFailed(int sysErrno);
    template <typename Action>
    void forEach(int connection, Action action);

    ServeSpec m_spec;
    EndpointObserver &m_observer;
    std::vector<char> m_buffer;
    Readiness m_readiness;
    Connection::Shared m_shared;
    Listener m_listener;
    std::unique_ptr<Acceptor> m_acceptor;
    std::unordered_map<int, std::unique_ptr<Connection>> m_connections;
    int m_nextConnection = 1;
};

} // namespace Socketarium
