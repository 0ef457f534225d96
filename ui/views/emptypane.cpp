// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/emptypane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/style/theme.h"

namespace Socketarium {

EmptyPane::EmptyPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("emptyPane"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(titleFont());
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_advice->setObjectName(QStringLiteral("emptyAdvice"));
    m_advice->setProperty("tone", QStringLiteral("secondary"));
    for (QLabel *label : {m_title, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_buttons->setSpacing(Space::small);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    layout->setSpacing(Space::small);
    layout->addStretch(1);
    layout->addWidget(m_title);
    layout->addWidget(m_advice);
    layout->addLayout(m_buttons);
    layout->addStretch(2);
}

void EmptyPane::setText(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
}

void EmptyPane::addButton(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setVisible(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setVisible);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

} // namespace Socketarium
