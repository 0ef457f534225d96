// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Socketarium {

/// Why a connection came to its end.
enum class CloseCause {
    Peer,  ///< the peer closed in order
    Self,  ///< we closed
    Reset, ///< ECONNRESET: the peer's process or system broke the connection off
    Error, ///< another errno
};

} // namespace Socketarium
