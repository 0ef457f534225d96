// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include "core/endpoint/behaviour.h"
#include "core/endpoint/telnetfilter.h"

namespace Socketarium {

/// The command server: a line is a request, trimmed and split at blanks. `ping` is answered with
/// "pong\n", `echo a b` with "a b\n", `quit` ends the connection, an empty line is passed over and
/// anything else is reported. Lines end with \n or \r\n, wherever the stream is cut; the last one
/// may lack it. What a telnet client says to a telnet server is left out.
class CommandBehaviour final : public ConnectionBehaviour
{
public:
    /// The longest line; a longer one is reported and passed over to its end.
    static constexpr qsizetype maxLine = 64 * 1024;

    void received(QByteArrayView bytes, Peer &peer) override;
    void finished(Peer &peer) override;

private:
    void takeLine(QByteArrayView part, Peer &peer);
    void keep(QByteArrayView part, Peer &peer);
    void answer(QByteArrayView line, Peer &peer);

    TelnetFilter m_telnet;
    QByteArray m_begun; ///< of a line whose end has not come yet
    bool m_passingOver = false;
    bool m_quit = false;
};

} // namespace Socketarium
