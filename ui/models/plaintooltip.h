// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Socketarium {

/// `text` as a tool tip that shows it letter by letter. QToolTip takes for rich text whatever looks
/// like it, and would open the files that an <img> of a stranger names: what holds bytes from
/// outside becomes a tool tip only through this. Line breaks are kept, long lines are wrapped, and
/// of a very long text the beginning is shown. Empty: no tool tip.
QString plainToolTip(const QString &text);

} // namespace Socketarium
