// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Socketarium {

/// A table of data: one line a row, no grid, whole rows selected, sorted by a click on its header,
/// copied with Ctrl+C as text with tabs.
class DataTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DataTable)

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// Makes a column as wide as `sample` needs in its font.
    void fitColumn(int column, const QString &sample);
    /// The column that takes what room is left.
    void stretchColumn(int column);
    /// The selected rows, their cells apart by tabs; all of them where none is selected.
    QString selectedText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateRowHeight();
};

} // namespace Socketarium
