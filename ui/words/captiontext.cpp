// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/captiontext.h"

#include <QCoreApplication>

#include "core/base/escape.h"
#include "core/base/shellquote.h"
#include "ui/words/errortext.h"

namespace Socketarium {

namespace {

struct Caption
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::Caption)
};

QString plain(Inode inode)
{
    return QString::number(number(inode));
}

QString plain(Fd fd)
{
    return QString::number(number(fd));
}

QString plain(Pid pid)
{
    return QString::number(number(pid));
}

QString tableCommand(Pid pid)
{
    return QStringLiteral("ls -l /proc/%1/fd").arg(plain(pid));
}

QString connectionCommand(const DemonstrationFacts &facts)
{
    return QStringLiteral("ss -xp | grep -wE '%1|%2'")
        .arg(plain(facts.connection), plain(facts.clientSocket));
}

QString awaitedText(DemonstrationStepId id)
{
    switch (id) {
    case DemonstrationStepId::ServerStarted:
        return Caption::tr("the server's process with its descriptors 0, 1, 2 and its event loop");
    case DemonstrationStepId::ServerListens:
        return Caption::tr("the server's listening socket and the socket file");
    case DemonstrationStepId::ClientConnected:
        return Caption::tr("the client's connected socket");
    case DemonstrationStepId::ConnectionAccepted:
        return Caption::tr("the server's new descriptor for the connection");
    case DemonstrationStepId::MessagesEchoed:
        return Caption::tr("the echo of the client's messages");
    case DemonstrationStepId::FileExplained:
        return Caption::tr("the socket file, unchanged");
    case DemonstrationStepId::ClientStopped:
        return Caption::tr("the end of the client and of the server's descriptor for it");
    case DemonstrationStepId::ServerStopped:
        return Caption::tr("the end of the server and of its socket file");
    }
    return {};
}

} // namespace

QString captionText(const DemonstrationStep &step)
{
    const DemonstrationFacts &facts = step.facts;
    const QString path = escaped(facts.path);
    switch (step.id) {
    case DemonstrationStepId::ServerStarted:
        return Caption::tr("A server started: %1 is process %2. Descriptors 0, 1 and 2 are its "
                           "input, output and errors; %3 wakes its event loop.")
            .arg(escaped(facts.serverName), plain(facts.server), plain(facts.eventFd));
    case DemonstrationStepId::ServerListens:
        return Caption::tr("Descriptor %1 is its listening socket, inode %2 in the kernel. The "
                           "file %3 is the name at which clients find it.")
            .arg(plain(facts.listenerFd), plain(facts.listener), path);
    case DemonstrationStepId::ClientConnected:
        return Caption::tr("A client connected: process %1. Its own descriptor %2 is another "
                           "socket, inode %3, which has no name.")
            .arg(plain(facts.client), plain(facts.clientFd), plain(facts.clientSocket));
    case DemonstrationStepId::ConnectionAccepted:
        return Caption::tr("The server opened descriptor %1: this connection's own socket (inode "
                           "%2). Its peer is %3, descriptor %4 of the client.")
            .arg(plain(facts.connectionFd), plain(facts.connection), plain(facts.clientSocket),
                 plain(facts.clientFd));
    case DemonstrationStepId::MessagesEchoed:
        return Caption::tr("The client writes “%1” to descriptor %2. The bytes go from socket %3 "
                           "to its peer %4, and the server sends them back: %5 bytes out, %6 back.")
            .arg(escaped(facts.message, 40), plain(facts.clientFd), plain(facts.clientSocket),
                 plain(facts.connection), QString::number(facts.sent),
                 QString::number(facts.echoed));
    case DemonstrationStepId::FileExplained:
        return Caption::tr("What is %1 for? It is only a name to meet at: a file with an inode of "
                           "its own (%2) and no bytes in it. What is sent stays in the kernel.")
            .arg(path, plain(facts.file));
    case DemonstrationStepId::ClientStopped:
        return Caption::tr("The client stopped. Both sockets of the connection are gone, and "
                           "descriptor %1 of the server. The listener %2 is as it was.")
            .arg(plain(facts.connectionFd), plain(facts.listener));
    case DemonstrationStepId::ServerStopped:
        return Caption::tr("The server stopped. Its sockets went with it, and it removed its file "
                           "%1.")
            .arg(path);
    }
    return {};
}

QString captionCommand(const DemonstrationStep &step)
{
    const DemonstrationFacts &facts = step.facts;
    switch (step.id) {
    case DemonstrationStepId::ServerStarted:
    case DemonstrationStepId::ClientStopped:
        return tableCommand(facts.server);
    case DemonstrationStepId::ServerListens:
        return QStringLiteral("ss -xlp src %1").arg(shellQuoted(facts.path));
    case DemonstrationStepId::ClientConnected:
        return tableCommand(facts.client);
    case DemonstrationStepId::ConnectionAccepted:
        return connectionCommand(facts);
    case DemonstrationStepId::MessagesEchoed:
        return QStringLiteral("strace -e trace=network -p %1").arg(plain(facts.server));
    case DemonstrationStepId::FileExplained:
    case DemonstrationStepId::ServerStopped:
        return QStringLiteral("ls -li %1").arg(shellQuoted(facts.path));
    }
    return {};
}

QString captionSlug(DemonstrationStepId id)
{
    switch (id) {
    case DemonstrationStepId::ServerStarted:
        return QStringLiteral("server-started");
    case DemonstrationStepId::ServerListens:
        return QStringLiteral("server-listens");
    case DemonstrationStepId::ClientConnected:
        return QStringLiteral("client-connected");
    case DemonstrationStepId::ConnectionAccepted:
        return QStringLiteral("connection-accepted");
    case DemonstrationStepId::MessagesEchoed:
        return QStringLiteral("messages-echoed");
    case DemonstrationStepId::FileExplained:
        return QStringLiteral("file-explained");
    case DemonstrationStepId::ClientStopped:
        return QStringLiteral("client-stopped");
    case DemonstrationStepId::ServerStopped:
        return QStringLiteral("server-stopped");
    }
    return {};
}

QString failureText(const DemonstrationFailure &failure)
{
    const QString awaited = awaitedText(failure.step.id);
    switch (failure.cause) {
    case DemonstrationFailure::Cause::NotSeen:
        return Caption::tr("The demonstration stopped at step %1: it did not see %2.")
            .arg(failure.step.number())
            .arg(awaited);
    case DemonstrationFailure::Cause::EndpointRemoved:
        return Caption::tr(
                   "The demonstration stopped at step %1: one of its endpoints was removed.")
            .arg(failure.step.number());
    case DemonstrationFailure::Cause::EndpointFailed:
        break;
    }
    if (failure.error)
        return Caption::tr("The demonstration stopped at step %1. %2")
            .arg(failure.step.number())
            .arg(errorText(*failure.error));
    return Caption::tr("The demonstration stopped at step %1: one of its endpoints ended before it "
                       "saw %2.")
        .arg(failure.step.number())
        .arg(awaited);
}

} // namespace Socketarium
