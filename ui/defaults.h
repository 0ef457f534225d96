// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/control/endpointset.h"
#include "core/endpoint/endpointspec.h"

/// What one click starts.
namespace Socketarium {

/// An echo server at a path that is free: server.sock, server-2.sock, … in `folder`.
ServeSpec unixEchoServer(const EndpointSet &endpoints, const QString &folder);
/// An echo server at a port of 127.0.0.1 that the kernel chooses.
ServeSpec tcpEchoServer(const EndpointSet &endpoints);
/// The command server at 127.0.0.1:1208.
ServeSpec commandServer(const EndpointSet &endpoints);
/// A client of a server.
ConnectSpec clientOf(const EndpointProcess &server, const EndpointSet &endpoints);

/// Where one click makes socket files: the folder for temporary files, or, where a path in it would
/// be too long for a socket, /tmp.
QString socketFolder();

} // namespace Socketarium
