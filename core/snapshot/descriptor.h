// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <optional>

#include <QByteArray>
#include <QList>

#include "core/base/ids.h"
#include "core/snapshot/process.h"

namespace Socketarium {

/// What a descriptor refers to, told from the text of its link in /proc/PID/fd.
enum class DescriptorKind {
    Socket, ///< socket:[28724]
    Pipe,   ///< pipe:[28711]
    File,   ///< a path of a regular file or directory
    Device, ///< a path below /dev
    Anon,   ///< anon_inode:[eventfd], anon_inode:[eventpoll], …
};

/// Which descriptor of which process; sorts by process, then number.
struct DescriptorKey
{
    ProcessId process;
    Fd fd = Fd::None;

    auto operator<=>(const DescriptorKey &) const = default;
};

/// One entry of a descriptor table.
struct Descriptor
{
    DescriptorKey id;
    quint16 mode = 0;  ///< permission bits of the link: 0700 read and write, 0500 read, 0300 write
    QByteArray target; ///< the link's text, untrusted bytes: "socket:[28724]", "/tmp/a\nb"
    DescriptorKind kind = DescriptorKind::File;
    Inode inode = Inode::None; ///< of sockets and pipes
    std::optional<quint32> flags; ///< open(2) flags with O_CLOEXEC, from fdinfo; nullopt: not read
    QByteArray protocol; ///< sockets that no table here tells of: "NETLINK", "TCP" where it is not
                         ///< bound, …, as the kernel names it; else empty
    QList<Owner> otherEnds; ///< pipes: who holds the other end, as far as it can be seen

    DescriptorKey key() const { return id; }
    bool operator==(const Descriptor &) const = default;
};

} // namespace Socketarium
