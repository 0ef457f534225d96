// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/uniquefd.h"
#include "core/diag/netlinktransport.h"

namespace Socketarium {

/// The running kernel, asked through a NETLINK_SOCK_DIAG socket: every user may. It answers for the
/// network namespace in which the socket was made, which is at the first request.
class KernelTransport final : public NetlinkTransport
{
public:
    KernelTransport() = default;

    /// Unsupported where the kernel has no sock_diag; TimedOut where it does not answer for 5 s.
    Result<QByteArray> exchange(QByteArrayView request) override;

private:
    Result<void> open();
    Result<QByteArray> receiveReply();

    UniqueFd m_socket; ///< kept between requests; closed after a failure, with what is unread in it
};

} // namespace Socketarium
