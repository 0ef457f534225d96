// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lesson/demonstrationproof.h"

#include <algorithm>

namespace Socketarium {

using Proof = std::optional<DemonstrationFacts>;

namespace {

const Process *processOf(const Snapshot &snapshot, Pid pid)
{
    const auto it = std::find_if(snapshot.processes.cbegin(), snapshot.processes.cend(),
                                 [pid](const Process &process) { return process.id.pid == pid; });
    return it == snapshot.processes.cend() ? nullptr : &*it;
}

template <typename Predicate>
const Descriptor *descriptorOf(const Snapshot &snapshot, Pid pid, Predicate matches)
{
    const auto it = std::find_if(
        snapshot.descriptors.cbegin(), snapshot.descriptors.cend(),
        [&](const Descriptor &each) { return each.id.process.pid == pid && matches(each); });
    return it == snapshot.descriptors.cend() ? nullptr : &*it;
}

const Descriptor *descriptorByNumber(const Snapshot &snapshot, Pid pid, Fd fd)
{
    return descriptorOf(snapshot, pid, [fd](const Descriptor &each) { return each.id.fd == fd; });
}

const Descriptor *descriptorBySocket(const Snapshot &snapshot, Pid pid, Inode inode)
{
    return descriptorOf(snapshot, pid, [inode](const Descriptor &each) {
        return each.kind == DescriptorKind::Socket && each.inode == inode;
    });
}

template <typename Predicate>
const Socket *socketWhere(const Snapshot &snapshot, Predicate matches)
{
    const auto it = std::find_if(snapshot.sockets.cbegin(), snapshot.sockets.cend(), matches);
    return it == snapshot.sockets.cend() ? nullptr : &*it;
}

const Socket *socketByInode(const Snapshot &snapshot, Inode inode)
{
    return socketWhere(snapshot, [inode](const Socket &each) { return each.id.inode == inode; });
}

bool isBoundTo(const Socket &socket, const QByteArray &path)
{
    return socket.local.kind == SocketName::Kind::Path && socket.local.bytes == path;
}

const SocketFile *fileOf(const Snapshot &snapshot, const QByteArray &path)
{
    const auto it = std::find_if(snapshot.files.cbegin(), snapshot.files.cend(),
                                 [&path](const SocketFile &file) { return file.path == path; });
    return it != snapshot.files.cend() && it->exists && it->isSocket ? &*it : nullptr;
}

Proof proveServerStarted(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const Process *process = processOf(snapshot, facts.server);
    if (!process || process->visibility != Visibility::Full)
        return {};
    for (const Fd standard : {Fd{0}, Fd{1}, Fd{2}}) {
        if (!descriptorByNumber(snapshot, facts.server, standard))
            return {};
    }
    const Descriptor *loop = descriptorOf(snapshot, facts.server, [](const Descriptor &each) {
        return each.kind == DescriptorKind::Anon && each.target.contains("eventfd");
    });
    if (!loop)
        return {};
    facts.eventFd = loop->id.fd;
    facts.serverDescriptors = process->descriptorCount;
    return facts;
}

Proof proveServerListens(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const Socket *listener = socketWhere(snapshot, [&facts](const Socket &socket) {
        return socket.isListening() && isBoundTo(socket, facts.path);
    });
    const SocketFile *file = fileOf(snapshot, facts.path);
    if (!listener || !file)
        return {};
    const Descriptor *descriptor = descriptorBySocket(snapshot, facts.server, listener->id.inode);
    if (!descriptor)
        return {};
    facts.listenerFd = descriptor->id.fd;
    facts.listener = listener->id.inode;
    facts.file = file->inode;
    facts.fileMode = file->mode;
    return facts;
}

Proof proveClientConnected(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const Descriptor *descriptor =
        descriptorOf(snapshot, facts.client, [&snapshot](const Descriptor &each) {
            const Socket *socket =
                each.kind == DescriptorKind::Socket ? socketByInode(snapshot, each.inode) : nullptr;
            return socket && socket->state == SocketState::Established;
        });
    if (!descriptor)
        return {};
    facts.clientFd = descriptor->id.fd;
    facts.clientSocket = descriptor->inode;
    return facts;
}

Proof proveConnectionAccepted(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const Socket *socket = socketWhere(snapshot, [&facts](const Socket &each) {
        return each.peer == facts.clientSocket && isBoundTo(each, facts.path);
    });
    const Socket *peer = socketByInode(snapshot, facts.clientSocket);
    if (!socket || !peer || peer->peer != socket->id.inode)
        return {};
    const Descriptor *descriptor = descriptorBySocket(snapshot, facts.server, socket->id.inode);
    if (!descriptor)
        return {};
    facts.connectionFd = descriptor->id.fd;
    facts.connection = socket->id.inode;
    return facts;
}

Proof proveMessagesEchoed(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const bool connected = socketByInode(snapshot, facts.connection);
    return connected && facts.echoed > 0 ? Proof(facts) : Proof();
}

Proof proveFileExplained(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const SocketFile *file = fileOf(snapshot, facts.path);
    const bool listens = socketByInode(snapshot, facts.listener);
    return file && file->inode == facts.file && listens ? Proof(facts) : Proof();
}

Proof proveClientStopped(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const bool gone = !processOf(snapshot, facts.client)
        && !descriptorBySocket(snapshot, facts.server, facts.connection)
        && !socketByInode(snapshot, facts.connection)
        && !socketByInode(snapshot, facts.clientSocket);
    return gone && processOf(snapshot, facts.server) ? Proof(facts) : Proof();
}

Proof proveServerStopped(const Snapshot &snapshot, DemonstrationFacts facts)
{
    const bool gone = !processOf(snapshot, facts.server) && !socketByInode(snapshot, facts.listener)
        && !fileOf(snapshot, facts.path);
    return gone ? Proof(facts) : Proof();
}

} // namespace

Proof prove(DemonstrationStepId step, const Snapshot &snapshot, const DemonstrationFacts &known)
{
    switch (step) {
    case DemonstrationStepId::ServerStarted:
        return proveServerStarted(snapshot, known);
    case DemonstrationStepId::ServerListens:
        return proveServerListens(snapshot, known);
    case DemonstrationStepId::ClientConnected:
        return proveClientConnected(snapshot, known);
    case DemonstrationStepId::ConnectionAccepted:
        return proveConnectionAccepted(snapshot, known);
    case DemonstrationStepId::MessagesEchoed:
        return proveMessagesEchoed(snapshot, known);
    case DemonstrationStepId::FileExplained:
        return proveFileExplained(snapshot, known);
    case DemonstrationStepId::ClientStopped:
        return proveClientStopped(snapshot, known);
    case DemonstrationStepId::ServerStopped:
        return proveServerStopped(snapshot, known);
    }
    return {};
}

} // namespace Socketarium
