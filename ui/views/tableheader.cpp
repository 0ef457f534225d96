// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/tableheader.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/style/theme.h"
#include "ui/views/copybutton.h"
#include "ui/views/elidedlabel.h"

namespace Socketarium {

TableHeader::TableHeader(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(this))
    , m_lead(new QLabel(tr("the same in a shell:"), this))
    , m_command(new ElidedLabel(this))
    , m_copy(new CopyButton([this] { return m_command->text(); }, this))
    , m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("tableHeader"));
    QFont bold = bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_command->setFont(monospaceFont());
    m_command->setObjectName(QStringLiteral("shellCommand"));
    m_copy->setObjectName(QStringLiteral("copyCommandButton"));
    m_copy->setAccessibleName(tr("Copy the shell command"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(QStringLiteral("tableSummary"));
    for (QLabel *label : {m_lead, m_summary})
        label->setProperty("tone", QStringLiteral("secondary"));
    m_command->setProperty("tone", QStringLiteral("secondary"));

    m_title->hide();
    m_layout->setContentsMargins(Space::medium, Space::tiny, Space::medium, Space::tiny);
    m_layout->setSpacing(Space::small);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_lead);
    m_layout->addWidget(m_command);
    m_layout->addWidget(m_copy);
    m_layout->addStretch(1);
    m_layout->addWidget(m_summary);
    setMinimumHeight(QFontMetrics(bodyFont()).height() + 14);
}

void TableHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void TableHeader::setCommand(const QString &command)
{
    m_command->setText(command);
    for (QWidget *widget : {static_cast<QWidget *>(m_lead), static_cast<QWidget *>(m_command),
                            static_cast<QWidget *>(m_copy)})
        widget->setVisible(!command.isEmpty());
}

QString TableHeader::command() const
{
    return m_command->text();
}

void TableHeader::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void TableHeader::addControl(QWidget *control)
{
    control->setParent(this);
    m_layout->insertWidget(m_layout->indexOf(m_summary), control);
}

} // namespace Socketarium
