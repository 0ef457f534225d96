// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/controlsession.h"

#include <array>
#include <cerrno>

#include <unistd.h>

namespace Socketarium {

ControlSession::ControlSession(int descriptor, Endpoint &endpoint, EndpointObserver &observer,
                               QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_endpoint(endpoint)
    , m_observer(observer)
    , m_notifier(descriptor, QSocketNotifier::Read)
    , m_lines(maxControlLine)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &ControlSession::read);
}

void ControlSession::read()
{
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        end();
        return;
    }
    m_lines.append(QByteArrayView(buffer.data(), count));
    while (const auto line = m_lines.next())
        take(*line);
}

void ControlSession::take(const LineReader::Line &line)
{
    if (line.tooLong) {
        refuse(EndpointReason::LineTooLong, {});
        return;
    }
    if (line.text.trimmed().isEmpty())
        return;
    const Result<ControlCommand> command = decodeCommand(line.text);
    if (command) {
        execute(*command);
        return;
    }
    refuse(command.error().kind == ErrorKind::Unsupported ? EndpointReason::UnknownCommand
                                                          : EndpointReason::MalformedCommand,
           command.error().operation.toUtf8());
}

void ControlSession::execute(const ControlCommand &command)
{
    if (const auto *send = std::get_if<SendCommand>(&command))
        m_endpoint.send(send->connection, send->plan);
    else if (const auto *stopSending = std::get_if<StopSendingCommand>(&command))
        m_endpoint.stopSending(stopSending->connection);
    else if (const auto *close = std::get_if<CloseCommand>(&command))
        m_endpoint.closeConnection(close->connection);
    else
        end();
}

void ControlSession::refuse(EndpointReason reason, const QByteArray &detail)
{
    EndpointError error;
    error.step = EndpointStep::Control;
    error.reason = reason;
    error.detail = detail;
    if (reason == EndpointReason::LineTooLong)
        error.amount = maxControlLine;
    m_observer.failed(error, false);
}

void ControlSession::end()
{
    m_notifier.setEnabled(false);
    m_endpoint.stop();
}

} // namespace Socketarium
