// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/diag/kerneltransport.h"
#include "core/sampling/observation.h"
#include "core/sampling/scopechange.h"
#include "core/snapshot/collector.h"
#include "core/snapshot/markrows.h"

namespace Socketarium {

/// The Sampler's other half: lives on its thread and does the rounds. Everything but cancel() is to
/// be called there.
class SamplingWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SamplingWorker)

public:
    /// `root` is where /proc is.
    explicit SamplingWorker(const QByteArray &root = "/proc");

    void setScope(const Scope &scope);
    void setPeriod(int milliseconds);
    void setHighlightTime(int milliseconds);
    void setActive(bool active);
    /// Ends the round in progress, and all that would follow. Thread-safe.
    void cancel();

Q_SIGNALS:
    void observed(const Socketarium::ObservationPointer &observation);

private:
    void startRound();
    /// One round; nullopt where it was cancelled. Without a /proc a snapshot that says so.
    std::optional<Snapshot> collect();
    ObservationPointer observe(Snapshot snapshot);
    ScopeChange takeScopeChange(const Snapshot &snapshot);
    int pauseAfter(qint64 cpuMicroseconds) const;

    const QByteArray m_root;
    QTimer m_timer;
    QElapsedTimer m_clock;
    KernelTransport m_transport;
    std::unique_ptr<Collector> m_collector; ///< made in the first round that finds a /proc
    Scope m_scope;
    Scope m_observedScope; ///< of the last observation
    int m_period = 100;
    int m_highlightTime = 2000;
    bool m_isActive = false;
    std::atomic<bool> m_isCancelled = false;

    quint64 m_sequence = 0;
    MarkedRows<DescriptorRow> m_descriptors;
    MarkedRows<Socket> m_sockets;
};

} // namespace Socketarium
