// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cerrno>

#include <sys/wait.h>

namespace Socketarium {

/// Whether every child of this process has ended and was reaped. An endpoint ends by itself when
/// its EndpointProcess is gone; a test that ends earlier would leave the QProcess behind:
/// QTRY_VERIFY(childrenHaveEnded()) in cleanup().
inline bool childrenHaveEnded()
{
    siginfo_t state = {};
    return ::waitid(P_ALL, 0, &state, WEXITED | WNOHANG | WNOWAIT) == -1 && errno == ECHILD;
}

} // namespace Socketarium
