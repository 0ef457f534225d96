// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Socketarium {

/// The flags of open(2) by name: {"O_RDWR", "O_NONBLOCK", "O_CLOEXEC"}; what has no name comes last
/// in octal.
QStringList openFlagNames(quint32 flags);

/// The permission bits of a link in /proc/PID/fd as ls(1) writes them: "lrwx------".
QString linkModeText(quint16 mode);

} // namespace Socketarium
