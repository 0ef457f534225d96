// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/result.h"

namespace Socketarium {

/// The way to the kernel's sock_diag(7) and back: bytes only, so that parsing is tested on recorded
/// replies. Used by one thread at a time.
class NetlinkTransport
{
public:
    virtual ~NetlinkTransport() = default;

    /// Sends one request, a dump, and returns all datagrams of its reply in a row: the last message
    /// in them is NLMSG_DONE or NLMSG_ERROR.
    virtual Result<QByteArray> exchange(QByteArrayView request) = 0;
};

} // namespace Socketarium
