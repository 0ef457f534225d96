// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/fileitem.h"

#include <sys/stat.h>

#include <QCoreApplication>
#include <QPainter>

#include "core/base/escape.h"
#include "ui/models/plaintooltip.h"

namespace Socketarium {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::FileItem)
};

/// As ls(1) writes it: "srw-------".
static QString modeText(quint32 mode)
{
    QString text(S_ISSOCK(mode) ? QLatin1Char('s') : QLatin1Char('-'));
    for (int bit = 8; bit >= 0; --bit)
        text += mode & (1U << bit) ? QLatin1Char("xwr"[bit % 3]) : QLatin1Char('-');
    return text;
}

static QString ownerText(Uid uid)
{
    return uid == Uid::Root ? QStringLiteral("root") : FileWords::tr("uid %1").arg(number(uid));
}

FileItem::FileItem(const FileNode &node)
    : MapItem(node.id())
    , m_node(node)
{
    setToolTip(plainToolTip(words()));
}

void FileItem::setNode(const FileNode &node)
{
    if (node == m_node)
        return;
    m_node = node;
    setToolTip(plainToolTip(words()));
    update();
}

SelectedThing FileItem::thing() const
{
    SelectedThing thing;
    thing.socket = m_node.listener;
    return thing;
}

/// True only where it is known that nobody is bound to it.
static bool isStale(const FileNode &node)
{
    return node.file.isSocket && node.file.boundBy && node.file.boundBy->isEmpty();
}

/// Whether a connection to it would reach somebody, as far as it is known.
static QString kindText(const FileNode &node)
{
    if (!node.file.isSocket)
        return FileWords::tr("not a socket");
    if (node.listener != Inode::None)
        return FileWords::tr("socket file");
    if (!node.file.boundBy)
        return FileWords::tr("not known who holds it");
    return isStale(node) ? FileWords::tr("stale") : FileWords::tr("held by another program");
}

QString FileItem::detail() const
{
    return modeText(m_node.file.mode) + QLatin1Char(' ') + ownerText(m_node.file.uid)
        + QStringLiteral(" · ") + kindText(m_node);
}

QString FileItem::words() const
{
    return FileWords::tr("File %1, %2, inode %3")
        .arg(escaped(m_node.file.path), detail(), QString::number(number(m_node.file.inode)));
}

void FileItem::paintBox(QPainter &painter, const QRectF &box)
{
    const Colours &colours = style().colours;
    QPen pen = framePen(isStale(m_node) ? colours.gone : colours.faint, 1.2);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(emphasis() == Emphasis::Selected ? QBrush(colours.selection) : Qt::NoBrush);
    painter.drawRoundedRect(box, 8, 8);
    QRectF line(14, style().isComfortable() ? 6 : 4, box.width() - 28, 19);
    QFont path = style().title;
    path.setWeight(QFont::Normal);
    paintLine(painter, line, escaped(m_node.file.path), path, colours.text, Qt::ElideMiddle);
    line.translate(0, line.height());
    paintLine(painter, line, detail(), style().detail, colours.secondary);
}

} // namespace Socketarium
