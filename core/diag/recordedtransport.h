// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>

#include "core/diag/netlinktransport.h"

namespace Socketarium {

/// Answers every request with the reply that it was given.
class RecordedTransport final : public NetlinkTransport
{
public:
    explicit RecordedTransport(Result<QByteArray> reply)
        : m_reply(std::move(reply))
    {
    }

    Result<QByteArray> exchange(QByteArrayView) override { return m_reply; }

private:
    Result<QByteArray> m_reply;
};

} // namespace Socketarium
