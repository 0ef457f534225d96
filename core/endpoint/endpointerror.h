// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include "core/base/error.h"

namespace Socketarium {

/// Which step of an endpoint's work did not succeed.
enum class EndpointStep {
    ParseAddress,
    Resolve,
    Socket,
    Bind,
    Listen,
    Connect,
    Accept,
    Send,
    Receive,
    Control, ///< a line of the control protocol
    Start,   ///< running the endpoint's program; the address is its path
};

/// Why, where the errno alone does not tell a person what to do.
enum class EndpointReason {
    Errno,           ///< the errno says it
    MalformedAddress,
    PathTooLong,     ///< `amount` is its length; the limit is maxUnixPath
    NoSuchDirectory,
    FileInTheWay,    ///< something that is not a socket is at the path: never replaced
    AlreadyListening, ///< a live server is at the path
    StaleFile,       ///< a socket file is at the path and nobody listens: proved
    CannotTell,      ///< a socket file is at the path; whether it is live cannot be found out
    DirectoryLocked, ///< a stale file is at the path, and another program locks its directory
    NoSuchFile,      ///< connect: nothing at the path
    NobodyListens,   ///< connect: a socket file or port without a listener
    NotASocket,      ///< connect: the path is something else
    QueueFull,       ///< connect: the listener's accept queue stayed full until the time limit
    WrongType,       ///< connect: the socket there is of another type (EPROTOTYPE)
    NameNotResolved, ///< `detail` is what the resolver said
    PortProtected,   ///< a port below ip_unprivileged_port_start without the right
    OutOfDescriptors, ///< EMFILE, ENFILE: accepting waits until one is free
    SendQueueFull,   ///< `amount` bytes wait already: the peer does not read
    PeerClosedEarly, ///< the peer closed in order, and there was more to send
    LineTooLong,
    MalformedCommand, ///< `detail` is the part that is not as it must be, in words of ours
    UnknownCommand,   ///< `detail` is its name
    Unsupported,     ///< this program or this kernel does not offer it
};

/// A failure of an endpoint, complete enough to say in one sentence what failed, on what, why and
/// what to try. A value; ui/words makes the sentence.
struct EndpointError
{
    EndpointStep step = EndpointStep::Connect;
    EndpointReason reason = EndpointReason::Errno;
    int sysErrno = 0;    ///< 0 where no system call failed
    QByteArray address;  ///< Address::text(), or what was given in its place; untrusted bytes
    QByteArray detail;   ///< a further word from outside, untrusted bytes
    qint64 amount = 0;   ///< a number that belongs to the reason

    bool operator==(const EndpointError &) const = default;
};

} // namespace Socketarium
