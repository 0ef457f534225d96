// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QList>

#include "core/base/error.h"
#include "core/snapshot/descriptor.h"
#include "core/snapshot/process.h"
#include "core/snapshot/socket.h"

namespace Socketarium {

/// The file at which a unix socket of ours is to be bound: lstat(2) of its path, and who has it.
struct SocketFile
{
    QByteArray path;
    bool exists = false;
    bool isSocket = false;
    quint64 device = 0;
    Inode inode = Inode::None; ///< of the file: another number than the socket's
    quint32 mode = 0;          ///< st_mode
    Uid uid = Uid::Unknown;
    /// The sockets that are bound to exactly this file, whoever holds them: listeners and what they
    /// accepted. nullopt: not known, no dump of sock_diag could tell; empty: it is stale.
    std::optional<QList<Inode>> boundBy = std::nullopt;

    QByteArray key() const { return path; }
    bool operator==(const SocketFile &) const = default;
};

/// Something that could not be read: data to be shown, not a failure of the snapshot.
struct Diagnostic
{
    Pid pid = Pid::None; ///< None: it concerns a socket table, not a process
    Error error;

    bool operator==(const Diagnostic &) const = default;
};

/// What one round of reading found, joined. A value that threads hand on; nothing refers back.
struct Snapshot
{
    quint64 sequence = 0;
    qint64 takenAt = 0; ///< milliseconds since 1970, when the round began
    QList<Process> processes; ///< sorted by key; the watched ones and those that hold the other
                              ///< ends of their sockets and pipes; or all
    QList<Descriptor> descriptors; ///< sorted by key; of the watched processes
    QList<Socket> sockets; ///< sorted by key; those of the watched processes and their other ends;
                           ///< or all
    QList<SocketFile> files;      ///< sorted by path
    qint64 processCount = 0;      ///< processes on the machine
    qint64 readableCount = 0;     ///< of these, with Visibility::Full
    QList<Diagnostic> diagnostics;
    qint64 cpuMicroseconds = 0; ///< what the round cost this thread

    const Process *process(Pid pid) const;
    const Descriptor *descriptor(Pid pid, Fd fd) const;
    const Socket *socket(Inode inode) const;
    const SocketFile *file(const QByteArray &path) const;
};

/// What a round of reading is to cover.
struct Scope
{
    QList<Pid> watched;             ///< our endpoints and what a person picked
    QList<QByteArray> socketFiles;  ///< paths of our own servers
    bool wholeMachine = false;      ///< show every socket, not only those of `watched` and peers

    bool operator==(const Scope &) const = default;
};

} // namespace Socketarium
