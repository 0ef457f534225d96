// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/socketnames.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include <netinet/in.h>
#include <sys/un.h>

#include "core/control/protocol.h"

namespace Socketarium {

static SocketName unixName(const SocketAddress &address)
{
    constexpr auto header = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path));
    const auto *const path = reinterpret_cast<const sockaddr_un &>(address.storage).sun_path;
    SocketName name;
    if (address.length <= header) {
        name.kind = SocketName::Kind::Unnamed;
    } else if (path[0] == '\0') {
        name.kind = SocketName::Kind::Abstract;
        name.bytes = QByteArray(path + 1, static_cast<qsizetype>(address.length - header - 1));
    } else {
        name.kind = SocketName::Kind::Path;
        name.bytes =
            QByteArray(path, static_cast<qsizetype>(strnlen(path, address.length - header)));
    }
    return name;
}

static InetName inetName(const SocketAddress &address)
{
    InetName name;
    name.port = address.port();
    if (address.family() == AF_INET) {
        const auto &inet = reinterpret_cast<const sockaddr_in &>(address.storage);
        std::memcpy(name.address.data(), &inet.sin_addr, sizeof inet.sin_addr);
        return name;
    }
    const auto &inet6 = reinterpret_cast<const sockaddr_in6 &>(address.storage);
    if (IN6_IS_ADDR_V4MAPPED(&inet6.sin6_addr)) {
        std::copy_n(inet6.sin6_addr.s6_addr + 12, 4, name.address.begin());
        return name;
    }
    name.isIpv6 = true;
    std::copy_n(inet6.sin6_addr.s6_addr, 16, name.address.begin());
    return name;
}

SocketName socketNameOf(const SocketAddress &address)
{
    if (address.length == 0)
        return {};
    switch (address.family()) {
    case AF_UNIX:
        return unixName(address);
    case AF_INET:
    case AF_INET6:
        return {SocketName::Kind::Inet, {}, inetName(address)};
    default:
        return {};
    }
}

} // namespace Socketarium
