// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminationsignal.h"

#include <array>
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

static constexpr std::array signalNumbers{SIGHUP, SIGINT, SIGTERM};

static sigset_t signalSet()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : signalNumbers)
        sigaddset(&set, number);
    return set;
}

static bool isIgnored(int number)
{
    struct sigaction action
    {
    };
    sigaction(number, nullptr, &action);
    return action.sa_handler == SIG_IGN;
}

void TerminationSignal::holdBack()
{
    const sigset_t set = signalSet();
    sigprocmask(SIG_BLOCK, &set, nullptr);
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
    for (const int number : signalNumbers) {
        if (!isIgnored(number))
            sigaction(number, &action, nullptr);
    }
    const sigset_t set = signalSet();
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

TerminationSignal::~TerminationSignal()
{
    for (const int number : signalNumbers) {
        if (!isIgnored(number))
            std::signal(number, SIG_DFL);
    }
    dispatcher = nullptr;
}

} // namespace Socketarium
