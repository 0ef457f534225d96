// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <tuple>

#include <QByteArray>
#include <QList>

#include "core/base/ids.h"
#include "core/snapshot/process.h"
#include "core/snapshot/snapshot.h"
#include "core/snapshot/socket.h"

namespace Socketarium {

/// Which thing of the map, the same from one Snapshot to the next.
struct NodeId
{
    enum class Kind
    {
        Process,
        Port,
        Socket,
        File
    };

    Kind kind = Kind::Process;
    ProcessId process; ///< Process and Port
    Fd fd = Fd::None; ///< Port
    Inode socket = Inode::None; ///< Socket
    QByteArray path; ///< File, untrusted bytes

    static NodeId ofProcess(const ProcessId &process)
    {
        return {Kind::Process, process, {}, {}, {}};
    }
    static NodeId ofPort(const ProcessId &process, Fd fd)
    {
        return {Kind::Port, process, fd, {}, {}};
    }
    static NodeId ofSocket(Inode socket) { return {Kind::Socket, {}, Fd::None, socket, {}}; }
    static NodeId ofFile(const QByteArray &path)
    {
        return {Kind::File, {}, Fd::None, Inode::None, path};
    }

    bool operator==(const NodeId &) const = default;
    bool operator<(const NodeId &other) const
    {
        return std::tie(kind, process, fd, socket, path)
            < std::tie(other.kind, other.process, other.fd, other.socket, other.path);
    }
};

/// On which side of the map a process stands.
enum class Side
{
    Client,
    Server
};

/// One of our endpoints, for the builder.
struct GraphEndpoint
{
    Pid pid = Pid::None;
    Side side = Side::Client;
    QByteArray name; ///< untrusted bytes; empty: the process's comm is shown

    bool operator==(const GraphEndpoint &) const = default;
};

/// A descriptor that refers to a socket: where a process touches the kernel.
struct Port
{
    Fd fd = Fd::None;
    Inode socket = Inode::None;
    int connection = -1; ///< number of the connection, from 0; -1: the socket is in none

    bool operator==(const Port &) const = default;
};

/// A process above the line.
struct ProcessNode
{
    Process process; ///< of a process that was not read: id, comm and no more
    QByteArray name; ///< untrusted bytes
    Side side = Side::Client;
    bool isEndpoint = false; ///< one of ours
    QList<Port> ports; ///< sorted by number

    NodeId id() const { return NodeId::ofProcess(process.id); }
    bool operator==(const ProcessNode &) const = default;
};

/// A client in a listener's queue: connected, not accepted.
struct WaitingClient
{
    Inode socket = Inode::None;
    QByteArray name; ///< of its process, untrusted bytes; empty: not known
    int connection = -1;

    bool operator==(const WaitingClient &) const = default;
};

/// A socket below the line.
struct SocketNode
{
    Socket socket;
    int connection = -1; ///< number of its connection, from 0; -1: a listener, or none
    QList<WaitingClient> waiting; ///< listeners: those that are known by name, oldest first

    NodeId id() const { return NodeId::ofSocket(socket.id.inode); }
    bool operator==(const SocketNode &) const = default;
};

/// The file at which a server of ours is bound, or was, or would like to be.
struct FileNode
{
    SocketFile file; ///< its boundBy tells why there is no listener
    Inode listener = Inode::None; ///< the listener of the map that it leads to; None: none

    NodeId id() const { return NodeId::ofFile(file.path); }
    bool operator==(const FileNode &) const = default;
};

/// Two sockets that are each other's peer, or one that has none (yet): one lane of the map.
struct Connection
{
    int number = 0; ///< from 0, given in the order of appearance: its colour
    Inode client = Inode::None; ///< None: its socket was not seen
    Inode server = Inode::None; ///< None: not accepted, closed, or beyond this machine
    Inode listener = Inode::None; ///< through which it came; None: not known

    bool operator==(const Connection &) const = default;
};

/// What the map shows: our endpoints, their sockets, the peers and the peers' processes.
struct Graph
{
    QList<ProcessNode> processes; ///< sorted by id
    QList<SocketNode> sockets; ///< sorted by inode
    QList<FileNode> files; ///< sorted by path
    QList<Connection> connections; ///< sorted by number

    const ProcessNode *process(const ProcessId &id) const;
    const SocketNode *socket(Inode inode) const;
    bool isEmpty() const { return processes.isEmpty() && sockets.isEmpty() && files.isEmpty(); }
    bool operator==(const Graph &) const = default;
};

} // namespace Socketarium
