// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <span>

#include <QByteArrayView>

#include "core/base/uniquefd.h"
#include "core/endpoint/address.h"
#include "core/endpoint/closecause.h"
#include "core/endpoint/endpointspec.h"

namespace Socketarium {

class Readiness;

/// The bytes of one connected stream socket: what both engines have in common. Bytes that cannot be
/// sent at once wait in the channel; whoever sends looks at pending() and holds back.
class Channel
{
public:
    /// Who is told what happens. Must not delete the channel within a call.
    class Owner
    {
    public:
        /// Valid during the call only.
        virtual void received(QByteArrayView bytes) = 0;
        /// All of pending() was handed to the kernel.
        virtual void drained() = 0;
        /// These bytes were handed to the kernel, in one call.
        virtual void sent(QByteArrayView bytes) = 0;
        /// The peer sends no more: end of file. Told once.
        virtual void peerFinished() = 0;
        /// Nothing can be sent or received any more; pending() is what is lost. Told once, as the
        /// last thing. EPIPE comes with CloseCause::Peer.
        virtual void broken(CloseCause cause, int sysErrno) = 0;

    protected:
        ~Owner() = default;
    };

    Channel() = default;
    Q_DISABLE_COPY_MOVE(Channel)
    virtual ~Channel() = default;

    /// Whether what comes in is read; on at first. While off, the peer's bytes stay in the kernel.
    virtual void setReading(bool reading) = 0;
    /// Sends at once what the kernel takes and keeps the rest.
    virtual void send(QByteArrayView bytes) = 0;
    /// Bytes that were given to send() and wait in this process; what cannot be sent any more is
    /// among them.
    virtual qsizetype pending() const = 0;
    /// shutdown(2) of the writing side: the peer reads end of file after what was sent. What
    /// pends is sent first.
    virtual void finish() = 0;
    /// After peerFinished(): whether the peer closed altogether, as far as the kernel tells; over
    /// TCP a half-close looks the same, and only sending finds out.
    virtual bool isPeerGone() const = 0;
    /// Closes the descriptor at once; what pends is lost. Nothing is told after this.
    virtual void close() = 0;
};

/// A channel of the given engine on a connected, non-blocking socket. All channels of one endpoint
/// may share one `buffer`, whose size is how much one call reads.
std::unique_ptr<Channel> makeChannel(Engine engine, Transport transport, UniqueFd socket,
                                     std::span<char> buffer, Readiness &readiness,
                                     Channel::Owner &owner);

} // namespace Socketarium
