// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTableView>

#include "ui/models/roles.h"

namespace Socketarium {

/// A table of data: one line a row, no grid, whole rows selected, sorted by a click on its header,
/// copied with Ctrl+C as text with tabs.
class DataTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DataTable)

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// Makes a column as wide as `sample`, drawn in `tone`, or its header needs.
    void fitColumn(int column, const QString &sample, Tone tone = Tone::Normal);
    /// Likewise, but the column gives way where room is short, the one named last before the others;
    /// it also gets what room is left over.
    void fitElasticColumn(int column, const QString &sample, Tone tone = Tone::Normal);
    /// Shows or hides a column, and shares the room anew.
    void setColumnShown(int column, bool shown);
    /// The selected rows, their cells apart by tabs; all of them where none is selected.
    QString selectedText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Elastic
    {
        int column;
        int width; ///< that it would have where room is plenty
    };

    int widthFor(int column, const QString &sample, Tone tone) const;
    void updateRowHeight();
    void shareRoom();

    QList<Elastic> m_elastic;
    int m_sharedWidth = 0; ///< of the viewport when room was shared last
};

} // namespace Socketarium
