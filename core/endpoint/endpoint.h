// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "core/endpoint/endpointspec.h"

namespace Socketarium {

/// A server or a client: what a program can tell it to do. What happens is told to its
/// EndpointObserver.
class Endpoint : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Endpoint)

public:
    explicit Endpoint(QObject *parent = nullptr);
    ~Endpoint() override;

    /// Begins its work; false: it failed, which was told. Resolves a host name, so to be called
    /// before the event loop runs.
    virtual bool start() = 0;
    /// Connection 0 is the only one of a client, and every one of a server. One that does not
    /// exist, because it closed meanwhile, is passed over.
    virtual void send(int connection, const SendPlan &plan) = 0;
    virtual void stopSending(int connection) = 0;
    /// In order, after what is queued was sent.
    virtual void closeConnection(int connection) = 0;
    /// Closes all at once and removes the socket file; tells ended().
    virtual void stop() = 0;

Q_SIGNALS:
    /// Nothing is left to do: it was stopped, its one connection closed in order and all that was
    /// to be sent was sent (`ok`), or it failed.
    void ended(bool ok);
};

} // namespace Socketarium
