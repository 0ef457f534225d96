// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/diagram/mapitem.h"

namespace Socketarium {

/// A process: its name, its number, and how full its descriptor table is.
class ProcessItem final : public MapItem
{
public:
    explicit ProcessItem(const ProcessNode &node);

    void setNode(const ProcessNode &node);

    SelectedThing thing() const override;
    QString words() const override;

protected:
    void paintBox(QPainter &painter, const QRectF &box) override;

private:
    void paintTable(QPainter &painter, const QRectF &bar) const;
    QString detail() const;

    ProcessNode m_node;
};

} // namespace Socketarium
