// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

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
    quint16 port(const char *role) const
    {
        return quint16(of(role)[QLatin1String("port")].toInt());
    }
    QByteArray name(const QString &role) const
    {
        return QByteArray::fromBase64(of(role)[QLatin1String("name")].toString().toLatin1());
    }

private:
    QJsonObject sockets() const { return m_all[QLatin1String("sockets")].toObject(); }

    QJsonObject m_all;
};

} // namespace Socketarium
