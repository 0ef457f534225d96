// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Socketarium {

/// `connect ADDRESS …`: makes one connection and talks on it. Gives the exit status.
int runConnect(const QStringList &arguments);

} // namespace Socketarium
