// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include "core/proc/netinet.h"
#include "core/snapshot/socket.h"

namespace Socketarium {

/// The sockets of one of /proc/net/tcp, tcp6, udp and udp6, each once.
QList<Socket> inetSockets(const NetInetTable &table, SocketProtocol protocol, InetVersion version);

/// Both ends of a connection in bytes, an IPv4 address the same whether it came mapped into IPv6 or
/// not: what a socket's peer has in reverse.
QByteArray connectionTuple(const InetName &local, const InetName &remote);

/// Finds the peers among the sockets of this machine by their reversed addresses, and the clients
/// that wait at each listener. Fills peer, peerKnown, waiting and waitsAt.
void joinInetPeers(QList<Socket> &sockets);

} // namespace Socketarium
