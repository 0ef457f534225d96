// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include "core/control/eventwriter.h"
#include "core/endpoint/endpoint.h"

namespace Socketarium {

/// How long the end waits for a reader that does not take the last of our output.
constexpr int farewellMilliseconds = 500;

/// Starts an endpoint and runs the event loop until it has ended and its events were taken, until
/// a signal stopped it (TerminationSignal), or until its events cannot be written any more. With
/// `isControlled` commands are read from standard input, whose end stops it too. Gives the exit
/// status: 0 done, 1 it failed.
int runEndpoint(Endpoint &endpoint, EventWriter &writer, bool isControlled);

/// Names the process, so that other tools show who it is; the kernel keeps 15 bytes (prctl(2)).
void setProcessName(const QByteArray &name);

} // namespace Socketarium
