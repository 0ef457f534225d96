// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

#include "core/endpoint/endpointspec.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Socketarium {

class AddressField;

/// Asks where a client is to connect: to one of the servers that run, or to any address.
class ConnectDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectDialog)

public:
    struct Server
    {
        QByteArray name; ///< untrusted bytes
        QByteArray address;
    };

    /// `name` is offered as the client's, and taken where none is given.
    ConnectDialog(const QList<Server> &servers, const QByteArray &name, QWidget *parent = nullptr);

    /// What was asked for; of use once the dialog was accepted.
    ConnectSpec spec() const;

private:
    void buildServers(const QList<Server> &servers);
    void buildLayout(bool hasServers);
    void validate();

    QListWidget *m_servers;
    AddressField *m_address;
    QComboBox *m_engine;
    QLineEdit *m_name;
    QPushButton *m_connect;
};

} // namespace Socketarium
