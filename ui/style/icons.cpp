// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/icons.h"

#include <array>

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace Socketarium {

static QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

static QPixmap drawn(QSvgRenderer &renderer, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return pixmap;
}

static QPixmap tinted(const QPixmap &shape, const QColor &colour)
{
    QPixmap pixmap = shape;
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    QSvgRenderer renderer(pathOf(name));
    if (!renderer.isValid())
        return {};
    QColor disabled = colour;
    disabled.setAlphaF(0.4F);
    QIcon icon;
    for (const int size : std::array{16, 24, 32, 48, 64}) {
        const QPixmap shape = drawn(renderer, size);
        icon.addPixmap(tinted(shape, colour), QIcon::Normal);
        icon.addPixmap(tinted(shape, disabled), QIcon::Disabled);
    }
    return icon;
}

QIcon programIcon()
{
    QSvgRenderer renderer(pathOf(QStringLiteral("socketarium")));
    QIcon icon;
    for (const int size : std::array{16, 32, 48, 64, 128, 256})
        icon.addPixmap(drawn(renderer, size));
    return icon;
}

} // namespace Socketarium
