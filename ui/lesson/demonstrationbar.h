// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include "core/lesson/demonstration.h"

class QLabel;
class QPushButton;

namespace Socketarium {

/// The caption line of a demonstration: which step, what just appeared, and the ways to go on.
/// Hidden while nothing plays; the reason of an early end stays until it is closed.
class DemonstrationBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemonstrationBar)

public:
    explicit DemonstrationBar(Demonstration &demonstration, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void showStep(const DemonstrationStep &step);
    void showEnd(bool complete);
    void updatePlaying();
    void updatePaused();
    void updateColours();

    Demonstration &m_demonstration;
    QLabel *m_progress;
    QLabel *m_caption;
    QLabel *m_command;
    QPushButton *m_pause;
    QPushButton *m_next;
    QPushButton *m_stop;
};

} // namespace Socketarium
