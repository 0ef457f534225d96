// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/diagram/mapitem.h"

namespace Socketarium {

/// A descriptor at the edge of its process: where the process touches a socket.
class PortItem final : public MapItem
{
public:
    PortItem(const ProcessId &process, const Port &port);

    void setPort(const Port &port);
    Inode socket() const { return m_port.socket; }

    SelectedThing thing() const override;
    QString words() const override;

protected:
    void paintBox(QPainter &painter, const QRectF &box) override;
    qreal radius() const override;

private:
    Port m_port;
};

} // namespace Socketarium
