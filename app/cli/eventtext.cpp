// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/eventtext.h"

#include <QCoreApplication>

#include "core/base/error.h"
#include "core/base/escape.h"
#include "ui/words/errortext.h"

namespace Socketarium {

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::EventText)
};

} // namespace

/// The most bytes of one message that a line shows.
static constexpr qsizetype previewBytes = 60;

static QString byteCount(quint64 size)
{
    return size == 1 ? EventText::tr("1 byte") : EventText::tr("%L1 bytes").arg(size);
}

static QString text(const ReadyEvent &event)
{
    QString line = EventText::tr("waiting at %1\n").arg(escaped(event.address));
    const auto address = parseAddress(event.address);
    if (address && address->reachesBeyondLoopback())
        line += EventText::tr("careful: whoever reaches this machine over the network can connect; "
                              "tcp:PORT alone is for this machine only\n");
    return line;
}

static QString text(const OpenedEvent &event)
{
    const QString from = event.remote.kind == SocketName::Kind::Inet
        ? event.remote.inet.text()
        : EventText::tr("pid %1 (user %2)").arg(number(event.peerPid)).arg(number(event.peerUid));
    return EventText::tr("connection %1 from %2, descriptor %3\n")
        .arg(QString::number(event.connection), from, QString::number(number(event.fd)));
}

static QString text(const HalfClosedEvent &event)
{
    return EventText::tr("connection %1: the client sends no more, and still reads\n")
        .arg(event.connection);
}

static QString text(const ClosedEvent &event)
{
    QString line;
    switch (event.cause) {
    case CloseCause::Peer:
        line = EventText::tr("connection %1 closed by the client").arg(event.connection);
        break;
    case CloseCause::Self:
        line = EventText::tr("connection %1 closed by us").arg(event.connection);
        break;
    case CloseCause::Reset:
        line = EventText::tr("connection %1 broken off by the client").arg(event.connection);
        break;
    case CloseCause::Error:
        line = EventText::tr("connection %1 failed").arg(event.connection);
        break;
    }
    if (event.sysErrno != 0)
        line += QStringLiteral(" (%1)").arg(errnoName(event.sysErrno));
    if (event.unsent > 0)
        line += EventText::tr("; %1 for it are lost").arg(byteCount(event.unsent));
    return line + QLatin1Char('\n');
}

static QString preview(const Message &message)
{
    const QByteArray shown = message.bytes.first(qMin(message.bytes.size(), previewBytes));
    const bool isAll = static_cast<quint64>(shown.size()) == message.size;
    return QStringLiteral("\"%1\"%2").arg(escaped(shown), isAll ? QString() : EventText::tr(" …"));
}

static QString text(const MessagesEvent &event)
{
    QString lines;
    for (const Message &message : event.messages) {
        const QString line = message.direction == Direction::Received
            ? EventText::tr("connection %1: received %2: %3\n")
            : EventText::tr("connection %1: sent %2: %3\n");
        lines += line.arg(message.connection).arg(byteCount(message.size), preview(message));
    }
    if (event.notShown > 0)
        lines += EventText::tr("… and %L1 more messages of %2, which are not shown\n")
                     .arg(event.notShown)
                     .arg(byteCount(event.notShownBytes));
    return lines;
}

static QString text(const FailedEvent &event)
{
    return errorText(event.error) + QLatin1Char('\n');
}

static QString text(const AcceptingEvent &event)
{
    if (!event.paused)
        return EventText::tr("accepting again: all who waited are served\n");
    return EventText::tr(
               "no descriptor is left (%1): those who are connected are served, others wait until "
               "one closes; ulimit -n is the limit\n")
        .arg(errnoName(event.sysErrno));
}

static QString text(const FlowEvent &event)
{
    if (event.paused)
        return EventText::tr("connection %1: the peer does not read, %2 wait here\n")
            .arg(event.connection)
            .arg(byteCount(event.pending));
    return EventText::tr("connection %1: the peer reads again\n").arg(event.connection);
}

static QString text(const WaitingEvent &event)
{
    return EventText::tr("%1: the accept queue is full, waiting for room\n")
        .arg(escaped(event.address));
}

static QString text(const UnsupportedEvent &event)
{
    return EventText::tr("connection %1: unsupported command \"%2\"\n")
        .arg(QString::number(event.connection),
             escaped(event.line.first(qMin(event.line.size(), previewBytes))));
}

static QString text(const LostEvent &event)
{
    return EventText::tr("%L1 more events, which are not shown\n").arg(event.events);
}

QString eventText(const ControlEvent &event)
{
    return std::visit([](const auto &each) { return text(each); }, event);
}

} // namespace Socketarium
