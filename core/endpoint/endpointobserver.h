// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/ids.h"
#include "core/endpoint/closecause.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/socketaddress.h"
#include "core/traffic/message.h"

namespace Socketarium {

/// A connection that came into being.
struct ConnectionOpening
{
    int connection = 0; ///< 1, 2, …, never given twice by one endpoint
    qint64 time = 0;    ///< microseconds since 1970
    Fd fd = Fd::None;
    Inode inode = Inode::None;
    SocketAddress local;
    SocketAddress remote;
    Pid peerPid = Pid::None; ///< unix: SO_PEERCRED
    Uid peerUid = Uid::Unknown;
};

/// A connection that is gone, and its descriptor with it.
struct ConnectionClosing
{
    int connection = 0;
    qint64 time = 0;
    CloseCause cause = CloseCause::Peer;
    int sysErrno = 0;
    quint64 received = 0; ///< bytes
    quint64 sent = 0;     ///< bytes
    quint64 unsent = 0;   ///< bytes that were queued and lost
};

/// Whom a server or a client tells what happens, at once and on its own thread. The endpoint must
/// outlive a call: an observer that ends it does so later.
class EndpointObserver
{
public:
    EndpointObserver() = default;
    Q_DISABLE_COPY_MOVE(EndpointObserver)
    virtual ~EndpointObserver() = default;

    /// The endpoint listens at, or is connected to, `address` (Address::text()).
    virtual void ready(Fd fd, Inode inode, const QByteArray &address) = 0;
    virtual void opened(const ConnectionOpening &opening) = 0;
    /// The peer sends no more, and the connection goes on because we have still to send.
    virtual void halfClosed(int connection, qint64 time) = 0;
    virtual void closed(const ConnectionClosing &closing) = 0;
    /// send(2) comes next. The peer may have what is sent, and its answer may be read, before that
    /// call returns: so the time at which a message was sent is taken here.
    virtual void sending() { }
    /// One send(2) or recv(2). Called for every one of them, so it must be cheap; `bytes` are
    /// valid during the call only.
    virtual void moved(int connection, Direction direction, QByteArrayView bytes) = 0;
    virtual void failed(const EndpointError &error, bool fatal) = 0;
    /// Accepting stopped for want of descriptors, or goes on again.
    virtual void acceptingChanged(bool paused, int sysErrno) = 0;
    /// The peer does not read and `pending` bytes wait here, or it flows again.
    virtual void flowChanged(int connection, bool paused, quint64 pending) = 0;
    /// A client waits for room in the accept queue of `address`.
    virtual void waiting(const QByteArray &address) = 0;
    /// The command server got a line that it does not understand.
    virtual void unsupported(int connection, QByteArrayView line) = 0;
};

} // namespace Socketarium
