// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <type_traits>

#include <QtGlobal>

/// The numbers of the kernel as types of their own, so that a pid is never taken for a descriptor.
namespace Socketarium {

/// A process as /proc numbers it.
enum class Pid : qint32 { None = 0 };

/// A descriptor: an index into one process's table.
enum class Fd : qint32 { None = -1 };

/// An inode number. Sockets of all network namespaces share one numbering (sockfs), so one number
/// names one socket on the machine; None is what the kernel prints where there is no inode, as for
/// TIME_WAIT or a connection that nobody accepted yet.
enum class Inode : quint64 { None = 0 };

/// A socket's cookie: 64 bits, never given twice in one boot (sock_gen_cookie).
enum class Cookie : quint64 { None = 0 };

/// The inode of a network namespace (/proc/PID/ns/net).
enum class NetNs : quint64 { Unknown = 0 };

/// A user's number.
enum class Uid : quint32 { Root = 0, Unknown = 0xffffffff };

/// The plain number behind one of the types above.
template <typename Id>
    requires std::is_enum_v<Id>
constexpr std::underlying_type_t<Id> number(Id id)
{
    return static_cast<std::underlying_type_t<Id>>(id);
}

} // namespace Socketarium
