// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

#include <QList>

#include "core/diag/unixdiag.h"

namespace Socketarium {

/// The sockets of a dump that are bound to exactly this file, whatever path names it today:
/// compares `device` and `inode`, which are st_dev and st_ino of lstat(2), with UNIX_DIAG_VFS.
///
/// A listener among them (state TCP_LISTEN) proves the file live. That none is there proves it
/// stale for this network namespace only: a server in another one, as in a container that shares
/// the directory, is in no dump of ours. Only the low 32 bits of the file's inode are compared, so
/// a stranger may be taken for a holder, never the other way round.
QList<UnixDiagRow> socketsBoundTo(const UnixDiagTable &table, dev_t device, ino_t inode);

} // namespace Socketarium
