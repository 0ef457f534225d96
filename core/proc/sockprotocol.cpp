// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proc/sockprotocol.h"

#include <array>
#include <cerrno>

#include <sys/xattr.h>

namespace Socketarium {

Result<QByteArray> readSocketProtocol(const ProcRoot &root, Pid pid, Fd fd)
{
    const QByteArray path = root.pathOf(pid) + "/fd/" + QByteArray::number(number(fd));
    std::array<char, 64> name{}; // struct proto keeps at most 32 bytes
    const ssize_t size =
        ::getxattr(path.constData(), "system.sockprotoname", name.data(), name.size());
    if (size < 0)
        return Error::fromErrno(errno, QStringLiteral("getxattr system.sockprotoname"));
    QByteArray protocol(name.data(), size);
    if (protocol.endsWith('\0'))
        protocol.chop(1);
    return protocol;
}

} // namespace Socketarium
