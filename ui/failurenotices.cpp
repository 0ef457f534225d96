// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/failurenotices.h"

#include "ui/endpointcommands.h"
#include "ui/views/noticebar.h"
#include "ui/words/errortext.h"

namespace Socketarium {

FailureNotices::FailureNotices(EndpointSet &endpoints, EndpointCommands &commands, NoticeBar &bar,
                               QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_bar(bar)
{
    connect(&endpoints, &EndpointSet::changed, this,
            [this](const EndpointProcess *endpoint) { tellState(*endpoint); });
    connect(&endpoints, &EndpointSet::aboutToRemove, this,
            [this](const EndpointProcess *endpoint) { forget(*endpoint); });
    connect(&endpoints, &EndpointSet::eventReceived, this,
            [this](const EndpointProcess *endpoint, const ControlEvent &event) {
                if (const auto *failed = std::get_if<FailedEvent>(&event))
                    tellError(*endpoint, failed->error);
            });
}

void FailureNotices::tellState(const EndpointProcess &endpoint)
{
    const std::optional<EndpointError> error = endpoint.lastError();
    if (endpoint.state() == EndpointState::Failed && error)
        tellError(endpoint, *error);
    else if (endpoint.state() == EndpointState::Starting
             || endpoint.state() == EndpointState::Running)
        forget(endpoint);
}

void FailureNotices::tellError(const EndpointProcess &endpoint, const EndpointError &error)
{
    const QString sentence = errorText(error);
    if (m_endpoint == endpoint.number() && m_bar.told() == sentence)
        return; // told already, and perhaps dismissed
    m_endpoint = endpoint.number();
    if (error.reason != EndpointReason::StaleFile) {
        m_bar.tell(sentence);
        return;
    }
    m_bar.tell(sentence, tr("Remove stale file and start…"),
               [this, number = endpoint.number()] { m_commands.removeStale(number); });
}

void FailureNotices::forget(const EndpointProcess &endpoint)
{
    if (m_endpoint != endpoint.number())
        return;
    m_endpoint = 0;
    m_bar.hide();
}

} // namespace Socketarium
