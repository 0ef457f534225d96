// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>

#include <sys/stat.h>

#include "core/graph/graphbuilder.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// Makes snapshots by hand: a small machine whose processes listen and connect.
class SnapshotMaker
{
public:
    Pid process(const QByteArray &comm, qint64 otherDescriptors = 4)
    {
        const Pid pid{m_nextPid++};
        m_processes.insert(pid,
                           Process{{pid, static_cast<quint64>(number(pid)) * 10},
                                   comm,
                                   Uid::Root,
                                   Pid{1},
                                   Visibility::Full,
                                   otherDescriptors,
                                   {1024, 4096}});
        for (const int fd : {0, 1, 2})
            describe(pid, Fd{fd}, "pipe:[1]", DescriptorKind::Pipe, Inode{1});
        return pid;
    }

    void endpoint(Pid pid, Side side) { m_endpoints.append({pid, side, {}}); }

    /// Gives a process the eventfd that wakes its event loop.
    void eventLoop(Pid pid)
    {
        describe(pid, freeFd(pid), "anon_inode:[eventfd]", DescriptorKind::Anon, Inode::None);
    }

    Pid server(const QByteArray &comm, const QByteArray &path, quint32 backlog = 0)
    {
        const Pid pid = process(comm);
        endpoint(pid, Side::Server);
        listen(pid, path, backlog);
        return pid;
    }

    Pid client(const QByteArray &comm)
    {
        const Pid pid = process(comm);
        endpoint(pid, Side::Client);
        return pid;
    }

    Inode listen(Pid pid, const QByteArray &path, quint32 backlog)
    {
        Socket socket = makeSocket(SocketState::Listen);
        socket.local = {SocketName::Kind::Path, path, {}};
        socket.acceptQueue = 0;
        socket.backlog = backlog;
        hold(pid, socket);
        m_listeners.insert(pid, socket.id.inode);
        m_files.insert(
            path,
            SocketFile{path, true, true, 1, Inode{m_nextInode++}, S_IFSOCK | 0600, Uid::Root});
        return add(socket);
    }

    /// Connects and is accepted. Returns the client's socket.
    Inode connect(Pid client, Pid server)
    {
        Socket near = makeSocket(SocketState::Established);
        Socket far = makeSocket(SocketState::Established);
        near.local = {SocketName::Kind::Unnamed, {}, {}};
        near.remote = far.local = m_sockets[m_listeners[server]].local;
        near.peer = far.id.inode;
        far.peer = near.id.inode;
        hold(client, near);
        hold(server, far);
        near.peerOwners = far.owners;
        far.peerOwners = near.owners;
        add(far);
        return add(near);
    }

    /// Connects and waits in the listener's queue.
    Inode wait(Pid client, Pid server)
    {
        Socket near = makeSocket(SocketState::Established);
        near.local = {SocketName::Kind::Unnamed, {}, {}};
        near.remote = m_sockets[m_listeners[server]].local;
        hold(client, near);
        Socket &listener = m_sockets[m_listeners[server]];
        listener.waiting.append(near.id.inode);
        listener.acceptQueue = listener.acceptQueue.value_or(0) + 1;
        return add(near);
    }

    void accept(Pid server, Inode client)
    {
        Socket &listener = m_sockets[m_listeners[server]];
        listener.waiting.removeAll(client);
        listener.acceptQueue = *listener.acceptQueue - 1;
        Socket far = makeSocket(SocketState::Established);
        far.local = listener.local;
        far.peer = client;
        hold(server, far);
        m_sockets[client].peer = far.id.inode;
        m_sockets[client].peerOwners = far.owners;
        far.peerOwners = m_sockets[client].owners;
        add(far);
    }

    /// Another descriptor for a socket: after dup(2), fork(2), or in flight.
    void share(Inode inode, Pid pid) { hold(pid, m_sockets[inode]); }

