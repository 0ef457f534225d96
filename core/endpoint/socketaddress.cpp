// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/socketaddress.h"

#include <algorithm>
#include <cstddef>

#include <netinet/in.h>
#include <sys/un.h>

#include "core/endpoint/address.h"

namespace Socketarium {

quint16 SocketAddress::port() const
{
    switch (family()) {
    case AF_INET:
        return ntohs(reinterpret_cast<const sockaddr_in &>(storage).sin_port);
    case AF_INET6:
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(storage).sin6_port);
    default:
        return 0;
    }
}

SocketAddress SocketAddress::ofUnix(QByteArrayView name, bool isAbstract)
{
    Q_ASSERT(name.size() <= maxUnixPath);
    SocketAddress address;
    auto &unixAddress = reinterpret_cast<sockaddr_un &>(address.storage);
    unixAddress.sun_family = AF_UNIX;
    char *const begin = unixAddress.sun_path + (isAbstract ? 1 : 0);
    std::copy(name.begin(), name.end(), begin);
    // The NUL that ends a path is counted, the one that begins an abstract name is too.
    address.length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path))
        + static_cast<socklen_t>(name.size()) + 1;
    return address;
}

SocketAddress SocketAddress::localOf(int descriptor)
{
    SocketAddress address;
    address.length = sizeof address.storage;
    if (getsockname(descriptor, reinterpret_cast<sockaddr *>(&address.storage), &address.length)
        != 0)
        address.length = 0;
    return address;
}

SocketAddress SocketAddress::remoteOf(int descriptor)
{
    SocketAddress address;
    address.length = sizeof address.storage;
    if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&address.storage), &address.length)
        != 0)
        address.length = 0;
    return address;
}

} // namespace Socketarium
