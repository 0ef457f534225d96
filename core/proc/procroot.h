// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uniquefd.h"

namespace Socketarium {

/// A /proc to read from: the running kernel's, or a recorded tree in a test. Holds the directory
/// open (O_PATH), so that all paths below are relative to it. May be used by several threads.
class ProcRoot final
{
public:
    static Result<ProcRoot> open(const QByteArray &path = "/proc");

    /// True where the running kernel makes the contents, so that its pids are pids.
    bool isLive() const { return m_isLive; }

    /// Every process by its number, ascending.
    Result<QList<Pid>> processes() const;
    /// The whole of a file: read("net/unix"), read(Pid{42}, "stat"). Where the process is gone, so
    /// is the error's kind.
    Result<QByteArray> read(const QByteArray &path) const;
    Result<QByteArray> read(Pid pid, const char *file) const;
    /// A process's directory by a path that system calls without a directory argument take; good
    /// as long as this object lives.
    QByteArray pathOf(Pid pid) const;
    /// A directory of a process, such as "fd".
    Result<UniqueFd> directory(Pid pid, const char *name) const;
    /// How many descriptors a process has open: st_size of its fd directory, which also other
    /// users' processes tell (proc_readfd_count, since Linux 6.2). -1 where the kernel is older.
    Result<qint64> descriptorCount(Pid pid) const;

private:
    ProcRoot(UniqueFd directory, bool isLive, bool tellsCount);

    UniqueFd m_directory;
    bool m_isLive = false;
    bool m_tellsCount = false;
};

} // namespace Socketarium
