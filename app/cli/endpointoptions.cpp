// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/endpointoptions.h"

#include <array>
#include <limits>

#include <QCoreApplication>

#include "app/cli/usage.h"
#include "core/traffic/codec.h"

namespace Socketarium {

namespace {

struct EndpointOptions
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::EndpointOptions)
};

} // namespace

static constexpr int maxReadSize = 1024 * 1024;
static constexpr int maxBacklog = 65535;
static constexpr int maxInt = std::numeric_limits<int>::max();

static const QString behaviourOption = QStringLiteral("behaviour");
static const QString readSizeOption = QStringLiteral("read-size");
static const QString backlogOption = QStringLiteral("backlog");
static const QString removeOption = QStringLiteral("remove-stale-file");
static const QString engineOption = QStringLiteral("engine");
static const QString nameOption = QStringLiteral("name");
static const QString controlOption = QStringLiteral("control");
static const QString sendOption = QStringLiteral("send");
static const QString pauseOption = QStringLiteral("pause");
static const QString everyOption = QStringLiteral("every");
static const QString countOption = QStringLiteral("count");

static void addCommonOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        QStringLiteral("ADDRESS"),
        EndpointOptions::tr(
            "unix:/path, unix:@abstract-name or tcp:HOST:PORT; no host means 127.0.0.1, '*' every "
            "address of this machine."));
    parser.addOptions({
        {engineOption,
         EndpointOptions::tr(
             "What moves the bytes: native (default) or qt. With qt the connection ends when the "
             "peer half-closes, and answers that wait then are lost."),
         QStringLiteral("ENGINE")},
        {nameOption,
         EndpointOptions::tr("Name of the process, of which the kernel keeps 15 bytes."),
         QStringLiteral("TEXT")},
        {controlOption, EndpointOptions::tr("Speak the JSON lines of a controlling program.")},
    });
}

void addServeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        EndpointOptions::tr("Listens at an address and answers until interrupted."));
    parser.addOptions({
        {behaviourOption,
         EndpointOptions::tr("What to do with what comes: echo (default), command or sink."),
         QStringLiteral("BEHAVIOUR")},
        {readSizeOption, EndpointOptions::tr("Bytes asked for in one read (65536)."),
         QStringLiteral("BYTES")},
        {backlogOption,
         EndpointOptions::tr("Clients that may wait to be accepted, less one (128)."),
         QStringLiteral("N")},
        {removeOption,
         EndpointOptions::tr("Take the place of a socket file at which nobody listens.")},
    });
    addCommonOptions(parser);
}

void addConnectOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(EndpointOptions::tr(
        "Connects to an address. Without --send, lines from standard input are sent and what "
        "comes back is printed."));
    parser.addOptions({
        {sendOption,
         EndpointOptions::tr(R"(Send TEXT; \n \r \t \0 \\ \xHH are escapes. May be repeated.)"),
         QStringLiteral("TEXT")},
        {pauseOption,
         EndpointOptions::tr("Milliseconds after the --send before it, in place of --every."),
         QStringLiteral("MS")},
        {everyOption, EndpointOptions::tr("Milliseconds from one message to the next."),
         QStringLiteral("MS")},
        {countOption,
         EndpointOptions::tr(
             "How often to send all messages; 0 is until interrupted, which is the default with "
             "--every."),
         QStringLiteral("N")},
    });
    addCommonOptions(parser);
}

bool isControlled(const QCommandLineParser &parser)
{
    return parser.isSet(controlOption);
}

/// The value whose name the option has; `otherwise` where it is not given.
template <typename Value, std::size_t count>
static std::optional<Value> choiceOf(const QCommandLineParser &parser, const QString &option,
                                     const std::array<Value, count> &values,
                                     QByteArray (*nameOf)(Value), Value otherwise, QString &problem)
{
    if (!parser.isSet(option))
        return otherwise;
    QStringList names;
    for (const Value value : values) {
        names.append(QString::fromLatin1(nameOf(value)));
        if (parser.value(option) == names.last())
            return value;
    }
    problem =
        EndpointOptions::tr("--%1 is one of %2.").arg(option, names.join(QStringLiteral(", ")));
    return std::nullopt;
}

