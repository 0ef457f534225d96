// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QMetaType>

#include "core/base/keyeddiff.h"
#include "core/snapshot/rows.h"
#include "core/snapshot/snapshot.h"

namespace Socketarium {

/// What one round of the Sampler hands to the models: the values, and what changed in each table
/// since the observation whose sequence is one lower. A receiver that did not apply that one takes
/// the full rows instead.
struct Observation
{
    quint64 sequence = 0;
    std::shared_ptr<const Snapshot> snapshot;

    QList<Marked<DescriptorRow>> descriptors;
    KeyedDiff<Marked<DescriptorRow>> descriptorDiff;
    QList<Marked<Socket>> sockets;
    KeyedDiff<Marked<Socket>> socketDiff;

    int periodMilliseconds = 0; ///< the pause until the next round
};

using ObservationPointer = std::shared_ptr<const Observation>;

} // namespace Socketarium

Q_DECLARE_METATYPE(Socketarium::ObservationPointer)
