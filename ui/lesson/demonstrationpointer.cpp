// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lesson/demonstrationpointer.h"

namespace Socketarium {

DemonstrationPointer::DemonstrationPointer(Demonstration &demonstration, Selection &selection,
                                           QObject *parent)
    : QObject(parent)
    , m_demonstration(demonstration)
    , m_selection(selection)
{
    connect(&demonstration, &Demonstration::stepReached, this, &DemonstrationPointer::point);
}

void DemonstrationPointer::point(const DemonstrationStep &step)
{
    const DemonstrationFacts &facts = step.facts;
    const SelectedThing server{m_demonstration.serverNumber(), facts.server, Fd::None, Inode::None};
    const SelectedThing listener{m_demonstration.serverNumber(), facts.server, facts.listenerFd,
                                 facts.listener};
    switch (step.id) {
    case DemonstrationStepId::ServerStarted:
    case DemonstrationStepId::ClientStopped:
        m_selection.select(server);
        break;
    case DemonstrationStepId::ServerListens:
    case DemonstrationStepId::FileExplained:
        m_selection.select(listener);
        break;
    case DemonstrationStepId::ClientConnected:
        m_selection.select(
            {m_demonstration.clientNumber(), facts.client, facts.clientFd, facts.clientSocket});
        break;
    case DemonstrationStepId::ConnectionAccepted:
    case DemonstrationStepId::MessagesEchoed:
        m_selection.select(
            {m_demonstration.serverNumber(), facts.server, facts.connectionFd, facts.connection});
        break;
    case DemonstrationStepId::ServerStopped:
        m_selection.select({m_demonstration.serverNumber(), Pid::None, Fd::None, Inode::None});
        break;
    }
}

} // namespace Socketarium
