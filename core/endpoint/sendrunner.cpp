// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/sendrunner.h"

#include <utility>

namespace Socketarium {

SendRunner::SendRunner(const SendPlan &plan, Send send, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_send(std::move(send))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SendRunner::sendNext);
}

void SendRunner::start()
{
    m_timer.start(0);
}

void SendRunner::resume()
{
    if (std::exchange(m_refused, false))
        m_timer.start(0);
}

void SendRunner::stop()
{
    m_refused = false;
    m_timer.stop();
}

void SendRunner::sendNext()
{
    if (!m_plan.steps.isEmpty() && !m_send(m_plan.steps[m_step].bytes)) {
        m_refused = true;
        return;
    }
    const int pause = advance();
    if (pause < 0)
        Q_EMIT finished();
    else
        m_timer.start(pause);
}

int SendRunner::advance()
{
    if (m_plan.steps.isEmpty())
        return -1;
    if (m_step + 1 < m_plan.steps.size())
        return m_plan.steps[m_step++].pauseMilliseconds;
    m_step = 0;
    ++m_runs;
    return m_plan.count != 0 && m_runs >= m_plan.count ? -1 : m_plan.everyMilliseconds;
}

} // namespace Socketarium
