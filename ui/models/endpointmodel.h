// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QList>

#include "ui/models/endpointrow.h"

namespace Socketarium {

/// Whether an endpoint does its work; a list draws it as a dot, filled or hollow.
enum class Liveliness
{
    Working,
    Changing, ///< starting or stopping
    Over, ///< ended in order
    Broken, ///< failed or killed
};

/// The endpoints: servers with their clients beneath, other clients beside them. One column.
class EndpointModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointModel)

public:
    explicit EndpointModel(QObject *parent = nullptr);

    /// Makes `rows`, sorted by number, the model's rows, with as few changes as it takes.
    void apply(const QList<EndpointRow> &rows);
    /// Where an endpoint stands; invalid: not here.
    QModelIndex indexOf(int number) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Branch
    {
        EndpointRow row;
        QList<EndpointRow> clients;

        int key() const { return row.number; }
        bool isServer() const { return row.isServer(); }
        bool operator==(const Branch &other) const { return row == other.row; }
    };

    static QList<Branch> branchesOf(const QList<EndpointRow> &rows);
    const EndpointRow &rowAt(const QModelIndex &index) const;
    void removeMissing(const QList<Branch> &branches);
    void insertNew(const QList<Branch> &branches);
    void applyClients(int branch, const QList<EndpointRow> &clients);
    void removeClients(int branch, const QList<EndpointRow> &clients);

    QList<Branch> m_branches;
};

} // namespace Socketarium
