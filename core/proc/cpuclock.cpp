// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/cpuclock.h"

#include <ctime>

namespace Socketarium {

std::optional<std::chrono::nanoseconds> cpuTimeOf(Pid pid)
{
    // MAKE_PROCESS_CPUCLOCK(pid, CPUCLOCK_SCHED) of linux/posix-timers.h; clock_getcpuclockid(3)
    // makes the same, with one more system call.
    const auto clock = static_cast<clockid_t>(~static_cast<quint32>(number(pid)) << 3 | 2u);
    timespec time = {};
    if (::clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace Socketarium
