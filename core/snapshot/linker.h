// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>

#include <QHash>
#include <QList>
#include <QSet>

#include "core/snapshot/descriptor.h"
#include "core/snapshot/processtable.h"
#include "core/snapshot/socket.h"

/// Joins what was read apart: pure functions on values.
namespace Socketarium {

/// Who holds which socket and which end of a pipe.
class HolderIndex final
{
public:
    using Processes = std::map<Pid, KnownProcess>;

    /// Notes the holders of `inodes` only, or of all.
    HolderIndex(const Processes &processes, const QSet<Inode> &inodes);
    explicit HolderIndex(const Processes &processes);

    /// Sorted.
    QList<Owner> ofSocket(Inode inode) const { return m_ofSocket.value(inode); }
    /// Who can read what a holder of this descriptor writes into a pipe, or the other way round,
    /// without this descriptor itself. Sorted.
    QList<Owner> otherEnds(const Descriptor &pipe) const;

private:
    struct PipeEnd
    {
        Owner owner;
        quint16 mode = 0;
    };

    void note(const KnownProcess &known, const HeldInode &held);

    QHash<Inode, QList<Owner>> m_ofSocket;
    QHash<Inode, QList<PipeEnd>> m_ofPipe;
};

/// Fills in what the two ends of unix sockets know of each other: waitsAt of the clients that a
/// listener tells to be waiting, and remote, the name at the other end.
void joinUnixPeers(QList<Socket> &sockets);

/// Of all sockets those that `held` names, their peers (the many clients of a datagram server too),
/// those that wait at them, and rows without an inode that belong to their addresses: connections
/// not accepted yet or lingering.
QList<Socket> withOtherEnds(const QList<Socket> &sockets, const QSet<Inode> &held);

/// How far the processes were read: why a socket may have no owner.
struct Coverage
{
    qint64 processes = 0; ///< on the machine
    qint64 readable = 0;  ///< of these, with their whole descriptor table
};

/// Fills in owners, peerOwners and noOwner.
void linkOwners(QList<Socket> &sockets, const HolderIndex &holders, const Coverage &coverage);

/// Fills in the other ends of pipes.
void linkPipes(QList<Descriptor> &descriptors, const HolderIndex &holders);

} // namespace Socketarium
