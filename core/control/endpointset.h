// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

#include "core/control/endpointprocess.h"

namespace Socketarium {

/// The endpoints that the window started, in the order of their start. Owns them. GUI thread.
class EndpointSet final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointSet)

public:
    explicit EndpointSet(const QString &program, QObject *parent = nullptr);
    ~EndpointSet() override;

    /// Makes an endpoint and starts it.
    EndpointProcess *add(const EndpointProcess::Spec &spec);
    /// Forgets an endpoint, ending its process.
    void remove(int number);

    const QList<EndpointProcess *> &endpoints() const;
    EndpointProcess *endpoint(int number) const; ///< nullptr: no such
    EndpointProcess *byPid(Pid pid) const;       ///< nullptr: not one of ours
    /// A name not in use yet: "echo-server", "echo-server-2", "client-1", …
    QByteArray freeName(const QByteArray &stem) const;

    /// What the Sampler must read for these: pids and socket files.
    QList<Pid> pids() const;
    QList<QByteArray> socketFiles() const;

Q_SIGNALS:
    void added(Socketarium::EndpointProcess *endpoint);
    void aboutToRemove(Socketarium::EndpointProcess *endpoint);
    /// State, pid, address or connections of one changed.
    void changed(Socketarium::EndpointProcess *endpoint);
    void eventReceived(Socketarium::EndpointProcess *endpoint,
                       const Socketarium::ControlEvent &event);

private:
    QString m_program;
    QList<EndpointProcess *> m_endpoints;
    int m_nextNumber = 1;
};

} // namespace Socketarium
