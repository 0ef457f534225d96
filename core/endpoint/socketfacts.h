// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/endpoint/endpointobserver.h"

namespace Socketarium {

/// The inode of an open socket; None where the descriptor is not open.
Inode inodeOf(int descriptor);

/// What the kernel says of a connected socket, stamped with the present time. To be called while
/// the socket is fresh: the peer may be gone a moment later.
ConnectionOpening openingOf(int connection, int descriptor);

} // namespace Socketarium
