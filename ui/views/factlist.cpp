// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/factlist.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>

#include "ui/style/theme.h"
#include "ui/views/copybutton.h"
#include "ui/views/wrappedlabel.h"

namespace Socketarium {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(Space::medium, 0, Space::medium, 0);
    m_grid->setHorizontalSpacing(Space::small);
    m_grid->setVerticalSpacing(Space::tiny);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool sameForm = std::equal(facts.cbegin(), facts.cend(), m_facts.cbegin(), m_facts.cend(),
                                     [](const Fact &a, const Fact &b) {
                                         return a.name == b.name && a.isCommand == b.isCommand;
                                     });
    m_facts = facts;
    if (!sameForm) {
        rebuild();
        return;
    }
    for (qsizetype i = 0; i < facts.size(); ++i)
        m_values[i]->setPlainText(facts[i].value);
}

void FactList::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_values.clear();
    for (qsizetype i = 0; i < m_facts.size(); ++i)
        addFact(static_cast<int>(i), m_facts[i]);
}

QLabel *FactList::newName(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(smallFont());
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setProperty("tone", QStringLiteral("secondary"));
    return label;
}

void FactList::addFact(int row, const Fact &fact)
{
    auto *value = new WrappedLabel(this);
    value->setPlainText(fact.value);
    value->setFont(fact.isCommand ? monospaceFont() : smallFont());
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_values.append(value);
    if (fact.name.isEmpty()) {
        m_grid->addWidget(value, row, 0, 1, fact.isCommand ? 2 : 3);
    } else {
        m_grid->addWidget(newName(fact.name), row, 0);
        m_grid->addWidget(value, row, 1, 1, 2);
    }
    if (fact.isCommand) {
        auto *copy = new CopyButton([value] { return value->plainText(); }, this);
        copy->setAccessibleName(tr("Copy the command"));
        m_grid->addWidget(copy, row, 2, Qt::AlignTop);
    }
}

} // namespace Socketarium
