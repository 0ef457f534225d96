// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/pipewriter.h"

#include <cerrno>
#include <climits>

#include <poll.h>
#include <unistd.h>

namespace Socketarium {

/// Pieces written before other work gets its turn.
static constexpr int burst = 64;

PipeWriter::PipeWriter(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_notifier(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Write))
{
    m_notifier->setEnabled(false);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        flush();
        if (pending() == 0 && !m_broken)
            Q_EMIT drained();
    });
}

PipeWriter::~PipeWriter() = default;

void PipeWriter::write(QByteArrayView bytes)
{
    if (m_broken || bytes.isEmpty())
        return;
    const bool idle = pending() == 0;
    m_pending.append(bytes);
    if (idle)
        flush();
}

static bool hasRoom(int descriptor)
{
    pollfd target{descriptor, POLLOUT, 0};
    return ::poll(&target, 1, 0) == 1;
}

void PipeWriter::flush()
{
    for (int i = 0; i < burst && pending() > 0 && hasRoom(m_descriptor); ++i) {
        const auto size = static_cast<size_t>(qMin(pending(), qsizetype(PIPE_BUF)));
        const ssize_t count = ::write(m_descriptor, m_pending.constData() + m_start, size);
        if (count >= 0) {
            m_start += count;
        } else if (errno != EINTR && errno != EAGAIN) {
            m_broken = true;
            m_start = m_pending.size();
            Q_EMIT broken(errno);
        }
    }
    if (pending() == 0 || m_start > m_pending.size() / 2) {
        m_pending.remove(0, m_start);
        m_start = 0;
    }
    m_notifier->setEnabled(pending() > 0);
}

} // namespace Socketarium
