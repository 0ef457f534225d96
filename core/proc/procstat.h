// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace Socketarium {

/// /proc/PID/stat, of which only what tells one process from another (proc_pid_stat(5)).
struct ProcStat
{
    Pid pid = Pid::None;
    QByteArray comm; ///< as the process chose it: any byte but NUL, parentheses and newlines too
    char state = '?'; ///< R running, S sleeping, Z zombie, …
    Pid parent = Pid::None;
    quint64 startTime = 0; ///< field 22: clock ticks since boot

    bool operator==(const ProcStat &) const = default;
};

[[nodiscard]] Result<ProcStat> parseProcStat(QByteArrayView text);

} // namespace Socketarium