static std::optional<Engine> engineOf(const QCommandLineParser &parser, QString &problem)
{
    return choiceOf(parser, engineOption, std::array{Engine::Native, Engine::Qt}, engineName,
                    Engine::Native, problem);
}

std::optional<ServeSpec> serveSpecOf(const QCommandLineParser &parser, QString &problem)
{
    const ServeSpec defaults;
    const auto address = addressOf(parser, problem);
    const auto behaviour = choiceOf(
        parser, behaviourOption, std::array{Behaviour::Echo, Behaviour::Command, Behaviour::Sink},
        behaviourName, defaults.behaviour, problem);
    const auto readSize =
        numberOf(parser, readSizeOption, 1, maxReadSize, defaults.readSize, problem);
    const auto backlog = numberOf(parser, backlogOption, 0, maxBacklog, defaults.backlog, problem);
    const auto engine = engineOf(parser, problem);
    if (!address || !behaviour || !readSize || !backlog || !engine)
        return std::nullopt;
    QByteArray name = parser.value(nameOption).toUtf8();
    if (name.isEmpty())
        name = behaviourName(*behaviour) + "-server";
    return ServeSpec{
        *address, *behaviour, *readSize, *backlog, *engine, name, parser.isSet(removeOption)};
}

/// The value of an option in either of its forms, --pause 5 and --pause=5; advances `index`.
static std::optional<QString> valueAt(const QStringList &arguments, qsizetype &index,
                                      const QString &option)
{
    const QString word = QStringLiteral("--") + option;
    if (arguments[index] == word && index + 1 < arguments.size())
        return arguments[++index];
    if (arguments[index].startsWith(word + QLatin1Char('=')))
        return arguments[index].sliced(word.size() + 1);
    return std::nullopt;
}

/// The messages in their order, each with its pause.
static std::optional<QList<SendStep>> stepsOf(const QStringList &arguments, int every,
                                              QString &problem)
{
    QList<SendStep> steps;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (const auto text = valueAt(arguments, i, sendOption)) {
            const auto bytes = bytesOfText(*text);
            if (!bytes) {
                problem = EndpointOptions::tr(
                              "%1 in --send is not an escape; a backslash is written \\\\.")
                              .arg(bytes.error().operation);
                return std::nullopt;
            }
            steps.append({*bytes, every});
        } else if (const auto pause = valueAt(arguments, i, pauseOption)) {
            bool isNumber = false;
            const int milliseconds = pause->toInt(&isNumber);
            if (!isNumber || milliseconds < 0 || steps.isEmpty()) {
                problem =
                    EndpointOptions::tr("--pause takes milliseconds and stands after a --send.");
                return std::nullopt;
            }
            steps.last().pauseMilliseconds = milliseconds;
        }
    }
    return steps;
}

std::optional<ConnectSpec> connectSpecOf(const QCommandLineParser &parser,
                                         const QStringList &arguments, QString &problem)
{
    const auto address = addressOf(parser, problem);
    const auto engine = engineOf(parser, problem);
    const auto every = numberOf(parser, everyOption, 0, maxInt, 0, problem);
    const int usualCount = parser.isSet(everyOption) ? 0 : 1;
    const auto count = numberOf(parser, countOption, 0, maxInt, usualCount, problem);
    if (!address || !engine || !every || !count)
        return std::nullopt;
    const auto steps = stepsOf(arguments, *every, problem);
    if (!steps)
        return std::nullopt;
    QByteArray name = parser.value(nameOption).toUtf8();
    if (name.isEmpty())
        name = "client";
    return ConnectSpec{*address, {*steps, *every, steps->isEmpty() ? 1 : *count}, *engine, name};
}

} // namespace Socketarium
