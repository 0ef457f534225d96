// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/trafficlog.h"

namespace Socketarium {

TrafficLog::TrafficLog(qsizetype capacity)
    : m_capacity(qMax(qsizetype(1), capacity))
{
}

void TrafficLog::append(const Message &message)
{
    if (size() == m_capacity)
        m_messages.pop_front();
    m_messages.push_back(message);
    count(1, message.size);
}

void TrafficLog::count(quint64 messages, quint64 bytes)
{
    m_totalMessages += messages;
    m_totalBytes += bytes;
}

void TrafficLog::clear()
{
    m_messages.clear();
    m_totalMessages = 0;
    m_totalBytes = 0;
}

qsizetype TrafficLog::size() const
{
    return static_cast<qsizetype>(m_messages.size());
}

const Message &TrafficLog::at(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < size());
    return m_messages[static_cast<std::size_t>(index)];
}

quint64 TrafficLog::totalMessages() const
{
    return m_totalMessages;
}

quint64 TrafficLog::totalBytes() const
{
    return m_totalBytes;
}

quint64 TrafficLog::notKept() const
{
    return m_totalMessages - m_messages.size();
}

} // namespace Socketarium
