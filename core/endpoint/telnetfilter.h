// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Socketarium {

/// Leaves out what a telnet client says to a telnet server (RFC 854): commands of two bytes such as
/// IAC IP, options of three such as IAC DO TIMING-MARK, and what stands between IAC SB and IAC SE.
/// IAC IAC is one byte 255. A sequence may be cut anywhere. Every option is refused, because telnet
/// waits for an answer: after ^C it shows nothing until its DO TIMING-MARK has one (RFC 860).
class TelnetFilter final
{
public:
    struct Output
    {
        QByteArray text;   ///< without what is telnet's own
        QByteArray answer; ///< to be sent back; not longer than what it answers
    };

    Output filtered(QByteArrayView bytes);

private:
    enum class State { Text, Command, Option, Subnegotiation, SubnegotiationCommand };

    State m_state = State::Text;
    uchar m_request = 0; ///< WILL, WONT, DO or DONT, of which the option is to come
};

} // namespace Socketarium
