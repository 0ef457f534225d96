// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

#include "core/base/ids.h"

namespace Socketarium {

/// The CPU time that all threads of a process have used, since it began. Costs about 0.2 µs, needs
/// no right, and answers for every process that exists.
///
/// It is the gate before all reading: where the clock did not move, no thread ran, and so nothing
/// of the process's own making changed, its descriptor table among it. Two readings must lie 16 ms
/// apart or more: a thread that is on a CPU is charged at clock ticks only. What it cannot see is a
/// table that is shared with another process (clone(2) with CLONE_FILES).
///
/// nullopt: no such process.
std::optional<std::chrono::nanoseconds> cpuTimeOf(Pid pid);

} // namespace Socketarium
