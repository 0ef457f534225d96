// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <sys/types.h>

#include <QByteArray>

namespace Socketarium {

/// Which file, whatever its name is. The number is given again when the file is gone and nobody
/// has it open.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

/// What stands at a path at which a server wants to listen.
enum class PathOccupant
{
    Nothing,
    OtherFile, ///< not a socket: a regular file, a directory, a symbolic link
    LiveSocket, ///< a socket file at which someone listens or is bound
    StaleSocket, ///< a socket file at which nobody listens: proved
    Unknown, ///< a socket file, and no way to tell
};

struct PathFinding
{
    PathOccupant occupant = PathOccupant::Nothing;
    FileIdentity identity; ///< of the file, where there is one
    int sysErrno = 0; ///< of the call that gave the answer
};

/// lstat(2) of the name itself; nothing where there is no such file.
std::optional<FileIdentity> identityOf(const QByteArray &path);

/// Looks at `path` without changing it. The kernel's table of unix sockets tells who is bound to a
/// socket file; where nobody is, a non-blocking connect(2) of `socketType` must agree: ECONNREFUSED
/// is nobody, EAGAIN a full queue, EPROTOTYPE a socket of another type.
PathFinding probeSocketFile(const QByteArray &path, int socketType);

} // namespace Socketarium
