// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/collector.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <set>

#include <fcntl.h>

#include <QDateTime>

#include "core/base/syscalls.h"
#include "core/proc/netinet.h"
#include "core/proc/netunix.h"
#include "core/proc/sockprotocol.h"
#include "core/snapshot/inetsockets.h"
#include "core/snapshot/linker.h"
#include "core/snapshot/unixsockets.h"

namespace Socketarium {

/// The CPU time of the calling thread in microseconds.
static qint64 threadMicroseconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000000 + time.tv_nsec / 1000;
}

static SocketFile lookAt(const QByteArray &path)
{
    SocketFile file;
    file.path = path;
    if (const auto status = statAt(AT_FDCWD, path.constData(), AT_SYMLINK_NOFOLLOW)) {
        file.exists = true;
        file.isSocket = S_ISSOCK(status->st_mode);
        file.device = status->st_dev;
        file.inode = Inode{status->st_ino};
        file.mode = status->st_mode;
        file.uid = Uid{status->st_uid};
    }
    return file;
}

static QList<SocketFile> lookAt(QList<QByteArray> paths)
{
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    QList<SocketFile> files;
    for (const QByteArray &path : paths)
        files.append(lookAt(path));
    return files;
}

Collector::Collector(ProcRoot root, NetlinkTransport *transport)
    : m_table(std::move(root))
    , m_transport(transport)
{
}

std::optional<Snapshot> Collector::collect(const Scope &scope,
                                           const ProcessTable::Cancelled &cancelled)
{
    const qint64 began = threadMicroseconds();
    Snapshot snapshot;
    snapshot.sequence = ++m_sequence;
    snapshot.takenAt = QDateTime::currentMSecsSinceEpoch();

    const QSet<Pid> watched(scope.watched.begin(), scope.watched.end());
    const Result<bool> finished = m_table.refresh(watched, cancelled);
    if (!finished)
        snapshot.diagnostics.append({Pid::None, finished.error()});
    else if (!*finished)
        return std::nullopt;
    snapshot.processCount = qint64(m_table.processes().size());
    snapshot.readableCount = m_table.readableCount();

    const QSet<Inode> held = takeWatched(scope, snapshot);
    // Before the dump: a file that is there by now was bound before it, so its socket is in it.
    snapshot.files = lookAt(scope.socketFiles);
    snapshot.sockets = readSockets(scope, held, snapshot);
    nameProtocols(snapshot);

    QSet<Inode> inodes;
    for (const Descriptor &descriptor : std::as_const(snapshot.descriptors))
        inodes.insert(descriptor.inode);
    for (const Socket &socket : std::as_const(snapshot.sockets)) {
        inodes.insert(socket.id.inode);
        inodes.insert(socket.peer.value_or(Inode::None));
    }
    inodes.remove(Inode::None);
    const HolderIndex holders(m_table.processes(), inodes);
    linkOwners(snapshot.sockets, holders, {snapshot.processCount, snapshot.readableCount});
    linkPipes(snapshot.descriptors, holders);
    takeProcesses(scope, snapshot);
    snapshot.cpuMicroseconds = threadMicroseconds() - began;
    return snapshot;
}

/// The descriptors of the watched processes; returns the sockets they hold.
QSet<Inode> Collector::takeWatched(const Scope &scope, Snapshot &snapshot)
{
    QSet<Inode> held;
    const std::set<Pid> pids(scope.watched.begin(), scope.watched.end());
    for (const Pid pid : pids) {
        const KnownProcess *known = m_table.process(pid);
        if (!known) {
            snapshot.diagnostics.append(
                {pid,
                 {ErrorKind::Gone, ESRCH, QStringLiteral("openat /proc/%1").arg(number(pid))}});
            continue;
        }
        if (known->unreadable)
            snapshot.diagnostics.append({pid, *known->unreadable});
        snapshot.descriptors.append(known->descriptors);
        for (const HeldInode &object : known->held) {
            if (!object.isPipe)
                held.insert(object.inode);
        }
    }
    return held;
}

QList<Socket> Collector::readSockets(const Scope &scope, const QSet<Inode> &held,
                                     Snapshot &snapshot)
{
    QList<Socket> sockets = readUnix(snapshot);
    joinUnixPeers(sockets);
    QSet<Inode> known;
    for (const Socket &socket : std::as_const(sockets)) {
        if (held.contains(socket.id.inode))
            known.insert(socket.id.inode);
    }
    // The kernel walks its whole hash of TCP connections for us (4.5 ms for each of the two files
    // on a machine with 24 GB), so only where a watched process has such a socket.
    if (needsInet(snapshot.descriptors, known) || scope.wholeMachine)
        sockets.append(readInet(snapshot));
    keepMissedOnce(sockets, held);
    if (!scope.wholeMachine)
        sockets = withOtherEnds(sockets, held);
    std::sort(sockets.begin(), sockets.end(),
              [](const Socket &a, const Socket &b) { return a.id < b.id; });
    return sockets;
}

