// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>

#include <QDeadlineTimer>
#include <QFrame>
#include <QHash>
#include <QTimer>

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
    /// Sends a plan from an endpoint, by its number; of no effect where it cannot send.
    void sendPlan(int sender, const SendPlan &plan);

Q_SIGNALS:
    /// A list of messages is to be made for a sender; sendPlan() takes both.
    void sequenceRequested(int sender);

private:
    void buildControls();
    void buildLayout();
    void sendTyped();
    void stopSending();
    void validate();
    void followSelection();
    void updateSenders();
    void updateControls();
    void forgetFinished();
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
    QList<std::pair<QString, int>> m_senders; ///< what m_from offers: text and number
    QHash<int, QDeadlineTimer> m_sending; ///< endpoints with a plan, and when it will be done
    QTimer m_nextEnd; ///< of these
    int m_chosen = 0; ///< the sender that a person chose; 0: it follows the selection
};

} // namespace Socketarium
