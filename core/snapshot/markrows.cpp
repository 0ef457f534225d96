// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/markrows.h"

namespace Socketarium {

bool tellSame(const Socket &one, const Socket &other)
{
    if (one == other)
        return true;
    Socket alike = one;
    alike.kernelLine = other.kernelLine;
    return alike == other;
}

bool tellSame(const DescriptorRow &one, const DescriptorRow &other)
{
    if (!one.socket || !other.socket)
        return one == other;
    return one.descriptor == other.descriptor && one.comm == other.comm
        && tellSame(*one.socket, *other.socket);
}

} // namespace Socketarium
