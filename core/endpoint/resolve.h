// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <variant>

#include <QList>

#include "core/endpoint/address.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/socketaddress.h"

namespace Socketarium {

/// What an address may be used for: the wildcard is an address to listen at only.
enum class AddressUse { Listen, Connect };

/// What a written address stands for: what to pass to bind(2) or connect(2), in the order in which
/// to try it, or why there is nothing. Numbers are understood here; only a host name asks
/// getaddrinfo(3), which blocks: to be called before the event loop runs.
/// "*" is [::] for both protocols and, where IPv6 is switched off, 0.0.0.0.
[[nodiscard]] std::variant<QList<SocketAddress>, EndpointError> resolve(const Address &address,
                                                                        AddressUse use);

} // namespace Socketarium
