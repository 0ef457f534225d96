// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/connectdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "ui/dialogs/addressfield.h"
#include "ui/dialogs/enginebox.h"
#include "ui/style/theme.h"

namespace Socketarium {

ConnectDialog::ConnectDialog(const QList<Server> &servers, const QByteArray &name, QWidget *parent)
    : QDialog(parent)
    , m_servers(new QListWidget(this))
    , m_address(new AddressField(AddressField::Use::Connect, this))
    , m_engine(newEngineBox(Engine::Native, this))
    , m_name(new QLineEdit(this))
    , m_connect(new QPushButton(tr("Connect"), this))
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect a client"));
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(64);
    m_name->setText(QString::fromUtf8(name));
    m_name->setPlaceholderText(m_name->text());
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_connect->setProperty("primary", true);
    m_connect->setDefault(true);
    buildServers(servers);
    buildLayout(!servers.isEmpty());
    connect(m_address, &AddressField::changed, this, &ConnectDialog::validate);
    validate();
}

void ConnectDialog::buildServers(const QList<Server> &servers)
{
    m_servers->setObjectName(QStringLiteral("serverList"));
    m_servers->setAccessibleName(tr("Running servers"));
    for (const Server &server : servers) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  ·  %2").arg(escaped(server.name), escaped(server.address)),
            m_servers);
        item->setData(Qt::UserRole, QString::fromUtf8(server.address));
    }
    connect(m_servers, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            m_address->setText(item->data(Qt::UserRole).toString());
    });
    connect(m_servers, &QListWidget::itemActivated, this, [this] {
        if (m_connect->isEnabled())
            accept();
    });
    m_servers->setMaximumHeight(110);
    if (!servers.isEmpty())
        m_servers->setCurrentRow(0);
}

void ConnectDialog::buildLayout(bool hasServers)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Space::medium);
    form->setVerticalSpacing(Space::small);
    if (hasServers)
        form->addRow(tr("&Server"), m_servers);
    m_servers->setVisible(hasServers);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Engine"), m_engine);
    form->addRow(tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_connect, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    layout->setSpacing(Space::large);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(460);
}

void ConnectDialog::validate()
{
    m_connect->setEnabled(m_address->address().has_value());
}

ConnectSpec ConnectDialog::spec() const
{
    ConnectSpec spec;
    spec.address = m_address->address().value_or(Address{});
    spec.engine = static_cast<Engine>(m_engine->currentData().toInt());
    const QString name = m_name->text().trimmed();
    spec.name = (name.isEmpty() ? m_name->placeholderText() : name).toUtf8();
    return spec;
}

} // namespace Socketarium
