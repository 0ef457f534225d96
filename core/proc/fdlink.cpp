// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/fdlink.h"

#include <optional>

#include "core/base/bytescanner.h"

namespace Socketarium {

/// The number of "socket:[28724]", where `prefix` is "socket:[".
static std::optional<Inode> inodeAfter(QByteArrayView prefix, QByteArrayView text)
{
    ByteScanner scanner(text);
    if (!scanner.skip(prefix))
        return std::nullopt;
    const auto number = scanner.number<quint64>(10);
    if (!number || !scanner.skip("]") || !scanner.atEnd())
        return std::nullopt;
    return Inode{*number};
}

static bool isDevice(QByteArrayView path)
{
    return path.startsWith("/dev/") && !path.startsWith("/dev/shm/")
        && !path.startsWith("/dev/mqueue/") && !path.startsWith("/dev/hugepages/");
}

// socket:[28724]
// anon_inode:[eventfd]
FdLink parseFdLink(QByteArrayView text)
{
    if (text.startsWith('/'))
        return {isDevice(text) ? FdLink::Kind::Device : FdLink::Kind::File, Inode::None};
    if (const auto socket = inodeAfter("socket:[", text))
        return {FdLink::Kind::Socket, *socket};
    if (const auto pipe = inodeAfter("pipe:[", text))
        return {FdLink::Kind::Pipe, *pipe};
    return {FdLink::Kind::Anon, Inode::None};
}

} // namespace Socketarium
