// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/diagram/mapitem.h"

namespace Socketarium {

/// A socket of the kernel: its inode, its state or name, and a tank that fills with what was not
/// read; a listener with its queue of clients instead.
class SocketItem final : public MapItem
{
public:
    explicit SocketItem(const SocketNode &node);

    void setNode(const SocketNode &node);

    SelectedThing thing() const override;
    QString words() const override;

protected:
    void paintBox(QPainter &painter, const QRectF &box) override;

private:
    void paintConnected(QPainter &painter, const QRectF &box) const;
    void paintListener(QPainter &painter, const QRectF &box) const;
    void paintTank(QPainter &painter, const QRectF &tank) const;
    void paintQueue(QPainter &painter, const QRectF &line) const;
    QString title(qreal width) const;
    QString detail() const;
    QString queueText() const;

    SocketNode m_node;
};

} // namespace Socketarium
