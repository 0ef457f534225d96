// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Socketarium {

/// How much room the things of the map get: the more connections, the less.
enum class Density
{
    Comfortable,
    Compact,
    Dense
};

/// Sizes in device-independent pixels at a scale of 1.
struct LayoutMetrics
{
    qreal clientWidth; ///< of a client's box with one port
    qreal clientHeight;
    qreal serverWidth; ///< at least
    qreal serverHeight;
    qreal clientPitch; ///< from one client's column to the next
    qreal portWidth;
    qreal portHeight;
    qreal portPitch; ///< from one port of a process to the next; more than socketInset
    qreal socketWidth;
    qreal socketHeight;
    qreal socketInset; ///< from a socket's outer edge to its vertical line
    qreal lanePitch; ///< from one lane to the next
    qreal wire; ///< the shortest line between two peers
    qreal listenerWidth;
    qreal listenerHeight;
    qreal listenerInset; ///< from a listener's left edge to its vertical line
    qreal fileWidth;
    qreal fileHeight;
    qreal fileGap; ///< from a listener down to its file
};

constexpr qreal boxGap = 16; ///< between two boxes side by side
constexpr qreal channelHeight = 38; ///< from the processes down to the line: room for cross lines
constexpr qreal kernelTop = 34; ///< from the line down to the first lane

constexpr LayoutMetrics metricsOf(Density density)
{
    switch (density) {
    case Density::Comfortable:
        return {104, 84, 236, 110, 116, 52, 28, 92, 176, 66, 80, 88, 140, 216, 84, 64, 216, 48, 20};
    case Density::Compact:
        return {72, 64, 220, 96, 80, 42, 24, 46, 136, 44, 38, 54, 76, 190, 72, 52, 190, 46, 16};
    case Density::Dense:
        return {60, 48, 190, 90, 65, 26, 20, 29, 96, 22, 18, 28, 60, 190, 72, 52, 190, 46, 16};
    }
    return {};
}

/// The scale below which the next density is taken: its text is larger then.
constexpr qreal smallestScaleOf(Density density)
{
    switch (density) {
    case Density::Comfortable:
        return 0.78;
    case Density::Compact:
        return 0.66;
    case Density::Dense:
        return 0;
    }
    return 0;
}

} // namespace Socketarium
