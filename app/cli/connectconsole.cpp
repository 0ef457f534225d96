// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/connectconsole.h"

#include <array>
#include <cerrno>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

#include "app/cli/endpointrun.h"
#include "app/cli/eventtext.h"
#include "app/cli/terminationsignal.h"
#include "app/cli/usage.h"
#include "core/base/escape.h"
#include "ui/words/errortext.h"

namespace Socketarium {

/// Standard output takes so much before the connection is not read any more.
static constexpr qsizetype maxOutput = 256 * 1024;

static void say(const QString &line)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

ConnectConsole::ConnectConsole()
    : m_input(STDIN_FILENO, QSocketNotifier::Read)
    , m_output(STDOUT_FILENO)
{
    m_input.setEnabled(false);
    if (::isatty(STDOUT_FILENO))
        m_terminal.emplace();
    connect(&m_input, &QSocketNotifier::activated, this, &ConnectConsole::readInput);
    connect(&m_output, &PipeWriter::drained, this, &ConnectConsole::outputDrained);
    // Queued, since it may be told from within a call of the client.
    connect(&m_output, &PipeWriter::broken, this, &ConnectConsole::outputBroke,
            Qt::QueuedConnection);
}

ConnectConsole::~ConnectConsole() = default;

int ConnectConsole::run(Client &client, bool readsInput)
{
    m_client = &client;
    m_readsInput = readsInput;
    connect(&client, &Client::connected, this, &ConnectConsole::connected);
    connect(&client, &Client::ended, this, &ConnectConsole::finish);
    TerminationSignal termination;
    connect(&termination, &TerminationSignal::received, this, &ConnectConsole::interrupt);
    if (!client.start())
        return exitFailed;
    QCoreApplication::exec();
    return m_status;
}

void ConnectConsole::connected()
{
    Connection *const connection = m_client->connection();
    m_input.setEnabled(m_readsInput);
    // A person is done when the server is, a file or a program that is piped in is not.
    connection->setExpectingMore(m_readsInput && !::isatty(STDIN_FILENO));
    connect(connection, &Connection::drainedOutput, this,
            [this] { m_input.setEnabled(m_readsInput); });
    if (!m_readsInput)
        connect(connection, &Connection::planFinished, connection, &Connection::finish);
}

void ConnectConsole::readInput()
{
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    Connection *const connection = m_client->connection();
    if (count <= 0) {
        if (count < 0)
            m_status = reportFailure(
                tr("Cannot read standard input: %1 (%2).").arg(errnoText(errno), errnoName(errno)));
        m_readsInput = false;
        m_input.setEnabled(false);
        connection->finish();
        return;
    }
    connection->send(QByteArrayView(buffer.data(), count));
    if (connection->pending() > 0 || !connection->isOpen())
        m_input.setEnabled(false);
}

void ConnectConsole::moved(int, Direction direction, QByteArrayView bytes)
{
    if (direction == Direction::Sent)
        return;
    if (m_terminal)
        m_output.write(m_terminal->append(bytes));
    else
        m_output.write(bytes);
    if (m_output.pending() > maxOutput)
        m_client->connection()->setReading(false);
}

void ConnectConsole::outputDrained()
{
    if (m_finishing)
        QCoreApplication::quit();
    else if (m_client->connection())
        m_client->connection()->setReading(true);
}

/// Without anybody who takes what we print there is nothing left to do.
void ConnectConsole::outputBroke(int sysErrno)
{
    if (reportOutputError(sysErrno) != exitDone)
        m_status = exitFailed;
    if (m_finishing)
        QCoreApplication::quit();
    else
        m_client->stop();
}

/// Ends even where nobody takes the last of what we print.
void ConnectConsole::interrupt()
{
    QTimer::singleShot(farewellMilliseconds, QCoreApplication::instance(), &QCoreApplication::quit);
    m_client->stop();
}

/// The connection is gone; what it brought is still to be printed.
void ConnectConsole::finish()
{
    m_finishing = true;
    m_input.setEnabled(false);
    if (m_terminal)
        m_output.write(m_terminal->finish());
    if (m_output.pending() == 0 || m_output.isBroken())
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                  Qt::QueuedConnection);
}

void ConnectConsole::ready(Fd, Inode, const QByteArray &address)
{
    m_address = address;
    if (::isatty(STDERR_FILENO))
        say(tr("connected to %1").arg(escaped(address)));
}

void ConnectConsole::opened(const ConnectionOpening &)
{
}

void ConnectConsole::halfClosed(int, qint64)
{
}

/// Who ended the connection, and with which errno.
static QString endText(const ConnectionClosing &closing, const QString &address)
{
    QString text;
    switch (closing.cause) {
    case CloseCause::Self:
        text = ConnectConsole::tr("We closed the connection to %1").arg(address);
        break;
    case CloseCause::Peer:
        text = ConnectConsole::tr("The server closed the connection to %1").arg(address);
        break;
    case CloseCause::Reset:
    case CloseCause::Error:
        text = ConnectConsole::tr("The connection to %1 was broken off").arg(address);
        break;
    }
    if (closing.sysErrno != 0)
        text += QStringLiteral(" (%1)").arg(errnoName(closing.sysErrno));
    return text;
}

/// The sentence on an end that lost something, or may have.
static QString lossText(const ConnectionClosing &closing, const QString &address)
{
    const QLocale locale;
    // All at once: an address may look like one of the places.
    const QString text =
        ConnectConsole::tr("%1: %2 bytes had been received and %3 sent, %4 could not be sent.")
            .arg(endText(closing, address), locale.toString(closing.received),
                 locale.toString(closing.sent), locale.toString(closing.unsent));
    return closing.cause == CloseCause::Self
        ? text
        : text + ConnectConsole::tr(" Look at the server's side for the reason.");
}

void ConnectConsole::closed(const ConnectionClosing &closing)
{
    sayWhatWasNotRead(closing);
    const QString address = escaped(m_address);
    if (closing.cause == CloseCause::Reset || closing.cause == CloseCause::Error
        || closing.unsent > 0) {
        m_status = reportFailure(lossText(closing, address));
    } else if (::isatty(STDERR_FILENO)) {
        say(closing.cause == CloseCause::Peer ? tr("connection closed by %1").arg(address)
                                              : tr("connection to %1 closed").arg(address));
    }
}

void ConnectConsole::failed(const EndpointError &error, bool fatal)
{
    if (fatal)
        m_status = exitFailed;
    say(errorText(error));
}

/// The server closed in order while there was more at standard input.
void ConnectConsole::sayWhatWasNotRead(const ConnectionClosing &closing)
{
    int unread = 0;
    if (closing.cause != CloseCause::Peer || closing.unsent > 0 || !m_readsInput
        || ::ioctl(STDIN_FILENO, FIONREAD, &unread) != 0 || unread == 0)
        return;
    EndpointError error;
    error.step = EndpointStep::Send;
    error.reason = EndpointReason::PeerClosedEarly;
    error.address = m_address;
    failed(error, true);
}

void ConnectConsole::acceptingChanged(bool, int)
{
}

void ConnectConsole::flowChanged(int connection, bool paused, quint64 pending)
{
    if (::isatty(STDERR_FILENO))
        say(eventText(FlowEvent{connection, paused, pending}).trimmed());
}

void ConnectConsole::waiting(const QByteArray &address)
{
    say(eventText(WaitingEvent{address}).trimmed());
}

void ConnectConsole::unsupported(int, QByteArrayView)
{
}

} // namespace Socketarium
