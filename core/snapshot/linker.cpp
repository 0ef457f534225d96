// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/linker.h"

#include <algorithm>

#include "core/snapshot/inetsockets.h"

namespace Socketarium {

constexpr quint16 readable = 0400;
constexpr quint16 writable = 0200;

HolderIndex::HolderIndex(const Processes &processes, const QSet<Inode> &inodes)
{
    for (const auto &[pid, known] : processes) {
        for (const HeldInode &held : known.held) {
            if (inodes.contains(held.inode))
                note(known, held);
        }
    }
}

HolderIndex::HolderIndex(const Processes &processes)
{
    for (const auto &[pid, known] : processes) {
        for (const HeldInode &held : known.held)
            note(known, held);
    }
}

void HolderIndex::note(const KnownProcess &known, const HeldInode &held)
{
    const Owner owner = {known.process.id, known.process.comm, held.fd};
    if (held.isPipe)
        m_ofPipe[held.inode].append({owner, held.mode});
    else
        m_ofSocket[held.inode].append(owner);
}

QList<Owner> HolderIndex::otherEnds(const Descriptor &pipe) const
{
    QList<Owner> others;
    for (const PipeEnd &end : m_ofPipe.value(pipe.inode)) {
        const bool isItself = end.owner.process == pipe.id.process && end.owner.fd == pipe.id.fd;
        const bool isOther = ((pipe.mode & readable) && (end.mode & writable))
            || ((pipe.mode & writable) && (end.mode & readable));
        if (isOther && !isItself)
            others.append(end.owner);
    }
    return others;
}

static QHash<Inode, qsizetype> indexByInode(const QList<Socket> &sockets)
{
    QHash<Inode, qsizetype> index;
    index.reserve(sockets.size());
    for (qsizetype i = 0; i < sockets.size(); ++i) {
        if (sockets[i].id.inode != Inode::None)
            index.insert(sockets[i].id.inode, i);
    }
    return index;
}

void joinUnixPeers(QList<Socket> &sockets)
{
    const QHash<Inode, qsizetype> index = indexByInode(sockets);
    for (qsizetype i = 0; i < sockets.size(); ++i) {
        if (sockets[i].id.family != SocketFamily::Unix)
            continue;
        if (const auto &peer = sockets[i].peer; peer && index.contains(*peer))
            sockets[i].remote = sockets[index.value(*peer)].local;
        for (const Inode client : sockets[i].waiting) {
            const qsizetype at = index.value(client, -1);
            if (at < 0)
                continue;
            sockets[at].waitsAt = sockets[i].id.inode;
            sockets[at].remote = sockets[i].local;
        }
    }
}

/// The addresses at which some sockets are bound: what an inode-less row must name to be theirs.
class BoundAddresses final
{
public:
    void add(const SocketName &local)
    {
        if (local.kind != SocketName::Kind::Inet)
            return;
        if (local.inet.isWildcard())
            m_ports.insert(local.inet.port);
        else
            m_addresses.insert(connectionTuple(local.inet, {}));
    }

    bool contains(const SocketName &name) const
    {
        return name.kind == SocketName::Kind::Inet
            && (m_ports.contains(name.inet.port)
                || m_addresses.contains(connectionTuple(name.inet, {})));
    }

private:
    QSet<quint16> m_ports;
    QSet<QByteArray> m_addresses;
};

QList<Socket> withOtherEnds(const QList<Socket> &sockets, const QSet<Inode> &held)
{
    QSet<Inode> wanted = held;
    QHash<SocketProtocol, BoundAddresses> bound;
    for (const Socket &socket : sockets) {
        if (held.contains(socket.id.inode)) {
            wanted.unite(QSet<Inode>(socket.waiting.begin(), socket.waiting.end()));
            for (const auto &other : {socket.peer, socket.waitsAt}) {
                if (other)
                    wanted.insert(*other);
            }
            bound[socket.id.protocol].add(socket.local);
        } else if (socket.peer && held.contains(*socket.peer)) {
            wanted.insert(socket.id.inode);
        }
    }
    wanted.remove(Inode::None);

    QList<Socket> chosen;
    for (const Socket &socket : sockets) {
        if (socket.id.inode != Inode::None) {
            if (wanted.contains(socket.id.inode))
                chosen.append(socket);
        } else if (const auto own = bound.constFind(socket.id.protocol); own != bound.constEnd()
                   && (own->contains(socket.local) || own->contains(socket.remote))) {
            chosen.append(socket);
        }
    }
    return chosen;
}

static NoOwner whyNoOwner(const Socket &socket, const Coverage &coverage)
{
    if (socket.id.inode == Inode::None) {
        return socket.state == SocketState::Established || socket.state == SocketState::SynRecv
            ? NoOwner::NotAccepted
            : NoOwner::Lingering;
    }
    if (coverage.processes == 0)
        return NoOwner::NotExamined;
    return coverage.readable < coverage.processes ? NoOwner::Unreadable : NoOwner::Unexplained;
}

void linkOwners(QList<Socket> &sockets, const HolderIndex &holders, const Coverage &coverage)
{
    for (Socket &socket : sockets) {
        socket.owners = holders.ofSocket(socket.id.inode);
        socket.noOwner.reset();
        if (socket.owners.isEmpty())
            socket.noOwner = whyNoOwner(socket, coverage);
        socket.peerOwners = socket.peer ? holders.ofSocket(*socket.peer) : QList<Owner>();
    }
}

void linkPipes(QList<Descriptor> &descriptors, const HolderIndex &holders)
{
    for (Descriptor &descriptor : descriptors) {
        if (descriptor.kind == DescriptorKind::Pipe)
            descriptor.otherEnds = holders.otherEnds(descriptor);
    }
}

} // namespace Socketarium
