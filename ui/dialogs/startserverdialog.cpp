// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/startserverdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/dialogs/addressfield.h"
#include "ui/dialogs/enginebox.h"
#include "ui/style/theme.h"

namespace Socketarium {

StartServerDialog::StartServerDialog(const ServeSpec &start, QWidget *parent)
    : QDialog(parent)
    , m_address(new AddressField(AddressField::Use::Listen, this))
    , m_behaviour(new QComboBox(this))
    , m_readSize(new QSpinBox(this))
    , m_backlog(new QSpinBox(this))
    , m_engine(newEngineBox(start.engine, this))
    , m_name(new QLineEdit(this))
    , m_start(new QPushButton(tr("Start"), this))
{
    setObjectName(QStringLiteral("startServerDialog"));
    setWindowTitle(tr("Start a server"));
    buildFields(start);
    buildLayout();
    connect(m_address, &AddressField::changed, this, &StartServerDialog::validate);
    m_address->setText(QString::fromUtf8(start.address.text()));
    validate();
}

void StartServerDialog::buildFields(const ServeSpec &start)
{
    m_behaviour->setObjectName(QStringLiteral("behaviourBox"));
    m_behaviour->setAccessibleName(tr("Behaviour"));
    m_behaviour->addItem(tr("echo: sends back what it receives"),
                         static_cast<int>(Behaviour::Echo));
    m_behaviour->addItem(tr("command: answers ping, echo WORDS, quit"),
                         static_cast<int>(Behaviour::Command));
    m_behaviour->addItem(tr("sink: reads and counts"), static_cast<int>(Behaviour::Sink));
    m_behaviour->setCurrentIndex(m_behaviour->findData(static_cast<int>(start.behaviour)));
    m_readSize->setObjectName(QStringLiteral("readSizeSpin"));
    m_readSize->setAccessibleName(tr("Read size"));
    m_readSize->setRange(1, 1048576);
    m_readSize->setSuffix(tr(" bytes"));
    m_readSize->setValue(start.readSize);
    m_readSize->setToolTip(tr("How many bytes one recv asks for"));
    m_backlog->setObjectName(QStringLiteral("backlogSpin"));
    m_backlog->setAccessibleName(tr("Backlog"));
    m_backlog->setRange(0, 65535);
    m_backlog->setValue(start.backlog);
    m_backlog->setToolTip(tr("The argument of listen: one client more than that can wait"));
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(64);
    m_name->setText(QString::fromUtf8(start.name));
    m_name->setPlaceholderText(m_name->text());
    m_name->setToolTip(tr("Also the name of its process, of which the kernel keeps 15 bytes"));
    m_start->setObjectName(QStringLiteral("startButton"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
}

void StartServerDialog::buildLayout()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Space::medium);
    form->setVerticalSpacing(Space::small);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Behaviour"), m_behaviour);
    form->addRow(tr("&Read size"), m_readSize);
    form->addRow(tr("Back&log"), m_backlog);
    form->addRow(tr("&Engine"), m_engine);
    form->addRow(tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
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

void StartServerDialog::validate()
{
    m_start->setEnabled(m_address->address().has_value());
}

ServeSpec StartServerDialog::spec() const
{
    ServeSpec spec;
    spec.address = m_address->address().value_or(Address{});
    spec.behaviour = static_cast<Behaviour>(m_behaviour->currentData().toInt());
    spec.readSize = m_readSize->value();
    spec.backlog = m_backlog->value();
    spec.engine = static_cast<Engine>(m_engine->currentData().toInt());
    const QString name = m_name->text().trimmed();
    spec.name = (name.isEmpty() ? m_name->placeholderText() : name).toUtf8();
    return spec;
}

} // namespace Socketarium
