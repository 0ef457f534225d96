// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace Socketarium {

/// __SO_ACCEPTCON of the Flags column: the socket listens.
constexpr quint32 acceptsConnections = 0x10000;

/// One row of /proc/net/unix (unix_seq_show in net/unix/af_unix.c). Bytes as the kernel wrote them.
struct NetUnixRow
{
    Inode inode = Inode::None; ///< None: a connection that nobody accepted yet
    quint32 referenceCount = 0;
    quint32 flags = 0; ///< acceptsConnections, or 0
    quint16 type = 0;  ///< SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET
    quint8 state = 0;  ///< SS_UNCONNECTED 1, SS_CONNECTING 2, SS_CONNECTED 3, … (linux/net.h)
    QByteArray path;   ///< empty: unnamed; leading '@': abstract, where '@' also stands for NUL
    QByteArray line;   ///< the whole row

    bool operator==(const NetUnixRow &) const = default;
};

struct NetUnixTable
{
    QList<NetUnixRow> rows;
    QList<Error> rejected; ///< one entry per line that is not a row

    bool operator==(const NetUnixTable &) const = default;
};

[[nodiscard]] Result<NetUnixRow> parseNetUnixLine(QByteArrayView line);

/// Any user can forge rows: a newline in a bound name splits its row, and what follows may look
/// like another. Believe a row only where sock_diag knows its inode. An unknown header rejects the
/// file.
[[nodiscard]] Result<NetUnixTable> parseNetUnix(QByteArrayView text);

} // namespace Socketarium
