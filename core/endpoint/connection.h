// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/endpoint/behaviour.h"
#include "core/endpoint/channel.h"
#include "core/endpoint/endpointobserver.h"
#include "core/endpoint/sendrunner.h"

namespace Socketarium {

/// One connection of a server or a client: a channel, its numbers, what answers on it and the plan
/// that sends on it. Tells its observer all that happens. It stays valid when it has closed, until
/// its owner deletes it from the event loop.
class Connection final : public QObject, private Channel::Owner, private ConnectionBehaviour::Peer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)

public:
    /// What may wait in this process for one peer that does not read, in bytes.
    static constexpr qsizetype maxPending = 1024 * 1024;

    /// What the connections of one endpoint share.
    struct Shared
    {
        Engine engine = Engine::Native;
        Transport transport = Transport::UnixStream;
        QByteArray address; ///< Address::text(), for errors
        std::span<char> buffer;
        Readiness &readiness;
        EndpointObserver &observer;
    };

    /// `behaviour` is null for a client, which answers nothing and reads whatever it sends.
    Connection(int number, UniqueFd socket, const Shared &shared,
               std::unique_ptr<ConnectionBehaviour> behaviour, QObject *parent = nullptr);
    ~Connection() override;

    int number() const { return m_number; }
    bool isOpen() const { return m_open; }
    qsizetype pending() const;

    /// Sends now, or tells SendQueueFull where more than maxPending would wait.
    void send(QByteArrayView bytes);
    /// Starts a plan in place of the one that runs. One single message is sent beside it.
    void run(const SendPlan &plan);
    void stopSending();
    /// For a client: whether whoever uses it has more to send, besides plans. While there is more,
    /// the peer's end of file does not end the connection.
    void setExpectingMore(bool expecting) { m_expectingMore = expecting; }
    /// Nothing more is sent, after what pends: the peer reads end of file.
    void finish();
    /// Whether what comes is read. A server reads only while nothing waits to be sent.
    void setReading(bool reading);
    /// An orderly close after what pends was sent; what still comes is not answered. A peer that
    /// takes nothing for a while is given up, and with a second call at once.
    void hangUp() override;
    /// At once; what pends is lost and told.
    void close(CloseCause cause, int sysErrno = 0);

Q_SIGNALS:
    void planFinished();
    void drainedOutput();
    /// `ok`: by us, or by the peer in order and when all that was to be sent was sent.
    void closed(bool ok);

private:
    void received(QByteArrayView bytes) override;
    void sent(QByteArrayView bytes) override;
    void drained() override;
    void peerFinished() override;
    void broken(CloseCause cause, int sysErrno) override;

    void reply(QByteArrayView bytes) override;
    void reportUnsupported(QByteArrayView line) override;
    void reportTooLong(qsizetype limit) override;

    void sendThrough(QByteArrayView bytes);
    void sayFarewell();
    bool endWithPeer();
    bool hasMoreToSend() const;
    void watchFlow();
    void updateReading();

    int m_number;
    const Shared &m_shared;
    std::unique_ptr<Channel> m_channel;
    std::unique_ptr<ConnectionBehaviour> m_behaviour;
    std::unique_ptr<SendRunner> m_runner;
    std::unique_ptr<QTimer> m_stalled; ///< made when something pends for the first time
    std::unique_ptr<QTimer> m_farewell; ///< made when we hang up: when the wait is over
    quint64 m_received = 0;
    quint64 m_sent = 0;
    bool m_open = true;
    bool m_expectingMore = false;
    bool m_peerFinished = false;
    bool m_wantReading = true;
    bool m_toldPaused = false;
};

} // namespace Socketarium
