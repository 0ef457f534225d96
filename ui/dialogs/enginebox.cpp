// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/enginebox.h"

#include <QComboBox>
#include <QCoreApplication>

namespace Socketarium {

QComboBox *newEngineBox(Engine chosen, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("engineBox"));
    box->setAccessibleName(QCoreApplication::translate("EngineBox", "Engine"));
    box->addItem(QCoreApplication::translate("EngineBox", "native: recv and send"),
                 static_cast<int>(Engine::Native));
    box->addItem(QCoreApplication::translate("EngineBox", "qt: QLocalSocket, QTcpSocket"),
                 static_cast<int>(Engine::Qt));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    return box;
}

} // namespace Socketarium
