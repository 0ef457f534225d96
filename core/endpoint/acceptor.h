// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include "core/base/uniquefd.h"
#include "core/endpoint/readiness.h"

namespace Socketarium {

/// Takes connections out of a listener's queue. When the process has no descriptor left it says so
/// and stops waiting, for a level-triggered listener that nobody serves would keep the CPU busy; it
/// goes on when a descriptor came free, and looks once a second whether the limit was raised. After
/// any other failure too it tries again once a second only.
class Acceptor final : public QObject, private ReadinessHandler
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Acceptor)

public:
    /// The listening descriptor stays the caller's.
    Acceptor(int listener, Readiness &readiness, QObject *parent = nullptr);
    ~Acceptor() override;

    /// One of the process's descriptors was closed.
    void descriptorFreed();
    bool isPaused() const { return m_paused; }

Q_SIGNALS:
    /// The receiver owns the descriptor; non-blocking, close-on-exec.
    void accepted(int descriptor);
    /// Clients wait and no descriptor is free for them, or all who waited were accepted.
    void pausedChanged(bool paused, int sysErrno);
    /// accept(2) failed with an errno that accepting again will not cure at once.
    void failed(int sysErrno);

private:
    void readable() override;
    void writable() override { }
    void acceptBurst();
    void pause(int sysErrno);
    void resume();

    int m_listener;
    Readiness &m_readiness;
    Readiness::Token m_token;
    QTimer m_retry;
    bool m_paused = false;
    bool m_toldPaused = false; ///< as pausedChanged(), not as failed()
};

} // namespace Socketarium
