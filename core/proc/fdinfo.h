// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArrayView>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace Socketarium {

/// One descriptor that an epoll instance waits for.
struct EpollTarget
{
    Fd fd = Fd::None;
    quint32 events = 0; ///< EPOLLIN, …
    Inode inode = Inode::None;

    bool operator==(const EpollTarget &) const = default;
};

/// /proc/PID/fdinfo/FD (proc_pid_fdinfo(5); seq_show in fs/proc/fd.c).
struct FdInfo
{
    quint32 flags = 0; ///< of open(2), with O_CLOEXEC
    qint64 position = 0;
    std::optional<Inode> inode;             ///< since Linux 5.14
    std::optional<quint64> eventfdCount;    ///< eventfds only
    QList<EpollTarget> epollTargets;        ///< epoll instances only

    bool operator==(const FdInfo &) const = default;
};

/// Malformed where the flags are missing. Lines of unknown names are passed over.
[[nodiscard]] Result<FdInfo> parseFdInfo(QByteArrayView text);

} // namespace Socketarium
