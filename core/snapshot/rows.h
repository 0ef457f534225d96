// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>

#include "core/snapshot/descriptor.h"
#include "core/snapshot/socket.h"

namespace Socketarium {

/// How a row differs from what the screen showed before.
enum class Mark {
    None,
    New,     ///< appeared within the highlight time
    Changed, ///< one of its cells changed within the highlight time
    Gone,    ///< no longer there, kept for the highlight time
};

/// A row of a table and its mark. T needs key() and ==.
template <typename T>
struct Marked
{
    T value;
    Mark mark = Mark::None;
    std::shared_ptr<const T> before; ///< where Changed: the row before the change, else null

    auto key() const { return value.key(); }
    bool operator==(const Marked &) const = default;
};

/// A descriptor with the socket it refers to: one row of the Descriptors table.
struct DescriptorRow
{
    Descriptor descriptor;
    QByteArray comm;              ///< of the process that holds it, untrusted bytes
    std::optional<Socket> socket; ///< where it is a socket that a table knows

    DescriptorKey key() const { return descriptor.id; }
    bool operator==(const DescriptorRow &) const = default;
};

} // namespace Socketarium
