// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include "core/snapshot/snapshot.h"

/// Snapshots as the JSON that others script against: names and words here are a contract, to be
/// extended and never renamed. What is not known is null, with the reason beside it. Bytes from
/// outside come escaped (escaped()), the names of sockets also in base64.
namespace Socketarium {

/// {"takenAt","processes":[{"pid","startTime","comm","uid","visibility","reason","fdCount",
///  "limit":{"soft","hard"},"fds":[{"fd","mode","target","kind","inode","flags","socket"}]}]}
/// of the processes that are named and are there, in the order of their pids.
QJsonObject descriptorsJson(const Snapshot &snapshot, const QList<Pid> &pids);

/// {"takenAt","visibility":{"processes","readable"},"sockets":[…]}
QJsonObject socketsJson(const Snapshot &snapshot);

/// One socket: {"inode","cookie","family","type","protocol","state","local","remote","peer",
/// "peerReason","waitsAt","owners","noOwner",…}
QJsonObject socketJson(const Socket &socket);

/// The words of the contract: "listen", "fin-wait-1", "unconnected", …; "unix", "inet6", …;
/// "socket", "anon", …; "not-accepted", …
QString stateWord(SocketState state);
QString familyWord(SocketFamily family);
QString typeWord(SocketType type);
QString protocolWord(SocketProtocol protocol);
QString kindWord(DescriptorKind kind);
QString noOwnerWord(NoOwner reason);
QString visibilityWord(Visibility visibility);

} // namespace Socketarium
