// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "core/lesson/demonstrationstep.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// Whether the snapshot shows what a step is about. Returns `known` with what was found added to
/// it, or nullopt: not yet. Reads nothing but its arguments; `known` must hold path, pids, sent and
/// echoed, and what the steps before found.
[[nodiscard]] std::optional<DemonstrationFacts> prove(DemonstrationStepId step,
                                                      const Snapshot &snapshot,
                                                      const DemonstrationFacts &known);

} // namespace Socketarium
