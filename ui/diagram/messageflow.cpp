// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/messageflow.h"

#include <algorithm>

namespace Socketarium {

static bool isSameWay(const Parcel &one, const Parcel &other)
{
    return one.from == other.from && one.to == other.to;
}

void MessageFlow::add(const Parcel &parcel)
{
    const auto waiting =
        std::find_if(m_waiting.begin(), m_waiting.end(),
                     [&parcel](const Parcel &each) { return isSameWay(each, parcel); });
    if (waiting == m_waiting.end()) {
        m_waiting.append(parcel);
        return;
    }
    waiting->bytes = parcel.bytes;
    waiting->size += parcel.size;
    waiting->count += parcel.count;
}

std::optional<Parcel> MessageFlow::takeNext()
{
    if (m_underWay.size() >= mostUnderWay)
        return {};
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [this](const Parcel &each) { return !isUnderWay(each); });
    if (next == m_waiting.end())
        return {};
    const Parcel parcel = *next;
    m_waiting.erase(next);
    m_underWay.append(parcel);
    return parcel;
}

void MessageFlow::finish(const Parcel &parcel)
{
    m_underWay.removeIf([&parcel](const Parcel &each) { return isSameWay(each, parcel); });
}

void MessageFlow::keepOnly(const QSet<Inode> &sockets)
{
    m_waiting.removeIf([&sockets](const Parcel &each) {
        return !sockets.contains(each.from) || !sockets.contains(each.to);
    });
}

bool MessageFlow::isUnderWay(const Parcel &parcel) const
{
    return std::any_of(m_underWay.cbegin(), m_underWay.cend(), [&parcel](const Parcel &each) {
        return isSameWay(each, parcel) || (each.from == parcel.to && each.to == parcel.from);
    });
}

} // namespace Socketarium