bool Collector::needsInet(const QList<Descriptor> &descriptors, const QSet<Inode> &known)
{
    QHash<Inode, QByteArray> protocols;
    bool isNeeded = false;
    for (const Descriptor &descriptor : descriptors) {
        const Inode inode = descriptor.inode;
        if (descriptor.kind != DescriptorKind::Socket || known.contains(inode))
            continue;
        const QByteArray protocol = m_protocols.contains(inode)
            ? m_protocols.value(inode)
            : readSocketProtocol(m_table.root(), descriptor.id.process.pid, descriptor.id.fd)
                  .value_or(QByteArray());
        protocols.insert(inode, protocol);
        isNeeded = isNeeded || protocol.isEmpty() || protocol.startsWith("TCP")
            || protocol.startsWith("UDP");
    }
    m_protocols = std::move(protocols);
    return isNeeded;
}

void Collector::nameProtocols(Snapshot &snapshot) const
{
    for (Descriptor &descriptor : snapshot.descriptors) {
        if (descriptor.kind == DescriptorKind::Socket && !snapshot.socket(descriptor.inode))
            descriptor.protocol = m_protocols.value(descriptor.inode);
    }
}

QList<Socket> Collector::readUnix(Snapshot &snapshot)
{
    const auto text = m_table.root().read("net/unix");
    const auto table = text ? parseNetUnix(*text) : Result<NetUnixTable>(text.error());
    if (!table)
        snapshot.diagnostics.append({Pid::None, table.error()});
    if (m_transport) {
        const auto dump = readUnixDiag(*m_transport);
        if (dump) {
            for (const Error &error : dump->rejected)
                snapshot.diagnostics.append({Pid::None, error});
            joinFiles(*dump, snapshot.files);
            return unixSockets(*dump, table.value_or(NetUnixTable{}));
        }
        snapshot.diagnostics.append({Pid::None, dump.error()});
    }
    return unixSockets(table.value_or(NetUnixTable{}));
}

/// A dump can miss a socket while others come and go: only where two in a row know none that is
/// bound to a file, there is none; until then it is not known.
void Collector::joinFiles(const UnixDiagTable &dump, QList<SocketFile> &files)
{
    QList<SocketFile> unbound;
    for (SocketFile &file : files) {
        if (!file.isSocket)
            continue;
        const QList<Inode> sockets = boundSockets(dump, file);
        if (sockets.isEmpty())
            unbound.append(file);
        if (!sockets.isEmpty() || m_unbound.contains(file))
            file.boundBy = sockets;
    }
    m_unbound = std::move(unbound);
}

QList<Socket> Collector::readInet(Snapshot &snapshot)
{
    struct File
    {
        const char *path;
        SocketProtocol protocol;
        InetVersion version;
    };
    constexpr std::array<File, 4> files = {{
        {"net/tcp", SocketProtocol::Tcp, InetVersion::Ipv4},
        {"net/tcp6", SocketProtocol::Tcp, InetVersion::Ipv6},
        {"net/udp", SocketProtocol::Udp, InetVersion::Ipv4},
        {"net/udp6", SocketProtocol::Udp, InetVersion::Ipv6},
    }};
    QList<Socket> sockets;
    for (const File &file : files) {
        const auto text = m_table.root().read(file.path);
        const auto table =
            text ? parseNetInet(*text, file.version) : Result<NetInetTable>(text.error());
        if (table)
            sockets.append(inetSockets(*table, file.protocol, file.version));
        else if (table.error().kind != ErrorKind::NotFound) // else: a kernel without IPv6
            snapshot.diagnostics.append({Pid::None, table.error()});
    }
    joinInetPeers(sockets);
    return sockets;
}

/// A table that changes while it is read can miss a row. A socket that a descriptor still refers to
/// is kept as it was for one round; missing twice, it is in no table of ours.
void Collector::keepMissedOnce(QList<Socket> &sockets, const QSet<Inode> &held)
{
    QHash<Inode, Socket> found;
    for (const Socket &socket : std::as_const(sockets)) {
        if (held.contains(socket.id.inode))
            found.insert(socket.id.inode, socket);
    }
    for (const Inode inode : held) {
        if (!found.contains(inode) && m_lastHeld.contains(inode))
            sockets.append(m_lastHeld.value(inode));
    }
    m_lastHeld = std::move(found);
}

/// The watched processes and whoever is named beside their descriptors and sockets, or all.
void Collector::takeProcesses(const Scope &scope, Snapshot &snapshot)
{
    QSet<Pid> pids(scope.watched.begin(), scope.watched.end());
    const auto take = [&pids](const QList<Owner> &owners) {
        for (const Owner &owner : owners)
            pids.insert(owner.process.pid);
    };
    for (const Socket &socket : std::as_const(snapshot.sockets)) {
        take(socket.owners);
        take(socket.peerOwners);
    }
    for (const Descriptor &descriptor : std::as_const(snapshot.descriptors))
        take(descriptor.otherEnds);

    for (const auto &[pid, known] : m_table.processes()) {
        if (!scope.wholeMachine && !pids.contains(pid))
            continue;
        m_table.readDetails(pid);
        snapshot.processes.append(known.process);
    }
}

} // namespace Socketarium
