// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/sequencedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/traffic/codec.h"
#include "ui/style/theme.h"

namespace Socketarium {

enum StepColumn
{
    TextColumn,
    PauseColumn
};

constexpr int longestPause = 3'600'000;

SequenceDialog::SequenceDialog(QWidget *parent)
    : QDialog(parent)
    , m_steps(new QTableWidget(0, 2, this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_count(new QSpinBox(this))
    , m_endless(new QCheckBox(tr("until stopped"), this))
    , m_every(new QSpinBox(this))
    , m_problem(new QLabel(this))
    , m_send(new QPushButton(tr("Send"), this))
{
    setObjectName(QStringLiteral("sequenceDialog"));
    setWindowTitle(tr("Send a list of messages"));
    buildTable();
    buildControls();
    buildLayout();
    addStep(QStringLiteral("Hello, world!"), 1000);
    addStep(QStringLiteral("My name is Tom!"), 1000);
    validate();
}

void SequenceDialog::buildTable()
{
    m_steps->setObjectName(QStringLiteral("stepTable"));
    m_steps->setAccessibleName(tr("Messages"));
    m_steps->setHorizontalHeaderLabels({tr("message"), tr("pause in ms")});
    m_steps->horizontalHeader()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    m_steps->horizontalHeader()->resizeSection(
        PauseColumn, QFontMetrics(titleFont()).horizontalAdvance(QStringLiteral("0000000000000")));
    m_steps->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_steps->verticalHeader()->setVisible(false);
    m_steps->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_steps->setTabKeyNavigation(false);
    m_steps->setMinimumHeight(160);
    connect(m_steps, &QTableWidget::cellChanged, this, &SequenceDialog::validate);
}

void SequenceDialog::buildControls()
{
    m_add->setObjectName(QStringLiteral("addStepButton"));
    m_remove->setObjectName(QStringLiteral("removeStepButton"));
    m_count->setObjectName(QStringLiteral("countSpin"));
    m_count->setAccessibleName(tr("How often the list is sent"));
    m_count->setRange(1, 1'000'000);
    m_endless->setObjectName(QStringLiteral("endlessCheck"));
    m_every->setObjectName(QStringLiteral("everySpin"));
    m_every->setAccessibleName(tr("Milliseconds from the end of the list to its next run"));
    m_every->setRange(0, longestPause);
    m_every->setValue(1000);
    m_every->setSuffix(tr(" ms"));
    m_problem->setObjectName(QStringLiteral("sequenceProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("tone", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_send->setObjectName(QStringLiteral("sendSequenceButton"));
    m_send->setProperty("primary", true);
    m_send->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addStep({}, 1000);
        m_steps->setCurrentCell(m_steps->rowCount() - 1, TextColumn);
        m_steps->editItem(m_steps->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &SequenceDialog::removeStep);
    connect(m_endless, &QCheckBox::toggled, m_count, &QWidget::setDisabled);
}

void SequenceDialog::buildLayout()
{
    auto *edit = new QHBoxLayout;
    edit->addWidget(m_add);
    edit->addWidget(m_remove);
    edit->addStretch(1);
    auto *often = new QHBoxLayout;
    often->addWidget(m_count);
    often->addWidget(m_endless);
    often->addStretch(1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Space::medium);
    form->addRow(tr("Times"), often);
    form->addRow(tr("&Pause between runs"), m_every);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_send, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_problem);
    layout->addLayout(edit);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(480);
}

void SequenceDialog::addStep(const QString &text, int pauseMilliseconds)
{
    const int row = m_steps->rowCount();
    m_steps->insertRow(row);
    m_steps->setItem(row, TextColumn, new QTableWidgetItem(text));
    m_steps->setItem(row, PauseColumn, new QTableWidgetItem(QString::number(pauseMilliseconds)));
}

void SequenceDialog::removeStep()
{
    if (m_steps->currentRow() >= 0)
        m_steps->removeRow(m_steps->currentRow());
    validate();
}

void SequenceDialog::validate()
{
    QString problem;
    for (int row = 0; row < m_steps->rowCount() && problem.isEmpty(); ++row) {
        const QTableWidgetItem *text = m_steps->item(row, TextColumn);
        const QTableWidgetItem *pause = m_steps->item(row, PauseColumn);
        if (!text || !pause)
            continue;
        bool isNumber = false;
        const int milliseconds = pause->text().toInt(&isNumber);
        if (!bytesOfText(text->text()))
            problem = tr("Line %1: a backslash begins \\n, \\t, \\r, \\0, \\xHH, \\uHHHH or \\\\.")
                          .arg(row + 1);
        else if (!isNumber || milliseconds < 0 || milliseconds > longestPause)
            problem = tr("Line %1: a pause is a number of milliseconds, 0 to %2.")
                          .arg(row + 1)
                          .arg(longestPause);
    }
    m_problem->setText(problem);
    m_send->setEnabled(problem.isEmpty() && !plan().steps.isEmpty());
}

SendPlan SequenceDialog::plan() const
{
    SendPlan plan;
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        const QTableWidgetItem *text = m_steps->item(row, TextColumn);
        const QTableWidgetItem *pause = m_steps->item(row, PauseColumn);
        const Result<QByteArray> bytes = bytesOfText(text ? text->text() : QString());
        if (bytes && !bytes->isEmpty())
            plan.steps.append({*bytes, pause ? pause->text().toInt() : 0});
    }
    plan.everyMilliseconds = m_every->value();
    plan.count = m_endless->isChecked() ? 0 : m_count->value();
    return plan;
}

} // namespace Socketarium
