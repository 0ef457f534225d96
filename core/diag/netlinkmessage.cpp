// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diag/netlinkmessage.h"

#include <algorithm>
#include <cerrno>

#include <linux/netlink.h>

namespace Socketarium {

/// What is left of the header's size goes to the payload; the padding is passed over.
QByteArrayView NetlinkReader::takePayload(qsizetype headerSize, qsizetype totalSize)
{
    const QByteArrayView payload = m_rest.first(totalSize).sliced(headerSize);
    const qsizetype padded = (totalSize + 3) & ~qsizetype(3);
    m_rest = m_rest.sliced(std::min(padded, m_rest.size()));
    return payload;
}

std::optional<NetlinkMessage> NetlinkReader::nextMessage()
{
    if (m_rest.isEmpty() || m_isMalformed)
        return std::nullopt;
    const auto header = structAt<nlmsghdr>(m_rest);
    if (!header || header->nlmsg_len < sizeof(nlmsghdr) || header->nlmsg_len > m_rest.size()) {
        m_isMalformed = true;
        return std::nullopt;
    }
    return NetlinkMessage{header->nlmsg_type, header->nlmsg_flags,
                          takePayload(sizeof(nlmsghdr), header->nlmsg_len)};
}

std::optional<NetlinkAttribute> NetlinkReader::nextAttribute()
{
    if (m_rest.isEmpty() || m_isMalformed)
        return std::nullopt;
    const auto header = structAt<nlattr>(m_rest);
    if (!header || header->nla_len < sizeof(nlattr) || header->nla_len > m_rest.size()) {
        m_isMalformed = true;
        return std::nullopt;
    }
    return NetlinkAttribute{static_cast<quint16>(header->nla_type & NLA_TYPE_MASK),
                            takePayload(sizeof(nlattr), header->nla_len)};
}

bool endsDump(QByteArrayView datagram)
{
    NetlinkReader reader(datagram);
    while (const auto message = reader.nextMessage()) {
        if (message->type == NLMSG_DONE || message->type == NLMSG_ERROR)
            return true;
    }
    return reader.isMalformed();
}

Result<void> outcomeOf(const NetlinkMessage &message, const QString &operation)
{
    const auto code = structAt<qint32>(message.payload);
    if (!code)
        return Error::malformed(operation);
    if (*code == 0)
        return {};
    if (*code == -ENOENT)
        return Error{ErrorKind::Unsupported, ENOENT, operation};
    return Error::fromErrno(-*code, operation);
}

} // namespace Socketarium
