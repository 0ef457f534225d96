// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/snapshot/socket.h"

namespace Socketarium {

/// What `socketarium-cli sockets FILTER…` lets through: a socket in whose row every word occurs and
/// that fits one filter of each kind that is given.
class SocketFilter final
{
public:
    /// Nothing, and `problem`, where a filter is not understood.
    static std::optional<SocketFilter> parse(const QStringList &words, QString &problem);
    /// For --help: one line for each kind of filter.
    static QString help();

    /// `rowText` is what a person sees of the socket, in which free words are looked for.
    bool accepts(const Socket &socket, const QString &rowText) const;
    /// The processes that were asked for.
    const QList<Pid> &pids() const { return m_pids; }

private:
    bool addKey(const QString &key, const QString &value, QString &problem);
    bool acceptsKeys(const Socket &socket) const;

    QStringList m_words;
    QList<Pid> m_pids;
    QList<Inode> m_inodes;
    QList<QByteArray> m_paths;
    QList<quint16> m_ports;
    QList<SocketState> m_states;
};

} // namespace Socketarium
