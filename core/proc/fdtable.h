// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/proc/procroot.h"

namespace Socketarium {

/// One link of /proc/PID/fd.
struct FdEntry
{
    Fd fd = Fd::None;
    QByteArray target; ///< its text, untrusted bytes
    quint16 mode = 0;  ///< 0700 opened for reading and writing, 0500 reading, 0300 writing; 0 where
                       ///< it was not asked for

    bool operator==(const FdEntry &) const = default;
};

struct FdTable
{
    QList<FdEntry> entries; ///< by descriptor, ascending
    std::optional<Error> unreadable; ///< the first link that exists and may not be read

    bool operator==(const FdTable &) const = default;
};

/// Which links' permission bits are asked for: it costs one more system call each.
enum class FdModes {
    All,
    Pipes, ///< enough to tell a pipe's ends apart
};

/// The descriptor table of a process. A descriptor that is closed while the table is read is left
/// out, and so is the one through which this process reads its own. AccessDenied: another user's
/// process, or one that may not be traced.
[[nodiscard]] Result<FdTable> readFdTable(const ProcRoot &root, Pid pid, FdModes modes);

} // namespace Socketarium
