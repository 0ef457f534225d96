// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/result.h"

namespace Socketarium {

enum class Transport { UnixStream, UnixDatagram, UnixSeqPacket, Tcp, Udp, Icmp };

/// The longest name that fits sockaddr_un::sun_path with its NUL: 107 bytes (unix(7)).
constexpr qsizetype maxUnixPath = 107;

/// An address as people write it: unix:/path, unix:@abstract, unix-dgram:…, unix-seqpacket:…,
/// tcp:HOST:PORT, udp:HOST:PORT, icmp:HOST. Not yet resolved.
struct Address
{
    Transport transport = Transport::UnixStream;
    bool isAbstract = false; ///< unix: `name` is an abstract name
    QByteArray name;         ///< unix: path or abstract name, counted bytes, without the '@'
    QByteArray host;         ///< inet: name or number, without brackets; "*" is every address
    quint16 port = 0;        ///< tcp, udp; 0 lets the kernel choose

    bool isUnix() const;
    /// True where it reaches beyond this machine: a host that is not loopback, or "*".
    bool reachesBeyondLoopback() const;
    /// The form that parseAddress() takes: "unix:/tmp/server.sock", "tcp:[::1]:1208".
    QByteArray text() const;

    bool operator==(const Address &) const = default;
};

/// Understands the forms above; a bare path with '/' is unix:, no host means 127.0.0.1
/// ("tcp::1208", "tcp:1208"). Malformed names the part that could not be understood.
[[nodiscard]] Result<Address> parseAddress(QByteArrayView text);

} // namespace Socketarium
