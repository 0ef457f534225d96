// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include "core/base/result.h"

namespace Socketarium {

/// RLIMIT_NOFILE of a process: the first descriptor number that it may not have.
struct OpenFilesLimit
{
    static constexpr qint64 unlimited = -1;

    qint64 soft = unlimited;
    qint64 hard = unlimited;

    bool operator==(const OpenFilesLimit &) const = default;
};

/// From /proc/PID/limits (proc_pid_limits(5)).
[[nodiscard]] Result<OpenFilesLimit> parseOpenFilesLimit(QByteArrayView text);

} // namespace Socketarium
