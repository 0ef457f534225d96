// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lesson/demonstrationbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/style/theme.h"
#include "ui/words/captiontext.h"

namespace Socketarium {

static QLabel *makeLabel(const char *name, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

static QToolButton *makeButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setText(text);
    button->setAccessibleName(text);
    return button;
}

DemonstrationBar::DemonstrationBar(Demonstration &demonstration, QWidget *parent)
    : QFrame(parent)
    , m_demonstration(demonstration)
    , m_progress(makeLabel("demonstrationProgress", smallFont(), this))
    , m_caption(makeLabel("demonstrationCaption", titleFont(), this))
    , m_command(makeLabel("demonstrationCommand", monospaceFont(), this))
    , m_pause(makeButton("demonstrationPauseButton", tr("Pause"), this))
    , m_next(makeButton("demonstrationNextButton", tr("Next"), this))
    , m_stop(makeButton("demonstrationStopButton", tr("Stop"), this))
{
    setObjectName(QStringLiteral("demonstrationBar"));
    setAccessibleName(tr("Demonstration"));
    setAutoFillBackground(true);
    buildLayout();
    updateColours();

    connect(m_pause, &QToolButton::clicked, this,
            [this] { m_demonstration.setPaused(!m_demonstration.isPaused()); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_demonstration.next(); });
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_demonstration.isPlaying())
            m_demonstration.stop();
        else
            hide();
    });
    connect(&demonstration, &Demonstration::stepReached, this, &DemonstrationBar::showStep);
    connect(&demonstration, &Demonstration::playingChanged, this, &DemonstrationBar::updatePlaying);
    connect(&demonstration, &Demonstration::pausedChanged, this, &DemonstrationBar::updatePaused);
    connect(&demonstration, &Demonstration::finished, this, &DemonstrationBar::showEnd);
    updatePlaying();
}

void DemonstrationBar::buildLayout()
{
    m_caption->setWordWrap(true);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setFocusPolicy(Qt::ClickFocus);

    auto *words = new QVBoxLayout;
    words->setSpacing(Space::tiny);
    words->addWidget(m_progress);
    words->addWidget(m_caption);
    words->addWidget(m_command);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::large, Space::medium, Space::medium, Space::medium);
    row->setSpacing(Space::small);
    row->addLayout(words, 1);
    for (QToolButton *button : {m_pause, m_next, m_stop})
        row->addWidget(button, 0, Qt::AlignTop);
}

void DemonstrationBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void DemonstrationBar::showStep(const DemonstrationStep &step)
{
    m_progress->setText(tr("Step %1 of %2").arg(step.number()).arg(demonstrationStepCount));
    m_caption->setText(captionText(step));
    m_command->setText(tr("the same in a shell: %1").arg(captionCommand(step)));
    m_command->show();
    setAccessibleDescription(m_caption->text());
}

void DemonstrationBar::showEnd(bool complete)
{
    const auto &failure = m_demonstration.failure();
    if (complete || !failure) {
        hide();
        return;
    }
    m_progress->setText(tr("Not complete"));
    m_caption->setText(failureText(*failure));
    m_command->hide();
    setAccessibleDescription(m_caption->text());
    show();
}

void DemonstrationBar::updatePlaying()
{
    const bool playing = m_demonstration.isPlaying();
    m_pause->setVisible(playing);
    m_next->setVisible(playing);
    const QString stop = playing ? tr("Stop") : tr("Close");
    m_stop->setText(stop);
    m_stop->setAccessibleName(stop);
    if (playing) {
        m_progress->setText(tr("Starting"));
        m_caption->setText(tr("A Unix echo server and its client, step by step."));
        m_command->hide();
    }
    setVisible(playing);
}

void DemonstrationBar::updatePaused()
{
    const QString text = m_demonstration.isPaused() ? tr("Continue") : tr("Pause");
    m_pause->setText(text);
    m_pause->setAccessibleName(text);
}

void DemonstrationBar::updateColours()
{
    const Colours &colours = coloursOf(palette());
    QPalette quiet = m_progress->palette();
    quiet.setColor(QPalette::WindowText, colours.secondary);
    m_progress->setPalette(quiet);
    m_command->setPalette(quiet);
    QPalette calm = m_caption->palette();
    calm.setColor(QPalette::WindowText, colours.text);
    m_caption->setPalette(calm);
}

} // namespace Socketarium
