// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/copybutton.h"

#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace Socketarium {

constexpr int saidMilliseconds = 1200;

CopyButton::CopyButton(std::function<QString()> text, QWidget *parent)
    : QPushButton(tr("Copy"), parent)
{
    setProperty("link", true);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QPushButton::clicked, this, [this, text = std::move(text)] {
        QGuiApplication::clipboard()->setText(text());
        setText(tr("Copied"));
        QTimer::singleShot(saidMilliseconds, this, [this] { setText(tr("Copy")); });
    });
}

} // namespace Socketarium
