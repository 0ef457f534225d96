// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/proc/procroot.h"

namespace Socketarium {

/// What the kernel calls the protocol of a socket: "TCP", "TCPv6", "UDP", "UNIX-STREAM", "NETLINK",
/// … (the extended attribute system.sockprotoname, sockfs_xattr_get() in net/socket.c). The one
/// source that knows every socket, also one that is in no table because it is not bound.
Result<QByteArray> readSocketProtocol(const ProcRoot &root, Pid pid, Fd fd);

} // namespace Socketarium
