// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "ui/style/theme.h"

namespace Socketarium {

/// The style sheet of the program: resources/style/window.qss with the scheme's colours in it.
QString styleSheetOf(ColourScheme scheme);

} // namespace Socketarium
