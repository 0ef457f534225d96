// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include "core/base/ids.h"
#include "core/snapshot/socket.h"

/// The command with which a person sees the same in a shell: one line, quoted, safe to draw and to
/// paste whatever bytes the names hold.
namespace Socketarium {

/// "ls -l /proc/2554/fd"; of several processes "ls -l /proc/2554/fd /proc/2555/fd".
QString descriptorsCommand(const QList<Pid> &pids);

/// "ls -l /proc/2554/fd/3".
QString descriptorCommand(Pid pid, Fd fd);

/// One socket and, where ss(8) tells it, its peer: "ss -xap 'src /tmp/server.sock'",
/// "ss -xap | grep -w 28724", "ss -tanp 'sport = :1208 or dport = :1208'".
QString socketCommand(const Socket &socket);

/// Its line in /proc/net: "grep -w 28725 /proc/net/unix"; empty where it has none, or no inode to
/// be found by.
QString kernelLineCommand(const Socket &socket);

/// All unix, TCP and UDP sockets: "ss -xtuanp"; or those of some processes:
/// "ss -xtuanp | grep -E 'pid=(2554|2555),'".
QString socketsCommand(const QList<Pid> &pids);

} // namespace Socketarium
