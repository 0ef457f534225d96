// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lesson/demonstration.h"

#include <utility>

#include <sys/stat.h>

#include "core/lesson/demonstrationproof.h"

namespace Socketarium {

static bool isFree(const QByteArray &path)
{
    struct stat status;
    return ::lstat(path.constData(), &status) != 0;
}

/// `wished`, or the first of "/tmp/server-2.sock", "/tmp/server-3.sock", … at which nothing is.
static QByteArray freePath(const QByteArray &wished)
{
    if (isFree(wished))
        return wished;
    const qsizetype dot = wished.lastIndexOf('.');
    const qsizetype cut = dot > wished.lastIndexOf('/') ? dot : wished.size();
    for (int number = 2; number < 1000; ++number) {
        const QByteArray path =
            wished.left(cut) + '-' + QByteArray::number(number) + wished.mid(cut);
        if (isFree(path))
            return path;
    }
    return wished;
}

Demonstration::Demonstration(EndpointSet &endpoints, QObject *parent)
    : QObject(parent)
    , m_endpoints(endpoints)
{
    m_showTimer.setSingleShot(true);
    m_limitTimer.setSingleShot(true);
    connect(&m_showTimer, &QTimer::timeout, this, [this] {
        if (!m_paused)
            goOn();
    });
    connect(&m_limitTimer, &QTimer::timeout, this,
            [this] { giveUp(DemonstrationFailure::Cause::NotSeen); });
    connect(&endpoints, &EndpointSet::changed, this,
            [this](const EndpointProcess *endpoint) { onEndpointChanged(*endpoint); });
    connect(&endpoints, &EndpointSet::aboutToRemove, this,
            [this](const EndpointProcess *endpoint) { onRemoved(*endpoint); });
    connect(&endpoints, &EndpointSet::eventReceived, this,
            [this](const EndpointProcess *endpoint, const ControlEvent &event) {
                onEvent(*endpoint, event);
            });
}

Demonstration::~Demonstration()
{
    const QSignalBlocker quiet(this);
    stop();
}

const DemonstrationPlan &Demonstration::plan() const
{
    return m_nextPlan;
}

void Demonstration::setPlan(const DemonstrationPlan &plan)
{
    m_nextPlan = plan;
}

void Demonstration::start()
{
    if (m_playing)
        return;
    m_plan = m_nextPlan;
    m_facts = {};
    m_facts.message = m_plan.message;
    m_step.reset();
    m_failure.reset();
    m_playing = true;
    setPaused(false);
    Q_EMIT playingChanged();
    beginStep(DemonstrationStepId::ServerStarted);
}

void Demonstration::stop()
{
    if (m_playing)
        end(false);
}

bool Demonstration::isPlaying() const
{
    return m_playing;
}

void Demonstration::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    Q_EMIT pausedChanged();
    const bool shownLongEnough = m_playing && !m_awaited && !m_showTimer.isActive();
    if (!m_paused && shownLongEnough)
        goOn();
}

bool Demonstration::isPaused() const
{
    return m_paused;
}

void Demonstration::next()
{
    if (m_playing && !m_awaited)
        goOn();
}

const std::optional<DemonstrationStep> &Demonstration::step() const
{
    return m_step;
}

const std::optional<DemonstrationFailure> &Demonstration::failure() const
{
    return m_failure;
}

int Demonstration::serverNumber() const
{
    return m_server;
}

int Demonstration::clientNumber() const
{
    return m_client;
}

void Demonstration::observe(const Snapshot &snapshot)
{
    if (!m_awaited || !isEnough(*m_awaited))
        return;
    if (const auto facts = prove(*m_awaited, snapshot, m_facts))
        reach(*facts);
}

void Demonstration::beginStep(DemonstrationStepId id)
{
    m_awaited = id;
    m_limitTimer.start(m_plan.limitMilliseconds);
    switch (id) {
    case DemonstrationStepId::ServerStarted:
        startServer();
        break;
    case DemonstrationStepId::ClientConnected:
        startClient();
        break;
    case DemonstrationStepId::MessagesEchoed:
        startSending();
        break;
    case DemonstrationStepId::ClientStopped:
        stopEndpoint(m_client);
        break;
    case DemonstrationStepId::ServerStopped:
        stopEndpoint(m_server);
        break;
    case DemonstrationStepId::ServerListens:
    case DemonstrationStepId::ConnectionAccepted:
    case DemonstrationStepId::FileExplained:
        break; // true already, or soon: the step before brought it about
    }
}

void Demonstration::reach(const DemonstrationFacts &facts)
{
    m_limitTimer.stop();
    m_facts = facts;
    m_step = DemonstrationStep{*std::exchange(m_awaited, std::nullopt), facts};
    m_showTimer.start(m_plan.showMilliseconds);
    Q_EMIT stepReached(*m_step);
}

