// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/connect.h"

#include <unistd.h>

#include "app/cli/connectconsole.h"
#include "app/cli/endpointoptions.h"
#include "app/cli/endpointrun.h"
#include "app/cli/usage.h"
#include "core/endpoint/client.h"

namespace Socketarium {

int runConnect(const QStringList &arguments)
{
    const QString command = QStringLiteral("connect");
    QCommandLineParser parser;
    addConnectOptions(parser);
    if (const auto status = parseArguments(parser, command, arguments))
        return *status;
    QString problem;
    const auto spec = connectSpecOf(parser, arguments, problem);
    if (!spec)
        return reportUsage(command, problem);

    setProcessName(spec->name);
    if (!isControlled(parser)) {
        ConnectConsole console;
        Client client(*spec, console);
        return console.run(client, spec->plan.steps.isEmpty());
    }
    EventWriter writer(STDOUT_FILENO,
                       [](const ControlEvent &event) { return QByteArray(encode(event) + '\n'); });
    Client client(*spec, writer);
    return runEndpoint(client, writer, true);
}

} // namespace Socketarium
