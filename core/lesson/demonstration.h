// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/control/endpointset.h"
#include "core/lesson/demonstrationstep.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// How a demonstration is played.
struct DemonstrationPlan
{
    QByteArray path = "/tmp/server.sock"; ///< taken when free, else the like with a number
    QByteArray message = "hello world!";
    int everyMilliseconds = 1000; ///< between two messages
    int rounds = 3; ///< echoes to wait for
    int readSize = 100; ///< of the server
    int showMilliseconds = 6000; ///< how long a step stays at least, for a class to read it
    int limitMilliseconds = 10000; ///< after that long without a proof the demonstration gives up

    bool operator==(const DemonstrationPlan &) const = default;
};

/// Plays the Unix echo pair by itself: starts a server, connects a client, lets it send, stops
/// both. A step is reached when a Snapshot proved it, and stays for a while. What it started is
/// taken away again, at the end and also where it is stopped in the middle. GUI thread.
class Demonstration final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Demonstration)

public:
    explicit Demonstration(EndpointSet &endpoints, QObject *parent = nullptr);
    ~Demonstration() override;

    const DemonstrationPlan &plan() const;
    /// Holds from the next start() on.
    void setPlan(const DemonstrationPlan &plan);

    /// Of no effect while it plays.
    void start();
    /// Ends both endpoints and forgets them; finished(false) where it played.
    void stop();
    bool isPlaying() const;

    /// Paused: the step that is shown stays until next() or until it goes on.
    void setPaused(bool paused);
    bool isPaused() const;
    /// Goes on to the next step at once. Of no effect while a step waits for its proof.
    void next();

    /// The step that is shown; nullopt before the first.
    const std::optional<DemonstrationStep> &step() const;
    /// Set where the last one ended too early, unless a person stopped it.
    const std::optional<DemonstrationFailure> &failure() const;
    /// The endpoints' numbers in the EndpointSet; 0 while there is none.
    int serverNumber() const;
    int clientNumber() const;

    /// Every Snapshot, while it plays.
    void observe(const Snapshot &snapshot);

Q_SIGNALS:
    void stepReached(const Socketarium::DemonstrationStep &step);
    void playingChanged();
    void pausedChanged();
    /// `complete`: every step was reached.
    void finished(bool complete);

private:
    void beginStep(DemonstrationStepId id);
    void reach(const DemonstrationFacts &facts);
    void goOn();
    void giveUp(DemonstrationFailure::Cause cause, std::optional<EndpointError> error = {});
    void end(bool complete);
    void startServer();
    void startClient();
    void startSending();
    void stopEndpoint(int number);
    void onEndpointChanged(const EndpointProcess &endpoint);
    void onRemoved(const EndpointProcess &endpoint);
    void onEvent(const EndpointProcess &endpoint, const ControlEvent &event);
    bool isEnough(DemonstrationStepId id) const;

    EndpointSet &m_endpoints;
    DemonstrationPlan m_plan;
    DemonstrationPlan m_nextPlan;
    DemonstrationFacts m_facts;
    std::optional<DemonstrationStepId> m_awaited; ///< the step that waits for its proof
    std::optional<DemonstrationStep> m_step;
    std::optional<DemonstrationFailure> m_failure;
    QTimer m_showTimer;
    QTimer m_limitTimer;
    int m_server = 0;
    int m_client = 0;
    bool m_playing = false;
    bool m_paused = false;
};

} // namespace Socketarium
