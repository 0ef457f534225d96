// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/ids.h"
#include "core/snapshot/socket.h"

/// The commands with which a person can ask the system for what the window shows, quoted for a
/// POSIX shell.
namespace Socketarium {

/// A word as the shell must be given it: as it is, in '…', or in $'…' where it holds controls.
QString shellWord(const QByteArray &bytes);

/// The descriptor table of a process: ls -l /proc/2554/fd.
QString descriptorsCommand(Pid pid);
/// One socket: "ss -xap | grep -w 28725", "ss -tanp 'sport = :1208 or dport = :1208'".
QString socketCommand(const Socket &socket);
/// Its line in /proc/net: "grep -w 28725 /proc/net/unix".
QString kernelLineCommand(const Socket &socket);

} // namespace Socketarium
