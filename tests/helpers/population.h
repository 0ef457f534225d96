// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/helpers/truth.h"

namespace Socketarium {

/// mksockets, running, in a directory of its own.
class Population final
{
public:
    /// False where it did not start; its standard error goes to the test's.
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(SOCKETARIUM_HELPERS "/mksockets"), {m_directory.path()});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead())
                return false;
        }
        m_truth = Truth(m_process.readLine());
        return m_truth.isValid();
    }

    ~Population()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    const Truth &truth() const { return m_truth; }
    QProcess &process() { return m_process; }

private:
    // Short: sun_path holds 108 bytes.
    QTemporaryDir m_directory{QDir::tempPath() + QStringLiteral("/skXXXXXX")};
    QProcess m_process;
    Truth m_truth;
};

} // namespace Socketarium
