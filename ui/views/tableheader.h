// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Socketarium {

class ElidedLabel;

/// The line above a table: what it shows, how to see the same in a shell, and how much there is.
class TableHeader final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableHeader)

public:
    explicit TableHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The command that shows the same; empty: none.
    void setCommand(const QString &command);
    QString command() const;
    void setSummary(const QString &summary);
    /// A control of the table, shown at the right before the summary.
    void addControl(QWidget *control);

private:
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_lead;
    ElidedLabel *m_command;
    QPushButton *m_copy;
    QLabel *m_summary;
};

} // namespace Socketarium
