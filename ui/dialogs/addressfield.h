// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QWidget>

#include "core/endpoint/address.h"

class QLabel;
class QLineEdit;

namespace Socketarium {

/// A field for an address that says below, while one types, what is wrong with it or that it
/// reaches beyond this machine.
class AddressField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddressField)

public:
    enum class Use
    {
        Listen,
        Connect
    };

    AddressField(Use use, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// nullopt: it cannot be understood or not be used here.
    std::optional<Address> address() const;
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    void validate();
    /// Why the text cannot be used; empty: it can.
    QString problem() const;

    Use m_use;
    QLineEdit *m_edit;
    QLabel *m_note;
};

} // namespace Socketarium
