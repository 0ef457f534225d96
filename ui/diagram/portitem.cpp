// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/portitem.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/models/plaintooltip.h"

namespace Socketarium {

struct PortWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::PortItem)
};

PortItem::PortItem(const ProcessId &process, const Port &port)
    : MapItem(NodeId::ofPort(process, port.fd))
    , m_port(port)
{
    setZValue(1);
    setToolTip(plainToolTip(words()));
}

void PortItem::setPort(const Port &port)
{
    if (port == m_port)
        return;
    m_port = port;
    setToolTip(plainToolTip(words()));
    update();
}

SelectedThing PortItem::thing() const
{
    SelectedThing thing;
    thing.pid = id().process.pid;
    thing.fd = m_port.fd;
    thing.socket = m_port.socket;
    return thing;
}

QString PortItem::words() const
{
    return PortWords::tr("Descriptor %1 of process %2: socket %3")
        .arg(number(m_port.fd))
        .arg(number(id().process.pid))
        .arg(number(m_port.socket));
}

qreal PortItem::radius() const
{
    return style().isDense() ? 4 : 6;
}

void PortItem::paintBox(QPainter &painter, const QRectF &box)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().connection(m_port.connection));
    painter.drawRoundedRect(box, radius(), radius());
    painter.setFont(style().port);
    painter.setPen(style().onConnection());
    const QString text = style().isDense() ? QString::number(number(m_port.fd))
                                           : PortWords::tr("fd %1").arg(number(m_port.fd));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace Socketarium
