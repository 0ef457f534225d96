// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include "core/base/ids.h"
#include "core/snapshot/rows.h"
#include "core/snapshot/socket.h"
#include "core/snapshot/socketname.h"

/// The field's words for what the kernel shows, for the window and the terminal alike. Plain text,
/// translated; bytes from outside are escaped in them.
namespace Socketarium {

/// What a descriptor is: "listening on /tmp/server.sock", "connected to client-1 (2555) fd 3",
/// "event loop wake-up", "control pipe from Socketarium". `window` is the pid of the program that
/// drives our endpoints; None where there is none.
QString descriptorText(const DescriptorRow &row, Pid window);

/// Who is at the other end: "client-1 2555 fd 3", or "" where nobody is.
QString peerText(const Socket &socket);
/// The processes and descriptors that hold a socket, or why none is seen.
QString ownerText(const Socket &socket);
/// "/tmp/server.sock", "@name" with its kind where needed, "127.0.0.1:1208", "unnamed", "".
QString nameText(const SocketName &name);
/// The names of a socket's two ends. One that was read from the text of /proc/net/unix, where any
/// user can forge it, says so: "/tmp/server.sock (unverified)".
QString localText(const Socket &socket);
QString remoteText(const Socket &socket);
/// "listening", "established", "not connected", … and for unix the same words.
QString stateText(SocketState state);
/// "unix stream", "TCP", "UDP over IPv6", …
QString kindText(const Socket &socket);
QString kindText(DescriptorKind kind);
/// One line a column: the kernel's line of a socket, decoded: RefCount 2, Flags ACCEPTCON, …
/// Empty where kernelLine is.
QStringList decodedLine(const Socket &socket);

} // namespace Socketarium