void Demonstration::goOn()
{
    m_showTimer.stop();
    if (m_step->number() == demonstrationStepCount)
        end(true);
    else
        beginStep(static_cast<DemonstrationStepId>(m_step->number()));
}

void Demonstration::giveUp(DemonstrationFailure::Cause cause, std::optional<EndpointError> error)
{
    const auto awaited =
        m_awaited.value_or(m_step ? m_step->id : DemonstrationStepId::ServerStarted);
    m_failure = DemonstrationFailure{cause, {awaited, m_facts}, std::move(error)};
    end(false);
}

void Demonstration::end(bool complete)
{
    m_showTimer.stop();
    m_limitTimer.stop();
    m_awaited.reset();
    m_playing = false;
    // Queued: this may run inside a signal of the very endpoint that goes.
    for (const int number : {std::exchange(m_client, 0), std::exchange(m_server, 0)}) {
        if (number != 0)
            QMetaObject::invokeMethod(
                &m_endpoints, [&set = m_endpoints, number] { set.remove(number); },
                Qt::QueuedConnection);
    }
    setPaused(false);
    Q_EMIT playingChanged();
    Q_EMIT finished(complete);
}

void Demonstration::startServer()
{
    ServeSpec spec;
    spec.address.transport = Transport::UnixStream;
    spec.address.name = freePath(m_plan.path);
    spec.behaviour = Behaviour::Echo;
    spec.readSize = m_plan.readSize;
    spec.backlog = 0;
    spec.name = m_endpoints.freeName("echo-server");
    m_facts.path = spec.address.name;
    m_facts.serverName = spec.name;
    m_server = m_endpoints.add(spec)->number();
    onEndpointChanged(*m_endpoints.endpoint(m_server));
}

void Demonstration::startClient()
{
    ConnectSpec spec;
    spec.address.transport = Transport::UnixStream;
    spec.address.name = m_facts.path;
    spec.name = m_endpoints.freeName("client-1");
    m_facts.clientName = spec.name;
    m_client = m_endpoints.add(spec)->number();
    onEndpointChanged(*m_endpoints.endpoint(m_client));
}

void Demonstration::startSending()
{
    SendPlan plan;
    plan.steps = {SendStep{m_plan.message, 0}};
    plan.everyMilliseconds = m_plan.everyMilliseconds;
    plan.count = 0;
    if (EndpointProcess *client = m_endpoints.endpoint(m_client))
        client->send(SendCommand{0, plan});
}

void Demonstration::stopEndpoint(int number)
{
    if (EndpointProcess *endpoint = m_endpoints.endpoint(number))
        endpoint->stop();
}

void Demonstration::onEndpointChanged(const EndpointProcess &endpoint)
{
    const bool isServer = m_server != 0 && endpoint.number() == m_server;
    const bool isClient = m_client != 0 && endpoint.number() == m_client;
    if (!isServer && !isClient)
        return;
    if (endpoint.pid() != Pid::None)
        (isServer ? m_facts.server : m_facts.client) = endpoint.pid();
    const bool ended = endpoint.state() == EndpointState::Failed
        || endpoint.state() == EndpointState::Killed || endpoint.state() == EndpointState::Ended;
    const DemonstrationStepId stopping =
        isServer ? DemonstrationStepId::ServerStopped : DemonstrationStepId::ClientStopped;
    const bool wanted = (m_awaited && *m_awaited >= stopping) || (m_step && m_step->id >= stopping);
    if (m_playing && ended && !wanted)
        giveUp(DemonstrationFailure::Cause::EndpointFailed, endpoint.lastError());
}

void Demonstration::onRemoved(const EndpointProcess &endpoint)
{
    if (!m_playing || (endpoint.number() != m_server && endpoint.number() != m_client))
        return;
    // The one that goes is being removed already.
    std::exchange(endpoint.number() == m_server ? m_server : m_client, 0);
    giveUp(DemonstrationFailure::Cause::EndpointRemoved);
}

void Demonstration::onEvent(const EndpointProcess &endpoint, const ControlEvent &event)
{
    const auto *messages = std::get_if<MessagesEvent>(&event);
    if (!m_playing || !messages || endpoint.number() != m_client)
        return;
    for (const Message &message : messages->messages)
        (message.direction == Direction::Sent ? m_facts.sent : m_facts.echoed) += message.size;
}

bool Demonstration::isEnough(DemonstrationStepId id) const
{
    if (id != DemonstrationStepId::MessagesEchoed)
        return true;
    const auto rounds = static_cast<quint64>(m_plan.rounds);
    return m_facts.echoed >= rounds * static_cast<quint64>(m_plan.message.size());
}

} // namespace Socketarium
