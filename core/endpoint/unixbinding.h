// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>

#include "core/endpoint/address.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/socketfileprobe.h"

namespace Socketarium {

/// The name of a unix socket, and the file that bind(2) made of it: of mode 0600 from its first
/// moment on, and removed in the end only if it is still the one we made. Does not own the socket,
/// which must be open until the file is removed: an open socket holds its inode, so no other file
/// can have its number.
class UnixBinding final
{
public:
    UnixBinding() = default;
    UnixBinding(const UnixBinding &) = delete;
    UnixBinding &operator=(const UnixBinding &) = delete;
    ~UnixBinding();

    /// Binds `socket`, which must be of the address's type. `removeStaleFile` takes the place of a
    /// socket file at which nobody listens; nothing else is ever removed or replaced.
    std::optional<EndpointError> bind(int socket, const Address &address, bool removeStaleFile);
    /// Removes our file, as the destructor does.
    void removeFile();

private:
    std::optional<EndpointError> tryBind(int socket, const Address &address);

    QByteArray m_path;
    std::optional<FileIdentity> m_file; ///< nullopt: there is no file of ours
};

} // namespace Socketarium
