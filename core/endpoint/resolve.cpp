// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/resolve.h"

#include <cerrno>
#include <cstring>
#include <memory>

#include <netdb.h>

namespace Socketarium {

static EndpointError failure(const Address &address, EndpointStep step, EndpointReason reason)
{
    EndpointError error;
    error.step = step;
    error.reason = reason;
    error.address = address.text();
    return error;
}

static int socketType(Transport transport)
{
    return transport == Transport::Tcp ? SOCK_STREAM : SOCK_DGRAM;
}

static SocketAddress fromInfo(const addrinfo &info)
{
    SocketAddress address;
    std::memcpy(&address.storage, info.ai_addr, info.ai_addrlen);
    address.length = info.ai_addrlen;
    return address;
}

/// getaddrinfo(3) with its error in place of a status.
static std::variant<QList<SocketAddress>, int> lookUp(const Address &address, const char *host,
                                                      int flags)
{
    addrinfo hints{};
    hints.ai_socktype = socketType(address.transport);
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const QByteArray service = QByteArray::number(address.port);
    const int status = getaddrinfo(host, service.constData(), &hints, &found);
    if (status != 0)
        return status;
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);
    QList<SocketAddress> list;
    for (const addrinfo *info = found; info; info = info->ai_next)
        list.append(fromInfo(*info));
    return list;
}

static std::variant<QList<SocketAddress>, EndpointError> resolveUnix(const Address &address)
{
    if (address.name.size() > maxUnixPath) {
        EndpointError error =
            failure(address, EndpointStep::ParseAddress, EndpointReason::PathTooLong);
        error.amount = address.name.size();
        return error;
    }
    return QList<SocketAddress>{SocketAddress::ofUnix(address.name, address.isAbstract)};
}

static std::variant<QList<SocketAddress>, EndpointError> resolveWildcard(const Address &address)
{
    QList<SocketAddress> list;
    for (const char *host : {"::", "0.0.0.0"}) {
        const auto found = lookUp(address, host, AI_NUMERICHOST);
        if (const auto *addresses = std::get_if<0>(&found))
            list += *addresses;
    }
    return list;
}

std::variant<QList<SocketAddress>, EndpointError> resolve(const Address &address, AddressUse use)
{
    if (address.isUnix())
        return resolveUnix(address);
    if (address.host == "*" && use == AddressUse::Listen)
        return resolveWildcard(address);

    const auto numeric = lookUp(address, address.host.constData(), AI_NUMERICHOST);
    if (const auto *addresses = std::get_if<0>(&numeric))
        return *addresses;
    const auto named = lookUp(address, address.host.constData(), AI_ADDRCONFIG);
    if (const auto *addresses = std::get_if<0>(&named))
        return *addresses;

    const int status = std::get<int>(named);
    EndpointError error = failure(address, EndpointStep::Resolve, EndpointReason::NameNotResolved);
    error.sysErrno = status == EAI_SYSTEM ? errno : 0;
    error.detail = gai_strerror(status);
    return error;
}

} // namespace Socketarium
