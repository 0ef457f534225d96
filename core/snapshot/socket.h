// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <tuple>

#include <QByteArray>
#include <QList>

#include "core/base/ids.h"
#include "core/snapshot/process.h"
#include "core/snapshot/socketname.h"

namespace Socketarium {

enum class SocketFamily { Unix, Inet, Inet6, Netlink, Packet };
enum class SocketType { Stream, Datagram, SeqPacket, Raw };
enum class SocketProtocol { Unix, Tcp, Udp, UdpLite, Icmp, Raw, Other };

/// The states of include/net/tcp_states.h, in which unix sockets are told as sock_diag tells them;
/// Unconnected is TCP_CLOSE for a socket that has no connection to lose: datagram and unbound.
enum class SocketState {
    Listen,
    Established,
    SynSent,
    SynRecv,
    FinWait1,
    FinWait2,
    TimeWait,
    Close,
    CloseWait,
    LastAck,
    Closing,
    Unconnected,
};

/// Why no descriptor of a socket was seen.
enum class NoOwner {
    NotAccepted,  ///< it waits in a listener's accept queue
    Lingering,    ///< closed by its process, kept by the kernel: TIME_WAIT, FIN_WAIT2, …
    Unreadable,   ///< some processes could not be read: it may be theirs
    NotExamined,  ///< only a part of the processes was read in this round
    Unexplained,  ///< every process was read and none holds it: kernel's own, in flight, or raced
};

/// Where a socket's facts come from.
enum class SocketSource {
    SockDiag, ///< NETLINK_SOCK_DIAG: names are exact
    Proc,     ///< /proc/net: text that a local user can forge through a socket's name
};

/// Which socket: the inode names it while it has one, else protocol and addresses do.
struct SocketKey
{
    SocketFamily family = SocketFamily::Unix;
    SocketProtocol protocol = SocketProtocol::Unix;
    Inode inode = Inode::None;
    QByteArray tuple; ///< local and remote address in bytes where inode is None, else empty

    bool operator==(const SocketKey &) const = default;
    bool operator<(const SocketKey &other) const
    {
        return std::tie(family, protocol, inode, tuple)
            < std::tie(other.family, other.protocol, other.inode, other.tuple);
    }
};

/// One socket of the kernel.
struct Socket
{
    SocketKey id;
    Cookie cookie = Cookie::None;
    SocketType type = SocketType::Stream;
    SocketState state = SocketState::Unconnected;
    SocketName local;
    SocketName remote; ///< unix: the name of the peer, or of the listener where it waits
    SocketSource source = SocketSource::Proc;

    /// The socket at the other end. nullopt: it has none or it is not known (peerKnown tells).
    std::optional<Inode> peer;
    bool peerKnown = false; ///< false: no source told us; true with nullopt: there is none
    /// Connected, but nobody accepted it yet: the listener in whose queue it waits.
    std::optional<Inode> waitsAt;

    QList<Owner> owners;     ///< every descriptor that refers to it, sorted
    QList<Owner> peerOwners; ///< every descriptor that refers to its peer, sorted
    std::optional<NoOwner> noOwner; ///< set where owners is empty

    std::optional<quint32> receiveQueue; ///< bytes not yet read; nullopt: not known
    std::optional<quint32> sendQueue;    ///< as the kernel counts: memory for unix, bytes for TCP
    std::optional<quint32> acceptQueue;  ///< listeners: clients that wait to be accepted
    std::optional<quint32> backlog;      ///< listeners: the argument of listen(2); queue + 1 wait
    QList<Inode> waiting;                ///< listeners: the clients' sockets (UNIX_DIAG_ICONS)

    bool shutdownRead = false;
    bool shutdownWrite = false;
    quint32 referenceCount = 0; ///< unix: the RefCount column
    quint32 flags = 0;          ///< unix: the Flags column, 00010000 is __SO_ACCEPTCON
    quint8 kernelState = 0;     ///< the St column as a number
    QByteArray kernelLine;      ///< its line of /proc/net/*, untrusted bytes; empty: none seen

    SocketKey key() const { return id; }
    bool isListening() const { return state == SocketState::Listen; }
    bool operator==(const Socket &) const = default;
};

} // namespace Socketarium
