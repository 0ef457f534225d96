// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include "core/diag/unixdiag.h"
#include "core/proc/netunix.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// The sockets of a sock_diag dump, each inode once, with the columns that only /proc/net/unix has.
/// A row of that file counts only where it agrees with the dump in inode, type, name and listening,
/// and no other row does: rows can be forged (parseNetUnix()).
QList<Socket> unixSockets(const UnixDiagTable &dump, const NetUnixTable &table);

/// The same without a dump: no peers, and names that nobody vouches for. Rows without an inode are
/// clients that wait to be accepted: they are counted at the listener of the same name.
QList<Socket> unixSockets(const NetUnixTable &table);

/// The sockets of a dump that are bound to a file, told by device and inode; where the file system
/// shows lstat(2) another device than the kernel's own, as btrfs does, by inode and path.
QList<Inode> boundSockets(const UnixDiagTable &dump, const SocketFile &file);

} // namespace Socketarium
