// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "ui/models/endpointrow.h"

namespace Socketarium {

/// "listening · /tmp/server.sock", "connected", "stopped", … An address that is not a server's own
/// is said where it is not the one of the server above.
QString detailText(const EndpointRow &row);

/// What a screen reader says: "echo-server, server, listening · /tmp/server.sock, pid 2554".
QString spokenText(const EndpointRow &row);

/// An address without the scheme that its form shows anyway: "/tmp/server.sock", "127.0.0.1:1208".
QString shortAddress(const QByteArray &address);

} // namespace Socketarium
