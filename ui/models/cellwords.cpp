// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/cellwords.h"

#include <QCoreApplication>

#include "core/traffic/codec.h"

namespace Socketarium {

static QString nothing()
{
    return QStringLiteral("–");
}

QString processText(const QByteArray &comm, Pid pid)
{
    return QStringLiteral("%1 %2").arg(textOfBytes(comm), QString::number(number(pid)));
}

QString inodeText(Inode inode)
{
    return inode == Inode::None ? nothing() : QString::number(number(inode));
}

QString numberText(std::optional<quint32> number)
{
    return number ? QString::number(*number) : nothing();
}

QString waitingText(const Socket &listener)
{
    if (!listener.acceptQueue)
        return {};
    if (*listener.acceptQueue == 0)
        return QCoreApplication::translate("Cell", "nobody waits");
    return QCoreApplication::translate("Cell", "%n waiting", nullptr,
                                       static_cast<int>(*listener.acceptQueue));
}

QString kernelLineText(const Socket &socket)
{
    if (!socket.kernelLine.isEmpty())
        return textOfBytes(socket.kernelLine.trimmed());
    return socket.source == SocketSource::SockDiag
        ? QCoreApplication::translate("Cell", "told by NETLINK_SOCK_DIAG")
        : QString();
}

} // namespace Socketarium
