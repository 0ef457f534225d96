// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/fdtable.h"

#include <array>
#include <charconv>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/syscalls.h"

namespace Socketarium {

static bool wantsMode(FdModes modes, const QByteArray &target)
{
    return modes == FdModes::All || target.startsWith("pipe:");
}

Result<FdTable> readFdTable(const ProcRoot &root, Pid pid, FdModes modes)
{
    const Result<UniqueFd> directory = root.directory(pid, "fd");
    if (!directory)
        return directory.error();
    const Result<QList<qint32>> numbers = numbersIn(directory->get());
    if (!numbers)
        return numbers.error();

    // Of our own table, without the descriptor that we read it through.
    const bool isOwn = root.isLive() && number(pid) == ::getpid();
    const int passedOver = isOwn ? directory->get() : -1;
    FdTable table;
    table.entries.reserve(numbers->size());
    std::array<char, 16> name{};
    for (const qint32 fd : *numbers) {
        if (fd == passedOver)
            continue;
        *std::to_chars(name.data(), name.data() + name.size() - 1, fd).ptr = '\0';
        Result<QByteArray> target = readLinkAt(directory->get(), name.data());
        if (!target) {
            if (target.error().kind == ErrorKind::AccessDenied && !table.unreadable)
                table.unreadable = target.error();
            continue; // closed meanwhile, else
        }
        FdEntry entry{Fd{fd}, *std::move(target)};
        if (wantsMode(modes, entry.target)) {
            const auto status = statAt(directory->get(), name.data(), AT_SYMLINK_NOFOLLOW);
            if (!status)
                continue;
            entry.mode = static_cast<quint16>(status->st_mode & 0777);
        }
        table.entries.append(std::move(entry));
    }
    return table;
}

} // namespace Socketarium
