// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapstyle.h"

#include <QFontInfo>

namespace Socketarium {

/// The size of bodyFont() for which core/graph/layoutmetrics.h has its sizes.
constexpr qreal metricsBodyPixels = 13;

static QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    // The view scales: glyphs must keep their widths at every scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

MapStyle MapStyle::of(const Colours &colours, Density density)
{
    MapStyle style;
    style.colours = colours;
    style.density = density;
    const bool comfortable = density == Density::Comfortable;
    const bool dense = density == Density::Dense;
    style.title = sized(titleFont(), comfortable ? 14 : dense ? 11 : 12);
    style.detail = sized(smallFont(), comfortable ? 12 : dense ? 10 : 11);
    style.port = sized(titleFont(), comfortable ? 13 : dense ? 10 : 12);
    return style;
}

QColor MapStyle::connection(int number) const
{
    if (number < 0)
        return colours.secondary;
    return colours.connections[static_cast<size_t>(number) % colours.connections.size()];
}

qreal mapScale()
{
    return QFontInfo(bodyFont()).pixelSize() / metricsBodyPixels;
}

} // namespace Socketarium
