// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include "core/endpoint/address.h"

namespace Socketarium {

/// Which code moves the bytes: our own system calls, or Qt's socket classes (docs/ARCHITECTURE.md).
enum class Engine { Native, Qt };

/// What a server does with what it receives.
enum class Behaviour {
    Echo,    ///< sends the same back
    Command, ///< ping, echo WORDS, quit
    Sink,    ///< reads and counts
};

/// One message of a plan and the pause after it.
struct SendStep
{
    QByteArray bytes;
    int pauseMilliseconds = 0; ///< before the next step

    bool operator==(const SendStep &) const = default;
};

/// What to send: a list of messages with pauses, as a whole once or again and again.
struct SendPlan
{
    QList<SendStep> steps;
    int everyMilliseconds = 0; ///< from the end of one run of the list to the next; 0: at once
    int count = 1;             ///< how often the list is sent; 0: until stopped

    bool operator==(const SendPlan &) const = default;
};

/// Everything that `serve` takes: the same value makes a command line and is read from one.
struct ServeSpec
{
    Address address;
    Behaviour behaviour = Behaviour::Echo;
    int readSize = 65536; ///< bytes asked for in one recv(2), 1 to 1048576
    int backlog = 128;    ///< the argument of listen(2), 0 to 65535
    Engine engine = Engine::Native;
    QByteArray name;           ///< also the process name, of which the kernel keeps 15 bytes
    bool removeStaleFile = false; ///< take the place of a socket file at which nobody listens

    /// `serve ADDRESS --behaviour …`, without the program and without --control.
    QStringList arguments() const;
    bool operator==(const ServeSpec &) const = default;
};

/// Everything that `connect` takes.
struct ConnectSpec
{
    Address address;
    SendPlan plan; ///< empty: wait for what a person types or a program commands
    Engine engine = Engine::Native;
    QByteArray name;

    /// `connect ADDRESS --send …`, without the program and without --control.
    QStringList arguments() const;
    bool operator==(const ConnectSpec &) const = default;
};

/// "echo", "command", "sink"; "native", "qt".
QByteArray behaviourName(Behaviour behaviour);
QByteArray engineName(Engine engine);

} // namespace Socketarium
