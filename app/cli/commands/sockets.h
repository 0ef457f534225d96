// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Socketarium {

/// socketarium-cli sockets [FILTER…] [--json]: the unix, TCP and UDP sockets of this machine, who
/// holds them and who is at the other end. `arguments` come without the program's and the command's
/// name; returns the exit status.
int runSockets(const QStringList &arguments);

} // namespace Socketarium
