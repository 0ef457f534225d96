// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/endpointmodel.h"

#include <algorithm>

#include "core/base/keyeddiff.h"
#include "core/traffic/codec.h"
#include "ui/models/endpointwords.h"
#include "ui/models/plaintooltip.h"
#include "ui/models/roles.h"

namespace Socketarium {

/// The parent's number is a client's internal id; an endpoint at the top has this one.
constexpr quintptr atTop = 0;

EndpointModel::EndpointModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

QList<EndpointModel::Branch> EndpointModel::branchesOf(const QList<EndpointRow> &rows)
{
    const auto serverOf = [](const EndpointRow &client) {
        return [&client](const auto &candidate) {
            return candidate.isServer() && candidate.key() == client.server;
        };
    };
    QList<Branch> branches;
    for (const EndpointRow &row : rows) {
        if (std::none_of(rows.cbegin(), rows.cend(), serverOf(row)))
            branches.append({row, {}});
    }
    for (const EndpointRow &row : rows) {
        const auto server = std::find_if(branches.begin(), branches.end(), serverOf(row));
        if (server != branches.end())
            server->clients.append(row);
    }
    return branches;
}

void EndpointModel::apply(const QList<EndpointRow> &rows)
{
    // Removed first, inserted last: an endpoint that moves is never in two places.
    const QList<Branch> branches = branchesOf(rows);
    removeMissing(branches);
    for (int i = 0; i < m_branches.size(); ++i) {
        const auto wanted = std::lower_bound(
            branches.cbegin(), branches.cend(), m_branches[i].key(),
            [](const Branch &branch, int number) { return branch.key() < number; });
        removeClients(i, wanted->clients);
    }
    insertNew(branches);
    for (int i = 0; i < m_branches.size(); ++i) {
        if (m_branches[i].row != branches[i].row) {
            m_branches[i].row = branches[i].row;
            Q_EMIT dataChanged(index(i, 0), index(i, 0));
        }
        applyClients(i, branches[i].clients);
    }
}

void EndpointModel::removeMissing(const QList<Branch> &branches)
{
    const KeyedDiff<Branch> diff = diffSorted(m_branches, branches);
    for (auto run = diff.removed.crbegin(); run != diff.removed.crend(); ++run) {
        beginRemoveRows({}, static_cast<int>(run->first),
                        static_cast<int>(run->first + run->count - 1));
        m_branches.remove(run->first, run->count);
        endRemoveRows();
    }
}

void EndpointModel::insertNew(const QList<Branch> &branches)
{
    const KeyedDiff<Branch> diff = diffSorted(m_branches, branches);
    for (const RowRun<Branch> &run : diff.inserted) {
        beginInsertRows({}, static_cast<int>(run.first),
                        static_cast<int>(run.first + run.rows.size() - 1));
        for (qsizetype i = 0; i < run.rows.size(); ++i)
            m_branches.insert(run.first + i, Branch{run.rows[i].row, {}});
        endInsertRows();
    }
}

void EndpointModel::removeClients(int branch, const QList<EndpointRow> &clients)
{
    QList<EndpointRow> &shown = m_branches[branch].clients;
    const KeyedDiff<EndpointRow> diff = diffSorted(shown, clients);
    for (auto run = diff.removed.crbegin(); run != diff.removed.crend(); ++run) {
        beginRemoveRows(index(branch, 0), static_cast<int>(run->first),
                        static_cast<int>(run->first + run->count - 1));
        shown.remove(run->first, run->count);
        endRemoveRows();
    }
}

void EndpointModel::applyClients(int branch, const QList<EndpointRow> &clients)
{
    QList<EndpointRow> &shown = m_branches[branch].clients;
    const KeyedDiff<EndpointRow> diff = diffSorted(shown, clients);
    const QModelIndex server = index(branch, 0);
    for (const RowRun<EndpointRow> &run : diff.inserted) {
        beginInsertRows(server, static_cast<int>(run.first),
                        static_cast<int>(run.first + run.rows.size() - 1));
        for (qsizetype i = 0; i < run.rows.size(); ++i)
            shown.insert(run.first + i, run.rows[i]);
        endInsertRows();
    }
    for (const RowRun<EndpointRow> &run : diff.changed) {
        std::copy(run.rows.cbegin(), run.rows.cend(), shown.begin() + run.first);
        Q_EMIT dataChanged(index(static_cast<int>(run.first), 0, server),
                           index(static_cast<int>(run.first + run.rows.size() - 1), 0, server));
    }
}

QModelIndex EndpointModel::indexOf(int number) const
{
    for (int i = 0; i < m_branches.size(); ++i) {
        if (m_branches[i].row.number == number)
            return index(i, 0);
        const QList<EndpointRow> &clients = m_branches[i].clients;
        for (int j = 0; j < clients.size(); ++j) {
            if (clients[j].number == number)
                return index(j, 0, index(i, 0));
        }
    }
    return {};
}

QModelIndex EndpointModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(m_branches[parent.row()].row.number)
                                        : atTop);
}

QModelIndex EndpointModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == atTop)
        return {};
    return indexOf(static_cast<int>(child.internalId()));
}

int EndpointModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_branches.size());
    if (parent.internalId() != atTop || parent.row() >= m_branches.size())
        return 0;
    return static_cast<int>(m_branches[parent.row()].clients.size());
}

int EndpointModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const EndpointRow &EndpointModel::rowAt(const QModelIndex &index) const
{
    const QModelIndex server = parent(index);
    return server.isValid() ? m_branches[server.row()].clients[index.row()]
                            : m_branches[index.row()].row;
}

static Liveliness livelinessOf(EndpointState state)
{
    switch (state) {
    case EndpointState::Running:
        return Liveliness::Working;
    case EndpointState::Starting:
    case EndpointState::Stopping:
        return Liveliness::Changing;
    case EndpointState::Ended:
        return Liveliness::Over;
    case EndpointState::Failed:
    case EndpointState::Killed:
        break;
    }
    return Liveliness::Broken;
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EndpointRow &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOfBytes(row.name);
    case DetailRole:
        return detailText(row);
    case PidRole:
        return row.pid == Pid::None ? QString() : QString::number(number(row.pid));
    case NumberRole:
        return row.number;
    case ConnectionRole:
        return row.colour;
    case LivelinessRole:
        return static_cast<int>(livelinessOf(row.state));
    case Qt::ToolTipRole:
        return plainToolTip(row.problem.isEmpty() ? detailText(row) : row.problem);
    case Qt::AccessibleTextRole:
        return spokenText(row);
    default:
        return {};
    }
}

} // namespace Socketarium
