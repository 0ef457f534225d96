// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "core/endpoint/endpointspec.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace Socketarium {

/// Makes a list of messages with pauses, sent once or again and again.
class SequenceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SequenceDialog)

public:
    explicit SequenceDialog(QWidget *parent = nullptr);

    /// What was asked for; of use once the dialog was accepted.
    SendPlan plan() const;

private:
    void buildTable();
    void buildControls();
    void buildLayout();
    void addStep(const QString &text, int pauseMilliseconds);
    void removeStep();
    void validate();

    QTableWidget *m_steps;
    QPushButton *m_add;
    QPushButton *m_remove;
    QSpinBox *m_count;
    QCheckBox *m_endless;
    QSpinBox *m_every;
    QLabel *m_problem;
    QPushButton *m_send;
};

} // namespace Socketarium
