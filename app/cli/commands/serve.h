// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Socketarium {

/// `serve ADDRESS …`: listens until it is interrupted. Gives the exit status.
int runServe(const QStringList &arguments);

} // namespace Socketarium
