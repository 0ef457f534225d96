// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/sockets.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "app/cli/observeonce.h"
#include "app/cli/socketfilter.h"
#include "app/cli/texttable.h"
#include "app/cli/usage.h"
#include "core/snapshot/json.h"
#include "core/snapshot/shellcommand.h"
#include "ui/words/errortext.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

class SocketsCommand final
{
    Q_DECLARE_TR_FUNCTIONS(SocketsCommand)
};

static QString numberText(std::optional<quint32> number)
{
    return number ? QString::number(*number) : QString();
}

/// The two queue columns are filled as ss(8) fills them: of a listener they are the clients that
/// wait and the argument of listen(2).
static QStringList cellsOf(const Socket &socket)
{
    const bool listens = socket.isListening();
    return {kindText(socket),
            stateText(socket.state),
            numberText(listens ? socket.acceptQueue : socket.receiveQueue),
            numberText(listens ? socket.backlog : socket.sendQueue),
            localText(socket),
            remoteText(socket),
            socket.id.inode == Inode::None ? QString() : QString::number(number(socket.id.inode)),
            ownerText(socket),
            peerText(socket)};
}

static QString tableText(const Snapshot &snapshot)
{
    TextTable table({{SocketsCommand::tr("KIND")},
                     {SocketsCommand::tr("STATE")},
                     {SocketsCommand::tr("RECV-Q"), CellAlignment::Right},
                     {SocketsCommand::tr("SEND-Q"), CellAlignment::Right},
                     {SocketsCommand::tr("LOCAL")},
                     {SocketsCommand::tr("REMOTE")},
                     {SocketsCommand::tr("INODE"), CellAlignment::Right},
                     {SocketsCommand::tr("HELD BY")},
                     {SocketsCommand::tr("OTHER END")}});
    for (const Socket &socket : snapshot.sockets)
        table.addRow(cellsOf(socket));
    return table.text();
}

static QString summary(const Snapshot &snapshot)
{
    return SocketsCommand::tr("%n sockets; the descriptors of %1 of %2 processes could be read\n",
                              nullptr, int(snapshot.sockets.size()))
        .arg(snapshot.readableCount)
        .arg(snapshot.processCount);
}

static void keepAccepted(Snapshot &snapshot, const SocketFilter &filter)
{
    snapshot.sockets.removeIf([&filter](const Socket &socket) {
        return !filter.accepts(socket, cellsOf(socket).join(QLatin1Char(' ')));
    });
}

int runSockets(const QStringList &arguments)
{
    const QString command = QStringLiteral("sockets");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        SocketsCommand::tr("Shows the unix, TCP and UDP sockets of this machine, the processes and "
                           "descriptors that hold them, and who is at the other end.\n\n")
        + SocketFilter::help());
    const QCommandLineOption json(QStringLiteral("json"),
                                  SocketsCommand::tr("Print one JSON object instead of a table."));
    parser.addOption(json);
    parser.addPositionalArgument(QStringLiteral("FILTER"),
                                 SocketsCommand::tr("Which sockets to show; all without one."),
                                 QStringLiteral("[FILTER…]"));
    if (const auto status = parseArguments(parser, command, arguments))
        return *status;
    QString problem;
    const auto filter = SocketFilter::parse(parser.positionalArguments(), problem);
    if (!filter)
        return reportUsage(command, problem);

    Result<Snapshot> snapshot = observeOnce({{}, {}, true});
    if (!snapshot)
        return reportFailure(errorText(snapshot.error()));
    for (const Diagnostic &diagnostic : std::as_const(snapshot->diagnostics))
        reportFailure(errorText(diagnostic.error));
    keepAccepted(*snapshot, *filter);
    if (parser.isSet(json))
        return print(QString::fromUtf8(QJsonDocument(socketsJson(*snapshot)).toJson()));
    return print(QStringLiteral("# ") + socketsCommand(filter->pids()) + QLatin1Char('\n')
                 + tableText(*snapshot) + summary(*snapshot));
}

} // namespace Socketarium
