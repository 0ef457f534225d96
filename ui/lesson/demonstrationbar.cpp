// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lesson/demonstrationbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

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

static QPushButton *makeButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

/// Calm and large: to be read from the last row.
static QFont captionFont()
{
    QFont font = titleFont();
    font.setWeight(QFont::Normal);
    return font;
}

DemonstrationBar::DemonstrationBar(Demonstration &demonstration, QWidget *parent)
    : QFrame(parent)
    , m_demonstration(demonstration)
    , m_progress(makeLabel("demonstrationProgress", smallFont(), this))
    , m_caption(makeLabel("demonstrationCaption", captionFont(), this))
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

    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_demonstration.setPaused(!m_demonstration.isPaused()); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_demonstration.next(); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
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

    auto *line = new QHBoxLayout;
    line->setSpacing(Space::small);
    line->addWidget(m_progress);
    line->addSpacing(Space::small);
    line->addWidget(m_command, 1);
    for (QPushButton *button : {m_pause, m_next, m_stop})
        line->addWidget(button);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::small, Space::medium, Space::medium);
    column->setSpacing(Space::tiny);
    column->addLayout(line);
    column->addWidget(m_caption);
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
    m_command->clear();
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
        m_command->clear();
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
