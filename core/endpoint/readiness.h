// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QSocketNotifier>

#include "core/base/uniquefd.h"

namespace Socketarium {

/// Who is told that a descriptor can be read or written, or that it is broken: both calls find out
/// by trying.
class ReadinessHandler
{
public:
    virtual void readable() = 0;
    virtual void writable() = 0;

protected:
    ~ReadinessHandler() = default;
};

/// Waits for many descriptors at once. Up to `maxNotifiers` of them have notifiers of their own,
/// which is three system calls a message and easy to follow in a trace; beyond that all move to one
/// epoll descriptor behind one notifier, because poll(2) costs time for each idle descriptor. What
/// the kernel does not take into epoll (ENOSPC, ENOMEM) keeps notifiers.
/// Level-triggered. A descriptor that was removed is never told, not even within the same batch.
class Readiness final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Readiness)

public:
    static constexpr std::size_t maxNotifiers = 64;

    /// Names one added descriptor; never the same again after it was removed.
    struct Token
    {
        quint32 index = 0;
        quint32 generation = 0; ///< 0: names nothing
    };

    explicit Readiness(QObject *parent = nullptr);
    ~Readiness() override;

    /// The descriptor stays the caller's; nothing is waited for until setInterest().
    Token add(int descriptor, ReadinessHandler *handler);
    void setInterest(Token token, bool read, bool write);
    /// To be called before the descriptor is closed.
    void remove(Token token);
    bool usesEpoll() const;

private:
    struct Slot
    {
        int descriptor = -1;
        quint32 generation = 1;
        ReadinessHandler *handler = nullptr; ///< nullptr: the slot is free
        bool read = false;
        bool write = false;
        QSocketNotifier *readNotifier = nullptr;
        QSocketNotifier *writeNotifier = nullptr;
        bool refused = false; ///< by epoll: it keeps notifiers of its own
    };

    Slot *slot(Token token);
    void apply(quint32 index, Slot &slot, bool hadInterest);
    void setNotifier(QSocketNotifier *&notifier, quint32 index, QSocketNotifier::Type type,
                     bool enabled);
    void dropNotifiers(Slot &slot);
    void moveToEpoll();
    void takeEpollEvents();
    void dispatch(Token token, bool read, bool write);

    std::vector<Slot> m_slots;
    std::vector<quint32> m_free;
    UniqueFd m_epoll;
    std::unique_ptr<QSocketNotifier> m_epollNotifier;
};

} // namespace Socketarium
