// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/connectioncolours.h"
#include "ui/models/markedmodel.h"

namespace Socketarium {

/// The Sockets table: the rows of /proc/net/{unix,tcp,tcp6,udp,udp6}, decoded and joined to the
/// processes that hold them.
class SocketModel final : public MarkedModel<Socket>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketModel)

public:
    enum ColumnId
    {
        MarkColumn,
        InodeColumn,
        KindColumn,
        StateColumn,
        LocalColumn,
        RemoteColumn,
        OwnerColumn,
        ReceiveQueueColumn,
        SendQueueColumn,
    };

    /// `colours` must outlive the model.
    explicit SocketModel(const ConnectionColours &colours, QObject *parent = nullptr);

protected:
    QString toolTip(const Socket &socket) const override;
    Tone tone(const Socket &socket, const Column<Socket> &column) const override;
    int connectionColour(const Socket &socket, const Column<Socket> &column) const override;

private:
    const ConnectionColours &m_colours;
};

} // namespace Socketarium
