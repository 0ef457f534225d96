// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QSocketNotifier>

#include "app/cli/terminaltext.h"
#include "core/control/pipewriter.h"
#include "core/endpoint/client.h"
#include "core/endpoint/endpointobserver.h"

namespace Socketarium {

/// `connect` for people and pipes: standard input goes to the connection, what it receives goes to
/// standard output, byte for byte unless that is a terminal, and a word on how it goes to standard
/// error. Both directions hold back while the other side does not take what was sent. When the
/// server sends no more, what is piped in or planned is still sent; from a terminal it is the end.
class ConnectConsole final : public QObject, public EndpointObserver
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectConsole)

public:
    ConnectConsole();
    ~ConnectConsole() override;

    /// `readsInput`: without a plan, what is typed is sent. Gives the exit status.
    int run(Client &client, bool readsInput);

    void ready(Fd fd, Inode inode, const QByteArray &address) override;
    void opened(const ConnectionOpening &opening) override;
    void halfClosed(int connection, qint64 time) override;
    void closed(const ConnectionClosing &closing) override;
    void moved(int connection, Direction direction, QByteArrayView bytes) override;
    void failed(const EndpointError &error, bool fatal) override;
    void acceptingChanged(bool paused, int sysErrno) override;
    void flowChanged(int connection, bool paused, quint64 pending) override;
    void waiting(const QByteArray &address) override;
    void unsupported(int connection, QByteArrayView line) override;

private:
    void connected();
    void readInput();
    void outputDrained();
    void outputBroke(int sysErrno);
    void interrupt();
    void sayWhatWasNotRead(const ConnectionClosing &closing);
    void finish();

    Client *m_client = nullptr;
    bool m_readsInput = false;
    QSocketNotifier m_input;
    PipeWriter m_output;
    std::optional<TerminalText> m_terminal; ///< where standard output is one
    QByteArray m_address;
    int m_status = 0;
    bool m_finishing = false;
};

} // namespace Socketarium
