// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Socketarium {

/// Bytes from outside as text that is safe to draw: one line, of which nothing can hide, turn round
/// or overwrite anything, in a window as in a terminal. The only function that does this; every
/// name, comm, path and payload passes through it before it is drawn.
///
/// What isDrawable() stays as it is; a backslash becomes \\, the usual controls \n \t \r, the other
/// ASCII controls and bytes that are not UTF-8 \xNN, all else \u{202e}. The result has at most
/// `limit` characters; where that was not enough, the last of them is "…".
QString escaped(QByteArrayView bytes, qsizetype limit = 4096);

} // namespace Socketarium
