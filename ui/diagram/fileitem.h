// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/diagram/mapitem.h"

namespace Socketarium {

/// A socket file: the name at which a listener is found, with its mode and owner.
class FileItem final : public MapItem
{
public:
    explicit FileItem(const FileNode &node);

    void setNode(const FileNode &node);

    SelectedThing thing() const override;
    QString words() const override;

protected:
    void paintBox(QPainter &painter, const QRectF &box) override;

private:
    QString detail() const;

    FileNode m_node;
};

} // namespace Socketarium
