// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/base/error.h"
#include "core/endpoint/endpointerror.h"

/// Sentences for people, for the window and the terminal alike. Plain text, translated; bytes from
/// outside are escaped in them.
namespace Socketarium {

/// One sentence that says what failed, on what, why (errno by name) and what to try:
/// "Cannot listen on unix:/tmp/server.sock: a server is already listening there (EADDRINUSE). Stop
/// it, or choose another path."
QString errorText(const EndpointError &error);

/// "openat /proc/42/fd: permission denied (EACCES)".
QString errorText(const Error &error);

} // namespace Socketarium
