// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deque>

#include "core/traffic/message.h"

namespace Socketarium {

/// The last messages of one endpoint, at most `capacity` of them: an older one leaves when a newer
/// one comes, and is counted from then on.
class TrafficLog final
{
public:
    static constexpr qsizetype defaultCapacity = 10000;

    explicit TrafficLog(qsizetype capacity = defaultCapacity);

    void append(const Message &message);
    /// Messages of which only the number and the bytes are known.
    void count(quint64 messages, quint64 bytes);
    void clear();

    qsizetype size() const;
    /// 0 is the oldest that is kept.
    const Message &at(qsizetype index) const;

    quint64 totalMessages() const; ///< kept, dropped and counted ones
    quint64 totalBytes() const;    ///< of all these
    quint64 notKept() const;       ///< messages that are in the total and not in the log

private:
    qsizetype m_capacity;
    std::deque<Message> m_messages;
    quint64 m_totalMessages = 0;
    quint64 m_totalBytes = 0;
};

} // namespace Socketarium
