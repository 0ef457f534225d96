// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/wrappedlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace Socketarium {

/// A zero width space: a line may end there.
constexpr QChar breakHere(0x200b);
/// The longest part of a word that stays together.
constexpr int unbroken = 16;

static QString breakable(const QString &text)
{
    QString broken;
    int length = 0;
    for (const QChar each : text) {
        const bool isLetterOfItsOwn = !each.isSpace() && !each.isLowSurrogate() && !each.isMark();
        if (length >= unbroken && isLetterOfItsOwn) {
            broken += breakHere;
            length = 0;
        }
        broken += each;
        length = each.isSpace() ? 0 : length + 1;
    }
    return broken;
}

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    setSizePolicy(policy);

    auto *copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selectedPlainText()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WrappedLabel::setPlainText(const QString &text)
{
    if (text == m_plainText)
        return; // a part of it may be selected
    m_plainText = text;
    setText(breakable(text));
    setAccessibleName(text);
}

/// The selected part, or all of it where none is.
QString WrappedLabel::selectedPlainText() const
{
    return hasSelectedText() ? selectedText().remove(breakHere) : m_plainText;
}

void WrappedLabel::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QLabel::keyPressEvent(event);
        return;
    }
    QGuiApplication::clipboard()->setText(selectedPlainText());
    event->accept();
}

void WrappedLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && hasSelectedText())
        clipboard->setText(selectedPlainText(), QClipboard::Selection);
}

} // namespace Socketarium
