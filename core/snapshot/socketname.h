// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <compare>

#include <QByteArray>
#include <QString>

namespace Socketarium {

/// An address and port of the internet protocols, as the kernel keeps them.
struct InetName
{
    std::array<quint8, 16> address{}; ///< network byte order; IPv4 uses the first four bytes
    bool isIpv6 = false;
    quint16 port = 0;

    auto operator<=>(const InetName &) const = default;

    /// 0.0.0.0 or ::.
    bool isWildcard() const;
    /// An IPv4 address that came as ::ffff:a.b.c.d becomes plain IPv4, as its other end sees it.
    InetName withoutMapping() const;
    /// "127.0.0.1", "::1": the address alone.
    QString addressText() const;
    /// "127.0.0.1:1208", "[::1]:1208"; every address is "0.0.0.0:1208" or "[::]:1208".
    QString text() const;
};

/// One end of a socket: where it is bound or connected to.
struct SocketName
{
    enum class Kind {
        None,     ///< there is none: the remote end of a listener
        Unnamed,  ///< a unix socket that was never bound
        Path,     ///< a unix socket bound to a path
        Abstract, ///< a unix socket bound to an abstract name
        Inet,
    };

    Kind kind = Kind::None;
    QByteArray bytes; ///< Path and Abstract: the name, counted bytes, without the leading NUL
    InetName inet;    ///< Inet

    bool operator==(const SocketName &) const = default;
};

} // namespace Socketarium
