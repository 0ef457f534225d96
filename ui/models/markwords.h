// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

#include "core/snapshot/rows.h"

/// What the mark column shows and says: the same for every table.
namespace Socketarium {

/// "+", "−" or "": changed rows carry their sign in the cells that changed.
QString markSign(Mark mark);
/// "new", "changed", "gone", "unchanged".
QString markWord(Mark mark);

QVariant markHeader(int role);
QVariant markCell(Mark mark, int role);

/// What a screen reader says of a cell: "Recv-Q: 12, changed", "peer: none". Never empty.
QString spokenCell(const QString &header, const QString &text, bool changed);

} // namespace Socketarium
