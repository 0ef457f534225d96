// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/endpoint/socketaddress.h"

namespace Socketarium {

struct SocketName;

/// What getsockname(2) or getpeername(2) said, as the value that every view shows. An address of
/// length 0 is None; ::ffff:a.b.c.d becomes plain IPv4.
SocketName socketNameOf(const SocketAddress &address);

} // namespace Socketarium
