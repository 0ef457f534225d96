// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/nativechannel.h"

#include <cerrno>

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
    return m_pending.size() - m_pendingStart;
}

void NativeChannel::send(QByteArrayView bytes)
{
    if (!m_socket)
        return;
    if (pending() > 0) {
        m_pending.append(bytes);
        return;
    }
    const qsizetype sent = trySend(bytes);
    if (sent < 0 || sent == bytes.size())
        return;
    m_pending.append(bytes.sliced(sent));
    updateInterest();
}

void NativeChannel::finish()
{
    m_finishing = true;
    if (m_socket && pending() == 0)
        ::shutdown(m_socket.get(), SHUT_WR);
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
        m_owner.peerFinished();
    } else if (errno != EAGAIN && errno != EINTR) {
        breakOff(errno);
    }
}

void NativeChannel::writable()
{
    const qsizetype sent = trySend(QByteArrayView(m_pending).sliced(m_pendingStart));
    if (sent < 0)
        return;
    m_pendingStart += sent;
    if (pending() > 0)
        return;
    m_pending.clear();
    m_pendingStart = 0;
    updateInterest();
    if (m_finishing)
        ::shutdown(m_socket.get(), SHUT_WR);
    m_owner.drained();
}

/// Sends what the kernel takes now: how much, or -1 when the connection broke.
qsizetype NativeChannel::trySend(QByteArrayView bytes)
{
    const ssize_t count = ::send(m_socket.get(), bytes.data(), static_cast<size_t>(bytes.size()),
                                 MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0) {
        m_owner.sent(bytes.first(count));
        return count;
    }
    if (errno == EAGAIN || errno == EINTR || errno == ENOBUFS)
        return 0;
    breakOff(errno);
    return -1;
}

void NativeChannel::updateInterest()
{
    if (m_socket)
        m_readiness.setInterest(m_token, m_reading && !m_peerFinished, pending() > 0);
}

void NativeChannel::breakOff(int sysErrno)
{
    m_readiness.setInterest(m_token, false, false);
    // EPIPE: the peer is gone and what it sent was read already.
    const bool isReset = sysErrno == ECONNRESET || sysErrno == EPIPE;
    m_owner.broken(isReset ? CloseCause::Reset : CloseCause::Error, sysErrno);
}

} // namespace Socketarium
