// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <tuple>

#include <QByteArray>
#include <QList>

#include "core/base/ids.h"

namespace Socketarium {

/// A process for as long as it lives: a pid is given again after its process ended, so the start
/// time belongs to it (clock ticks since boot, field 22 of /proc/PID/stat).
struct ProcessId
{
    Pid pid = Pid::None;
    quint64 startTime = 0;

    auto operator<=>(const ProcessId &) const = default;
};

/// How much of a process's descriptor table could be read.
enum class Visibility {
    Full,      ///< every descriptor with its target
    CountOnly, ///< the number of descriptors, not what they are: another user's process
    Hidden,    ///< not even that
};

/// Soft and hard limit of RLIMIT_NOFILE; -1 stands for unlimited, -2 for not read.
struct DescriptorLimit
{
    qint64 soft = -2;
    qint64 hard = -2;

    bool operator==(const DescriptorLimit &) const = default;
};

/// One process, as far as its sockets need it.
struct Process
{
    ProcessId id;
    QByteArray comm; ///< up to 15 bytes that the process chose: untrusted, escape when drawn
    Uid uid = Uid::Unknown;
    Pid parent = Pid::None;
    Visibility visibility = Visibility::Hidden;
    qint64 descriptorCount = -1; ///< -1: not known
    DescriptorLimit limit;

    ProcessId key() const { return id; }
    bool operator==(const Process &) const = default;
};

/// One descriptor that refers to an object, with the process that holds it.
struct Owner
{
    ProcessId process;
    QByteArray comm; ///< untrusted bytes
    Fd fd = Fd::None;

    bool operator==(const Owner &) const = default;
    bool operator<(const Owner &other) const
    {
        return std::tie(process, fd) < std::tie(other.process, other.fd);
    }
};

} // namespace Socketarium
