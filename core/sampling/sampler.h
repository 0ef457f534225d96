// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QObject>
#include <QThread>

#include "core/sampling/observation.h"

namespace Socketarium {

class SamplingWorker;

/// Reads, joins and diffs on the program's one worker thread and hands over what it found. Lives on
/// the thread that made it; observed() is emitted there. The timer is re-armed after each round, so
/// that rounds never overlap; the period is max(period, 4 × the CPU time of the last round).
class Sampler final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sampler)

public:
    explicit Sampler(QObject *parent = nullptr);
    /// Waits for the round in progress.
    ~Sampler() override;

    /// What to read from now on; starts a round at once when it changed.
    void setScope(const Scope &scope);
    /// Milliseconds between rounds, at least 16; 100 at first.
    void setPeriod(int milliseconds);
    /// How long rows stay marked, in milliseconds; 2000 at first.
    void setHighlightTime(int milliseconds);
    /// Off: nothing is read, as while nothing is visible or the view is frozen. Off at first.
    void setActive(bool active);
    bool isActive() const;

Q_SIGNALS:
    void observed(const Socketarium::ObservationPointer &observation);

private:
    QThread m_thread;
    SamplingWorker *m_worker; ///< lives on m_thread, deleted when it finishes
    bool m_active = false;
};

} // namespace Socketarium
