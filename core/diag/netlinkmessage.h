// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstring>
#include <optional>
#include <type_traits>

#include <QByteArrayView>

#include "core/base/result.h"

/// The two layers of netlink(7): messages in a datagram, attributes in a message. Every length is
/// checked against what is there before it is believed.
namespace Socketarium {

/// One message; the payload is a view of the bytes that were read.
struct NetlinkMessage
{
    quint16 type = 0; ///< NLMSG_DONE, NLMSG_ERROR, SOCK_DIAG_BY_FAMILY, …
    quint16 flags = 0;
    QByteArrayView payload;
};

/// One attribute (struct nlattr); the flag bits of its type are taken off.
struct NetlinkAttribute
{
    quint16 type = 0;
    QByteArrayView payload;
};

/// Walks over messages or attributes, which are laid out alike: a header with a length, a payload,
/// padding to four bytes.
class NetlinkReader final
{
public:
    explicit NetlinkReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    /// The next one; nullopt at the end, or where isMalformed().
    std::optional<NetlinkMessage> nextMessage();
    std::optional<NetlinkAttribute> nextAttribute();

    /// True where a length did not fit what is there: nothing after it can be read.
    bool isMalformed() const { return m_isMalformed; }

private:
    QByteArrayView takePayload(qsizetype headerSize, qsizetype totalSize);

    QByteArrayView m_rest;
    bool m_isMalformed = false;
};

/// A fixed structure at the front of some bytes; nullopt where they are too few.
template <typename T>
    requires std::is_trivially_copyable_v<T>
std::optional<T> structAt(QByteArrayView bytes)
{
    if (bytes.size() < qsizetype(sizeof(T)))
        return std::nullopt;
    T value;
    std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
}

/// True where one of the messages is NLMSG_DONE or NLMSG_ERROR, or cannot be read.
bool endsDump(QByteArrayView datagram);

/// The error that an NLMSG_DONE or NLMSG_ERROR carries: both begin with a negative errno, or 0.
/// ENOENT there says that the kernel has no such diag module, and becomes Unsupported.
Result<void> outcomeOf(const NetlinkMessage &message, const QString &operation);

} // namespace Socketarium
