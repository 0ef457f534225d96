// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/snapshot.h"

#include <algorithm>
#include <limits>

namespace Socketarium {

/// The first row of a list sorted by key whose key is not below `key`.
template <typename Row, typename Key>
static auto firstFrom(const QList<Row> &rows, const Key &key)
{
    return std::lower_bound(rows.begin(), rows.end(), key,
                            [](const Row &row, const Key &wanted) { return row.key() < wanted; });
}

const Process *Snapshot::process(Pid pid) const
{
    const auto found = firstFrom(processes, ProcessId{pid, 0});
    return found != processes.end() && found->id.pid == pid ? &*found : nullptr;
}

const Descriptor *Snapshot::descriptor(Pid pid, Fd fd) const
{
    const Process *holder = process(pid);
    if (!holder)
        return nullptr;
    const DescriptorKey key = {holder->id, fd};
    const auto found = firstFrom(descriptors, key);
    return found != descriptors.end() && found->id == key ? &*found : nullptr;
}

const Socket *Snapshot::socket(Inode inode) const
{
    if (inode == Inode::None)
        return nullptr;
    // Inodes ascend within each family and protocol, of which there are few: look into one after
    // the other.
    for (auto group = sockets.begin(); group != sockets.end();) {
        SocketKey key = {group->id.family, group->id.protocol, inode, {}};
        const auto found = firstFrom(sockets, key);
        if (found != sockets.end() && found->id == key)
            return &*found;
        key.inode = Inode{std::numeric_limits<quint64>::max()};
        group = firstFrom(sockets, key);
    }
    return nullptr;
}

const SocketFile *Snapshot::file(const QByteArray &path) const
{
    const auto found = firstFrom(files, path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

} // namespace Socketarium
