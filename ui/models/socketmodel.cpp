// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/socketmodel.h"

#include "ui/models/cellwords.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

/// The other end: its address, or for a unix socket, whose ends seldom both have a name, who it is.
static QString remote(const Socket &socket)
{
    if (socket.isListening())
        return waitingText(socket);
    const QString peer = peerText(socket);
    if (socket.remote.kind != SocketName::Kind::Inet)
        return peer.isEmpty() ? remoteText(socket) : peer;
    const QString name = remoteText(socket);
    return peer.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, peer);
}

/// As ss(8) has it: a listener's Recv-Q is how many clients wait, its Send-Q how many may.
static std::optional<quint32> receiveQueue(const Socket &socket)
{
    return socket.isListening() ? socket.acceptQueue : socket.receiveQueue;
}

static std::optional<quint32> sendQueue(const Socket &socket)
{
    return socket.isListening() ? socket.backlog : socket.sendQueue;
}

static constexpr Column<Socket> columns[] = {
    {
        .id = SocketModel::InodeColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "inode"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel",
                                     "The kernel's number of the socket, – where it has none"),
        .tone = Tone::Strong,
        .text = [](const Socket &socket) { return inodeText(socket.id.inode); },
        .order = [](const Socket &socket) -> QVariant { return number(socket.id.inode); },
    },
    {
        .id = SocketModel::KindColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "kind"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel", "Family, type and protocol"),
        .text = [](const Socket &socket) { return kindText(socket); },
    },
    {
        .id = SocketModel::StateColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "state"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel", "Where it is in its life"),
        .text = [](const Socket &socket) { return stateText(socket.state); },
        .order = [](const Socket &socket) -> QVariant { return static_cast<int>(socket.state); },
    },
    {
        .id = SocketModel::LocalColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "local"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel", "The name or address that it is bound to"),
        .elision = Qt::ElideMiddle,
        .text = [](const Socket &socket) { return localText(socket); },
    },
    {
        .id = SocketModel::RemoteColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "remote"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel",
                                     "The other end; of a listener, who waits to be accepted"),
        .elision = Qt::ElideMiddle,
        .text = remote,
    },
    {
        .id = SocketModel::OwnerColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "held by"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel",
                                     "The processes and descriptors that refer to it, or why "
                                     "none is seen"),
        .elision = Qt::ElideMiddle,
        .text = [](const Socket &socket) { return ownerText(socket); },
    },
    {
        .id = SocketModel::ReceiveQueueColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "Recv-Q"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel",
                                     "Bytes that were not read yet; of a listener, how many "
                                     "clients wait"),
        .alignment = Qt::AlignRight,
        .text = [](const Socket &socket) { return numberText(receiveQueue(socket)); },
        .order = [](const Socket &socket) -> QVariant { return receiveQueue(socket).value_or(0); },
    },
    {
        .id = SocketModel::SendQueueColumn,
        .header = QT_TRANSLATE_NOOP("SocketModel", "Send-Q"),
        .meaning = QT_TRANSLATE_NOOP("SocketModel",
                                     "Bytes on their way (unix: the kernel memory that they "
                                     "take); of a listener, the backlog"),
        .alignment = Qt::AlignRight,
        .text = [](const Socket &socket) { return numberText(sendQueue(socket)); },
        .order = [](const Socket &socket) -> QVariant { return sendQueue(socket).value_or(0); },
    },
};
static_assert(areInOrder(columns));

SocketModel::SocketModel(const ConnectionColours &colours, QObject *parent)
    : MarkedModel(columns, "SocketModel", parent)
    , m_colours(colours)
{
}

QString SocketModel::toolTip(const Socket &socket) const
{
    return kernelLineText(socket);
}

Tone SocketModel::tone(const Socket &socket, const Column<Socket> &column) const
{
    const bool nobody = column.id == OwnerColumn && socket.owners.isEmpty();
    const bool unnamed = column.id == LocalColumn && socket.local.kind == SocketName::Kind::Unnamed;
    const bool waiting = column.id == RemoteColumn && socket.isListening();
    return nobody || unnamed || waiting ? Tone::Secondary : column.tone;
}

int SocketModel::connectionColour(const Socket &socket, const Column<Socket> &column) const
{
    const bool standsForConnection = column.id == InodeColumn || column.id == RemoteColumn;
    return standsForConnection ? m_colours.indexOf(socket.id.inode) : -1;
}

} // namespace Socketarium
