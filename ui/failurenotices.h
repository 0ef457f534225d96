// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "core/control/endpointset.h"

namespace Socketarium {

class EndpointCommands;
class NoticeBar;

/// Tells in the notice bar why an endpoint failed, once for each of its starts; the notice goes
/// when the endpoint starts anew or is removed.
class FailureNotices final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureNotices)

public:
    /// The arguments must outlive it, or go with the same parent.
    FailureNotices(EndpointSet &endpoints, EndpointCommands &commands, NoticeBar &bar,
                   QObject *parent);

private:
    void tellState(const EndpointProcess &endpoint);
    void tellError(const EndpointProcess &endpoint, const EndpointError &error);
    void forget(const EndpointProcess &endpoint);

    EndpointCommands &m_commands;
    NoticeBar &m_bar;
    int m_endpoint = 0; ///< whose problem the notice tells; 0: none
};

} // namespace Socketarium
