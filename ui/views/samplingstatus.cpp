// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/samplingstatus.h"

#include <QLocale>
#include <QTextDocument>
#include <QTime>

#include "ui/words/errortext.h"

namespace Socketarium {

constexpr qint64 shownMilliseconds = 1000;

/// What could not be read, without the processes that ended: they are seen to be gone.
static QStringList unreadTexts(const Snapshot &snapshot)
{
    QStringList texts;
    for (const Diagnostic &diagnostic : snapshot.diagnostics) {
        if (diagnostic.error.kind != ErrorKind::Gone)
            texts.append(errorText(diagnostic.error));
    }
    texts.removeDuplicates();
    return texts;
}

SamplingStatus::SamplingStatus(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("samplingStatus"));
    setTextFormat(Qt::PlainText);
    setMinimumWidth(1); // a long path must not widen the window
    updateText();
}

void SamplingStatus::apply(const ObservationPointer &observation)
{
    const bool isFirst = !m_observation;
    m_observation = observation;
    m_microseconds += observation->snapshot->cpuMicroseconds;
    ++m_rounds;
    if (isFirst || m_sinceShown.elapsed() >= shownMilliseconds)
        updateText();
}

void SamplingStatus::setFrozen(bool frozen)
{
    m_frozenAt = frozen ? QTime::currentTime().toString(QStringLiteral("HH:mm:ss")) : QString();
    updateText();
}

void SamplingStatus::updateText()
{
    if (!m_frozenAt.isEmpty()) {
        setText(tr("Frozen at %1").arg(m_frozenAt));
        return;
    }
    if (!m_observation) {
        setText(tr("Live"));
        return;
    }
    const double cost = m_rounds == 0 ? 0.0 : static_cast<double>(m_microseconds) / m_rounds / 1000;
    const Snapshot &snapshot = *m_observation->snapshot;
    const QString live = tr("Live · every %1 ms, %2 ms of work     %3 of %4 processes readable")
                             .arg(m_observation->periodMilliseconds)
                             .arg(QLocale().toString(cost, 'f', 1))
                             .arg(snapshot.readableCount)
                             .arg(snapshot.processCount);
    const QStringList unread = unreadTexts(snapshot);
    setText(unread.isEmpty() ? live : tr("%1     Not read: %2").arg(live, unread.first()));
    const QString all = unread.join(QLatin1Char('\n'));
    setToolTip(all.isEmpty() ? QString() : Qt::convertFromPlainText(all)); // never rich text
    setAccessibleDescription(all);
    m_sinceShown.start();
    m_microseconds = 0;
    m_rounds = 0;
}

} // namespace Socketarium
