// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>

#include <QLocalServer>
#include <QTcpServer>

#include "core/base/uniquefd.h"
#include "core/endpoint/address.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/endpointspec.h"
#include "core/endpoint/unixbinding.h"

namespace Socketarium {

/// A listening socket. It is made by system calls, because Qt's own listen() removes or replaces
/// files of others, and then belongs to a QLocalServer or a QTcpServer whose accepting is off,
/// because Qt's closes the server or spins when descriptors run out.
class Listener final
{
public:
    Listener() = default;
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    ~Listener();

    /// Unix stream and TCP. Resolves a host name, so to be called before the event loop runs.
    std::optional<EndpointError> open(const ServeSpec &spec);
    /// Closes the socket and removes its file.
    void close();

    int descriptor() const;         ///< -1: not open
    const Address &address() const; ///< with the port that the kernel chose

private:
    std::optional<EndpointError> openUnix(const ServeSpec &spec);
    std::optional<EndpointError> openTcp(const ServeSpec &spec);

    Address m_address;
    UnixBinding m_binding;
    UniqueFd m_unix; ///< m_local works on it and does not own it
    std::unique_ptr<QLocalServer> m_local;
    std::unique_ptr<QTcpServer> m_tcp;
};

} // namespace Socketarium
