// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/noticebar.h"

#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace Socketarium {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_remedyButton(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notice"));
    m_sentence->setObjectName(QStringLiteral("noticeText"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remedyButton->setObjectName(QStringLiteral("noticeRemedy"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setAccessibleName(tr("Dismiss the notice"));
    m_close->setToolTip(tr("Dismiss"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::tiny, Space::small, Space::tiny);
    layout->setSpacing(Space::small);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_remedyButton);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_remedyButton, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto remedy = m_remedy)
            remedy();
    });
    updateIcons();
    hide();
}

void NoticeBar::tell(const QString &sentence, const QString &remedyText,
                     std::function<void()> remedy)
{
    m_sentence->setText(sentence);
    m_remedy = std::move(remedy);
    m_remedyButton->setText(remedyText);
    m_remedyButton->setVisible(!remedyText.isEmpty());
    setVisible(!sentence.isEmpty());
}

QString NoticeBar::told() const
{
    return m_sentence->text();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void NoticeBar::updateIcons()
{
    const QColor colour = coloursOf(palette()).changed;
    m_icon->setPixmap(tintedIcon(QStringLiteral("warning"), colour).pixmap(16, 16));
    m_close->setIcon(tintedIcon(QStringLiteral("close"), colour));
}

} // namespace Socketarium
