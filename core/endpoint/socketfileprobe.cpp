// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/socketfileprobe.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "core/base/uniquefd.h"
#include "core/diag/kerneltransport.h"
#include "core/diag/socketfile.h"
#include "core/endpoint/address.h"
#include "core/endpoint/socketaddress.h"

namespace Socketarium {

/// 0 or the errno.
static int statNameItself(const QByteArray &path, struct statx &status)
{
    const int result = statx(AT_FDCWD, path.constData(), AT_SYMLINK_NOFOLLOW,
                             STATX_TYPE | STATX_INO | STATX_BTIME, &status);
    return result == 0 ? 0 : errno;
}

static FileIdentity identityOf(const struct statx &status)
{
    FileIdentity identity;
    identity.device = makedev(status.stx_dev_major, status.stx_dev_minor);
    identity.inode = status.stx_ino;
    if (status.stx_mask & STATX_BTIME) {
        identity.birthSeconds = status.stx_btime.tv_sec;
        identity.birthNanoseconds = status.stx_btime.tv_nsec;
    }
    return identity;
}

std::optional<FileIdentity> identityOf(const QByteArray &path)
{
    struct statx status
    {
    };
    if (statNameItself(path, status) != 0)
        return std::nullopt;
    return identityOf(status);
}

/// What a connect(2) to a socket file says: 0 or the errno.
static int tryConnect(const QByteArray &path, int socketType)
{
    const UniqueFd socket(::socket(AF_UNIX, socketType | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket)
        return errno;
    const SocketAddress address = SocketAddress::ofUnix(path, false);
    return ::connect(socket.get(), address.get(), address.length) == 0 ? 0 : errno;
}

static PathOccupant occupantByConnect(int sysErrno)
{
    switch (sysErrno) {
    case ECONNREFUSED:
        return PathOccupant::StaleSocket;
    case 0:
    case EAGAIN:
    case EPROTOTYPE:
        return PathOccupant::LiveSocket;
    case ENOENT:
        return PathOccupant::Nothing;
    default:
        return PathOccupant::Unknown;
    }
}

/// Whether a socket of this network namespace is bound to exactly this file, as the kernel tells
/// without its owner noticing. False also where the kernel does not tell.
static bool isBoundHere(const FileIdentity &file)
{
    KernelTransport kernel;
    const auto table = readUnixDiag(kernel);
    return table && !socketsBoundTo(*table, file.device, file.inode).isEmpty();
}

PathFinding probeSocketFile(const QByteArray &path, int socketType)
{
    PathFinding finding;
    struct statx status
    {
    };
    finding.sysErrno = statNameItself(path, status);
    if (finding.sysErrno != 0) {
        finding.occupant =
            finding.sysErrno == ENOENT ? PathOccupant::Nothing : PathOccupant::Unknown;
        return finding;
    }
    finding.identity = identityOf(status);
    if (!S_ISSOCK(status.stx_mode)) {
        finding.occupant = PathOccupant::OtherFile;
        return finding;
    }
    if (isBoundHere(finding.identity)) {
        finding.occupant = PathOccupant::LiveSocket;
        finding.sysErrno = EADDRINUSE;
        return finding;
    }
    // A server in another namespace is in no table of ours: only a connection proves that it is.
    finding.sysErrno = tryConnect(path, socketType);
    finding.occupant = occupantByConnect(finding.sysErrno);
    return finding;
}

} // namespace Socketarium
