// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// recorddiag > tests/data/diag/NAME.bin: writes the running kernel's reply to our UNIX_DIAG request
// as it came, for the tests of the parser.

#include <cstdio>

#include "core/diag/kerneltransport.h"
#include "core/diag/unixdiag.h"

int main()
{
    Socketarium::KernelTransport transport;
    const auto reply = transport.exchange(Socketarium::unixDiagRequest());
    if (!reply) {
        std::fprintf(stderr, "recorddiag: %s: errno %d\n", qPrintable(reply.error().operation),
                     reply.error().sysErrno);
        return 1;
    }
    std::fwrite(reply->constData(), 1, static_cast<size_t>(reply->size()), stdout);
    return 0;
}
