// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace Socketarium {

/// The effective user of a process, from /proc/PID/status (proc_pid_status(5)). The kernel escapes
/// the newlines of the name in that file, so no line of it can be forged.
[[nodiscard]] Result<Uid> parseProcStatusUid(QByteArrayView text);

} // namespace Socketarium
