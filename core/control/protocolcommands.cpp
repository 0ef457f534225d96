// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/control/jsonfields.h"
#include "core/control/protocol.h"

namespace Socketarium {

static constexpr int maxInt = std::numeric_limits<int>::max();

static QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static QJsonObject command(const char *name)
{
    return {{QStringLiteral("command"), QLatin1String(name)}};
}

static QJsonObject toJson(const SendCommand &send)
{
    QJsonArray steps;
    for (const SendStep &step : send.plan.steps) {
        steps.append(QJsonObject{{QStringLiteral("data"), jsonOfData(step.bytes)},
                                 {QStringLiteral("pause"), step.pauseMilliseconds}});
    }
    QJsonObject object = command("send");
    object.insert(QStringLiteral("connection"), send.connection);
    object.insert(QStringLiteral("steps"), steps);
    object.insert(QStringLiteral("every"), send.plan.everyMilliseconds);
    object.insert(QStringLiteral("count"), send.plan.count);
    return object;
}

static QJsonObject toJson(const StopSendingCommand &stopSending)
{
    QJsonObject object = command("stop-sending");
    object.insert(QStringLiteral("connection"), stopSending.connection);
    return object;
}

static QJsonObject toJson(const CloseCommand &close)
{
    QJsonObject object = command("close");
    object.insert(QStringLiteral("connection"), close.connection);
    return object;
}

static QJsonObject toJson(const StopCommand &)
{
    return command("stop");
}

QByteArray encode(const ControlCommand &command)
{
    return std::visit([](const auto &each) { return line(toJson(each)); }, command);
}

static int connectionOf(JsonFields &fields)
{
    return static_cast<int>(fields.integer("connection", 0, maxInt, 0));
}

static SendCommand sendCommand(JsonFields &fields)
{
    SendCommand send;
    send.connection = connectionOf(fields);
    for (const QJsonObject &each : fields.objects("steps")) {
        JsonFields step(each);
        send.plan.steps.append(
            {step.data("data"), static_cast<int>(step.integer("pause", 0, maxInt, 0))});
        fields.adopt(step);
    }
    send.plan.everyMilliseconds = static_cast<int>(fields.integer("every", 0, maxInt, 0));
    send.plan.count = static_cast<int>(fields.integer("count", 0, maxInt, 1));
    return send;
}

// {"command":"send","connection":1,"steps":[{"data":"aGVsbG8=","pause":0}],"every":1000,"count":0}
// {"command":"stop"}
Result<ControlCommand> decodeCommand(QByteArrayView line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error::malformed(QStringLiteral("JSON: ") + problem.errorString());
    if (!document.isObject())
        return Error::malformed(QStringLiteral("JSON object"));

    JsonFields fields(document.object());
    const QByteArray name = fields.bytes("command");
    ControlCommand command;
    if (name == "send")
        command = sendCommand(fields);
    else if (name == "stop-sending")
        command = StopSendingCommand{connectionOf(fields)};
    else if (name == "close")
        command = CloseCommand{connectionOf(fields)};
    else if (name == "stop")
        command = StopCommand{};
    else if (!fields.error())
        return Error{ErrorKind::Unsupported, 0,
                     QString::fromUtf8(name.first(qMin(name.size(), qsizetype(64))))};
    if (fields.error())
        return *fields.error();
    return command;
}

} // namespace Socketarium
