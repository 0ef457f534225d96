// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/nativechannel.h"

#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace Socketarium {

NativeChannel::NativeChannel(UniqueFd socket, std::span<char> buffer, Readiness &readiness,
                             Owner &owner)
    : m_socket(std::move(socket))
    , m_buffer(buffer)
    , m_readiness(readiness)
    , m_owner(owner)
    , m_token(readiness.add(m_socket.get(), this))
{
    updateInterest();
}

NativeChannel::~NativeChannel()
{
    close();
}

void NativeChannel::setReading(bool reading)
{
    m_reading = reading;
    updateInterest();
}

qsizetype NativeChannel::pending() const
{
    return m_pending.size() + m_lost;
}

void NativeChannel::send(QByteArrayView bytes)
{
    if (!m_socket)
        return;
    if (m_sendErrno != 0) {
        m_lost += bytes.size();
        return;
    }
    if (pending() > 0) {
        m_pending.append(bytes);
        return;
    }
    const qsizetype sent = trySend(bytes);
    if (sent == bytes.size())
        return;
    if (m_sendErrno == 0)
        m_pending.append(bytes.sliced(sent));
    else
        m_lost = bytes.size();
    updateInterest();
}

void NativeChannel::finish()
{
    m_finishing = true;
    if (m_socket && pending() == 0)
        ::shutdown(m_socket.get(), SHUT_WR);
}

bool NativeChannel::isPeerGone() const
{
    // A peer that only shut down its writing side is POLLRDHUP, which is not asked for.
    pollfd socket{m_socket.get(), 0, 0};
    return ::poll(&socket, 1, 0) == 1 && (socket.revents & (POLLHUP | POLLERR));
}

void NativeChannel::close()
{
    if (!m_socket)
        return;
    m_readiness.remove(m_token);
    m_socket.reset();
}

void NativeChannel::readable()
{
    const ssize_t count = ::recv(m_socket.get(), m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (count > 0) {
        m_owner.received(QByteArrayView(m_buffer.data(), count));
    } else if (count == 0) {
        // End of file stays readable for ever: waiting for more would spin.
        m_peerFinished = true;
        updateInterest();
        if (m_sendErrno != 0)
            breakOff(m_sendErrno);
        else
            m_owner.peerFinished();
    } else if (errno != EAGAIN && errno != EINTR) {
        breakOff(errno);
    } else if (errno == EAGAIN && m_sendErrno != 0) {
        breakOff(m_sendErrno);
    }
}

void NativeChannel::writable()
{
    if (m_sendErrno != 0) {
        // A broken socket stays writable; so this goes on until nothing is left to receive, even
        // while reading is off.
        readable();
        return;
    }
    m_pending.drop(trySend(m_pending.view()));
    if (m_sendErrno != 0) {
        m_lost = m_pending.size();
        m_pending.clear();
    }
    if (pending() > 0)
        return;
    updateInterest();
    if (m_finishing)
        ::shutdown(m_socket.get(), SHUT_WR);
    m_owner.drained();
}

/// Sends what the kernel takes now: how much. Keeps the errno when nothing can be sent any more.
qsizetype NativeChannel::trySend(QByteArrayView bytes)
{
    const ssize_t count = ::send(m_socket.get(), bytes.data(), static_cast<size_t>(bytes.size()),
                                 MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0) {
        m_owner.sent(bytes.first(count));
        return count;
    }
    if (errno != EAGAIN && errno != EINTR && errno != ENOBUFS)
        m_sendErrno = errno;
    return 0;
}

void NativeChannel::updateInterest()
{
    if (m_socket)
        m_readiness.setInterest(m_token, m_reading && !m_peerFinished, pending() > 0);
}

/// EPIPE: the peer had closed in order, and took no more of us.
static CloseCause causeOf(int sysErrno)
{
    if (sysErrno == EPIPE)
        return CloseCause::Peer;
    return sysErrno == ECONNRESET ? CloseCause::Reset : CloseCause::Error;
}

void NativeChannel::breakOff(int sysErrno)
{
    m_readiness.setInterest(m_token, false, false);
    m_owner.broken(causeOf(sysErrno), sysErrno);
}

} // namespace Socketarium
