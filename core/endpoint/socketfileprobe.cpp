// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/socketfileprobe.h"

#include <cerrno>

#include <sys/socket.h>
#include <sys/stat.h>

#include "core/base/uniquefd.h"
#include "core/diag/kerneltransport.h"
#include "core/diag/socketfile.h"
#include "core/endpoint/address.h"
#include "core/endpoint/socketaddress.h"

namespace Socketarium {

std::optional<FileIdentity> identityOf(const QByteArray &path)
{
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino};
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
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0) {
        finding.sysErrno = errno;
        finding.occupant = errno == ENOENT ? PathOccupant::Nothing : PathOccupant::Unknown;
        return finding;
    }
    finding.identity = {status.st_dev, status.st_ino};
    if (!S_ISSOCK(status.st_mode)) {
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
