// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Socketarium {

/// socketarium-cli fds PID… [--json]: the descriptor tables of processes, and what the descriptors
/// are. `arguments` come without the program's and the command's name; returns the exit status.
int runFds(const QStringList &arguments);

} // namespace Socketarium
