// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/endpoint/closecause.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/endpointspec.h"
#include "core/snapshot/socketname.h"
#include "core/traffic/message.h"

/// The control protocol: one JSON object a line. Commands go to the standard input of
/// `socketarium-cli serve|connect … --control`, events come from its standard output. End of the
/// input ends the endpoint.
namespace Socketarium {

/// The longest line that is read; a longer one is refused with LineTooLong and passed over.
constexpr qsizetype maxControlLine = 1024 * 1024;

/// {"command":"send","connection":1,"steps":[{"data":"aGVsbG8=","pause":0}],"every":1000,"count":0}
/// Connection 0 is the only one of a client, and every one of a server.
struct SendCommand
{
    int connection = 0;
    SendPlan plan;
    bool operator==(const SendCommand &) const = default;
};

/// {"command":"stop-sending","connection":0}: ends a running plan.
struct StopSendingCommand
{
    int connection = 0;
    bool operator==(const StopSendingCommand &) const = default;
};

/// {"command":"close","connection":1}: an orderly close(2) after what is queued was sent.
struct CloseCommand
{
    int connection = 0;
    bool operator==(const CloseCommand &) const = default;
};

/// {"command":"stop"}: as SIGTERM.
struct StopCommand
{
    bool operator==(const StopCommand &) const = default;
};

using ControlCommand = std::variant<SendCommand, StopSendingCommand, CloseCommand, StopCommand>;

/// The endpoint does its work: it listens, or it is connected.
struct ReadyEvent
{
    Pid pid = Pid::None;
    Fd fd = Fd::None;          ///< the listening or connected socket
    Inode inode = Inode::None; ///< its inode
    QByteArray address;        ///< Address::text() of what it listens at or is connected to, with
                               ///< the port that the kernel chose
    bool operator==(const ReadyEvent &) const = default;
};

/// A connection came into being: accepted by a server, made by a client.
struct OpenedEvent
{
    int connection = 0; ///< 1, 2, …, never given twice by one endpoint
    qint64 time = 0;    ///< microseconds since 1970
    Fd fd = Fd::None;
    Inode inode = Inode::None;
    SocketName local;
    SocketName remote;
    Pid peerPid = Pid::None;        ///< unix: SO_PEERCRED
    Uid peerUid = Uid::Unknown;
    bool operator==(const OpenedEvent &) const = default;
};

/// A connection is gone, and its descriptor with it.
struct ClosedEvent
{
    int connection = 0;
    qint64 time = 0;
    CloseCause cause = CloseCause::Peer;
    int sysErrno = 0;
    quint64 received = 0; ///< bytes
    quint64 sent = 0;     ///< bytes
    quint64 unsent = 0;   ///< bytes that were queued and lost
    bool operator==(const ClosedEvent &) const = default;
};

/// {"event":"half-closed",…}: the peer will send no more (it shut down its writing side).
struct HalfClosedEvent
{
    int connection = 0;
    qint64 time = 0;
    bool operator==(const HalfClosedEvent &) const = default;
};

/// What was sent and received since the last such event, oldest first.
struct MessagesEvent
{
    QList<Message> messages;
    quint64 notShown = 0;      ///< further messages that were counted only
    quint64 notShownBytes = 0; ///< and their bytes
    bool operator==(const MessagesEvent &) const = default;
};

/// Something failed; `fatal` where the endpoint ends because of it.
struct FailedEvent
{
    EndpointError error;
    bool fatal = false;
    bool operator==(const FailedEvent &) const = default;
};

/// Accepting stopped for want of descriptors, or goes on again.
struct AcceptingEvent
{
    bool paused = false;
    int sysErrno = 0; ///< EMFILE or ENFILE where paused
    bool operator==(const AcceptingEvent &) const = default;
};

/// The peer does not read: what we send waits (`paused`), or it flows again.
struct FlowEvent
{
    int connection = 0;
    bool paused = false;
    quint64 pending = 0; ///< bytes that wait in this process
    bool operator==(const FlowEvent &) const = default;
};

/// A client waits for room in the listener's accept queue (unix: connect(2) said EAGAIN).
struct WaitingEvent
{
    QByteArray address;
    bool operator==(const WaitingEvent &) const = default;
};

/// The command server got a line that it does not understand; it gives no answer.
struct UnsupportedEvent
{
    int connection = 0;
    QByteArray line; ///< its first maxShownBytes, untrusted
    bool operator==(const UnsupportedEvent &) const = default;
};

/// {"event":"lost","events":12,"open":[1,5]}: more happened than is told, or the reader was too
/// slow. What is open now is told, so that nobody waits for an end that was lost.
struct LostEvent
{
    quint64 events = 0;
    QList<int> open; ///< the connections that are open now, ascending
    bool operator==(const LostEvent &) const = default;
};

using ControlEvent
    = std::variant<ReadyEvent, OpenedEvent, HalfClosedEvent, ClosedEvent, MessagesEvent,
                   FailedEvent, AcceptingEvent, FlowEvent, WaitingEvent, UnsupportedEvent,
                   LostEvent>;

/// One line without its newline.
QByteArray encode(const ControlCommand &command);
QByteArray encode(const ControlEvent &event);

/// Malformed says what is wrong with the line; an unknown "command" or "event" is Unsupported.
[[nodiscard]] Result<ControlCommand> decodeCommand(QByteArrayView line);
[[nodiscard]] Result<ControlEvent> decodeEvent(QByteArrayView line);

} // namespace Socketarium
