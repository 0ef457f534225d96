// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/observeonce.h"

#include "core/diag/kerneltransport.h"
#include "core/snapshot/collector.h"

namespace Socketarium {

Result<Snapshot> observeOnce(const Scope &scope)
{
    Result<ProcRoot> root = ProcRoot::open();
    if (!root)
        return root.error();
    KernelTransport transport;
    Collector collector(*std::move(root), &transport);
    return collector.collect(scope).value_or(Snapshot{});
}

} // namespace Socketarium
