// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QObject>

#include "core/base/ids.h"
#include "core/snapshot/descriptor.h"
#include "core/snapshot/socket.h"

namespace Socketarium {

/// What is pointed at. Fields that do not apply are None.
struct SelectedThing
{
    int endpoint = 0; ///< EndpointProcess::number()
    Pid pid = Pid::None;
    Fd fd = Fd::None;
    Inode socket = Inode::None;
    /// A socket without an inode: in TIME_WAIT, or not accepted yet.
    std::optional<SocketKey> loneSocket = std::nullopt;

    bool operator==(const SelectedThing &) const = default;
};

/// The one selection that all views share: what is marked in one is marked in all. GUI thread.
class Selection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Selection)

public:
    explicit Selection(QObject *parent = nullptr);

    const SelectedThing &current() const;
    /// Of no effect where it is selected already.
    void select(const SelectedThing &thing);

Q_SIGNALS:
    void changed(const Socketarium::SelectedThing &thing);

private:
    SelectedThing m_current;
};

} // namespace Socketarium
