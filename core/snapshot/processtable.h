// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>

#include <QList>
#include <QSet>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/proc/fdtable.h"
#include "core/proc/procroot.h"
#include "core/proc/procstat.h"
#include "core/snapshot/descriptor.h"
#include "core/snapshot/process.h"

namespace Socketarium {

/// A socket or pipe in a descriptor table: what is needed to find the holders of an inode.
struct HeldInode
{
    Fd fd = Fd::None;
    Inode inode = Inode::None;
    bool isPipe = false;
    quint16 mode = 0; ///< pipes: 0500 the reading end, 0300 the writing end

    bool operator==(const HeldInode &) const = default;
};

/// A process and what was last read of it.
struct KnownProcess
{
    Process process;
    QList<HeldInode> held;         ///< in the order of the table
    QList<Descriptor> descriptors; ///< watched processes only
    std::optional<Error> unreadable; ///< why not all of its table is known
    std::optional<std::chrono::nanoseconds> cpuTime; ///< before it was last read
    bool hasDetails = false; ///< user and limits are those of this reading
};

/// Every process of a /proc, kept from round to round: what did not run since is not read again.
class ProcessTable final
{
public:
    /// Asked before every process; true ends the reading.
    using Cancelled = std::function<bool()>;

    explicit ProcessTable(ProcRoot root);

    /// Brings the table up to date; `watched` processes are read in full. False: cancelled.
    Result<bool> refresh(const QSet<Pid> &watched, const Cancelled &cancelled);
    /// Reads user and limits of a process, where they are not known yet.
    void readDetails(Pid pid);

    const std::map<Pid, KnownProcess> &processes() const { return m_processes; }
    const KnownProcess *process(Pid pid) const;
    qint64 readableCount() const;
    const ProcRoot &root() const { return m_root; }

private:
    bool isDue(Pid pid, std::optional<std::chrono::nanoseconds> cpuTime) const;
    void readProcess(Pid pid, bool isWatched, std::optional<std::chrono::nanoseconds> cpuTime);
    void readTable(KnownProcess &known, bool isWatched);
    Descriptor describe(const KnownProcess &known, const FdEntry &entry) const;

    ProcRoot m_root;
    std::map<Pid, KnownProcess> m_processes;
    quint64 m_round = 0;
};

} // namespace Socketarium
