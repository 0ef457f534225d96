// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Socketarium {

/// Sorts by the typed SortRole, and keeps the rows that a test and every word of a filter admit.
class TableProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableProxy)

public:
    explicit TableProxy(QObject *parent = nullptr);

    /// `admits` is asked with the row of the source model.
    void setAdmission(std::function<bool(int row)> admits);
    /// Words apart by blanks: a row must contain each in one of its cells, whatever the case.
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool contains(int row, const QString &word) const;

    std::function<bool(int row)> m_admits;
    QStringList m_words;
};

} // namespace Socketarium
