// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "core/lesson/demonstrationstep.h"

/// What a demonstration says, for the window and the terminal alike. Plain text, translated; bytes
/// from outside are escaped in it.
namespace Socketarium {

/// What just appeared, and where: "The server opened descriptor 4: this connection's own socket
/// (inode 28725). Its peer is 28728, descriptor 3 of the client."
QString captionText(const DemonstrationStep &step);

/// The line that shows the same in a shell: "ls -l /proc/2554/fd".
QString captionCommand(const DemonstrationStep &step);

/// A few words for a file name, never translated: "server-started".
QString captionSlug(DemonstrationStepId id);

/// What was not seen, and why: one sentence.
QString failureText(const DemonstrationFailure &failure);

} // namespace Socketarium
