// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QSet>

#include "core/base/ids.h"

namespace Socketarium {

/// Messages that travel together from one socket to its peer.
struct Parcel
{
    Inode from = Inode::None;
    Inode to = Inode::None;
    QByteArray bytes; ///< how the last of them begins, untrusted
    quint64 size = 0; ///< bytes of all of them
    quint64 count = 1; ///< messages

    bool operator==(const Parcel &) const = default;
};

/// Decides which messages are seen to travel: one at a time between two sockets, so that an answer
/// follows its question, and a few at most on the whole map. What comes meanwhile is merged.
class MessageFlow final
{
public:
    static constexpr qsizetype mostUnderWay = 6;

    void add(const Parcel &parcel);
    /// The next that may set out now; from then on it is under way. nullopt: none.
    std::optional<Parcel> takeNext();
    /// It arrived, or its way is gone.
    void finish(const Parcel &parcel);
    /// Drops what waits at sockets that are not among these.
    void keepOnly(const QSet<Inode> &sockets);

private:
    bool isUnderWay(const Parcel &parcel) const;

    QList<Parcel> m_waiting; ///< at most one for each direction between two sockets
    QList<Parcel> m_underWay;
};

} // namespace Socketarium
