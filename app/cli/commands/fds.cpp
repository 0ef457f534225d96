// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/fds.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>

#include "app/cli/observeonce.h"
#include "app/cli/texttable.h"
#include "app/cli/usage.h"
#include "core/base/escape.h"
#include "core/snapshot/json.h"
#include "core/snapshot/openflags.h"
#include "core/snapshot/shellcommand.h"
#include "ui/words/errortext.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

class FdsCommand final
{
    Q_DECLARE_TR_FUNCTIONS(FdsCommand)
};

/// The process ids that were given, each once; nothing and `problem` where one is none.
static std::optional<QList<Pid>> pidsOf(const QStringList &words, QString &problem)
{
    QList<Pid> pids;
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (!isNumber || number <= 0) {
            problem = FdsCommand::tr("'%1' is not a process id.").arg(escaped(word.toUtf8()));
            return std::nullopt;
        }
        if (!pids.contains(Pid{number}))
            pids.append(Pid{number});
    }
    if (pids.isEmpty()) {
        problem = FdsCommand::tr("The process id is missing.");
        return std::nullopt;
    }
    return pids;
}

static QString limitText(qint64 limit)
{
    return limit < 0 ? FdsCommand::tr("unlimited") : QString::number(limit);
}

/// "echo-server (2554), user 1000: 7 descriptors, limit 1024 (hard limit 1048576)".
static QString headline(const Process &process)
{
    const QString user = process.uid == Uid::Unknown ? FdsCommand::tr("unknown")
                                                     : QString::number(qint64(number(process.uid)));
    const QString count = process.descriptorCount < 0 ? FdsCommand::tr("an unknown number of")
                                                      : QString::number(process.descriptorCount);
    return FdsCommand::tr("%1 (%2), user %3: %4 descriptors, limit %5 (hard limit %6)")
        .arg(escaped(process.comm), QString::number(number(process.id.pid)), user, count,
             process.limit.soft == -2 ? FdsCommand::tr("unknown") : limitText(process.limit.soft),
             process.limit.hard == -2 ? FdsCommand::tr("unknown") : limitText(process.limit.hard));
}

static QString tableText(const Snapshot &snapshot, const Process &process)
{
    TextTable table({{FdsCommand::tr("FD"), CellAlignment::Right},
                     {FdsCommand::tr("MODE")},
                     {FdsCommand::tr("TARGET")},
                     {FdsCommand::tr("KIND")},
                     {FdsCommand::tr("INODE"), CellAlignment::Right},
                     {FdsCommand::tr("FLAGS")},
                     {FdsCommand::tr("WHAT IT IS")}});
    for (const Descriptor &descriptor : snapshot.descriptors) {
        if (descriptor.id.process != process.id)
            continue;
        DescriptorRow row{descriptor, process.comm, std::nullopt};
        if (const Socket *socket = snapshot.socket(descriptor.inode);
            socket && descriptor.kind == DescriptorKind::Socket)
            row.socket = *socket;
        const QStringList flags =
            descriptor.flags ? openFlagNames(*descriptor.flags) : QStringList();
        table.addRow({QString::number(number(descriptor.id.fd)), linkModeText(descriptor.mode),
                      escaped(descriptor.target), kindText(descriptor.kind),
                      descriptor.inode == Inode::None ? QString()
                                                      : QString::number(number(descriptor.inode)),
                      flags.join(QLatin1Char('|')), descriptorText(row, Pid::None)});
    }
    return table.text();
}

static QString processText(const Snapshot &snapshot, const Process &process)
{
    QString text = QStringLiteral("# ") + descriptorsCommand({process.id.pid}) + QLatin1Char('\n')
        + headline(process) + QLatin1Char('\n');
    for (const Diagnostic &diagnostic : snapshot.diagnostics) {
        if (diagnostic.pid == process.id.pid)
            text += FdsCommand::tr("What they are may not be read: %1\n")
                        .arg(errorText(diagnostic.error));
    }
    const bool isEmpty =
        std::none_of(snapshot.descriptors.begin(), snapshot.descriptors.end(),
                     [&process](const Descriptor &d) { return d.id.process == process.id; });
    return isEmpty ? text : text + tableText(snapshot, process);
}

static QString tablesText(const Snapshot &snapshot, const QList<Pid> &pids)
{
    QStringList parts;
    for (const Pid pid : pids) {
        if (const Process *process = snapshot.process(pid))
            parts.append(processText(snapshot, *process));
    }
    return parts.join(QLatin1Char('\n'));
}

int runFds(const QStringList &arguments)
{
    const QString command = QStringLiteral("fds");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        FdsCommand::tr("Shows the descriptor tables of processes, and what each descriptor is."));
    const QCommandLineOption json(QStringLiteral("json"),
                                  FdsCommand::tr("Print one JSON object instead of tables."));
    parser.addOption(json);
    parser.addPositionalArgument(QStringLiteral("PID"), FdsCommand::tr("The processes to show."),
                                 QStringLiteral("PID…"));
    if (const auto status = parseArguments(parser, command, arguments))
        return *status;
    QString problem;
    const auto pids = pidsOf(parser.positionalArguments(), problem);
    if (!pids)
        return reportUsage(command, problem);

    const Result<Snapshot> snapshot = observeOnce({*pids, {}, false});
    if (!snapshot)
        return reportFailure(errorText(snapshot.error()));
    int status =
        print(parser.isSet(json)
                  ? QString::fromUtf8(QJsonDocument(descriptorsJson(*snapshot, *pids)).toJson())
                  : tablesText(*snapshot, *pids));
    for (const Pid pid : *pids) {
        if (!snapshot->process(pid))
            status = reportFailure(FdsCommand::tr("There is no process %1.").arg(number(pid)));
    }
    return status;
}

} // namespace Socketarium
