// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace Socketarium {

/// An address and port as the columns local_address and rem_address hold them.
struct NetInetAddress
{
    std::array<quint8, 16> bytes{}; ///< network byte order; IPv4 uses the first four
    quint16 port = 0;

    bool operator==(const NetInetAddress &) const = default;
};

/// One row of /proc/net/tcp, tcp6, udp or udp6 (tcp4_seq_show, tcp6_seq_show, udp4_seq_show and
/// udp6_seq_show): their first ten columns are the same.
struct NetInetRow
{
    NetInetAddress local;
    NetInetAddress remote;
    quint8 state = 0; ///< TCP_ESTABLISHED 1 … TCP_NEW_SYN_RECV 12 (net/tcp_states.h)
    quint32 sendQueue = 0;    ///< bytes not acknowledged; udp: memory charged
    quint32 receiveQueue = 0; ///< bytes not read, a FIN counts as one; listeners: clients that
                              ///< wait; udp: memory charged
    Uid uid = Uid::Unknown;   ///< no meaning where inode is None
    Inode inode = Inode::None; ///< None: TIME_WAIT, orphaned, or accepted by nobody yet
    QByteArray line;          ///< the whole row without the blanks that pad it

    bool operator==(const NetInetRow &) const = default;
};

struct NetInetTable
{
    QList<NetInetRow> rows;
    QList<Error> rejected; ///< one entry per line that is not a row

    bool operator==(const NetInetTable &) const = default;
};

enum class InetVersion { Ipv4, Ipv6 };

[[nodiscard]] Result<NetInetRow> parseNetInetLine(QByteArrayView line, InetVersion version);

/// An unknown header rejects the file. The same row may come twice while others come and go.
[[nodiscard]] Result<NetInetTable> parseNetInet(QByteArrayView text, InetVersion version);

} // namespace Socketarium
