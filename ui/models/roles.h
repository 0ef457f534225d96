// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Socketarium {

/// What the models tell beside Qt's own roles. Colours and fonts are the delegate's to choose.
enum ModelRole
{
    SortRole = Qt::UserRole + 1, ///< the value to sort by, typed
    MarkRole, ///< int(Mark) of the row
    ChangedRole, ///< bool: this cell's text is another than before the change
    ToneRole, ///< int(Tone)
    ConnectionRole, ///< int: which of Colours::connections, -1: none
    ElisionRole, ///< int(Qt::TextElideMode): which part of the text may be left out
    NumberRole, ///< int: EndpointProcess::number()
    DetailRole, ///< QString: the second line of a row
    PidRole, ///< QString: the process, empty while none runs
    LivelinessRole, ///< int(Liveliness)
};

/// How a cell is to be drawn.
enum class Tone
{
    Normal,
    Secondary, ///< beside the point
    Kernel, ///< as the kernel wrote it: monospace
    Strong, ///< what the row is about
};

} // namespace Socketarium
