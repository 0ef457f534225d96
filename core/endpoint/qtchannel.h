// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QIODevice>
#include <QObject>

#include "core/endpoint/bytequeue.h"
#include "core/endpoint/channel.h"

namespace Socketarium {

/// The data path of a Qt program: QLocalSocket or QTcpSocket, used asynchronously with bounded
/// buffers. Offered to be compared with the other, for Qt tells less (6.4; tests show each):
/// - a reset looks like an orderly close: both are told as peerFinished();
/// - when the peer half-closes, the socket closes at once and what pends is lost: pending() keeps
///   saying how much, with what is sent then in answer, and broken() is told with EPIPE.
class QtChannel final : public QObject, public Channel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QtChannel)

public:
    QtChannel(Transport transport, UniqueFd socket, std::span<char> buffer, Owner &owner);
    ~QtChannel() override;

    void setReading(bool reading) override;
    void send(QByteArrayView bytes) override;
    qsizetype pending() const override;
    void finish() override;
    bool isPeerGone() const override { return m_ended; }
    void close() override;

private:
    template <typename Socket>
    void adopt(Socket *socket, UniqueFd descriptor);
    void takeInput();
    void written(qint64 count);
    void disconnected();
    void shutDownWriting();

    int m_descriptor = -1; ///< the socket's own, for shutdown(2), which Qt does not have
    std::span<char> m_buffer;
    Owner &m_owner;
    std::unique_ptr<QIODevice> m_device;
    ByteQueue m_pending; ///< Qt tells how much it has written, not what
    bool m_reading = true;
    bool m_finishing = false;
    bool m_ended = false;
};

} // namespace Socketarium
