// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QList>
#include <QTimer>

#include "core/base/uniquefd.h"
#include "core/endpoint/address.h"
#include "core/endpoint/endpointerror.h"
#include "core/endpoint/readiness.h"
#include "core/endpoint/socketaddress.h"

namespace Socketarium {

/// Makes one connection without blocking: tries each candidate in turn, a TCP one until its time
/// limit. A unix listener whose accept queue is full is asked again and again, because the kernel
/// has no event for it; that is told, and ends at the time limit too.
class Connector final : public QObject, private ReadinessHandler
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connector)

public:
    static constexpr int defaultTimeLimit = 10'000;

    /// `timeLimit` is in milliseconds, for one candidate.
    Connector(const Address &address, Readiness &readiness, int timeLimit = defaultTimeLimit,
              QObject *parent = nullptr);
    ~Connector() override;

    void start(const QList<SocketAddress> &candidates);
    /// The connected, non-blocking socket, after connected().
    UniqueFd takeSocket();

Q_SIGNALS:
    void connected();
    /// The accept queue is full; told once.
    void waiting();
    /// The first candidate's error, where none could be reached.
    void failed(const Socketarium::EndpointError &error);

private:
    void readable() override { }
    void writable() override;
    void tryNext();
    void attempt();
    void succeed();
    void giveUpCandidate(int sysErrno);
    void timedOut();
    void stopWaiting();
    EndpointError errorOf(int sysErrno) const;

    Address m_address;
    Readiness &m_readiness;
    QList<SocketAddress> m_candidates;
    qsizetype m_current = -1;
    std::optional<EndpointError> m_firstError;
    UniqueFd m_socket;
    std::optional<Readiness::Token> m_token;
    QTimer m_retry; ///< for the accept queue
    QTimer m_limit;
    bool m_toldWaiting = false;
};

} // namespace Socketarium