    void close(Inode inode)
    {
        const Socket socket = m_sockets.take(inode);
        for (const Owner &owner : socket.owners)
            m_descriptors.remove({owner.process.pid, owner.fd});
        if (socket.peer && m_sockets.contains(*socket.peer)) {
            m_sockets[*socket.peer].peer.reset();
            m_sockets[*socket.peer].peerOwners.clear();
        }
    }

    void end(Pid pid)
    {
        QList<Inode> held;
        for (const Socket &socket : std::as_const(m_sockets)) {
            for (const Owner &owner : socket.owners) {
                if (owner.process.pid == pid)
                    held.append(socket.id.inode);
            }
        }
        for (const Inode inode : held)
            close(inode);
        for (const auto &key : m_descriptors.keys()) {
            if (key.first == pid)
                m_descriptors.remove(key);
        }
        m_processes.remove(pid);
        m_endpoints.removeIf([pid](const GraphEndpoint &each) { return each.pid == pid; });
    }

    void removeFile(const QByteArray &path) { m_files.remove(path); }
    Socket &socket(Inode inode) { return m_sockets[inode]; }
    Inode listener(Pid server) const { return m_listeners.value(server); }
    Pid owner(Inode inode) const { return m_sockets[inode].owners.first().process.pid; }
    Inode peer(Inode inode) const { return m_sockets[inode].peer.value_or(Inode::None); }
    ProcessId id(Pid pid) const { return m_processes[pid].id; }

    const QList<GraphEndpoint> &endpoints() const { return m_endpoints; }

    Snapshot snapshot() const
    {
        Snapshot snapshot;
        snapshot.processes = m_processes.values();
        for (Process &process : snapshot.processes) {
            process.descriptorCount = 4;
            for (auto it = m_descriptors.cbegin(); it != m_descriptors.cend(); ++it)
                process.descriptorCount +=
                    it.key().first == process.id.pid && it->kind == DescriptorKind::Socket;
        }
        snapshot.descriptors = m_descriptors.values();
        snapshot.sockets = m_sockets.values();
        snapshot.files = m_files.values();
        return snapshot;
    }

    Graph graph(ConnectionNumbers &numbers) const
    {
        return buildGraph(snapshot(), m_endpoints, numbers);
    }

private:
    Socket makeSocket(SocketState state)
    {
        Socket socket;
        socket.id.inode = Inode{m_nextInode++};
        socket.state = state;
        socket.source = SocketSource::SockDiag;
        socket.peerKnown = true;
        socket.receiveQueue = 0;
        return socket;
    }

    void describe(Pid pid, Fd fd, const QByteArray &target, DescriptorKind kind, Inode inode)
    {
        Descriptor descriptor;
        descriptor.id = {m_processes[pid].id, fd};
        descriptor.mode = 0700;
        descriptor.target = target;
        descriptor.kind = kind;
        descriptor.inode = inode;
        m_descriptors.insert({pid, fd}, descriptor);
    }

    Fd freeFd(Pid pid) const
    {
        int fd = 3;
        while (m_descriptors.contains({pid, Fd{fd}}))
            ++fd;
        return Fd{fd};
    }

    void hold(Pid pid, Socket &socket)
    {
        const Fd fd = freeFd(pid);
        describe(pid, fd, "socket:[" + QByteArray::number(number(socket.id.inode)) + ']',
                 DescriptorKind::Socket, socket.id.inode);
        socket.owners.append({m_processes[pid].id, m_processes[pid].comm, fd});
        std::sort(socket.owners.begin(), socket.owners.end());
    }

    Inode add(const Socket &socket)
    {
        m_sockets.insert(socket.id.inode, socket);
        return socket.id.inode;
    }

    int m_nextPid = 2554;
    quint64 m_nextInode = 28724;
    QMap<Pid, Process> m_processes;
    QMap<std::pair<Pid, Fd>, Descriptor> m_descriptors;
    QMap<Inode, Socket> m_sockets;
    QMap<Pid, Inode> m_listeners;
    QMap<QByteArray, SocketFile> m_files;
    QList<GraphEndpoint> m_endpoints;
};

} // namespace Socketarium
