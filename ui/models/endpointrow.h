// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/base/ids.h"
#include "core/control/endpointset.h"
#include "ui/models/connectioncolours.h"

namespace Socketarium {

/// An endpoint as the list shows it: a copy of values, so that the model needs no process.
struct EndpointRow
{
    int number = 0;
    int server = 0; ///< of a client: the number of the server that it is connected to; 0: not ours
    EndpointRole role = EndpointRole::Server;
    QByteArray name; ///< untrusted bytes
    Pid pid = Pid::None;
    EndpointState state = EndpointState::Starting;
    QByteArray address; ///< Address::text(), untrusted bytes
    bool reachesBeyond = false; ///< it listens beyond this machine
    int connections = 0;
    int colour = -1; ///< of a client: the index of its connection's colour; -1: none
    QString problem; ///< why it failed, for people

    int key() const { return number; }
    bool isServer() const { return role == EndpointRole::Server; }
    bool operator==(const EndpointRow &) const = default;
};

/// The rows of a set, in the order of their start.
QList<EndpointRow> rowsOf(const EndpointSet &endpoints, const ConnectionColours &colours);

/// The server of the set that listens where `client` is to connect; nullptr: none.
EndpointProcess *serverOf(const EndpointSet &endpoints, const EndpointProcess &client);

} // namespace Socketarium
