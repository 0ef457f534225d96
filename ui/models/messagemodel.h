// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QList>

#include "ui/models/messageentry.h"

namespace Socketarium {

/// The Messages table: the newest maxRows entries of all endpoints, oldest first.
class MessageModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageModel)

public:
    enum ColumnId
    {
        TimeColumn,
        EndpointColumn,
        DirectionColumn,
        ConnectionColumn,
        SizeColumn,
        ContentColumn,
        ColumnCount,
    };

    static constexpr int maxRows = 10'000;

    explicit MessageModel(QObject *parent = nullptr);

    /// Adds at the end; the oldest give way to them.
    void append(const QList<MessageEntry> &entries);
    /// Forgets what an endpoint told: it was removed.
    void removeEndpoint(int endpoint);
    const MessageEntry &entry(int row) const { return m_entries[row]; }

    /// How many entries had to give way to newer ones.
    quint64 forgottenCount() const { return m_forgotten; }

    bool isHex() const { return m_hex; }
    /// Shows bytes as hex digits rather than as text.
    void setHex(bool hex);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const MessageEntry &entry, int column) const;
    QVariant order(const MessageEntry &entry, int column) const;
    void removeFirst(int count);

    QList<MessageEntry> m_entries;
    quint64 m_forgotten = 0;
    bool m_hex = false;
};

} // namespace Socketarium
