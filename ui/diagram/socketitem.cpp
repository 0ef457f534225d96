// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/socketitem.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include "core/base/escape.h"
#include "ui/models/plaintooltip.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

/// net.core.rmem_default: where the tank is drawn full.
constexpr qreal fullTankBytes = 212992;
/// More waiting clients than these are told as a number only.
constexpr int mostDots = 8;

struct SocketWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::SocketItem)
};

SocketItem::SocketItem(const SocketNode &node)
    : MapItem(node.id())
    , m_node(node)
{
    setToolTip(plainToolTip(words()));
}

void SocketItem::setNode(const SocketNode &node)
{
    if (node == m_node)
        return;
    m_node = node;
    setToolTip(plainToolTip(words()));
    update();
}

SelectedThing SocketItem::thing() const
{
    SelectedThing thing;
    thing.socket = m_node.socket.id.inode;
    if (!m_node.socket.owners.isEmpty()) {
        thing.pid = m_node.socket.owners.first().process.pid;
        thing.fd = m_node.socket.owners.first().fd;
    }
    return thing;
}

/// The number is what counts: where both do not fit, the word is left out.
QString SocketItem::title(qreal width) const
{
    const QString inode = QString::number(number(m_node.socket.id.inode));
    const bool listens = m_node.socket.isListening();
    const QString full = listens ? SocketWords::tr("socket %1 · LISTEN").arg(inode)
                                 : SocketWords::tr("socket %1").arg(inode);
    if (QFontMetricsF(style().title).horizontalAdvance(full) <= width)
        return full;
    return listens ? SocketWords::tr("%1 · LISTEN").arg(inode) : inode;
}

/// The name where it has one of its own, else the state; what waits in it always.
QString SocketItem::detail() const
{
    const Socket &socket = m_node.socket;
    const bool isNamed = socket.local.kind != SocketName::Kind::None
        && socket.local.kind != SocketName::Kind::Unnamed;
    const bool tellsState = !isNamed || socket.state != SocketState::Established;
    return tellsState ? stateText(socket.state) : localText(socket);
}

QString SocketItem::queueText() const
{
    const Socket &socket = m_node.socket;
    if (!socket.acceptQueue)
        return SocketWords::tr("waiting: not known");
    if (!socket.backlog)
        return SocketWords::tr("waiting: %1").arg(*socket.acceptQueue);
    return SocketWords::tr("waiting: %1 of %2").arg(*socket.acceptQueue).arg(*socket.backlog + 1);
}

QString SocketItem::words() const
{
    const Socket &socket = m_node.socket;
    QString text = SocketWords::tr("Socket %1, %2, %3")
                       .arg(QString::number(number(socket.id.inode)), kindText(socket),
                            stateText(socket.state));
    const QString name = localText(socket);
    if (!name.isEmpty())
        text += QStringLiteral(", ") + name;
    if (socket.isListening())
        text += QStringLiteral(", ") + queueText();
    if (socket.receiveQueue.value_or(0) > 0 && !socket.isListening())
        text += SocketWords::tr(", %n byte(s) not yet read", nullptr,
                                static_cast<int>(*socket.receiveQueue));
    if (socket.peer)
        text += SocketWords::tr(", peer is socket %1").arg(number(*socket.peer));
    return text;
}

void SocketItem::paintBox(QPainter &painter, const QRectF &box)
{
    const Colours &colours = style().colours;
    const bool listens = m_node.socket.isListening();
    painter.setPen(framePen(style().connection(m_node.connection), listens ? 1.5 : 2));
    painter.setBrush(emphasis() == Emphasis::Selected ? colours.selection : colours.surface);
    painter.drawRoundedRect(box, radius(), radius());
    if (listens)
        paintListener(painter, box);
    else
        paintConnected(painter, box);
}

void SocketItem::paintConnected(QPainter &painter, const QRectF &box) const
{
    const Colours &colours = style().colours;
    const qreal inset = style().isComfortable() ? 14 : style().isDense() ? 6 : 9;
    const qreal tankInset = style().isDense() ? 4 : style().isComfortable() ? 10 : 7;
    const QRectF tank(box.right() - tankInset - 12, box.top() + tankInset, 12,
                      box.height() - 2 * tankInset);
    paintTank(painter, tank);

    const qreal width = tank.left() - 6 - inset;
    if (style().isDense()) {
        paintLine(painter, {inset, 0, width, box.height()}, title(width), style().title,
                  colours.text);
        return;
    }
    QRectF line(inset, style().isComfortable() ? 8 : 4, width, 18);
    paintLine(painter, line, title(width), style().title, colours.text);
    line.translate(0, line.height());
    paintLine(painter, line, detail(), style().detail, colours.secondary, Qt::ElideMiddle);
    const quint32 unread = m_node.socket.receiveQueue.value_or(0);
    if (unread == 0 || !style().isComfortable())
        return;
    line.translate(0, line.height() - 2);
    paintLine(painter, line, SocketWords::tr("%L1 B unread").arg(unread), style().detail,
              colours.changed);
}

/// The level rises with the logarithm: twelve bytes are to be seen, and a full buffer too.
void SocketItem::paintTank(QPainter &painter, const QRectF &tank) const
{
    painter.setPen(QPen(style().colours.line, 1));
    painter.setBrush(style().colours.kernel);
    painter.drawRoundedRect(tank, 3, 3);
    const quint32 unread = m_node.socket.receiveQueue.value_or(0);
    if (unread == 0)
        return;
    const qreal fill = std::min(1.0, std::log2(1.0 + unread) / std::log2(1.0 + fullTankBytes));
    QRectF level = tank;
    level.setTop(tank.bottom() - std::max(4.0, tank.height() * fill));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().connection(m_node.connection));
    painter.drawRoundedRect(level, 3, 3);
}

void SocketItem::paintListener(QPainter &painter, const QRectF &box) const
{
    const qreal inset = 14;
    QRectF line(inset, style().isComfortable() ? 9 : 5, box.width() - 2 * inset, 20);
    paintLine(painter, line, title(line.width()), style().title, style().colours.text);
    line.translate(0, style().isComfortable() ? 20 : 18);
    paintLine(painter, line, queueText(), style().detail, style().colours.secondary);
    line.translate(0, style().isComfortable() ? 24 : 21);
    paintQueue(painter, line);
}

void SocketItem::paintQueue(QPainter &painter, const QRectF &line) const
{
    const Socket &socket = m_node.socket;
    const auto waiting =
        static_cast<int>(std::min<quint32>(socket.acceptQueue.value_or(0), mostDots));
    const auto places =
        static_cast<int>(std::min<quint32>(socket.backlog.value_or(0) + 1, mostDots));
    const qreal diameter = style().isComfortable() ? 15 : 12;
    QRectF dot(line.left(), line.center().y() - diameter / 2, diameter, diameter);
    QStringList names;
    for (int i = 0; i < std::max(places, waiting); ++i) {
        if (i < waiting) {
            const WaitingClient client = m_node.waiting.value(i);
            painter.setPen(Qt::NoPen);
            painter.setBrush(style().connection(client.connection));
            if (!client.name.isEmpty())
                names.append(escaped(client.name, 16));
        } else {
            painter.setPen(QPen(style().colours.faint, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
        }
        painter.drawEllipse(dot);
        dot.translate(diameter + 6, 0);
    }
    QRectF rest = line;
    rest.setLeft(dot.left() + 2);
    paintLine(painter, rest, names.join(QStringLiteral(", ")), style().detail,
              style().colours.secondary);
}

} // namespace Socketarium
