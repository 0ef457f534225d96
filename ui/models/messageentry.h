// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/control/protocol.h"

namespace Socketarium {

/// One line of the Messages table: bytes that moved, or something that happened.
struct MessageEntry
{
    enum class Kind
    {
        Sent,
        Received,
        Notice
    };

    int endpoint = 0; ///< EndpointProcess::number()
    QByteArray name; ///< of the endpoint, untrusted bytes
    qint64 time = 0; ///< microseconds since 1970; 0: not told
    Kind kind = Kind::Notice;
    int connection = 0; ///< 0: it concerns none
    quint64 size = 0; ///< of Sent and Received, in bytes
    QByteArray bytes; ///< the first maxShownBytes of them, untrusted
    QString words; ///< of Notice, for people

    bool operator==(const MessageEntry &) const = default;
};

/// What an endpoint's event adds to the table. `now` is for events that carry no time.
QList<MessageEntry> entriesOf(int endpoint, const QByteArray &name, const ControlEvent &event,
                              qint64 now);

} // namespace Socketarium
