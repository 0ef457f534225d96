// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace Socketarium {

/// One of resources/icons (`name` without its folder and suffix) in a colour. The pictures are
/// drawings in one colour; disabled, they are drawn in half of it. Null where there is no such
/// icon.
QIcon tintedIcon(const QString &name, const QColor &colour);

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace Socketarium
