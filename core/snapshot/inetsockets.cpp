// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/inetsockets.h"

#include <netinet/tcp.h>

#include <QHash>
#include <QSet>

namespace Socketarium {

/// TCP_NEW_SYN_RECV of net/tcp_states.h: a handshake that the listener has not finished.
constexpr quint8 newSynRecv = 12;

static SocketState tcpState(quint8 state)
{
    switch (state) {
    case TCP_ESTABLISHED:
        return SocketState::Established;
    case TCP_SYN_SENT:
        return SocketState::SynSent;
    case TCP_SYN_RECV:
    case newSynRecv:
        return SocketState::SynRecv;
    case TCP_FIN_WAIT1:
        return SocketState::FinWait1;
    case TCP_FIN_WAIT2:
        return SocketState::FinWait2;
    case TCP_TIME_WAIT:
        return SocketState::TimeWait;
    case TCP_CLOSE_WAIT:
        return SocketState::CloseWait;
    case TCP_LAST_ACK:
        return SocketState::LastAck;
    case TCP_LISTEN:
        return SocketState::Listen;
    case TCP_CLOSING:
        return SocketState::Closing;
    default:
        return SocketState::Close;
    }
}

static SocketState stateOf(SocketProtocol protocol, quint8 state)
{
    if (protocol == SocketProtocol::Tcp)
        return tcpState(state);
    return state == TCP_ESTABLISHED ? SocketState::Established : SocketState::Unconnected;
}

static SocketName nameOf(const NetInetAddress &address, InetVersion version)
{
    const InetName inet = {address.bytes, version == InetVersion::Ipv6, address.port};
    if (inet.isWildcard() && inet.port == 0)
        return {};
    return {SocketName::Kind::Inet, {}, inet};
}

static Socket socketOf(const NetInetRow &row, SocketProtocol protocol, InetVersion version)
{
    Socket socket;
    socket.local = nameOf(row.local, version);
    socket.remote = nameOf(row.remote, version);
    socket.id.family = version == InetVersion::Ipv6 ? SocketFamily::Inet6 : SocketFamily::Inet;
    socket.id.protocol = protocol;
    socket.id.inode = row.inode;
    if (row.inode == Inode::None)
        socket.id.tuple = connectionTuple(socket.local.inet, socket.remote.inet);
    socket.type = protocol == SocketProtocol::Tcp ? SocketType::Stream : SocketType::Datagram;
    socket.state = stateOf(protocol, row.state);
    socket.source = SocketSource::Proc;
    if (socket.isListening()) {
        socket.acceptQueue = row.receiveQueue;
    } else {
        socket.receiveQueue = row.receiveQueue;
        socket.sendQueue = row.sendQueue;
    }
    socket.kernelState = row.state;
    socket.kernelLine = row.line;
    return socket;
}

QList<Socket> inetSockets(const NetInetTable &table, SocketProtocol protocol, InetVersion version)
{
    QList<Socket> sockets;
    sockets.reserve(table.rows.size());
    QSet<Inode> inodes;
    QSet<QByteArray> tuples;
    for (const NetInetRow &row : table.rows) {
        Socket socket = socketOf(row, protocol, version);
        const bool isNamed = row.inode != Inode::None;
        if (isNamed ? inodes.contains(row.inode) : tuples.contains(socket.id.tuple))
            continue;
        if (isNamed)
            inodes.insert(row.inode);
        else
            tuples.insert(socket.id.tuple);
        sockets.append(std::move(socket));
    }
    return sockets;
}

static void appendName(QByteArray &bytes, const InetName &name)
{
    const InetName plain = name.withoutMapping();
    bytes.append(plain.isIpv6 ? '6' : '4');
    bytes.append(reinterpret_cast<const char *>(plain.address.data()),
                 qsizetype(plain.address.size()));
    bytes.append(char(plain.port >> 8)).append(char(plain.port & 0xff));
}

QByteArray connectionTuple(const InetName &local, const InetName &remote)
{
    QByteArray bytes;
    bytes.reserve(2 * 19);
    appendName(bytes, local);
    appendName(bytes, remote);
    return bytes;
}

/// Finds sockets by their addresses, one protocol at a time.
class InetIndex final
{
public:
    InetIndex(const QList<Socket> &sockets, SocketProtocol protocol)
    {
        for (qsizetype i = 0; i < sockets.size(); ++i) {
            const Socket &socket = sockets[i];
            if (socket.id.protocol != protocol || socket.local.kind != SocketName::Kind::Inet)
                continue;
            if (socket.remote.kind == SocketName::Kind::Inet)
                m_connected.insert(connectionTuple(socket.local.inet, socket.remote.inet), i);
            else
                m_bound.insert(connectionTuple(socket.local.inet, {}), i);
        }
    }

