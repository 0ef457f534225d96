// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

#include "core/graph/layoutmetrics.h"
#include "ui/style/theme.h"

namespace Socketarium {

/// The look of the map's items: the theme at the map's own scale, which the view enlarges together
/// with everything else where the application's font is larger.
struct MapStyle
{
    Colours colours;
    Density density = Density::Comfortable;
    QFont title; ///< a box's name
    QFont detail; ///< what stands below it
    QFont port; ///< a descriptor's number

    static MapStyle of(const Colours &colours, Density density);

    /// Of a connection by its number; the quiet colour where it is in none (-1).
    QColor connection(int number) const;
    /// For text on such a colour.
    QColor onConnection() const { return colours.surface; }

    bool isComfortable() const { return density == Density::Comfortable; }
    bool isDense() const { return density == Density::Dense; }
};

/// How much the view enlarges the map so that its text is as large as the application's.
qreal mapScale();

} // namespace Socketarium
