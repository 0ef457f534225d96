// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <utility>

#include "core/sampling/observation.h"

namespace Socketarium {

/// Rows that nothing marks.
template <typename Value>
QList<Marked<Value>> unmarked(const QList<Value> &values)
{
    QList<Marked<Value>> rows;
    for (const Value &value : values)
        rows.append({value, Mark::None, nullptr});
    return rows;
}

/// The descriptors of a snapshot with their sockets, as the Sampler joins them.
inline QList<DescriptorRow> joined(const Snapshot &snapshot)
{
    QList<DescriptorRow> rows;
    for (const Descriptor &descriptor : snapshot.descriptors) {
        const Process *process = snapshot.process(descriptor.id.process.pid);
        const Socket *socket =
            descriptor.kind == DescriptorKind::Socket ? snapshot.socket(descriptor.inode) : nullptr;
        rows.append({descriptor, process ? process->comm : QByteArray(),
                     socket ? std::optional(*socket) : std::nullopt});
    }
    return rows;
}

/// What the Sampler would tell after `before`; nullptr: it is the first.
inline ObservationPointer observationOf(const Snapshot &snapshot,
                                        const ObservationPointer &before = nullptr)
{
    auto observation = std::make_shared<Observation>();
    observation->sequence = before ? before->sequence + 1 : 1;
    observation->snapshot = std::make_shared<const Snapshot>(snapshot);
    observation->descriptors = unmarked(joined(snapshot));
    observation->sockets = unmarked(snapshot.sockets);
    observation->periodMilliseconds = 100;
    if (before) {
        observation->descriptorDiff = diffSorted(before->descriptors, observation->descriptors);
        observation->socketDiff = diffSorted(before->sockets, observation->sockets);
    }
    return observation;
}

} // namespace Socketarium
