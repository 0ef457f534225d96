// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/socketfacts.h"

#include <sys/socket.h>
#include <sys/stat.h>

#include "core/traffic/timestamp.h"

namespace Socketarium {

Inode inodeOf(int descriptor)
{
    struct stat status
    {
    };
    return ::fstat(descriptor, &status) == 0 ? Inode(status.st_ino) : Inode::None;
}

ConnectionOpening openingOf(int connection, int descriptor)
{
    ConnectionOpening opening;
    opening.connection = connection;
    opening.time = microsecondsNow();
    opening.fd = Fd(descriptor);
    opening.inode = inodeOf(descriptor);
    opening.local = SocketAddress::localOf(descriptor);
    opening.remote = SocketAddress::remoteOf(descriptor);
    if (opening.local.family() == AF_UNIX) {
        ucred credentials{};
        socklen_t length = sizeof credentials;
        if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0) {
            opening.peerPid = Pid(credentials.pid);
            opening.peerUid = Uid(credentials.uid);
        }
    }
    return opening;
}

} // namespace Socketarium
