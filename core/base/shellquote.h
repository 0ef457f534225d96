// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Socketarium {

/// One word of a shell command line that the shell turns back into exactly these bytes: as it is
/// where nothing needs quoting, else '…', and $'…' (POSIX.1-2024; bash, zsh, ksh) where a byte
/// would not draw as itself. No system call takes a NUL in an argument, so `bytes` must hold none.
QString shellQuoted(QByteArrayView bytes);

} // namespace Socketarium
