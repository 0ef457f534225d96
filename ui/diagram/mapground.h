// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QRectF>

#include "ui/style/theme.h"

class QPainter;

/// What lies behind and before the boxes of the map.
namespace Socketarium {

/// In scene coordinates: user space, kernel, and the line between them at y = 0.
void paintGround(QPainter &painter, const QRectF &exposed, const Colours &colours);

/// In the view's pixels: which side of the line is which. `line` is the y at which it runs.
void paintRegionNames(QPainter &painter, const QRect &area, int line, const Colours &colours);

/// In the view's pixels: what to do while there is nothing to show.
void paintAdvice(QPainter &painter, const QRect &area, const Colours &colours);

} // namespace Socketarium
