// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QHBoxLayout;

namespace Socketarium {

/// What stands where there is no data: why, and what to do next.
class EmptyPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyPane)

public:
    explicit EmptyPane(QWidget *parent = nullptr);

    void setText(const QString &title, const QString &advice);
    /// Offers an action below the advice while it is enabled, as a button with this text.
    void addButton(QAction *action, const QString &text);

private:
    QLabel *m_title;
    QLabel *m_advice;
    QHBoxLayout *m_buttons;
};

} // namespace Socketarium
