// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QLabel>

#include "core/sampling/observation.h"

namespace Socketarium {

/// The status bar's words on the reading: how often, what it costs, how much can be read, and the
/// first thing that could not be; all of these are in its tool tip. They change at most once a
/// second, so that they can be read.
class SamplingStatus final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SamplingStatus)

public:
    explicit SamplingStatus(QWidget *parent = nullptr);

    void apply(const ObservationPointer &observation);
    void setFrozen(bool frozen);

private:
    void updateText();

    ObservationPointer m_observation;
    QElapsedTimer m_sinceShown;
    QString m_frozenAt; ///< empty: not frozen
    qint64 m_microseconds = 0; ///< of the rounds since the text was shown
    int m_rounds = 0;
};

} // namespace Socketarium
