// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// One round of the observer on the running kernel.
Result<Snapshot> observeOnce(const Scope &scope);

} // namespace Socketarium
