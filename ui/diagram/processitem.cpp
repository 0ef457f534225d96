// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/processitem.h"

#include <algorithm>

#include <QCoreApplication>
#include <QPainter>

#include "core/base/escape.h"
#include "ui/models/plaintooltip.h"

namespace Socketarium {

struct ProcessWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::ProcessItem)
};

ProcessItem::ProcessItem(const ProcessNode &node)
    : MapItem(node.id())
    , m_node(node)
{
    setToolTip(plainToolTip(words()));
}

void ProcessItem::setNode(const ProcessNode &node)
{
    if (node == m_node)
        return;
    m_node = node;
    setToolTip(plainToolTip(words()));
    update();
}

SelectedThing ProcessItem::thing() const
{
    SelectedThing thing;
    thing.pid = m_node.process.id.pid;
    return thing;
}

QString ProcessItem::detail() const
{
    const Process &process = m_node.process;
    const QString pid = ProcessWords::tr("pid %1").arg(number(process.id.pid));
    if (m_node.side == Side::Client || process.descriptorCount < 0)
        return pid;
    if (process.limit.soft < 0)
        return ProcessWords::tr("%1 · %n descriptor(s)", nullptr,
                                static_cast<int>(process.descriptorCount))
            .arg(pid);
    return ProcessWords::tr("%1 · %2 of %3 descriptors")
        .arg(pid)
        .arg(process.descriptorCount)
        .arg(process.limit.soft);
}

QString ProcessItem::words() const
{
    const QString ours = m_node.isEndpoint ? QString() : ProcessWords::tr(" · not started here");
    return ProcessWords::tr("Process %1, %2%3").arg(escaped(m_node.name, 64), detail(), ours);
}

void ProcessItem::paintBox(QPainter &painter, const QRectF &box)
{
    const Colours &colours = style().colours;
    const bool isSelected = emphasis() == Emphasis::Selected;
    QPen pen = framePen(isSelected ? colours.accent : colours.faint, isSelected ? 2 : 1.2);
    if (!m_node.isEndpoint)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(box, radius(), radius());

    const qreal inset = style().isComfortable() ? 16 : style().isDense() ? 4 : 10;
    const bool roomy = m_node.side == Side::Server || style().isComfortable();
    QRectF line(inset, roomy ? 12 : 5, box.width() - 2 * inset, 20);
    if (m_node.side == Side::Client && style().isComfortable())
        line.moveTop(9);
    paintLine(painter, line, escaped(m_node.name, 64), style().title, colours.text);
    if (m_node.side == Side::Client && style().isDense())
        return;
    line.translate(0, roomy ? 20 : 15);
    paintLine(painter, line, detail(), style().detail, colours.secondary);
    if (m_node.side == Side::Server && m_node.process.limit.soft > 0)
        paintTable(painter, {inset, line.bottom() + 4, std::min(line.width(), 180.0), 5});
}

void ProcessItem::paintTable(QPainter &painter, const QRectF &bar) const
{
    const auto used = static_cast<qreal>(m_node.process.descriptorCount)
        / static_cast<qreal>(m_node.process.limit.soft);
    QRectF full = bar;
    full.setWidth(std::max(bar.height(), bar.width() * std::min(used, 1.0)));
    const bool scarce = used > 0.8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().colours.line);
    painter.drawRoundedRect(bar, 2.5, 2.5);
    painter.setBrush(scarce ? style().colours.gone : style().colours.accent);
    painter.drawRoundedRect(full, 2.5, 2.5);
}

} // namespace Socketarium
