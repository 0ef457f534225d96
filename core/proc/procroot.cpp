// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/procroot.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/vfs.h>

#include "core/base/syscalls.h"

namespace Socketarium {

/// Below /proc/PID a missing file says that the process ended.
static Error ofProcess(Error error)
{
    if (error.kind == ErrorKind::NotFound)
        error.kind = ErrorKind::Gone;
    return error;
}

static QByteArray relativePath(Pid pid, const char *name)
{
    return QByteArray::number(number(pid)) + '/' + name;
}

ProcRoot::ProcRoot(UniqueFd directory, bool isLive, bool tellsCount)
    : m_directory(std::move(directory))
    , m_isLive(isLive)
    , m_tellsCount(tellsCount)
{
}

Result<ProcRoot> ProcRoot::open(const QByteArray &path)
{
    Result<UniqueFd> directory = openAt(AT_FDCWD, path.constData(), O_PATH | O_DIRECTORY);
    if (!directory)
        return directory.error();
    struct statfs system = {};
    const bool isLive =
        ::fstatfs(directory->get(), &system) == 0 && system.f_type == PROC_SUPER_MAGIC;
    // This process has descriptors open: 0 means that the kernel does not tell.
    const auto own = statAt(directory->get(), "self/fd", 0);
    const bool tellsCount = isLive && own && own->st_size > 0;
    return ProcRoot(*std::move(directory), isLive, tellsCount);
}

Result<QList<Pid>> ProcRoot::processes() const
{
    const Result<UniqueFd> directory = openAt(m_directory.get(), ".", O_RDONLY | O_DIRECTORY);
    if (!directory)
        return directory.error();
    const Result<QList<qint32>> numbers = numbersIn(directory->get());
    if (!numbers)
        return numbers.error();
    QList<Pid> pids;
    pids.reserve(numbers->size());
    for (const qint32 number : *numbers)
        pids.append(Pid{number});
    return pids;
}

Result<QByteArray> ProcRoot::read(const QByteArray &path) const
{
    const Result<UniqueFd> file = openAt(m_directory.get(), path.constData(), O_RDONLY);
    if (!file)
        return file.error();
    Result<QByteArray> bytes = readAll(file->get());
    if (!bytes) {
        Error error = bytes.error();
        error.operation += QString::fromUtf8(path);
        return error;
    }
    return bytes;
}

Result<QByteArray> ProcRoot::read(Pid pid, const char *file) const
{
    Result<QByteArray> bytes = read(relativePath(pid, file));
    if (!bytes)
        return ofProcess(bytes.error());
    return bytes;
}

QByteArray ProcRoot::pathOf(Pid pid) const
{
    return "/proc/self/fd/" + QByteArray::number(m_directory.get()) + '/'
        + QByteArray::number(number(pid));
}

Result<UniqueFd> ProcRoot::directory(Pid pid, const char *name) const
{
    Result<UniqueFd> directory =
        openAt(m_directory.get(), relativePath(pid, name).constData(), O_RDONLY | O_DIRECTORY);
    if (!directory)
        return ofProcess(directory.error());
    return directory;
}

Result<qint64> ProcRoot::descriptorCount(Pid pid) const
{
    const auto status = statAt(m_directory.get(), relativePath(pid, "fd").constData(), 0);
    if (!status)
        return ofProcess(status.error());
    return m_tellsCount ? qint64(status->st_size) : -1;
}

} // namespace Socketarium
