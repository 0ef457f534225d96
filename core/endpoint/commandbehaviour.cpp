// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/commandbehaviour.h"

#include <QByteArrayList>

namespace Socketarium {

static QByteArrayList words(QByteArrayView line)
{
    return line.toByteArray().simplified().split(' ');
}

void CommandBehaviour::received(QByteArrayView bytes, Peer &peer)
{
    const TelnetFilter::Output input = m_telnet.filtered(bytes);
    if (!input.answer.isEmpty())
        peer.reply(input.answer);
    QByteArrayView rest(input.text);
    for (qsizetype end = rest.indexOf('\n'); end >= 0 && !m_quit; end = rest.indexOf('\n')) {
        takeLine(rest.first(end), peer);
        rest = rest.sliced(end + 1);
    }
    if (!m_quit)
        keep(rest, peer);
}

void CommandBehaviour::finished(Peer &peer)
{
    if (!m_quit)
        takeLine({}, peer);
}

/// The end of a line has come; `part` is what it has beside what was kept.
void CommandBehaviour::takeLine(QByteArrayView part, Peer &peer)
{
    keep(part, peer);
    const QByteArray line = std::exchange(m_begun, {});
    if (!std::exchange(m_passingOver, false))
        answer(line, peer);
}

void CommandBehaviour::keep(QByteArrayView part, Peer &peer)
{
    if (m_passingOver)
        return;
    if (m_begun.size() + part.size() > maxLine) {
        m_passingOver = true;
        m_begun.clear();
        peer.reportTooLong(maxLine);
        return;
    }
    m_begun.append(part);
}

void CommandBehaviour::answer(QByteArrayView line, Peer &peer)
{
    const QByteArrayList request = words(line);
    const QByteArray &command = request.first();
    if (command.isEmpty())
        return;
    if (command == "ping") {
        peer.reply("pong\n");
    } else if (command == "echo") {
        peer.reply(QByteArray(request.sliced(1).join(' ') + '\n'));
    } else if (command == "quit") {
        m_quit = true;
        peer.hangUp();
    } else {
        peer.reportUnsupported(line.trimmed());
    }
}

} // namespace Socketarium
