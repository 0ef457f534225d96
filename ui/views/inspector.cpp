// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inspector.h"

#include <algorithm>

#include <unistd.h>

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "core/snapshot/shellcommand.h"
#include "ui/models/cellwords.h"
#include "ui/models/endpointwords.h"
#include "ui/style/theme.h"
#include "ui/views/factlist.h"
#include "ui/views/wrappedlabel.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

Inspector::Inspector(EndpointSet &endpoints, Selection &selection, QWidget *parent)
    : QScrollArea(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, Space::small, 0, Space::medium);
    m_layout->setSpacing(Space::small);

    m_title = new WrappedLabel(content);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    QFont bold = bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setContentsMargins(Space::medium, 0, Space::medium, 0);
    m_layout->addWidget(m_title);
    m_facts = new FactList(content);
    m_layout->addWidget(m_facts);

    m_lineHeading = addHeading(tr("The kernel’s own line"));
    m_line = new WrappedLabel(content);
    m_line->setObjectName(QStringLiteral("kernelLine"));
    m_line->setFont(monospaceFont());
    m_line->setContentsMargins(Space::medium, 0, Space::medium, 0);
    m_layout->addWidget(m_line);
    m_columns = new FactList(content);
    m_layout->addWidget(m_columns);

    m_commandHeading = addHeading(tr("Ask the system yourself"));
    m_commands = new FactList(content);
    m_commands->setObjectName(QStringLiteral("inspectorCommands"));
    m_layout->addWidget(m_commands);
    m_layout->addStretch(1);
    setWidget(content);

    connect(&m_selection, &Selection::changed, this, &Inspector::refresh);
    connect(&m_endpoints, &EndpointSet::changed, this, &Inspector::refresh);
    connect(&m_endpoints, &EndpointSet::aboutToRemove, this, &Inspector::refresh,
            Qt::QueuedConnection);
    refresh();
}

QLabel *Inspector::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setFont(headingFont());
    heading->setProperty("tone", QStringLiteral("secondary"));
    heading->setContentsMargins(Space::medium, Space::small, Space::medium, 0);
    m_layout->addWidget(heading);
    return heading;
}

void Inspector::apply(const ObservationPointer &observation)
{
    m_observation = observation;
    refresh();
}

const Socket *Inspector::selectedSocket() const
{
    const SelectedThing &thing = m_selection.current();
    if (!m_observation)
        return nullptr;
    if (thing.socket != Inode::None)
        return m_observation->snapshot->socket(thing.socket);
    for (const Socket &socket : m_observation->snapshot->sockets) {
        if (thing.loneSocket == socket.id)
            return &socket;
    }
    return nullptr;
}

void Inspector::refresh()
{
    const SelectedThing &thing = m_selection.current();
    const Descriptor *descriptor = m_observation && thing.fd != Fd::None
        ? m_observation->snapshot->descriptor(thing.pid, thing.fd)
        : nullptr;
    if (const Socket *socket = selectedSocket())
        showSocket(*socket, descriptor ? descriptor->id : DescriptorKey{});
    else if (descriptor)
        showDescriptor(*descriptor);
    else if (const EndpointProcess *endpoint = m_endpoints.endpoint(thing.endpoint))
        showEndpoint(*endpoint);
    else
        showNothing();
    const bool hasLine = !m_line->plainText().isEmpty();
    m_lineHeading->setVisible(hasLine);
    m_line->setVisible(hasLine);
    m_columns->setVisible(!m_columns->facts().isEmpty());
    m_commandHeading->setVisible(!m_commands->facts().isEmpty());
}

void Inspector::showNothing()
{
    m_title->setPlainText(tr("Nothing selected"));
    m_facts->setFacts({{{},
                        tr("Select an endpoint, a descriptor or a socket: all that the kernel "
                           "tells of it is said here.")}});
    m_line->setPlainText({});
    m_columns->setFacts({});
    m_commands->setFacts({});
}

void Inspector::showEndpoint(const EndpointProcess &endpoint)
{
    const QList<EndpointRow> rows = rowsOf(m_endpoints, {});
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const EndpointRow &candidate) {
        return candidate.number == endpoint.number();
    });
    m_title->setPlainText(escaped(endpoint.name()));
    QList<FactList::Fact> facts;
    facts.append(
        {tr("Kind"), endpoint.role() == EndpointRole::Server ? tr("server") : tr("client")});
    if (row != rows.cend())
        facts.append({tr("State"), detailText(*row)});
    facts.append({tr("Address"), escaped(endpoint.address().text())});
    if (endpoint.pid() != Pid::None)
        facts.append({tr("Process"), QString::number(number(endpoint.pid()))});
    facts.append({tr("Connections"), QString::number(endpoint.connectionCount())});
    if (endpoint.role() == EndpointRole::Server && endpoint.address().reachesBeyondLoopback())
        facts.append({tr("Beware"), tr("other machines can connect to it")});
    if (row != rows.cend() && !row->problem.isEmpty())
        facts.append({tr("Problem"), row->problem});
    m_facts->setFacts(facts);
    m_line->setPlainText({});
    m_columns->setFacts({});
    QList<FactList::Fact> commands{{{}, endpoint.shellCommand(), true}};
    if (endpoint.pid() != Pid::None)
        commands.append({{}, descriptorsCommand({endpoint.pid()}), true});
    m_commands->setFacts(commands);
}

