// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include <arpa/inet.h>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/control/jsonfields.h"
#include "core/control/protocol.h"
#include "core/control/protocolwords.h"

namespace Socketarium {

static constexpr int maxInt = std::numeric_limits<int>::max();
static constexpr qint64 maxTime = std::numeric_limits<qint64>::max();

static qint64 whole(quint64 number)
{
    return static_cast<qint64>(number);
}

template <typename Value, std::size_t count>
static QString word(const std::array<Word<Value>, count> &words, Value value)
{
    return wordOf<Value>(words, value);
}

static QJsonObject toJson(const SocketName &name)
{
    QJsonObject object{{QStringLiteral("kind"), word(Words::nameKinds, name.kind)}};
    if (name.kind == SocketName::Kind::Path || name.kind == SocketName::Kind::Abstract)
        object.insert(QStringLiteral("bytes"), jsonOfData(name.bytes));
    if (name.kind == SocketName::Kind::Inet) {
        object.insert(QStringLiteral("address"), name.inet.addressText());
        object.insert(QStringLiteral("port"), name.inet.port);
    }
    return object;
}

static QJsonObject toJson(const Message &message)
{
    return {{QStringLiteral("time"), message.time},
            {QStringLiteral("connection"), message.connection},
            {QStringLiteral("direction"), word(Words::directions, message.direction)},
            {QStringLiteral("size"), whole(message.size)},
            {QStringLiteral("data"), jsonOfData(message.bytes)}};
}

static QJsonObject toJson(const ReadyEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("ready")},
            {QStringLiteral("pid"), number(event.pid)},
            {QStringLiteral("fd"), number(event.fd)},
            {QStringLiteral("inode"), whole(number(event.inode))},
            {QStringLiteral("address"), jsonOfBytes(event.address)}};
}

static QJsonObject toJson(const OpenedEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("opened")},
            {QStringLiteral("connection"), event.connection},
            {QStringLiteral("time"), event.time},
            {QStringLiteral("fd"), number(event.fd)},
            {QStringLiteral("inode"), whole(number(event.inode))},
            {QStringLiteral("local"), toJson(event.local)},
            {QStringLiteral("remote"), toJson(event.remote)},
            {QStringLiteral("peerPid"), number(event.peerPid)},
            {QStringLiteral("peerUid"), qint64(number(event.peerUid))}};
}

static QJsonObject toJson(const HalfClosedEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("half-closed")},
            {QStringLiteral("connection"), event.connection},
            {QStringLiteral("time"), event.time}};
}

static QJsonObject toJson(const ClosedEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("closed")},
            {QStringLiteral("connection"), event.connection},
            {QStringLiteral("time"), event.time},
            {QStringLiteral("cause"), word(Words::causes, event.cause)},
            {QStringLiteral("errno"), event.sysErrno},
            {QStringLiteral("received"), whole(event.received)},
            {QStringLiteral("sent"), whole(event.sent)},
            {QStringLiteral("unsent"), whole(event.unsent)}};
}

static QJsonObject toJson(const MessagesEvent &event)
{
    QJsonArray messages;
    for (const Message &message : event.messages)
        messages.append(toJson(message));
    return {{QStringLiteral("event"), QStringLiteral("messages")},
            {QStringLiteral("messages"), messages},
            {QStringLiteral("notShown"), whole(event.notShown)},
            {QStringLiteral("notShownBytes"), whole(event.notShownBytes)}};
}

static QJsonObject toJson(const FailedEvent &event)
{
    const EndpointError &error = event.error;
    return {{QStringLiteral("event"), QStringLiteral("failed")},
            {QStringLiteral("step"), word(Words::steps, error.step)},
            {QStringLiteral("reason"), word(Words::reasons, error.reason)},
            {QStringLiteral("errno"), error.sysErrno},
            {QStringLiteral("address"), jsonOfBytes(error.address)},
            {QStringLiteral("detail"), jsonOfBytes(error.detail)},
            {QStringLiteral("amount"), error.amount},
            {QStringLiteral("fatal"), event.fatal}};
}

static QJsonObject toJson(const AcceptingEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("accepting")},
            {QStringLiteral("paused"), event.paused},
            {QStringLiteral("errno"), event.sysErrno}};
}

static QJsonObject toJson(const FlowEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("flow")},
            {QStringLiteral("connection"), event.connection},
            {QStringLiteral("paused"), event.paused},
            {QStringLiteral("pending"), whole(event.pending)}};
}

static QJsonObject toJson(const WaitingEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("waiting")},
            {QStringLiteral("address"), jsonOfBytes(event.address)}};
}

static QJsonObject toJson(const UnsupportedEvent &event)
{
    return {{QStringLiteral("event"), QStringLiteral("unsupported")},
            {QStringLiteral("connection"), event.connection},
            {QStringLiteral("line"), jsonOfBytes(event.line)}};
}

static QJsonObject toJson(const LostEvent &event)
{
    QJsonArray open;
    for (const int connection : event.open)
        open.append(connection);
    return {{QStringLiteral("event"), QStringLiteral("lost")},
            {QStringLiteral("events"), whole(event.events)},
            {QStringLiteral("open"), open}};
}

