// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/control/protocol.h"

namespace Socketarium {

/// What happened, for people in a terminal: one line an event, each with its newline, and one for
/// each message. Bytes from outside are escaped. Empty where there is nothing to say.
QString eventText(const ControlEvent &event);

} // namespace Socketarium
