// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/endpointrun.h"

#include <memory>

#include <sys/prctl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QTimer>

#include "app/cli/terminationsignal.h"
#include "app/cli/usage.h"
#include "core/control/controlsession.h"

namespace Socketarium {

int runEndpoint(Endpoint &endpoint, EventWriter &writer, bool isControlled)
{
    int status = exitDone;
    const auto finish = [&status, &writer](bool ok) {
        if (!ok)
            status = exitFailed;
        QTimer::singleShot(farewellMilliseconds, QCoreApplication::instance(),
                           &QCoreApplication::quit);
        writer.flush();
    };
    // Queued, since it may be told before the event loop runs.
    QObject::connect(&endpoint, &Endpoint::ended, &writer, finish, Qt::QueuedConnection);
    QObject::connect(&writer, &EventWriter::flushed, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(
        &writer, &EventWriter::broken, &endpoint,
        [&status, &endpoint](int sysErrno) {
            if (reportOutputError(sysErrno) != exitDone)
                status = exitFailed;
            endpoint.stop();
        },
        Qt::QueuedConnection);

    TerminationSignal termination;
    QObject::connect(&termination, &TerminationSignal::received, &endpoint, &Endpoint::stop);
    std::unique_ptr<ControlSession> session;
    if (endpoint.start() && isControlled)
        session = std::make_unique<ControlSession>(STDIN_FILENO, endpoint, writer);
    QCoreApplication::exec();
    return status;
}

void setProcessName(const QByteArray &name)
{
    if (!name.isEmpty())
        ::prctl(PR_SET_NAME, name.constData());
}

} // namespace Socketarium
