// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Socketarium {

enum class Direction { Sent, Received };

/// The most bytes of one message that are kept to be shown; the rest is counted.
constexpr qsizetype maxShownBytes = 4096;

/// What one send(2) or recv(2) of an endpoint moved: on a stream this is how the kernel cut it, not
/// how the sender did.
struct Message
{
    qint64 time = 0;    ///< microseconds since 1970, at the endpoint
    int connection = 0; ///< the endpoint's number of the connection
    Direction direction = Direction::Sent;
    quint64 size = 0;   ///< all of its bytes
    QByteArray bytes;   ///< the first maxShownBytes of them, untrusted

    bool operator==(const Message &) const = default;
};

} // namespace Socketarium
