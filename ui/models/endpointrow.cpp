// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/endpointrow.h"

#include "ui/words/errortext.h"

namespace Socketarium {

static bool meet(const Address &server, const Address &client)
{
    if (server.transport != client.transport)
        return false;
    if (server.isUnix())
        return server.isAbstract == client.isAbstract && server.name == client.name;
    if (server.port != client.port || server.port == 0)
        return false;
    const bool everywhere = server.host == "*" || server.host == "::"
        || (server.host == "0.0.0.0" && !client.host.contains(':'));
    // Of the two loopback addresses localhost may be either; they are not each other.
    const bool localhost = (server.host == "localhost" || client.host == "localhost")
        && !server.reachesBeyondLoopback() && !client.reachesBeyondLoopback();
    return server.host == client.host || everywhere || localhost;
}

EndpointProcess *serverOf(const EndpointSet &endpoints, const EndpointProcess &client)
{
    if (client.role() != EndpointRole::Client)
        return nullptr;
    for (EndpointProcess *server : endpoints.endpoints()) {
        if (server->role() == EndpointRole::Server && meet(server->address(), client.address()))
            return server;
    }
    return nullptr;
}

static int colourOf(const EndpointProcess &endpoint, const ConnectionColours &colours)
{
    const OpenedEvent *connection =
        endpoint.role() == EndpointRole::Client ? endpoint.connection(1) : nullptr;
    return connection ? colours.indexOf(connection->inode) : -1;
}

QList<EndpointRow> rowsOf(const EndpointSet &endpoints, const ConnectionColours &colours)
{
    QList<EndpointRow> rows;
    for (const EndpointProcess *endpoint : endpoints.endpoints()) {
        const EndpointProcess *server = serverOf(endpoints, *endpoint);
        const std::optional<EndpointError> error = endpoint->lastError();
        rows.append({
            .number = endpoint->number(),
            .server = server ? server->number() : 0,
            .role = endpoint->role(),
            .name = endpoint->name(),
            .pid = endpoint->pid(),
            .state = endpoint->state(),
            .address = endpoint->address().text(),
            .reachesBeyond = endpoint->role() == EndpointRole::Server
                && endpoint->address().reachesBeyondLoopback(),
            .connections = endpoint->connectionCount(),
            .colour = colourOf(*endpoint, colours),
            .problem = error ? errorText(*error) : QString(),
        });
    }
    return rows;
}

} // namespace Socketarium
