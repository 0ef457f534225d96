// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/socket.h>

#include <QByteArrayView>

namespace Socketarium {

/// An address in the form that system calls take. Unix names are counted bytes (unix(7)).
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t length = 0;

    int family() const { return storage.ss_family; }
    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
    /// Host byte order; 0 where the family has no ports.
    quint16 port() const;

    /// `name` must not be longer than maxUnixPath.
    static SocketAddress ofUnix(QByteArrayView name, bool isAbstract);
    /// getsockname(2); of length 0 where that fails.
    static SocketAddress localOf(int descriptor);
    /// getpeername(2); of length 0 where there is no peer.
    static SocketAddress remoteOf(int descriptor);
};

} // namespace Socketarium