QByteArray encode(const ControlEvent &event)
{
    return std::visit(
        [](const auto &each) { return QJsonDocument(toJson(each)).toJson(QJsonDocument::Compact); },
        event);
}

static Inode inodeOf(JsonFields &fields)
{
    return Inode(fields.size("inode"));
}

static Fd descriptorOf(JsonFields &fields)
{
    return Fd(static_cast<qint32>(fields.integer("fd", -1, maxInt)));
}

static qint64 timeOf(JsonFields &fields)
{
    return fields.integer("time", 0, maxTime);
}

static SocketName nameOf(JsonFields &parent, const char *key)
{
    JsonFields fields(parent.object(key));
    SocketName name;
    name.kind = fields.word<SocketName::Kind>("kind", Words::nameKinds);
    if (name.kind == SocketName::Kind::Path || name.kind == SocketName::Kind::Abstract)
        name.bytes = fields.data("bytes");
    if (name.kind == SocketName::Kind::Inet) {
        const QByteArray text = fields.bytes("address");
        name.inet.isIpv6 = text.contains(':');
        const int family = name.inet.isIpv6 ? AF_INET6 : AF_INET;
        if (inet_pton(family, text.constData(), name.inet.address.data()) != 1)
            fields.reject("address");
        name.inet.port = static_cast<quint16>(fields.integer("port", 0, 65535));
    }
    parent.adopt(fields);
    return name;
}

static OpenedEvent openedEvent(JsonFields &fields)
{
    OpenedEvent event;
    event.connection = fields.number("connection");
    event.time = timeOf(fields);
    event.fd = descriptorOf(fields);
    event.inode = inodeOf(fields);
    event.local = nameOf(fields, "local");
    event.remote = nameOf(fields, "remote");
    event.peerPid = Pid(fields.number("peerPid"));
    event.peerUid = Uid(
        static_cast<quint32>(fields.integer("peerUid", 0, std::numeric_limits<quint32>::max())));
    return event;
}

static ClosedEvent closedEvent(JsonFields &fields)
{
    ClosedEvent event;
    event.connection = fields.number("connection");
    event.time = timeOf(fields);
    event.cause = fields.word<CloseCause>("cause", Words::causes);
    event.sysErrno = fields.number("errno");
    event.received = fields.size("received");
    event.sent = fields.size("sent");
    event.unsent = fields.size("unsent");
    return event;
}

static MessagesEvent messagesEvent(JsonFields &fields)
{
    MessagesEvent event;
    for (const QJsonObject &each : fields.objects("messages")) {
        JsonFields part(each);
        Message message;
        message.time = timeOf(part);
        message.connection = part.number("connection");
        message.direction = part.word<Direction>("direction", Words::directions);
        message.size = part.size("size");
        message.bytes = part.data("data");
        fields.adopt(part);
        event.messages.append(message);
    }
    event.notShown = fields.size("notShown");
    event.notShownBytes = fields.size("notShownBytes");
    return event;
}

static FailedEvent failedEvent(JsonFields &fields)
{
    FailedEvent event;
    event.error.step = fields.word<EndpointStep>("step", Words::steps);
    event.error.reason = fields.word<EndpointReason>("reason", Words::reasons);
    event.error.sysErrno = fields.number("errno");
    event.error.address = fields.bytes("address");
    event.error.detail = fields.bytes("detail");
    event.error.amount = fields.integer("amount", 0, maxTime);
    event.fatal = fields.boolean("fatal");
    return event;
}

/// The event of this name, or nothing where there is none.
static std::optional<ControlEvent> eventOf(const QByteArray &name, JsonFields &fields)
{
    if (name == "ready")
        return ReadyEvent{Pid(fields.number("pid")), descriptorOf(fields), inodeOf(fields),
                          fields.bytes("address")};
    if (name == "opened")
        return openedEvent(fields);
    if (name == "half-closed")
        return HalfClosedEvent{fields.number("connection"), timeOf(fields)};
    if (name == "closed")
        return closedEvent(fields);
    if (name == "messages")
        return messagesEvent(fields);
    if (name == "failed")
        return failedEvent(fields);
    if (name == "accepting")
        return AcceptingEvent{fields.boolean("paused"), fields.number("errno")};
    if (name == "flow")
        return FlowEvent{fields.number("connection"), fields.boolean("paused"),
                         fields.size("pending")};
    if (name == "waiting")
        return WaitingEvent{fields.bytes("address")};
    if (name == "unsupported")
        return UnsupportedEvent{fields.number("connection"), fields.bytes("line")};
    if (name == "lost")
        return LostEvent{fields.size("events"), fields.numbers("open")};
    return std::nullopt;
}

// {"event":"half-closed","connection":1,"time":1700000000000000}
// {"event":"accepting","paused":true,"errno":24}
Result<ControlEvent> decodeEvent(QByteArrayView line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray(), &problem);
    if (!document.isObject())
        return Error::malformed(problem.errorString());

    JsonFields fields(document.object());
    const QByteArray name = fields.bytes("event");
    const auto event = eventOf(name, fields);
    if (fields.error())
        return *fields.error();
    if (!event)
        return Error{ErrorKind::Unsupported, 0,
                     QString::fromUtf8(name.first(qMin(name.size(), qsizetype(64))))};
    return *event;
}

} // namespace Socketarium
