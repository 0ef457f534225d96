// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/channel.h"

#include "core/endpoint/nativechannel.h"
#include "core/endpoint/qtchannel.h"

namespace Socketarium {

std::unique_ptr<Channel> makeChannel(Engine engine, Transport transport, UniqueFd socket,
                                     std::span<char> buffer, Readiness &readiness,
                                     Channel::Owner &owner)
{
    if (engine == Engine::Qt)
        return std::make_unique<QtChannel>(transport, std::move(socket), buffer, owner);
    return std::make_unique<NativeChannel>(std::move(socket), buffer, readiness, owner);
}

} // namespace Socketarium