static QString ownerName(const QList<Owner> &owners)
{
    return owners.isEmpty() ? QString() : escaped(owners.first().comm);
}

static QString titleOf(const Socket &socket)
{
    const QString here = ownerName(socket.owners);
    const QString there = ownerName(socket.peerOwners);
    if (!here.isEmpty() && !there.isEmpty())
        return QStringLiteral("%1 ⇄ %2").arg(here, there);
    return Inspector::tr("Socket %1").arg(inodeText(socket.id.inode));
}

static QString inodesOf(const Socket &socket)
{
    return socket.peer
        ? QStringLiteral("%1 ↔ %2").arg(inodeText(socket.id.inode), inodeText(*socket.peer))
        : inodeText(socket.id.inode);
}

static QString waitingBytes(const Socket &socket)
{
    if (socket.isListening())
        return waitingText(socket);
    return socket.receiveQueue
        ? Inspector::tr("%1 bytes not read yet").arg(QLocale().toString(*socket.receiveQueue))
        : Inspector::tr("not known");
}

QString Inspector::peerCredentials(const SelectedThing &thing) const
{
    const EndpointProcess *endpoint = m_endpoints.byPid(thing.pid);
    const OpenedEvent *connection = endpoint ? endpoint->connectionByInode(thing.socket) : nullptr;
    if (!connection || connection->peerPid == Pid::None)
        return {};
    const quint32 uid = number(connection->peerUid);
    const QString form = uid == geteuid() ? tr("pid %1, uid %2 (you)") : tr("pid %1, uid %2");
    return form.arg(number(connection->peerPid)).arg(uid);
}

void Inspector::showSocket(const Socket &socket, const DescriptorKey &descriptor)
{
    m_title->setPlainText(titleOf(socket));
    QList<FactList::Fact> facts;
    facts.append({tr("Kind"), kindText(socket)});
    facts.append({tr("State"), stateText(socket.state)});
    facts.append({tr("Here"), ownerText(socket)});
    if (const QString peer = peerText(socket); !peer.isEmpty())
        facts.append({tr("Peer"), peer});
    facts.append({socket.peer ? tr("Inodes") : tr("Inode"), inodesOf(socket)});
    if (const QString local = localText(socket); !local.isEmpty())
        facts.append({tr("Local"), local});
    if (const QString remote = remoteText(socket); !remote.isEmpty())
        facts.append({tr("Remote"), remote});
    if (const QString who = peerCredentials(m_selection.current()); !who.isEmpty())
        facts.append({tr("Peer is"), who});
    facts.append({tr("Waiting"), waitingBytes(socket)});
    if (socket.shutdownRead || socket.shutdownWrite)
        facts.append({tr("Shut down"),
                      socket.shutdownRead && socket.shutdownWrite ? tr("both ways")
                          : socket.shutdownRead                   ? tr("reading")
                                                                  : tr("writing")});
    m_facts->setFacts(facts);

    m_line->setPlainText(escaped(socket.kernelLine.trimmed()));
    QList<FactList::Fact> columns;
    for (const QString &line : decodedLine(socket))
        columns.append({{}, line});
    m_columns->setFacts(columns);
    QList<FactList::Fact> commands{{{}, socketCommand(socket), true}};
    if (const QString command = kernelLineCommand(socket); !command.isEmpty())
        commands.append({{}, command, true});
    if (descriptor.process.pid != Pid::None)
        commands.append({{}, descriptorsCommand({descriptor.process.pid}), true});
    m_commands->setFacts(commands);
}

void Inspector::showDescriptor(const Descriptor &descriptor)
{
    const Pid pid = descriptor.id.process.pid;
    const int fd = number(descriptor.id.fd);
    m_title->setPlainText(tr("Descriptor %1").arg(fd));
    QList<FactList::Fact> facts;
    facts.append({tr("Kind"), kindText(descriptor.kind)});
    facts.append({tr("Target"), escaped(descriptor.target)});
    facts.append({tr("Process"), QString::number(number(pid))});
    for (const Owner &owner : descriptor.otherEnds) {
        facts.append({tr("Other end"),
                      tr("%1 fd %2")
                          .arg(processText(owner.comm, owner.process.pid),
                               QString::number(number(owner.fd)))});
    }
    m_facts->setFacts(facts);
    m_line->setPlainText({});
    m_columns->setFacts({});
    m_commands->setFacts({
        {{}, QStringLiteral("readlink /proc/%1/fd/%2").arg(number(pid)).arg(fd), true},
        {{}, QStringLiteral("cat /proc/%1/fdinfo/%2").arg(number(pid)).arg(fd), true},
    });
}

} // namespace Socketarium
