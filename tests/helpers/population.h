// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "core/base/ids.h"

namespace Socketarium {

/// What mksockets says of the sockets it made.
class Truth final
{
public:
    Truth() = default;
    explicit Truth(const QByteArray &line)
        : m_all(QJsonDocument::fromJson(line).object())
    {
    }

    bool isValid() const { return !m_all.isEmpty(); }
    Pid pid() const { return Pid{m_all[QLatin1String("pid")].toInt()}; }
    QStringList roles() const { return sockets().keys(); }
    QJsonObject of(const QString &role) const { return sockets()[role].toObject(); }
    QJsonObject of(const char *role) const { return of(QLatin1String(role)); }
    Fd fd(const QString &role) const { return Fd{of(role)[QLatin1String("fd")].toInt()}; }
    Fd fd(const char *role) const { return fd(QLatin1String(role)); }
    Inode inode(const QString &role) const
    {
        return Inode{quint64(of(role)[QLatin1String("inode")].toInteger())};
    }
    Inode inode(const char *role) const { return inode(QLatin1String(role)); }
    quint16 port(const char *role) const { return quint16(of(role)[QLatin1String("port")].toInt()); }
    QByteArray name(const QString &role) const
    {
        return QByteArray::fromBase64(of(role)[QLatin1String("name")].toString().toLatin1());
    }

private:
    QJsonObject sockets() const { return m_all[QLatin1String("sockets")].toObject(); }

    QJsonObject m_all;
};

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
