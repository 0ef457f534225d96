// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QByteArray>
#include <QByteArrayView>
#include <QObject>
#include <QSocketNotifier>

namespace Socketarium {

/// Writes to a descriptor that it does not own and whose flags it leaves alone, since it may be
/// shared with a shell: only when poll(2) says that there is room, and at most PIPE_BUF bytes at a
/// time, which does not block then (pipe(7)). What does not fit waits here; whoever writes looks at
/// pending() and holds back.
class PipeWriter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PipeWriter)

public:
    explicit PipeWriter(int descriptor, QObject *parent = nullptr);
    ~PipeWriter() override;

    void write(QByteArrayView bytes);
    qsizetype pending() const { return m_pending.size() - m_start; }
    /// broken() was told: everything written since is dropped.
    bool isBroken() const { return m_broken; }

Q_SIGNALS:
    void drained();
    /// Nothing can be written any more: EPIPE where the reader is gone. May come out of write().
    void broken(int sysErrno);

private:
    void flush();

    int m_descriptor;
    QByteArray m_pending;
    qsizetype m_start = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_broken = false;
};

} // namespace Socketarium
