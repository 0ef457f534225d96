// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/samplingworker.h"

#include <algorithm>
#include <ctime>

#include <unistd.h>

#include <QDateTime>
#include <QSet>

#include "core/proc/cpuclock.h"

namespace Socketarium {

/// Below this the CPU clock of a process that runs may not have moved (cpuTimeOf()).
constexpr int shortestPeriod = 16;
/// Reading takes at most one part in so many of a core.
constexpr int costFactor = 4;

SamplingWorker::SamplingWorker(const QByteArray &root)
    : m_root(root)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SamplingWorker::startRound);
    m_clock.start();
}

void SamplingWorker::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    if (m_isActive)
        m_timer.start(0);
}

void SamplingWorker::setPeriod(int milliseconds)
{
    m_period = std::max(milliseconds, shortestPeriod);
    if (m_timer.isActive() && m_timer.remainingTime() > m_period)
        m_timer.start(m_period);
}

void SamplingWorker::setHighlightTime(int milliseconds)
{
    m_highlightTime = std::max(milliseconds, 0);
}

void SamplingWorker::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    if (active)
        m_timer.start(0);
    else
        m_timer.stop();
}

void SamplingWorker::cancel()
{
    m_isCancelled = true;
}

std::optional<Snapshot> SamplingWorker::collect()
{
    if (!m_collector) {
        Result<ProcRoot> root = ProcRoot::open(m_root);
        if (!root) {
            Snapshot nothing;
            nothing.takenAt = QDateTime::currentMSecsSinceEpoch();
            nothing.diagnostics.append({Pid::None, root.error()});
            return nothing;
        }
        m_collector = std::make_unique<Collector>(*std::move(root), &m_transport);
    }
    return m_collector->collect(m_scope, [this] { return m_isCancelled.load(); });
}

void SamplingWorker::startRound()
{
    if (m_isCancelled)
        return;
    std::optional<Snapshot> snapshot = collect();
    if (!snapshot)
        return;
    const ObservationPointer observation = observe(*std::move(snapshot));
    m_timer.start(observation->periodMilliseconds);
    Q_EMIT observed(observation);
}

static QList<DescriptorRow> descriptorRows(const Snapshot &snapshot)
{
    QList<DescriptorRow> rows;
    rows.reserve(snapshot.descriptors.size());
    for (const Descriptor &descriptor : snapshot.descriptors) {
        DescriptorRow row;
        row.descriptor = descriptor;
        if (const Process *process = snapshot.process(descriptor.id.process.pid))
            row.comm = process->comm;
        if (descriptor.kind == DescriptorKind::Socket) {
            if (const Socket *socket = snapshot.socket(descriptor.inode))
                row.socket = *socket;
        }
        rows.append(std::move(row));
    }
    return rows;
}

/// How long a process has been there, in milliseconds; its start is counted in clock ticks.
static qint64 ageOf(const ProcessId &id)
{
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    static const qint64 ticksPerSecond = ::sysconf(_SC_CLK_TCK);
    const qint64 started = qint64(id.startTime) * 1000 / ticksPerSecond;
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1000000 - started;
}

ScopeChange SamplingWorker::takeScopeChange(const Snapshot &snapshot)
{
    if (m_observedScope == m_scope)
        return {};
    QSet<Pid> settled;
    for (const Pid pid : std::as_const(m_scope.watched)) {
        const Process *process = snapshot.process(pid);
        if (process && ageOf(process->id) > m_highlightTime)
            settled.insert(pid);
    }
    QSet<Pid> alive;
    for (const Pid pid : std::as_const(m_observedScope.watched)) {
        if (cpuTimeOf(pid))
            alive.insert(pid);
    }
    const ScopeChange change(m_observedScope, m_scope, settled, alive);
    m_observedScope = m_scope;
    return change;
}

ObservationPointer SamplingWorker::observe(Snapshot snapshot)
{
    const qint64 now = m_clock.elapsed();
    const ScopeChange change = takeScopeChange(snapshot);
    const QList<DescriptorRow> rows = descriptorRows(snapshot);
    MarkedRows<DescriptorRow> descriptors =
        markRows(change.applied(m_descriptors, rows), rows, now, m_highlightTime);
    MarkedRows<Socket> sockets = markRows(change.applied(m_sockets, snapshot.sockets),
                                          snapshot.sockets, now, m_highlightTime);

    auto observation = std::make_shared<Observation>();
    observation->sequence = ++m_sequence;
    observation->periodMilliseconds = pauseAfter(snapshot.cpuMicroseconds);
    observation->descriptors = descriptors.rows;
    observation->descriptorDiff = diffSorted(m_descriptors.rows, descriptors.rows);
    observation->sockets = sockets.rows;
    observation->socketDiff = diffSorted(m_sockets.rows, sockets.rows);
    observation->snapshot = std::make_shared<const Snapshot>(std::move(snapshot));

    m_descriptors = std::move(descriptors);
    m_sockets = std::move(sockets);
    return observation;
}

int SamplingWorker::pauseAfter(qint64 cpuMicroseconds) const
{
    return std::max(m_period, static_cast<int>(costFactor * cpuMicroseconds / 1000));
}

} // namespace Socketarium
