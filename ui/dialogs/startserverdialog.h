// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "core/endpoint/endpointspec.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Socketarium {

class AddressField;

/// Asks for all that a server can be given.
class StartServerDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartServerDialog)

public:
    /// `start` is what the fields hold at first; its name is taken where none is given.
    explicit StartServerDialog(const ServeSpec &start, QWidget *parent = nullptr);

    /// What was asked for; of use once the dialog was accepted.
    ServeSpec spec() const;

private:
    void buildFields(const ServeSpec &start);
    void buildLayout();
    void validate();

    AddressField *m_address;
    QComboBox *m_behaviour;
    QSpinBox *m_readSize;
    QSpinBox *m_backlog;
    QComboBox *m_engine;
    QLineEdit *m_name;
    QPushButton *m_start;
};

} // namespace Socketarium
