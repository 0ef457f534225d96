// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/telnetfilter.h"

namespace Socketarium {

// The codes of RFC 854.
static constexpr uchar subnegotiationEnd = 240;
static constexpr uchar subnegotiation = 250;
static constexpr uchar will = 251;
static constexpr uchar dont = 254;
static constexpr uchar interpretAsCommand = 255;

// ff f4 ff fd 06  what telnet sends for ^C: IAC IP, IAC DO TIMING-MARK
QByteArray TelnetFilter::filtered(QByteArrayView bytes)
{
    if (m_state == State::Text && !bytes.contains(static_cast<char>(interpretAsCommand)))
        return bytes.toByteArray();

    QByteArray text;
    for (const char byte : bytes) {
        const auto code = static_cast<uchar>(byte);
        switch (m_state) {
        case State::Text:
            if (code == interpretAsCommand)
                m_state = State::Command;
            else
                text += byte;
            break;
        case State::Command:
            if (code == interpretAsCommand)
                text += byte;
            m_state = code == subnegotiation   ? State::Subnegotiation
                : code >= will && code <= dont ? State::Option
                                               : State::Text;
            break;
        case State::Option:
            m_state = State::Text;
            break;
        case State::Subnegotiation:
            if (code == interpretAsCommand)
                m_state = State::SubnegotiationCommand;
            break;
        case State::SubnegotiationCommand:
            m_state = code == subnegotiationEnd ? State::Text : State::Subnegotiation;
            break;
        }
    }
    return text;
}

} // namespace Socketarium
