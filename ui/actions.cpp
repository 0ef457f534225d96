// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include <QWidget>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace Socketarium {

Actions::Actions(QWidget *parent)
    : QObject(parent)
    , startServer(add("actionStartServer", tr("Start server"),
                      tr("Start a Unix echo server; the arrow offers others"),
                      Qt::CTRL | Qt::Key_N))
    , startUnixEcho(add("actionStartUnixEcho", tr("Unix echo"),
                        tr("Start an echo server at a socket file"), Qt::CTRL | Qt::Key_1))
    , startTcpEcho(add("actionStartTcpEcho", tr("TCP echo"),
                       tr("Start an echo server at a port that the kernel chooses"),
                       Qt::CTRL | Qt::Key_2))
    , startCommandServer(add("actionStartCommandServer", tr("TCP command server, port 1208"),
                             tr("Start a server that answers ping, echo WORDS and quit"),
                             Qt::CTRL | Qt::Key_3))
    , startOther(add("actionStartOther", tr("Other…"),
                     tr("Choose address, behaviour, read size, backlog and name"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_N))
    , connectClient(add("actionConnectClient", tr("Connect client"),
                        tr("Connect a client to the selected server; the arrow offers others"),
                        Qt::CTRL | Qt::Key_K))
    , connectOther(add("actionConnectOther", tr("Other address…"),
                       tr("Connect a client to any address"), Qt::CTRL | Qt::SHIFT | Qt::Key_K))
    , stop(add("actionStop", tr("Stop"),
               tr("End the selected endpoint in order: its connections and its socket file go"),
               Qt::CTRL | Qt::Key_Period))
    , kill(add("actionKill", tr("Kill (SIGKILL)"),
               tr("End the selected endpoint at once: its socket file stays behind"),
               Qt::CTRL | Qt::SHIFT | Qt::Key_Period))
    , restart(add("actionRestart", tr("Restart"), tr("Start the selected endpoint again"),
                  Qt::CTRL | Qt::Key_R))
    , removeStale(add("actionRemoveStale", tr("Remove stale file and start…"),
                      tr("Remove the socket file at which nobody listens, then start"),
                      Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , remove(add("actionRemove", tr("Remove from the list"),
                 tr("End the selected endpoint and forget it"), Qt::CTRL | Qt::Key_Delete))
    , freeze(add("actionFreeze", tr("Freeze"), tr("Stop reading, to look at what is shown"),
                 Qt::Key_F8))
    , demonstration(add("actionDemonstration", tr("Demonstration"),
                        tr("Play the Unix echo pair step by step"), Qt::Key_F5))
    // QString(), not {}: lupdate(1) takes a brace here for the constructor's body.
    , showDescriptors(
          add("actionShowDescriptors", tr("Descriptors"), QString(), Qt::ALT | Qt::Key_1))
    , showSockets(add("actionShowSockets", tr("Sockets"), QString(), Qt::ALT | Qt::Key_2))
    , showMessages(add("actionShowMessages", tr("Messages"), QString(), Qt::ALT | Qt::Key_3))
    , typeMessage(add("actionTypeMessage", tr("Type a message"), QString(), Qt::CTRL | Qt::Key_M))
    , quit(add("actionQuit", tr("Quit"), QString(), Qt::CTRL | Qt::Key_Q))
{
    freeze->setCheckable(true);
    updateIcons(parent->palette());
}

QAction *Actions::add(const char *name, const QString &text, const QString &toolTip,
                      const QKeySequence &shortcut)
{
    auto *window = qobject_cast<QWidget *>(parent());
    auto *action = new QAction(text, window);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(toolTip.isEmpty() ? text : toolTip, keys));
    window->addAction(action);
    return action;
}

void Actions::updateIcons(const QPalette &palette)
{
    const Colours &colours = coloursOf(palette);
    startServer->setIcon(tintedIcon(QStringLiteral("start"), colours.onAccent));
    const std::pair<QAction *, QString> plain[] = {
        {connectClient, QStringLiteral("connect")},
        {stop, QStringLiteral("stop")},
        {kill, QStringLiteral("kill")},
        {restart, QStringLiteral("restart")},
        {removeStale, QStringLiteral("remove")},
        {freeze, QStringLiteral("freeze")},
        {demonstration, QStringLiteral("demonstration")},
    };
    for (const auto &[action, name] : plain)
        action->setIcon(tintedIcon(name, colours.text));
}

} // namespace Socketarium
