// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

#include "core/graph/layout.h"

namespace Socketarium {

/// What lies between two places, at `progress` from 0 to 1 of the way.
QRectF between(const QRectF &from, const QRectF &to, qreal progress);
/// Both must have as many points.
Line between(const Line &from, const Line &to, qreal progress);

/// The way of a message from one socket to its peer: down from the sender's port, along the wire,
/// up to the receiver's port, as much of it as is there. Empty where they are not joined.
QPolygonF wayBetween(const Layout &layout, Inode sender, Inode receiver);

} // namespace Socketarium
