// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/address.h"

#include <algorithm>
#include <array>
#include <optional>

#include <arpa/inet.h>

namespace Socketarium {

namespace {

struct Scheme
{
    QByteArrayView prefix;
    Transport transport;
};

} // namespace

static constexpr std::array<Scheme, 6> schemes{{
    {"unix:", Transport::UnixStream},
    {"unix-dgram:", Transport::UnixDatagram},
    {"unix-seqpacket:", Transport::UnixSeqPacket},
    {"tcp:", Transport::Tcp},
    {"udp:", Transport::Udp},
    {"icmp:", Transport::Icmp},
}};

static constexpr auto loopback = "127.0.0.1";

bool Address::isUnix() const
{
    return transport == Transport::UnixStream || transport == Transport::UnixDatagram
        || transport == Transport::UnixSeqPacket;
}

/// 127.0.0.0/8, also as ::ffff:127.0.0.1, and ::1.
static bool isLoopback(const QByteArray &host)
{
    if (host == "localhost")
        return true;
    in_addr four{};
    if (inet_pton(AF_INET, host.constData(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    in6_addr six{};
    if (inet_pton(AF_INET6, host.constData(), &six) != 1)
        return false;
    return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

bool Address::reachesBeyondLoopback() const
{
    return !isUnix() && !isLoopback(host);
}

QByteArray Address::text() const
{
    const auto scheme = std::find_if(schemes.begin(), schemes.end(),
                                     [this](const Scheme &s) { return s.transport == transport; });
    const QByteArray prefix = scheme->prefix.toByteArray();
    if (isUnix())
        return prefix + (isAbstract ? "@" : "") + name;
    const QByteArray written = host.contains(':') ? '[' + host + ']' : host;
    if (transport == Transport::Icmp)
        return prefix + written;
    return prefix + written + ':' + QByteArray::number(port);
}

static Result<Address> parseUnix(Transport transport, QByteArrayView text)
{
    Address address;
    address.transport = transport;
    address.isAbstract = text.startsWith('@');
    address.name = (address.isAbstract ? text.sliced(1) : text).toByteArray();
    if (address.name.isEmpty() || (!address.isAbstract && address.name.contains('\0')))
        return Error::malformed(QStringLiteral("path"));
    return address;
}

static std::optional<quint16> parsePort(QByteArrayView text)
{
    const bool digitsOnly =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || text.size() > 5 || !digitsOnly)
        return std::nullopt;
    const uint number = text.toUInt();
    return number <= 65535 ? std::optional(static_cast<quint16>(number)) : std::nullopt;
}

static bool isHost(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<uchar>(c);
        return byte > ' ' && byte != 0x7f && byte != '[' && byte != ']' && byte != '/';
    });
}

/// Takes "[::1]" or a host without colons from the front of `text`; nothing: malformed.
static std::optional<QByteArrayView> takeHost(QByteArrayView &text)
{
    if (!text.startsWith('[')) {
        const qsizetype colon = text.indexOf(':');
        const QByteArrayView host = text.first(colon < 0 ? text.size() : colon);
        text = text.sliced(host.size());
        return isHost(host) ? std::optional(host) : std::nullopt;
    }
    const qsizetype end = text.indexOf(']');
    if (end <= 1)
        return std::nullopt;
    const QByteArrayView host = text.sliced(1, end - 1);
    text = text.sliced(end + 1);
    return host.contains(':') && isHost(host) ? std::optional(host) : std::nullopt;
}

static Result<Address> parseInet(Transport transport, QByteArrayView text)
{
    Address address;
    address.transport = transport;
    const bool hasPort = transport != Transport::Icmp;
    if (const auto port = parsePort(text); port && hasPort) {
        address.host = loopback;
        address.port = *port;
        return address;
    }

    const auto host = takeHost(text);
    if (!host)
        return Error::malformed(QStringLiteral("host"));
    address.host = host->isEmpty() ? QByteArray(loopback) : host->toByteArray();
    if (!hasPort)
        return text.isEmpty() ? Result(address) : Error::malformed(QStringLiteral("host"));
    if (text.count(':') > 1) // an IPv6 address without its brackets
        return Error::malformed(QStringLiteral("brackets"));
    const auto port = text.startsWith(':') ? parsePort(text.sliced(1)) : std::nullopt;
    if (!port)
        return Error::malformed(QStringLiteral("port"));
    address.port = *port;
    return address;
}

// tcp:[::1]:1208
// unix:@abstract
Result<Address> parseAddress(QByteArrayView text)
{
    const auto scheme = std::find_if(schemes.begin(), schemes.end(),
                                     [text](const Scheme &s) { return text.startsWith(s.prefix); });
    if (scheme == schemes.end()) {
        const qsizetype slash = text.indexOf('/');
        const qsizetype colon = text.indexOf(':');
        const bool isPath = slash >= 0 && (colon < 0 || slash < colon);
        return isPath ? parseUnix(Transport::UnixStream, text)
                      : Result<Address>(Error::malformed(QStringLiteral("scheme")));
    }
    const QByteArrayView rest = text.sliced(scheme->prefix.size());
    if (scheme->transport == Transport::Tcp || scheme->transport == Transport::Udp
        || scheme->transport == Transport::Icmp)
        return parseInet(scheme->transport, rest);
    return parseUnix(scheme->transport, rest);
}

} // namespace Socketarium
