// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Socketarium {

/// What went wrong, coarse enough to decide on; the errno beside it is the exact answer.
enum class ErrorKind {
    NotFound,     ///< ENOENT, ENOTDIR
    Gone,         ///< ESRCH, or ENOENT below /proc/PID: the process ended meanwhile
    AccessDenied, ///< EACCES, EPERM
    InUse,        ///< EADDRINUSE, EEXIST
    Malformed,    ///< input that is not in the form it must have
    Unsupported,  ///< the kernel or the system does not offer it
    TimedOut,     ///< ETIMEDOUT
    System,       ///< any other errno
};

/// Why an operation did not succeed. A value: no sentence for people, which ui/words makes of it.
struct Error
{
    ErrorKind kind = ErrorKind::System;
    int sysErrno = 0;  ///< errno, or 0 where no system call failed
    QString operation; ///< the call and its object, untranslated: "openat /proc/42/fd"

    /// From the errno of a call that just failed; pass errno at once, before anything else runs.
    static Error fromErrno(int sysErrno, const QString &operation);
    /// For input that could not be understood; `operation` says what was being read.
    static Error malformed(const QString &operation);

    bool operator==(const Error &) const = default;
};

/// The name of an errno, such as "ECONNREFUSED" (strerrorname_np(3)), or "errno 4711".
QString errnoName(int sysErrno);

/// What the C library says of an errno, such as "Connection refused"; never localised.
QString errnoText(int sysErrno);

} // namespace Socketarium
