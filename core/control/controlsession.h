// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include "core/control/linereader.h"
#include "core/control/protocol.h"
#include "core/endpoint/endpoint.h"
#include "core/endpoint/endpointobserver.h"

namespace Socketarium {

/// The endpoint's side of the control protocol: reads commands from a descriptor and gives them to
/// the endpoint. End of the input stops the endpoint, so that none outlives who started it.
class ControlSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ControlSession)

public:
    /// The descriptor stays the caller's; endpoint and observer must outlive the session. What is
    /// wrong with a line is told to the observer.
    ControlSession(int descriptor, Endpoint &endpoint, EndpointObserver &observer,
                   QObject *parent = nullptr);

private:
    void read();
    void take(const LineReader::Line &line);
    void execute(const ControlCommand &command);
    void refuse(EndpointReason reason, const QByteArray &detail);
    void end();

    int m_descriptor;
    Endpoint &m_endpoint;
    EndpointObserver &m_observer;
    QSocketNotifier m_notifier;
    LineReader m_lines;
};

} // namespace Socketarium
