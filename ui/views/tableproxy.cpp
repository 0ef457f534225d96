// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/tableproxy.h"

#include <algorithm>
#include <utility>

#include "ui/models/roles.h"

namespace Socketarium {

TableProxy::TableProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void TableProxy::setAdmission(std::function<bool(int row)> admits)
{
    m_admits = std::move(admits);
    invalidateFilter();
}

void TableProxy::setWords(const QString &words)
{
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_admits && !m_admits(row))
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return contains(row, word); });
}

bool TableProxy::contains(int row, const QString &word) const
{
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        const QString text = sourceModel()->index(row, column).data().toString();
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace Socketarium
