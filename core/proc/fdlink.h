// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include "core/base/ids.h"

namespace Socketarium {

/// What a link in /proc/PID/fd says of its descriptor.
struct FdLink
{
    enum class Kind {
        Socket, ///< socket:[28724]
        Pipe,   ///< pipe:[28711]
        Anon,   ///< anon_inode:[eventfd], mnt:[4026531841] and the like: kernel-made, no path
        Device, ///< a path below /dev, without the file systems that are mounted there
        File,   ///< any other path: regular file, directory, named pipe, memfd
    };

    Kind kind = Kind::File;
    Inode inode = Inode::None; ///< Socket and Pipe

    bool operator==(const FdLink &) const = default;
};

/// Only text that does not begin with '/' is the kernel's own: a file may be named "socket:[1]".
FdLink parseFdLink(QByteArrayView text);

} // namespace Socketarium
