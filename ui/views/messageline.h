// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include "core/control/endpointset.h"
#include "ui/models/selection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Socketarium {

/// The line in which messages are typed: Enter sends them, once or again and again. The sender
/// follows the selection: a client itself, of a server the client that connected last; it can also
/// be chosen.
class MessageLine final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageLine)

public:
    /// The arguments must outlive the line.
    MessageLine(EndpointSet &endpoints, Selection &selection, QWidget *parent = nullptr);

    /// Which endpoint sends: the chosen one; nullptr: none can.
    EndpointProcess *sender() const;
    /// The field, to put the keyboard there.
    QLineEdit *edit() const { return m_edit; }
    /// Sends a plan from sender().
    void sendPlan(const SendPlan &plan);

Q_SIGNALS:
    /// A list of messages is to be made; sendPlan() takes it.
    void sequenceRequested();

private:
    void buildControls();
    void buildLayout();
    void sendTyped();
    void stopSending();
    void validate();
    void followSelection();
    void updateSenders();
    void updateControls();
    int preferredSender() const;
    void setProblem(const QString &problem);

    EndpointSet &m_endpoints;
    Selection &m_selection;
    QComboBox *m_from;
    QLineEdit *m_edit;
    QPushButton *m_send;
    QPushButton *m_sequence;
    QPushButton *m_stop;
    QCheckBox *m_hex;
    QCheckBox *m_repeat;
    QSpinBox *m_period;
    QLabel *m_problem;
    QList<int> m_repeating; ///< endpoints with a plan that was not told to stop
    int m_chosen = 0; ///< the sender that a person chose; 0: it follows the selection
};

} // namespace Socketarium
