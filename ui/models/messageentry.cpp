// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/messageentry.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/traffic/codec.h"
#include "ui/words/errortext.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

namespace {

/// Says each event in words. One overload for each kind of event.
class Teller
{
    Q_DECLARE_TR_FUNCTIONS(MessageEntry)

public:
    QString operator()(const ReadyEvent &event) const
    {
        return tr("ready at %1, descriptor %2")
            .arg(textOfBytes(event.address), QString::number(number(event.fd)));
    }

    QString operator()(const OpenedEvent &event) const
    {
        const QString peer = event.peerPid != Pid::None
            ? tr("process %1").arg(number(event.peerPid))
            : nameText(event.remote);
        return tr("connection %1 with %2, descriptor %3")
            .arg(QString::number(event.connection), peer, QString::number(number(event.fd)));
    }

    QString operator()(const HalfClosedEvent &event) const
    {
        return tr("the peer of connection %1 will send no more").arg(event.connection);
    }

    QString operator()(const ClosedEvent &event) const
    {
        const QString lost = event.unsent == 0
            ? QString()
            : tr("; %1 bytes were not sent").arg(QLocale().toString(event.unsent));
        return cause(event) + lost;
    }

    QString operator()(const MessagesEvent &event) const
    {
        return tr("%1 further messages, %2 bytes, came too fast to be shown")
            .arg(QLocale().toString(event.notShown), QLocale().toString(event.notShownBytes));
    }

    QString operator()(const FailedEvent &event) const { return errorText(event.error); }

    QString operator()(const AcceptingEvent &event) const
    {
        return event.paused
            ? tr("no descriptor is free (%1): new clients wait").arg(errnoName(event.sysErrno))
            : tr("descriptors are free again: waiting clients are accepted");
    }

    QString operator()(const FlowEvent &event) const
    {
        return event.paused ? tr("the peer of connection %1 does not read: %2 bytes wait")
                                  .arg(event.connection)
                                  .arg(QLocale().toString(event.pending))
                            : tr("connection %1 flows again").arg(event.connection);
    }

    QString operator()(const WaitingEvent &event) const
    {
        return tr("the queue of %1 is full: waiting for room").arg(textOfBytes(event.address));
    }

    QString operator()(const UnsupportedEvent &event) const
    {
        return tr("unsupported command: %1").arg(textOfBytes(event.line));
    }

    QString operator()(const LostEvent &event) const
    {
        return tr("%n further event(s) came too fast to be told", nullptr,
                  static_cast<int>(event.events));
    }

private:
    static QString cause(const ClosedEvent &event)
    {
        switch (event.cause) {
        case CloseCause::Peer:
            return tr("connection %1 closed by the peer").arg(event.connection);
        case CloseCause::Self:
            return tr("connection %1 closed here").arg(event.connection);
        case CloseCause::Reset:
            return tr("connection %1 reset by the peer (%2)")
                .arg(event.connection)
                .arg(errnoName(event.sysErrno));
        case CloseCause::Error:
            break;
        }
        return tr("connection %1 lost: %2 (%3)")
            .arg(event.connection)
            .arg(errnoText(event.sysErrno), errnoName(event.sysErrno));
    }
};

template <typename Event>
qint64 timeOf(const Event &event, qint64 now)
{
    if constexpr (requires { event.time; })
        return event.time != 0 ? event.time : now;
    else
        return now;
}

template <typename Event>
int connectionOf(const Event &event)
{
    if constexpr (requires { event.connection; })
        return event.connection;
    else
        return 0;
}

} // namespace

QList<MessageEntry> entriesOf(int endpoint, const QByteArray &name, const ControlEvent &event,
                              qint64 now)
{
    QList<MessageEntry> entries;
    if (const auto *messages = std::get_if<MessagesEvent>(&event)) {
        for (const Message &message : messages->messages) {
            const auto kind = message.direction == Direction::Sent ? MessageEntry::Kind::Sent
                                                                   : MessageEntry::Kind::Received;
            entries.append({endpoint,
                            name,
                            message.time,
                            kind,
                            message.connection,
                            message.size,
                            message.bytes,
                            {}});
        }
        if (messages->notShown == 0)
            return entries;
    }
    std::visit(
        [&](const auto &told) {
            entries.append({endpoint,
                            name,
                            timeOf(told, now),
                            MessageEntry::Kind::Notice,
                            connectionOf(told),
                            0,
                            {},
                            Teller()(told)});
        },
        event);
    return entries;
}

} // namespace Socketarium
