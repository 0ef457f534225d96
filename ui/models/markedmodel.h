// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

#include <QAbstractTableModel>
#include <QCoreApplication>

#include "core/base/keyeddiff.h"
#include "core/snapshot/rows.h"
#include "ui/models/column.h"
#include "ui/models/markwords.h"
#include "ui/models/plaintooltip.h"

namespace Socketarium {

/// A table over what the Sampler observes, sorted by key. Column 0 is the mark; the others come
/// from the columns given. Never resets: selection, scrolling and sorting survive every apply().
template <typename Value>
class MarkedModel : public QAbstractTableModel
{
public:
    using Row = Marked<Value>;

    /// Makes `rows` the model's rows. `diff` leads there from those of `sequence` − 1; where
    /// another observation was applied last, the difference is found here.
    void apply(quint64 sequence, const QList<Row> &rows, const KeyedDiff<Row> &diff)
    {
        const bool fits = m_sequence != 0 && sequence == m_sequence + 1;
        applyDiff(fits ? diff : diffSorted(m_rows, rows));
        m_sequence = sequence;
        Q_ASSERT(m_rows.size() == rows.size());
    }

    const QList<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows[index]; }

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return QAbstractTableModel::headerData(section, orientation, role);
        if (section == 0)
            return markHeader(role);
        const Column<Value> &column = columnAt(section);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return translated(column.header);
        case Qt::ToolTipRole:
            return translated(column.meaning);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        default:
            return {};
        }
    }

    QVariant data(const QModelIndex &index, int role) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = m_rows[index.row()];
        if (role == MarkRole)
            return static_cast<int>(row.mark);
        if (role == Qt::ToolTipRole)
            return plainToolTip(fullText(row, index.column()));
        return index.column() == 0 ? markCell(row.mark, role)
                                   : cell(row, columnAt(index.column()), role);
    }

protected:
    /// `context` is the one in which the columns' texts are translated.
    MarkedModel(std::span<const Column<Value>> columns, const char *context, QObject *parent)
        : QAbstractTableModel(parent)
        , m_columns(columns)
        , m_context(context)
    {
    }

    /// What a tool tip tells of a row beside the cell. Plain text; empty: nothing.
    virtual QString toolTip(const Value &) const { return {}; }
    /// The tone of a cell, where it depends on the row.
    virtual Tone tone(const Value &, const Column<Value> &column) const { return column.tone; }
    /// The colour of a cell that stands for a connection, or -1.
    virtual int connectionColour(const Value &, const Column<Value> &) const { return -1; }

private:
    const Column<Value> &columnAt(int section) const
    {
        return m_columns[static_cast<std::size_t>(section - 1)];
    }

    /// A cell's text, which may be clipped, and beneath it what is told of the row.
    QString fullText(const Row &row, int column) const
    {
        const QString own = column != 0 ? columnAt(column).text(row.value)
            : row.mark == Mark::None    ? QString()
                                        : markWord(row.mark);
        QStringList lines{own, toolTip(row.value)};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }

    QString translated(const char *text) const
    {
        return QCoreApplication::translate(m_context, text);
    }

    static bool isChanged(const Row &row, const Column<Value> &column)
    {
        return row.mark == Mark::Changed && row.before
            && column.text(*row.before) != column.text(row.value);
    }

    QVariant cell(const Row &row, const Column<Value> &column, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row.value);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
        case Qt::AccessibleTextRole:
            return spokenCell(translated(column.header), column.text(row.value),
                              isChanged(row, column));
        case SortRole:
            return column.order ? column.order(row.value) : QVariant(column.text(row.value));
        case ChangedRole:
            return isChanged(row, column);
        case ToneRole:
            return static_cast<int>(tone(row.value, column));
        case ElisionRole:
            return static_cast<int>(column.elision);
        case ConnectionRole:
            return connectionColour(row.value, column);
        default:
            return {};
        }
    }

    void applyDiff(const KeyedDiff<Row> &diff)
    {
        for (auto run = diff.removed.crbegin(); run != diff.removed.crend(); ++run) {
            beginRemoveRows({}, static_cast<int>(run->first),
                            static_cast<int>(run->first + run->count - 1));
            m_rows.remove(run->first, run->count);
            endRemoveRows();
        }
        for (const RowRun<Row> &run : diff.inserted) {
            beginInsertRows({}, static_cast<int>(run.first),
                            static_cast<int>(run.first + run.rows.size() - 1));
            m_rows.insert(run.first, run.rows.size(), Row{});
            std::copy(run.rows.cbegin(), run.rows.cend(), m_rows.begin() + run.first);
            endInsertRows();
        }
        for (const RowRun<Row> &run : diff.changed) {
            std::copy(run.rows.cbegin(), run.rows.cend(), m_rows.begin() + run.first);
            Q_EMIT dataChanged(
                index(static_cast<int>(run.first), 0),
                index(static_cast<int>(run.first + run.rows.size() - 1), columnCount() - 1));
        }
    }

    std::span<const Column<Value>> m_columns;
    const char *m_context;
    QList<Row> m_rows;
    quint64 m_sequence = 0;
};

} // namespace Socketarium
