// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/serve.h"

#include <unistd.h>

#include "app/cli/endpointoptions.h"
#include "app/cli/endpointrun.h"
#include "app/cli/eventtext.h"
#include "app/cli/usage.h"
#include "core/endpoint/server.h"
#include "ui/words/errortext.h"

namespace Socketarium {

static QByteArray controlLine(const ControlEvent &event)
{
    return encode(event) + '\n';
}

/// For people; what ends the command goes to standard error.
static QByteArray lineForPeople(const ControlEvent &event)
{
    if (const auto *failed = std::get_if<FailedEvent>(&event); failed && failed->fatal) {
        reportFailure(errorText(failed->error));
        return {};
    }
    return eventText(event).toUtf8();
}

int runServe(const QStringList &arguments)
{
    const QString command = QStringLiteral("serve");
    QCommandLineParser parser;
    addServeOptions(parser);
    if (const auto status = parseArguments(parser, command, arguments))
        return *status;
    QString problem;
    const auto spec = serveSpecOf(parser, problem);
    if (!spec)
        return reportUsage(command, problem);

    setProcessName(spec->name);
    EventWriter writer(STDOUT_FILENO, isControlled(parser) ? controlLine : lineForPeople);
    Server server(*spec, writer);
    return runEndpoint(server, writer, isControlled(parser));
}

} // namespace Socketarium
