// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graphbuilder.h"

#include <algorithm>

#include <QHash>
#include <QMap>
#include <QSet>

namespace Socketarium {

namespace {

bool isSame(const SocketName &one, const SocketName &other)
{
    if (one.kind != other.kind || one.kind != SocketName::Kind::Inet)
        return one == other;
    return one.inet.withoutMapping() == other.inet.withoutMapping();
}

/// A wildcard listener is found by its port alone.
bool listensAt(const Socket &listener, const SocketName &name)
{
    if (!listener.isListening())
        return false;
    if (listener.local.kind == SocketName::Kind::Inet && name.kind == SocketName::Kind::Inet
        && listener.local.inet.isWildcard())
        return listener.local.inet.port == name.inet.port;
    return isSame(listener.local, name);
}

/// By the file itself, of which a path may name another one by now; by the path only where nothing
/// better is known.
bool isReachedThrough(const Socket &socket, const SocketFile &file)
{
    if (!socket.isListening())
        return false;
    if (file.boundBy)
        return file.boundBy->contains(socket.id.inode);
    return socket.local.kind == SocketName::Kind::Path && socket.local.bytes == file.path;
}

class Builder
{
public:
    Builder(const Snapshot &snapshot, const QList<GraphEndpoint> &endpoints,
            ConnectionNumbers &numbers);
    Graph build();

private:
    void collectSockets();
    void collectWaiting();
    void collectProcesses();
    void collectConnections();
    void collectFiles();
    void numberPorts();

    ProcessNode &processNode(const ProcessId &id, const QByteArray &comm);
    Side sideOf(const ProcessNode &node) const;
    bool isClientOf(const Socket &one, const Socket &other) const;
    Inode listenerOf(const Connection &connection) const;
    QByteArray nameOf(const Socket &socket) const;

