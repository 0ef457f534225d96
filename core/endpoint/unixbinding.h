// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>

#include "core/base/uniquefd.h"
#include "core/endpoint/address.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/socketfileprobe.h"

namespace Socketarium {

/// A unix socket bound to its name, and the file that bind(2) made of it: of mode 0600 from its
/// first moment on, and removed in the end only if it is still the one we made.
class UnixBinding final
{
public:
    UnixBinding() = default;
    UnixBinding(const UnixBinding &) = delete;
    UnixBinding &operator=(const UnixBinding &) = delete;
    ~UnixBinding();

    /// Makes the socket and binds it. `removeStaleFile` takes the place of a socket file at which
    /// nobody listens; nothing else is ever removed or replaced.
    std::optional<EndpointError> bind(const Address &address, bool removeStaleFile);
    UniqueFd takeDescriptor();
    /// Removes our file, as the destructor does.
    void removeFile();

private:
    std::optional<EndpointError> tryBind(const Address &address);
    std::optional<EndpointError> removeStale(const Address &address);

    UniqueFd m_socket;
    QByteArray m_path; ///< empty: there is no file of ours
    std::optional<FileIdentity> m_file;
};

} // namespace Socketarium
