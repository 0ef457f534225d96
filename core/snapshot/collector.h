// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QHash>
#include <QSet>

#include "core/diag/unixdiag.h"
#include "core/snapshot/processtable.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// Reads and joins, one round at a time, and remembers between rounds what need not be read again.
/// Used by one thread.
class Collector final
{
public:
    /// `transport` must outlive the collector; nullptr where there is no sock_diag: then unix
    /// sockets are those of /proc/net/unix, without peers.
    Collector(ProcRoot root, NetlinkTransport *transport);

    /// One round; nullopt where `cancelled` said so. Descriptors are read before the socket tables,
    /// so that what a descriptor refers to is in the tables; rounds must lie 16 ms apart
    /// (cpuTimeOf()). What could not be read is in the snapshot's diagnostics.
    std::optional<Snapshot> collect(const Scope &scope,
                                    const ProcessTable::Cancelled &cancelled = {});

private:
    QSet<Inode> takeWatched(const Scope &scope, Snapshot &snapshot);
    QList<Socket> readSockets(const Scope &scope, const QSet<Inode> &held, Snapshot &snapshot);
    /// Asks once for the protocol of each socket of `descriptors` that is not in `known`; true
    /// where one may be in the tables of TCP and UDP.
    bool needsInet(const QList<Descriptor> &descriptors, const QSet<Inode> &known);
    void nameProtocols(Snapshot &snapshot) const;
    QList<Socket> readUnix(Snapshot &snapshot);
    void joinFiles(const UnixDiagTable &dump, QList<SocketFile> &files);
    QList<Socket> readInet(Snapshot &snapshot);
    void keepMissedOnce(QList<Socket> &sockets, const QSet<Inode> &held);
    void takeProcesses(const Scope &scope, Snapshot &snapshot);

    ProcessTable m_table;
    NetlinkTransport *m_transport;
    QHash<Inode, QByteArray> m_protocols; ///< of sockets of watched processes; empty: not told
    QList<SocketFile> m_unbound; ///< files to which the last dump knew no socket
    QHash<Inode, Socket> m_lastHeld; ///< sockets of watched processes in the last round's tables
    quint64 m_sequence = 0;
};

} // namespace Socketarium
