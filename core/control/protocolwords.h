// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

#include "core/control/jsonfields.h"
#include "core/control/protocol.h"

/// The words by which the control protocol calls the values of our enumerations.
namespace Socketarium::Words {

inline constexpr std::array<Word<Direction>, 2> directions{{
    {"sent", Direction::Sent},
    {"received", Direction::Received},
}};

inline constexpr std::array<Word<CloseCause>, 4> causes{{
    {"peer", CloseCause::Peer},
    {"self", CloseCause::Self},
    {"reset", CloseCause::Reset},
    {"error", CloseCause::Error},
}};

inline constexpr std::array<Word<SocketName::Kind>, 5> nameKinds{{
    {"none", SocketName::Kind::None},
    {"unnamed", SocketName::Kind::Unnamed},
    {"path", SocketName::Kind::Path},
    {"abstract", SocketName::Kind::Abstract},
    {"inet", SocketName::Kind::Inet},
}};

inline constexpr std::array<Word<EndpointStep>, 11> steps{{
    {"parse-address", EndpointStep::ParseAddress},
    {"resolve", EndpointStep::Resolve},
    {"socket", EndpointStep::Socket},
    {"bind", EndpointStep::Bind},
    {"listen", EndpointStep::Listen},
    {"connect", EndpointStep::Connect},
    {"accept", EndpointStep::Accept},
    {"send", EndpointStep::Send},
    {"receive", EndpointStep::Receive},
    {"control", EndpointStep::Control},
    {"start", EndpointStep::Start},
}};

inline constexpr std::array<Word<EndpointReason>, 23> reasons{{
    {"errno", EndpointReason::Errno},
    {"malformed-address", EndpointReason::MalformedAddress},
    {"path-too-long", EndpointReason::PathTooLong},
    {"no-such-directory", EndpointReason::NoSuchDirectory},
    {"file-in-the-way", EndpointReason::FileInTheWay},
    {"already-listening", EndpointReason::AlreadyListening},
    {"stale-file", EndpointReason::StaleFile},
    {"cannot-tell", EndpointReason::CannotTell},
    {"directory-locked", EndpointReason::DirectoryLocked},
    {"no-such-file", EndpointReason::NoSuchFile},
    {"nobody-listens", EndpointReason::NobodyListens},
    {"not-a-socket", EndpointReason::NotASocket},
    {"queue-full", EndpointReason::QueueFull},
    {"wrong-type", EndpointReason::WrongType},
    {"name-not-resolved", EndpointReason::NameNotResolved},
    {"port-protected", EndpointReason::PortProtected},
    {"out-of-descriptors", EndpointReason::OutOfDescriptors},
    {"send-queue-full", EndpointReason::SendQueueFull},
    {"peer-closed-early", EndpointReason::PeerClosedEarly},
    {"line-too-long", EndpointReason::LineTooLong},
    {"malformed-command", EndpointReason::MalformedCommand},
    {"unknown-command", EndpointReason::UnknownCommand},
    {"unsupported", EndpointReason::Unsupported},
}};

} // namespace Socketarium::Words
