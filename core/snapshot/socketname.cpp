// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/socketname.h"

#include <algorithm>

#include <arpa/inet.h>

namespace Socketarium {

constexpr size_t ipv4Size = 4;
/// ::ffff:0:0/96 (RFC 4291, 2.5.5.2).
constexpr std::array<quint8, 12> mappedPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool InetName::isWildcard() const
{
    return std::all_of(address.begin(), address.end(), [](quint8 byte) { return byte == 0; });
}

InetName InetName::withoutMapping() const
{
    if (!isIpv6 || !std::equal(mappedPrefix.begin(), mappedPrefix.end(), address.begin()))
        return *this;
    InetName plain;
    std::copy_n(address.begin() + mappedPrefix.size(), ipv4Size, plain.address.begin());
    plain.port = port;
    return plain;
}

QString InetName::addressText() const
{
    char text[INET6_ADDRSTRLEN] = {};
    ::inet_ntop(isIpv6 ? AF_INET6 : AF_INET, address.data(), text, sizeof text);
    return QString::fromLatin1(text);
}

QString InetName::text() const
{
    const QString suffix = QLatin1Char(':') + QString::number(port);
    if (isIpv6)
        return QLatin1Char('[') + addressText() + QLatin1Char(']') + suffix;
    return addressText() + suffix;
}

} // namespace Socketarium
