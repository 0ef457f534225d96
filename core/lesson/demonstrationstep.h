// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QMetaType>

#include "core/base/ids.h"
#include "core/endpoint/endpointerror.h"

namespace Socketarium {

/// What the demonstration shows, in its order.
enum class DemonstrationStepId
{
    ServerStarted, ///< the server is a process with descriptors 0, 1, 2 and its event loop's
    ServerListens, ///< one more descriptor: the listening socket; and the file beside it
    ClientConnected, ///< another process, with a connected socket of its own
    ConnectionAccepted, ///< a new descriptor in the server: the connection's own socket
    MessagesEchoed, ///< bytes went from the one socket to the other, and came back
    FileExplained, ///< the file is a name to meet at: its inode is not a socket's
    ClientStopped, ///< its socket is gone, and the server's descriptor for it
    ServerStopped, ///< the listener is gone, and the file
};

constexpr int demonstrationStepCount = 8;

/// What is known of the two endpoints. Every value was read from a Snapshot or an endpoint's event;
/// what a step has not come to yet is None, 0 or empty.
struct DemonstrationFacts
{
    QByteArray path; ///< where the server listens, untrusted bytes

    Pid server = Pid::None;
    QByteArray serverName; ///< untrusted bytes
    qint64 serverDescriptors = 0;
    Fd eventFd = Fd::None; ///< the descriptor of the server's event loop
    Fd listenerFd = Fd::None;
    Inode listener = Inode::None;
    Inode file = Inode::None; ///< of the socket file
    quint32 fileMode = 0; ///< st_mode

    Pid client = Pid::None;
    QByteArray clientName; ///< untrusted bytes
    Fd clientFd = Fd::None;
    Inode clientSocket = Inode::None;

    Fd connectionFd = Fd::None; ///< in the server
    Inode connection = Inode::None;

    QByteArray message; ///< what the client sends
    quint64 sent = 0; ///< bytes by the client
    quint64 echoed = 0; ///< bytes that came back to it

    bool operator==(const DemonstrationFacts &) const = default;
};

/// One step that was reached: proved, not supposed.
struct DemonstrationStep
{
    DemonstrationStepId id = DemonstrationStepId::ServerStarted;
    DemonstrationFacts facts; ///< as known when the step was reached

    int number() const { return static_cast<int>(id) + 1; } ///< 1 to demonstrationStepCount
    bool operator==(const DemonstrationStep &) const = default;
};

/// Why a demonstration came to its end too early.
struct DemonstrationFailure
{
    enum class Cause
    {
        NotSeen, ///< within the time limit no Snapshot showed what the step is about
        EndpointFailed, ///< `error` says why, where the endpoint told it
        EndpointRemoved, ///< somebody took an endpoint away
    };

    Cause cause = Cause::NotSeen;
    DemonstrationStep step; ///< the one that was not reached, and what was known by then
    std::optional<EndpointError> error;

    bool operator==(const DemonstrationFailure &) const = default;
};

} // namespace Socketarium

Q_DECLARE_METATYPE(Socketarium::DemonstrationStep)
