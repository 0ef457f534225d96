// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/endpoint/bytequeue.h"
#include "core/endpoint/channel.h"
#include "core/endpoint/readiness.h"

namespace Socketarium {

/// The data path of our own: recv(2) and send(2) on an owned descriptor, with the errno kept, so
/// that end of file, reset and error are three things. End of file leaves the sending side open.
/// When a send fails, what the peer had sent by then is still received before the end is told.
class NativeChannel final : public Channel, private ReadinessHandler
{
public:
    NativeChannel(UniqueFd socket, std::span<char> buffer, Readiness &readiness, Owner &owner);
    ~NativeChannel() override;

    void setReading(bool reading) override;
    void send(QByteArrayView bytes) override;
    qsizetype pending() const override;
    void finish() override;
    bool isPeerGone() const override;
    void close() override;

private:
    void readable() override;
    void writable() override;

    qsizetype trySend(QByteArrayView bytes);
    void updateInterest();
    void breakOff(int sysErrno);

    UniqueFd m_socket;
    std::span<char> m_buffer;
    Readiness &m_readiness;
    Owner &m_owner;
    Readiness::Token m_token;
    ByteQueue m_pending;
    qsizetype m_lost = 0; ///< bytes that cannot be sent any more
    int m_sendErrno = 0; ///< of the send(2) that failed for good
    bool m_reading = true;
    bool m_peerFinished = false;
    bool m_finishing = false;
};

} // namespace Socketarium
