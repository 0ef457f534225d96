// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/graph/graph.h"

namespace Socketarium {

/// The map in words, for screen readers: how much there is, and each process with its descriptors
/// and what they lead to. Plain text, bounded in length.
QString summaryOf(const Graph &graph);

} // namespace Socketarium
