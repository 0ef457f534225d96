// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>

class QMenu;
class QPalette;

namespace Socketarium {

/// Every action of the window, with its name, shortcut, tool tip and icon. What they do is
/// connected elsewhere. Each text says what happens; each has a way without a mouse.
class Actions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    explicit Actions(QWidget *parent);

    QAction *startServer; ///< itself the first of its menu, a Unix echo server
    QAction *startUnixEcho;
    QAction *startTcpEcho;
    QAction *startCommandServer;
    QAction *startOther;
    QAction *connectClient; ///< to the selected server
    QAction *connectOther;
    QAction *stop; ///< as all below, of the selected endpoint
    QAction *kill;
    QAction *restart;
    QAction *removeStale;
    QAction *remove;
    QAction *freeze; ///< checkable
    QAction *demonstration;
    QAction *showDescriptors;
    QAction *showSockets;
    QAction *showMessages;
    QAction *typeMessage;
    QAction *quit;

    /// Draws the icons again, in the colours of a palette.
    void updateIcons(const QPalette &palette);

private:
    QAction *add(const char *name, const QString &text, const QString &toolTip,
                 const QKeySequence &shortcut);
};

} // namespace Socketarium
