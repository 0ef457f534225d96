// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/telnetfilter.h"

namespace Socketarium {

// The codes of RFC 854.
static constexpr uchar subnegotiationEnd = 240;
static constexpr uchar subnegotiation = 250;
static constexpr uchar will = 251;
static constexpr uchar wont = 252;
static constexpr uchar doIt = 253;
static constexpr uchar dont = 254;
static constexpr uchar interpretAsCommand = 255;

/// "No" to a peer that wants us to have an option or wants one itself. A peer that wants none is
/// not answered, so that two of us do not go on for ever.
static QByteArray refusal(uchar request, char option)
{
    if (request != will && request != doIt)
        return {};
    const uchar no = request == will ? dont : wont;
    return QByteArray(1, static_cast<char>(interpretAsCommand)) + static_cast<char>(no) + option;
}

// ff f4 ff fd 06  what telnet sends for ^C: IAC IP, IAC DO TIMING-MARK
// ff fa 1f 00 50 00 18 ff f0  IAC SB NAWS, 80 by 24, IAC SE
TelnetFilter::Output TelnetFilter::filtered(QByteArrayView bytes)
{
    if (m_state == State::Text && !bytes.contains(static_cast<char>(interpretAsCommand)))
        return {bytes.toByteArray(), {}};

    Output output;
    for (const char byte : bytes) {
        const auto code = static_cast<uchar>(byte);
        switch (m_state) {
        case State::Text:
            if (code == interpretAsCommand)
                m_state = State::Command;
            else
                output.text += byte;
            break;
        case State::Command:
            if (code == interpretAsCommand)
                output.text += byte;
            m_request = code;
            m_state = code == subnegotiation   ? State::Subnegotiation
                : code >= will && code <= dont ? State::Option
                                               : State::Text;
            break;
        case State::Option:
            output.answer += refusal(m_request, byte);
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
    return output;
}

} // namespace Socketarium
