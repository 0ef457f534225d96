// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapsummary.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/base/escape.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

/// A map with more processes is told by its numbers alone from there on.
constexpr qsizetype mostProcesses = 12;

struct SummaryWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::MapSummary)
};

static QString portText(const Graph &graph, const Port &port)
{
    const SocketNode *node = graph.socket(port.socket);
    if (!node)
        return {};
    const Socket &socket = node->socket;
    if (socket.isListening())
        return SummaryWords::tr("descriptor %1 listens at %2")
            .arg(QString::number(number(port.fd)), localText(socket));
    const QString peer = peerText(socket);
    if (peer.isEmpty())
        return SummaryWords::tr("descriptor %1 is socket %2, without a peer")
            .arg(number(port.fd))
            .arg(number(port.socket));
    return SummaryWords::tr("descriptor %1 is connected with %2")
        .arg(QString::number(number(port.fd)), peer);
}

QString summaryOf(const Graph &graph)
{
    if (graph.isEmpty())
        return SummaryWords::tr("Nothing runs yet.");
    QStringList sentences;
    sentences.append(SummaryWords::tr("%1 processes, %2 sockets, %3 connections.")
                         .arg(graph.processes.size())
                         .arg(graph.sockets.size())
                         .arg(graph.connections.size()));
    for (const ProcessNode &process :
         graph.processes.first(std::min(graph.processes.size(), mostProcesses))) {
        QStringList ports;
        for (const Port &port : process.ports)
            ports.append(portText(graph, port));
        ports.removeAll(QString());
        sentences.append(
            SummaryWords::tr("%1, process %2: %3.")
                .arg(escaped(process.name, 64), QString::number(number(process.process.id.pid)),
                     ports.isEmpty() ? SummaryWords::tr("no sockets")
                                     : ports.mid(0, mostProcesses).join(QStringLiteral(", "))));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace Socketarium
