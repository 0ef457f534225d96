// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/staledialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/style/theme.h"
#include "ui/words/errortext.h"

namespace Socketarium {

StaleDialog::StaleDialog(const EndpointError &error, QWidget *parent)
    : QDialog(parent)
{
    Q_ASSERT(error.reason == EndpointReason::StaleFile);
    setObjectName(QStringLiteral("staleDialog"));
    setWindowTitle(tr("A stale socket file"));
    auto *problem = new QLabel(errorText(error), this);
    problem->setObjectName(QStringLiteral("staleText"));
    auto *offer = new QLabel(
        tr("It is what a killed server leaves behind. It can be removed safely: it is looked at "
           "once more, and only removed while nobody listens at it."),
        this);
    offer->setProperty("tone", QStringLiteral("secondary"));
    for (QLabel *label : {problem, offer}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *remove = new QPushButton(tr("Remove it and start"), this);
    remove->setObjectName(QStringLiteral("removeStaleButton"));
    remove->setProperty("primary", true);
    remove->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(remove, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    layout->setSpacing(Space::medium);
    layout->addWidget(problem);
    layout->addWidget(offer);
    layout->addSpacing(Space::small);
    layout->addWidget(buttons);
    setMinimumWidth(440);
}

} // namespace Socketarium
