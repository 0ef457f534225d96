// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminationsignal.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <QAbstractEventDispatcher>

namespace Socketarium {

// A signal handler reaches nothing but what is static.
static std::atomic<bool> isPending = false;
static std::atomic<QAbstractEventDispatcher *> dispatcher = nullptr;
static_assert(std::atomic<bool>::is_always_lock_free
              && std::atomic<QAbstractEventDispatcher *>::is_always_lock_free);

extern "C" {
static void noteSignal(int)
{
    const int savedErrno = errno;
    isPending = true;
    if (QAbstractEventDispatcher *const target = dispatcher)
        target->wakeUp();
    errno = savedErrno;
}
}

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher.load(), &QAbstractEventDispatcher::awake, this, [this] {
        if (isPending.load(std::memory_order_relaxed) && isPending.exchange(false))
            Q_EMIT received();
    });
    struct sigaction action
    {
    };
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

TerminationSignal::~TerminationSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    dispatcher = nullptr;
}

} // namespace Socketarium
