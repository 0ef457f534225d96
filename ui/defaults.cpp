// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/defaults.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Socketarium {

constexpr quint16 commandPort = 1208;

static bool isTaken(const EndpointSet &endpoints, const QString &path)
{
    // A broken link is there, too: bind(2) would follow it.
    const QFileInfo file(path);
    if (file.exists() || file.isSymLink())
        return true;
    const QList<EndpointProcess *> &all = endpoints.endpoints();
    return std::any_of(all.cbegin(), all.cend(), [&](const EndpointProcess *endpoint) {
        return endpoint->role() == EndpointRole::Server && endpoint->address().isUnix()
            && endpoint->address().name == QFile::encodeName(path);
    });
}

static QString freePath(const EndpointSet &endpoints, const QDir &folder)
{
    QString path = folder.filePath(QStringLiteral("server.sock"));
    for (int i = 2; isTaken(endpoints, path); ++i)
        path = folder.filePath(QStringLiteral("server-%1.sock").arg(i));
    return path;
}

ServeSpec unixEchoServer(const EndpointSet &endpoints, const QString &folder)
{
    ServeSpec spec;
    spec.address.transport = Transport::UnixStream;
    spec.address.name = QFile::encodeName(freePath(endpoints, QDir(folder)));
    spec.name = endpoints.freeName("echo-server");
    return spec;
}

ServeSpec tcpEchoServer(const EndpointSet &endpoints)
{
    ServeSpec spec;
    spec.address.transport = Transport::Tcp;
    spec.address.host = "127.0.0.1";
    spec.name = endpoints.freeName("tcp-echo");
    return spec;
}

ServeSpec commandServer(const EndpointSet &endpoints)
{
    ServeSpec spec;
    spec.address.transport = Transport::Tcp;
    spec.address.host = "127.0.0.1";
    spec.address.port = commandPort;
    spec.behaviour = Behaviour::Command;
    spec.name = endpoints.freeName("command-server");
    return spec;
}

ConnectSpec clientOf(const EndpointProcess &server, const EndpointSet &endpoints)
{
    ConnectSpec spec;
    spec.address = server.address();
    if (spec.address.host == "*" || spec.address.host == "0.0.0.0")
        spec.address.host = "127.0.0.1";
    else if (spec.address.host == "::")
        spec.address.host = "::1";
    spec.name = endpoints.freeName("client-1");
    return spec;
}

QString socketFolder()
{
    constexpr qsizetype room = 20; // for "/server-1234.sock"
    const QString folder = QDir::tempPath();
    return QFile::encodeName(folder).size() + room <= maxUnixPath ? folder : QStringLiteral("/tmp");
}

} // namespace Socketarium
