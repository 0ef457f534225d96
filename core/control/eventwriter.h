// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <set>

#include <QTimer>

#include "core/control/pipewriter.h"
#include "core/control/protocol.h"
#include "core/endpoint/endpointobserver.h"

namespace Socketarium {

/// Turns what an endpoint tells into events and writes them, without ever waiting for the reader
/// and without growing: of the messages of one interval the first few are shown and the rest are
/// counted, other events beyond a number are counted too, and so is everything that comes while
/// too much waits to be read. The first event after a pause is written at once.
class EventWriter final : public QObject, public EndpointObserver
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventWriter)

public:
    static constexpr int intervalMilliseconds = 50;
    static constexpr int shownMessages = 100;       ///< in one interval
    static constexpr qsizetype shownBytes = 65536;  ///< of them all
    static constexpr int toldEvents = 1000;         ///< of other kinds in one interval
    static constexpr qsizetype maxPending = 1024 * 1024; ///< bytes that wait for the reader

    /// What is written for an event, with its newline; may be nothing. encode() or words.
    using Format = std::function<QByteArray(const ControlEvent &event)>;

    /// The descriptor stays the caller's.
    EventWriter(int descriptor, Format format, QObject *parent = nullptr);
    ~EventWriter() override;

    /// Tells all that is left, then flushed(): at once, or when the reader took it.
    void flush();

    void ready(Fd fd, Inode inode, const QByteArray &address) override;
    void opened(const ConnectionOpening &opening) override;
    void halfClosed(int connection, qint64 time) override;
    void closed(const ConnectionClosing &closing) override;
    void sending() override;
    void moved(int connection, Direction direction, QByteArrayView bytes) override;
    void failed(const EndpointError &error, bool fatal) override;
    void acceptingChanged(bool paused, int sysErrno) override;
    void flowChanged(int connection, bool paused, quint64 pending) override;
    void waiting(const QByteArray &address) override;
    void unsupported(int connection, QByteArrayView line) override;

Q_SIGNALS:
    void flushed();
    /// Nothing can be written any more: EPIPE where the reader is gone. It may be told from within
    /// a call of the endpoint.
    void broken(int sysErrno);

private:
    void tell(const ControlEvent &event);
    void tellMessages();
    void tellLost();
    void endInterval();
    bool isFull() const;

    Format m_format;
    PipeWriter m_pipe;
    QTimer m_interval; ///< runs while something was told less than one interval ago
    MessagesEvent m_batch;
    qsizetype m_batchBytes = 0;
    qint64 m_sendingSince = 0; ///< when the send(2) began that moved() tells next; 0: not taken
    int m_toldInInterval = 0;
    quint64 m_lost = 0;
    std::set<int> m_open;
    bool m_flushing = false;
};

} // namespace Socketarium
