// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QByteArrayView>
#include <QtGlobal>

#include "core/endpoint/endpointspec.h"

namespace Socketarium {

/// What a server does with what one connection receives. One object a connection.
class ConnectionBehaviour
{
public:
    /// The connection, as far as a behaviour needs it. Every call may end it; further ones then do
    /// nothing.
    class Peer
    {
    public:
        virtual void reply(QByteArrayView bytes) = 0;
        /// Ends the connection in order, after what was replied has been sent.
        virtual void hangUp() = 0;
        /// A request that is not understood and gets no answer.
        virtual void reportUnsupported(QByteArrayView line) = 0;
        /// A request that is longer than `limit` and is passed over.
        virtual void reportTooLong(qsizetype limit) = 0;

    protected:
        ~Peer() = default;
    };

    ConnectionBehaviour() = default;
    Q_DISABLE_COPY_MOVE(ConnectionBehaviour)
    virtual ~ConnectionBehaviour() = default;

    /// Bytes as the kernel cut them. May reply with at most as many.
    virtual void received(QByteArrayView bytes, Peer &peer) = 0;
    /// End of file: nothing more comes.
    virtual void finished(Peer &peer);
};

std::unique_ptr<ConnectionBehaviour> makeBehaviour(Behaviour behaviour);

} // namespace Socketarium
