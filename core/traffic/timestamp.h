// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ctime>

#include <QtGlobal>

namespace Socketarium {

/// The wall clock in microseconds since 1970, as events and messages carry it.
inline qint64 microsecondsNow()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace Socketarium
