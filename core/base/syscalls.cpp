// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/syscalls.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "core/base/bytescanner.h"
#include "core/base/escape.h"

namespace Socketarium {

/// Repeats a call while a signal interrupts it.
template <typename Call>
static auto uninterrupted(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

static Error failure(int sysErrno, const char *call, const char *path)
{
    return Error::fromErrno(sysErrno, QLatin1String(call) + QLatin1Char(' ') + escaped(path));
}

Result<UniqueFd> openAt(int directory, const char *path, int flags)
{
    const int fd = uninterrupted([&] { return ::openat(directory, path, flags | O_CLOEXEC); });
    if (fd < 0)
        return failure(errno, "openat", path);
    return UniqueFd(fd);
}

Result<QByteArray> readAll(int fd)
{
    constexpr qsizetype step = 64 * 1024;
    QByteArray bytes;
    qsizetype used = 0;
    for (;;) {
        if (bytes.size() - used < step / 2)
            bytes.resize(std::max(step, bytes.size() * 2));
        const ssize_t count = uninterrupted([&] {
            return ::read(fd, bytes.data() + used, static_cast<size_t>(bytes.size() - used));
        });
        if (count < 0)
            return failure(errno, "read", "");
        if (count == 0)
            break;
        used += count;
        if (used > maxFileSize)
            return failure(EFBIG, "read", "");
    }
    bytes.truncate(used);
    return bytes;
}

Result<QByteArray> readLinkAt(int directory, const char *path)
{
    std::array<char, 4096> text; // PATH_MAX: proc_pid_readlink never writes more
    const ssize_t size = ::readlinkat(directory, path, text.data(), text.size());
    if (size < 0)
        return failure(errno, "readlinkat", path);
    return QByteArray(text.data(), size);
}

Result<struct ::stat> statAt(int directory, const char *path, int flags)
{
    struct ::stat status = {};
    if (::fstatat(directory, path, &status, flags) != 0)
        return failure(errno, "fstatat", path);
    return status;
}

Result<QList<qint32>> numbersIn(int directory)
{
    alignas(dirent64) std::array<char, 32 * 1024> buffer;
    QList<qint32> numbers;
    for (;;) {
        const ssize_t size = ::getdents64(directory, buffer.data(), buffer.size());
        if (size < 0)
            return failure(errno, "getdents64", "");
        if (size == 0)
            break;
        for (ssize_t at = 0; at < size;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(buffer.data() + at);
            ByteScanner name(entry->d_name);
            const auto number = name.number<qint32>(10);
            if (number && name.atEnd())
                numbers.append(*number);
            at += entry->d_reclen;
        }
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace Socketarium
