// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/stat.h>

#include <QByteArray>
#include <QList>

#include "core/base/result.h"
#include "core/base/uniquefd.h"

/// System calls as Results: repeated after EINTR, errno kept, every new descriptor close-on-exec.
namespace Socketarium {

/// The most that readAll() takes from one file.
constexpr qsizetype maxFileSize = 256 * 1024 * 1024;

/// openat(2) with O_CLOEXEC; `directory` is a descriptor or AT_FDCWD.
Result<UniqueFd> openAt(int directory, const char *path, int flags);

/// Everything from the present position to the end; EFBIG where that is more than maxFileSize.
Result<QByteArray> readAll(int fd);

/// readlinkat(2): the link's text, which may hold any byte but NUL.
Result<QByteArray> readLinkAt(int directory, const char *path);

/// fstatat(2); `flags` as there, such as AT_SYMLINK_NOFOLLOW.
Result<struct ::stat> statAt(int directory, const char *path, int flags);

/// getdents64(2): the names in a directory that are decimal numbers, ascending. The names of
/// /proc (processes), /proc/PID/fd (descriptors) and /proc/PID/task (threads).
Result<QList<qint32>> numbersIn(int directory);

} // namespace Socketarium
