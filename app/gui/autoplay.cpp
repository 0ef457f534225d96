// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/autoplay.h"

#include <cstdio>

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

#include "ui/diagram/mapview.h"
#include "ui/words/captiontext.h"

namespace Socketarium {

constexpr int lookMilliseconds = 100;
/// Looks that a step gets at least, so that the window has drawn it, and at most.
constexpr int fewestLooks = 6;
constexpr int mostLooks = 40;
/// No step lasts longer than its picture takes.
constexpr int pictureLimitMilliseconds = 60000;

static void print(std::FILE *stream, const QString &line)
{
    std::fprintf(stream, "%s\n", line.toLocal8Bit().constData());
    std::fflush(stream);
}

Autoplay::Autoplay(QWidget &window, Demonstration &demonstration, const QString &pictures,
                   QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_demonstration(demonstration)
    , m_map(window.findChild<MapView *>())
    , m_pictures(pictures)
{
    m_pictureTimer.setInterval(lookMilliseconds);
    connect(&m_pictureTimer, &QTimer::timeout, this, &Autoplay::lookForPicture);
    connect(&demonstration, &Demonstration::stepReached, this, &Autoplay::tell);
    connect(&demonstration, &Demonstration::finished, this, &Autoplay::finish);
}

void Autoplay::start()
{
    if (!m_pictures.isEmpty()) {
        if (!QDir().mkpath(m_pictures)) {
            fail(tr("cannot make the folder %1").arg(m_pictures));
            return;
        }
        if (m_map)
            m_map->setStill(true);
        DemonstrationPlan plan = m_demonstration.plan();
        plan.showMilliseconds = pictureLimitMilliseconds;
        m_demonstration.setPlan(plan);
    }
    m_demonstration.start();
}

void Autoplay::tell(const DemonstrationStep &step)
{
    print(stdout,
          tr("%1/%2  %3").arg(step.number()).arg(demonstrationStepCount).arg(captionText(step)));
    print(stdout, tr("     the same in a shell: %1").arg(captionCommand(step)));
    if (m_pictures.isEmpty())
        return;
    m_looks = 0;
    m_pictureTimer.start();
}

/// Messages are only seen while they are under way; all else shows after a moment.
void Autoplay::lookForPicture()
{
    const bool wantsMessage =
        m_demonstration.step()->id == DemonstrationStepId::MessagesEchoed && m_map;
    const bool shows = !wantsMessage || m_map->mapScene().messagesUnderWay() > 0;
    ++m_looks;
    if (m_looks < fewestLooks || (!shows && m_looks < mostLooks))
        return;
    m_pictureTimer.stop();
    takePicture();
}

void Autoplay::takePicture()
{
    const QString file = QDir(m_pictures).filePath(pictureName(*m_demonstration.step()));
    if (!m_window.grab().save(file)) {
        fail(tr("cannot write the picture %1").arg(file));
        return;
    }
    print(stdout, tr("     picture: %1").arg(file));
    m_demonstration.next();
}

QString Autoplay::pictureName(const DemonstrationStep &step) const
{
    return QStringLiteral("%1-%2.png")
        .arg(step.number(), 2, 10, QLatin1Char('0'))
        .arg(captionSlug(step.id));
}

void Autoplay::finish(bool complete)
{
    m_pictureTimer.stop();
    if (complete) {
        m_exitStatus = 0;
        print(stdout, tr("The demonstration is complete."));
    } else if (const auto &failure = m_demonstration.failure()) {
        fail(failureText(*failure));
        return;
    }
    QCoreApplication::exit(m_exitStatus);
}

void Autoplay::fail(const QString &sentence)
{
    m_exitStatus = 1;
    print(stderr, QStringLiteral("socketarium: ") + sentence);
    QCoreApplication::exit(m_exitStatus);
}

} // namespace Socketarium