    /// The socket that has these ends; -1: none.
    qsizetype connected(const InetName &local, const InetName &remote) const
    {
        return m_connected.value(connectionTuple(local, remote), -1);
    }

    /// The listener or unconnected socket that is bound to this address, or to every address and
    /// this port; -1: none.
    qsizetype bound(const InetName &name) const
    {
        const InetName plain = name.withoutMapping();
        InetName any;
        any.port = plain.port;
        InetName any6 = any;
        any6.isIpv6 = true;
        for (const InetName &candidate : {plain, plain.isIpv6 ? any6 : any, any6}) {
            const qsizetype found = m_bound.value(connectionTuple(candidate, {}), -1);
            if (found >= 0)
                return found;
        }
        return -1;
    }

private:
    QHash<QByteArray, qsizetype> m_connected;
    QHash<QByteArray, qsizetype> m_bound;
};

/// True for an address that can only be this machine's: loopback, or the same as the other end's.
static bool isOfThisMachine(const InetName &remote, const InetName &local)
{
    const InetName plain = remote.withoutMapping();
    if (plain.address == local.withoutMapping().address)
        return true;
    constexpr std::array<quint8, 16> loopback6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return plain.isIpv6 ? plain.address == loopback6 : plain.address[0] == 127;
}

/// The row of a connection that the kernel made and no process accepted yet.
static bool isUnaccepted(const Socket &socket)
{
    return socket.id.inode == Inode::None
        && (socket.state == SocketState::Established || socket.state == SocketState::SynRecv);
}

static void joinWaiting(QList<Socket> &sockets, const InetIndex &index, const Socket &unaccepted)
{
    const qsizetype listener = index.bound(unaccepted.local.inet);
    const qsizetype client = index.connected(unaccepted.remote.inet, unaccepted.local.inet);
    if (listener < 0 || !sockets[listener].isListening() || client < 0
        || sockets[client].id.inode == Inode::None)
        return;
    sockets[listener].waiting.append(sockets[client].id.inode);
    sockets[client].waitsAt = sockets[listener].id.inode;
}

static void joinPeer(QList<Socket> &sockets, const InetIndex &index, Socket &socket)
{
    socket.peerKnown = true;
    if (socket.remote.kind != SocketName::Kind::Inet)
        return;
    const InetName &local = socket.local.inet;
    const InetName &remote = socket.remote.inet;
    qsizetype peer = index.connected(remote, local);
    const bool isHere = isOfThisMachine(remote, local);
    if (peer < 0 && isHere && socket.id.protocol == SocketProtocol::Udp)
        peer = index.bound(remote);
    if (peer < 0)
        socket.peerKnown = isHere; // else it is on another machine: no table of ours has it
    else if (sockets[peer].id.inode != Inode::None)
        socket.peer = sockets[peer].id.inode;
}

void joinInetPeers(QList<Socket> &sockets)
{
    for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
        const InetIndex index(sockets, protocol);
        for (qsizetype i = 0; i < sockets.size(); ++i) {
            if (sockets[i].id.protocol != protocol)
                continue;
            joinPeer(sockets, index, sockets[i]);
            if (protocol == SocketProtocol::Tcp && isUnaccepted(sockets[i]))
                joinWaiting(sockets, index, sockets[i]);
        }
    }
}

} // namespace Socketarium
