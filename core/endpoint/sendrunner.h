// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include <QObject>
#include <QTimer>

#include "core/endpoint/endpointspec.h"

namespace Socketarium {

/// Runs a plan: gives each message to a function at its time. When the function refuses one,
/// because the peer does not read, the plan waits with this message for resume().
class SendRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SendRunner)

public:
    using Send = std::function<bool(const QByteArray &bytes)>;

    SendRunner(const SendPlan &plan, Send send, QObject *parent = nullptr);

    /// The first message goes from the event loop, not from this call.
    void start();
    /// What was refused may be tried again.
    void resume();
    void stop();

Q_SIGNALS:
    /// The last message was given to the function.
    void finished();

private:
    void sendNext();
    /// To the next step: milliseconds until it, or -1 at the end of the plan.
    int advance();

    SendPlan m_plan;
    Send m_send;
    QTimer m_timer;
    qsizetype m_step = 0;
    int m_runs = 0;
    bool m_refused = false;
};

} // namespace Socketarium
