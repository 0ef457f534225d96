// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/processtable.h"

#include <algorithm>

#include "core/proc/cpuclock.h"
#include "core/proc/fdinfo.h"
#include "core/proc/fdlink.h"
#include "core/proc/proclimits.h"
#include "core/proc/procstatus.h"

namespace Socketarium {

/// So many rounds until each process was read, even one that did not run: its descriptor table may
/// be shared with another process that did.
constexpr quint64 sweepRounds = 50;

static DescriptorKind kindOf(FdLink::Kind kind)
{
    switch (kind) {
    case FdLink::Kind::Socket:
        return DescriptorKind::Socket;
    case FdLink::Kind::Pipe:
        return DescriptorKind::Pipe;
    case FdLink::Kind::Anon:
        return DescriptorKind::Anon;
    case FdLink::Kind::Device:
        return DescriptorKind::Device;
    case FdLink::Kind::File:
        break;
    }
    return DescriptorKind::File;
}

ProcessTable::ProcessTable(ProcRoot root)
    : m_root(std::move(root))
{
}

const KnownProcess *ProcessTable::process(Pid pid) const
{
    const auto found = m_processes.find(pid);
    return found != m_processes.end() ? &found->second : nullptr;
}

qint64 ProcessTable::readableCount() const
{
    return std::count_if(m_processes.begin(), m_processes.end(), [](const auto &entry) {
        return entry.second.process.visibility == Visibility::Full;
    });
}

Result<bool> ProcessTable::refresh(const QSet<Pid> &watched, const Cancelled &cancelled)
{
    const Result<QList<Pid>> pids = m_root.processes();
    if (!pids)
        return pids.error();
    std::erase_if(m_processes, [&pids](const auto &entry) {
        return !std::binary_search(pids->begin(), pids->end(), entry.first);
    });
    ++m_round;
    for (const Pid pid : *pids) {
        if (cancelled && cancelled())
            return false;
        // The clock before the table: what happens in between is seen in the next round.
        const auto cpuTime = m_root.isLive() ? cpuTimeOf(pid) : std::nullopt;
        const bool isWatched = watched.contains(pid);
        if (isWatched || isDue(pid, cpuTime))
            readProcess(pid, isWatched, cpuTime);
    }
    return true;
}

bool ProcessTable::isDue(Pid pid, std::optional<std::chrono::nanoseconds> cpuTime) const
{
    const KnownProcess *known = process(pid);
    return !known || !cpuTime || known->cpuTime != cpuTime
        || static_cast<quint64>(number(pid)) % sweepRounds == m_round % sweepRounds;
}

void ProcessTable::readProcess(Pid pid, bool isWatched,
                               std::optional<std::chrono::nanoseconds> cpuTime)
{
    const Result<QByteArray> text = m_root.read(pid, "stat");
    const Result<ProcStat> stat = text ? parseProcStat(*text) : Result<ProcStat>(text.error());
    if (!stat) {
        m_processes.erase(pid);
        return;
    }
    KnownProcess &known = m_processes[pid];
    const ProcessId id = {pid, stat->startTime};
    if (known.process.id != id)
        known = {};
    known.process.id = id;
    known.process.comm = stat->comm;
    known.process.parent = stat->parent;
    known.cpuTime = cpuTime;
    known.hasDetails = false;
    readTable(known, isWatched);
}

void ProcessTable::readTable(KnownProcess &known, bool isWatched)
{
    known.held.clear();
    known.descriptors.clear();
    known.unreadable.reset();
    Process &process = known.process;

    const Result<FdTable> table =
        readFdTable(m_root, process.id.pid, isWatched ? FdModes::All : FdModes::Pipes);
    if (!table || table->unreadable) {
        known.unreadable = table ? *table->unreadable : table.error();
        const Result<qint64> count = m_root.descriptorCount(process.id.pid);
        process.descriptorCount = count.value_or(-1);
        if (table)
            process.descriptorCount = std::max(process.descriptorCount, table->entries.size());
        process.visibility =
            process.descriptorCount >= 0 ? Visibility::CountOnly : Visibility::Hidden;
    } else {
        process.visibility = Visibility::Full;
        process.descriptorCount = table->entries.size();
    }
    if (!table)
        return;

    for (const FdEntry &entry : table->entries) {
        const FdLink link = parseFdLink(entry.target);
        if (link.inode != Inode::None)
            known.held.append({entry.fd, link.inode, link.kind == FdLink::Kind::Pipe, entry.mode});
        if (isWatched)
            known.descriptors.append(describe(known, entry));
    }
}

Descriptor ProcessTable::describe(const KnownProcess &known, const FdEntry &entry) const
{
    const FdLink link = parseFdLink(entry.target);
    Descriptor descriptor;
    descriptor.id = {known.process.id, entry.fd};
    descriptor.mode = entry.mode;
    descriptor.target = entry.target;
    descriptor.kind = kindOf(link.kind);
    descriptor.inode = link.inode;
    const QByteArray file = "fdinfo/" + QByteArray::number(number(entry.fd));
    if (const auto text = m_root.read(known.process.id.pid, file.constData())) {
        if (const auto info = parseFdInfo(*text))
            descriptor.flags = info->flags;
    }
    return descriptor;
}

void ProcessTable::readDetails(Pid pid)
{
    const auto found = m_processes.find(pid);
    if (found == m_processes.end() || found->second.hasDetails)
        return;
    KnownProcess &known = found->second;
    if (const auto text = m_root.read(pid, "status"))
        known.process.uid = parseProcStatusUid(*text).value_or(Uid::Unknown);
    if (const auto text = m_root.read(pid, "limits")) {
        if (const auto limit = parseOpenFilesLimit(*text))
            known.process.limit = {limit->soft, limit->hard};
    }
    known.hasDetails = true;
}

} // namespace Socketarium
