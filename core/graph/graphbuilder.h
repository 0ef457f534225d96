// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include "core/graph/connectionnumbers.h"
#include "core/graph/graph.h"

namespace Socketarium {

/// The part of a Snapshot that the map shows. Descriptors that are not sockets make no ports; they
/// are in Process::descriptorCount. `numbers` is what the graphs of one map share.
[[nodiscard]] Graph buildGraph(const Snapshot &snapshot, const QList<GraphEndpoint> &endpoints,
                               ConnectionNumbers &numbers);

} // namespace Socketarium
