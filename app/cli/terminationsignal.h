// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Socketarium {

/// Turns SIGHUP, SIGINT and SIGTERM into a Qt signal, without a descriptor and without a thread:
/// the handler sets a flag and wakes the event dispatcher, which looks at the flag on its next
/// round. The second signal kills, should the first not be heard; what was ignored from the start,
/// as nohup(1) does it, stays ignored. One object a process, made after the application object; it
/// works with Qt's own UNIX dispatcher (QT_NO_GLIB), whose wakeUp() is an atomic operation and one
/// write(2) to its eventfd.
class TerminationSignal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminationSignal)

public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

    /// Holds the signals back until there is an object that hears them. To be called first thing
    /// in main(): a signal would kill before that, and be lost between the two.
    static void holdBack();

Q_SIGNALS:
    void received();
};

} // namespace Socketarium