    const Snapshot &m_snapshot;
    ConnectionNumbers &m_numbers;
    QHash<Pid, GraphEndpoint> m_endpoints;
    QHash<Pid, const Process *> m_processes;
    QHash<Inode, const Socket *> m_known; ///< all sockets of the snapshot
    QMap<Inode, const Socket *> m_shown; ///< those of the map
    QHash<Inode, Inode> m_waitsAt; ///< client's socket -> listener
    QMap<ProcessId, ProcessNode> m_nodes;
    Graph m_graph;
};

Builder::Builder(const Snapshot &snapshot, const QList<GraphEndpoint> &endpoints,
                 ConnectionNumbers &numbers)
    : m_snapshot(snapshot)
    , m_numbers(numbers)
{
    for (const GraphEndpoint &endpoint : endpoints)
        m_endpoints.insert(endpoint.pid, endpoint);
    for (const Process &process : snapshot.processes)
        m_processes.insert(process.id.pid, &process);
    for (const Socket &socket : snapshot.sockets) {
        if (socket.id.inode != Inode::None)
            m_known.insert(socket.id.inode, &socket);
    }
}

Graph Builder::build()
{
    collectSockets();
    collectWaiting();
    collectProcesses();
    collectConnections();
    collectFiles();
    numberPorts();
    return std::move(m_graph);
}

void Builder::collectSockets()
{
    for (const Descriptor &descriptor : m_snapshot.descriptors) {
        if (descriptor.kind != DescriptorKind::Socket
            || !m_endpoints.contains(descriptor.id.process.pid))
            continue;
        const Socket *socket = m_known.value(descriptor.inode);
        if (!socket)
            continue;
        m_shown.insert(descriptor.inode, socket);
        if (socket->peer) {
            if (const Socket *peer = m_known.value(*socket->peer))
                m_shown.insert(*socket->peer, peer);
        }
    }
}

void Builder::collectWaiting()
{
    const auto listeners = m_shown;
    for (const Socket *listener : listeners) {
        for (const Inode inode : listener->waiting) {
            if (const Socket *client = m_known.value(inode)) {
                m_shown.insert(inode, client);
                m_waitsAt.insert(inode, listener->id.inode);
            }
        }
    }
}

void Builder::collectProcesses()
{
    for (const Process &process : m_snapshot.processes) {
        if (m_endpoints.contains(process.id.pid))
            processNode(process.id, process.comm);
    }
    for (const Socket *socket : std::as_const(m_shown)) {
        for (const Owner &owner : socket->owners)
            processNode(owner.process, owner.comm)
                .ports.append(Port{owner.fd, socket->id.inode, -1});
    }
    for (ProcessNode &node : m_nodes) {
        std::sort(node.ports.begin(), node.ports.end(),
                  [](const Port &one, const Port &other) { return one.fd < other.fd; });
        if (!node.isEndpoint)
            node.side = sideOf(node);
    }
}

ProcessNode &Builder::processNode(const ProcessId &id, const QByteArray &comm)
{
    auto it = m_nodes.find(id);
    if (it != m_nodes.end())
        return *it;
    ProcessNode node;
    if (const Process *process = m_processes.value(id.pid); process && process->id == id) {
        node.process = *process;
    } else {
        node.process.id = id;
        node.process.comm = comm;
    }
    node.name = comm;
    if (const auto endpoint = m_endpoints.constFind(id.pid); endpoint != m_endpoints.cend()) {
        node.isEndpoint = true;
        node.side = endpoint->side;
        if (!endpoint->name.isEmpty())
            node.name = endpoint->name;
    }
    return *m_nodes.insert(id, node);
}

/// The side of a process that is not ours: a server where it listens or has the other end of one of
/// our clients.
Side Builder::sideOf(const ProcessNode &node) const
{
    for (const Port &port : node.ports) {
        const Socket *socket = m_shown.value(port.socket);
        if (socket->isListening())
            return Side::Server;
        for (const Owner &owner : socket->peerOwners) {
            const auto it = m_endpoints.constFind(owner.process.pid);
            if (it != m_endpoints.cend() && it->side == Side::Client)
                return Side::Server;
        }
    }
    return Side::Client;
}

bool Builder::isClientOf(const Socket &one, const Socket &other) const
{
    const auto side = [this](const Socket &socket) {
        return socket.owners.isEmpty() ? std::optional<Side>()
                                       : m_nodes.value(socket.owners.first().process).side;
    };
    const auto sideOfOne = side(one);
    const auto sideOfOther = side(other);
    if (sideOfOne != sideOfOther)
        return sideOfOne == Side::Client || sideOfOther == Side::Server;
    const bool unnamed = one.local.kind == SocketName::Kind::Unnamed;
    if (unnamed != (other.local.kind == SocketName::Kind::Unnamed))
        return unnamed;
    return one.id.inode < other.id.inode;
}

void Builder::collectConnections()
{
    QSet<Inode> inodes;
    for (const Socket *socket : std::as_const(m_shown)) {
        const Inode inode = socket->id.inode;
        inodes.insert(inode);
        if (socket->isListening())
            continue;
        const Socket *peer = socket->peer ? m_shown.value(*socket->peer) : nullptr;
        if (peer && peer->peer != inode)
            peer = nullptr; // a datagram socket that sends to one that many send to
        if (peer && peer->id.inode < inode)
            continue; // met from its other end already
        Connection connection;
        if (peer) {
            const bool isClient = isClientOf(*socket, *peer);
            connection.client = isClient ? inode : peer->id.inode;
            connection.server = isClient ? peer->id.inode : inode;
        } else {
            const bool serves = !socket->owners.isEmpty()
                && m_nodes.value(socket->owners.first().process).side == Side::Server;
            (serves ? connection.server : connection.client) = inode;
        }
        connection.listener = listenerOf(connection);
        m_graph.connections.append(connection);
    }
    m_numbers.keepOnly(inodes);
    for (Connection &connection : m_graph.connections)
        connection.number = m_numbers.numberOf(connection.client, connection.server);
    std::sort(m_graph.connections.begin(), m_graph.connections.end(),
              [](const Connection &a, const Connection &b) { return a.number < b.number; });
}

Inode Builder::listenerOf(const Connection &connection) const
{
    if (const auto waits = m_waitsAt.constFind(connection.client); waits != m_waitsAt.cend())
        return *waits;
    const Socket *server = m_shown.value(connection.server);
    const Socket *client = m_shown.value(connection.client);
    const SocketName name = server ? server->local : client->remote;
    if (name.kind == SocketName::Kind::None || name.kind == SocketName::Kind::Unnamed)
        return Inode::None;
    for (const Socket *socket : m_shown) {
        if (listensAt(*socket, name))
            return socket->id.inode;
    }
    return Inode::None;
}

QByteArray Builder::nameOf(const Socket &socket) const
{
    return socket.owners.isEmpty() ? QByteArray()
                                   : m_nodes.value(socket.owners.first().process).name;
}

void Builder::collectFiles()
{
    for (const SocketFile &file : m_snapshot.files) {
        if (!file.exists)
            continue;
        FileNode node{file, Inode::None};
        for (const Socket *socket : std::as_const(m_shown)) {
            if (isReachedThrough(*socket, file))
                node.listener = socket->id.inode;
        }
        m_graph.files.append(node);
    }
}

void Builder::numberPorts()
{
    QHash<Inode, int> numbers;
    for (const Connection &connection : std::as_const(m_graph.connections)) {
        numbers.insert(connection.client, connection.number);
        numbers.insert(connection.server, connection.number);
    }
    numbers.remove(Inode::None);
    for (ProcessNode &node : m_nodes) {
        for (Port &port : node.ports)
            port.connection = numbers.value(port.socket, -1);
        m_graph.processes.append(node);
    }
    for (const Socket *socket : std::as_const(m_shown)) {
        SocketNode node{*socket, numbers.value(socket->id.inode, -1), {}};
        for (const Inode inode : socket->waiting) {
            if (const Socket *client = m_shown.value(inode))
                node.waiting.append({inode, nameOf(*client), numbers.value(inode, -1)});
        }
        m_graph.sockets.append(node);
    }
}

template <typename Node, typename Key, typename KeyOf>
const Node *findSorted(const QList<Node> &nodes, const Key &key, KeyOf keyOf)
{
    const auto it = std::lower_bound(
        nodes.cbegin(), nodes.cend(), key,
        [&keyOf](const Node &node, const Key &wanted) { return keyOf(node) < wanted; });
    return it != nodes.cend() && keyOf(*it) == key ? &*it : nullptr;
}

} // namespace

const ProcessNode *Graph::process(const ProcessId &id) const
{
    return findSorted(processes, id, [](const ProcessNode &node) { return node.process.id; });
}

const SocketNode *Graph::socket(Inode inode) const
{
    return findSorted(sockets, inode, [](const SocketNode &node) { return node.socket.id.inode; });
}

Graph buildGraph(const Snapshot &snapshot, const QList<GraphEndpoint> &endpoints,
                 ConnectionNumbers &numbers)
{
    return Builder(snapshot, endpoints, numbers).build();
}

} // namespace Socketarium
