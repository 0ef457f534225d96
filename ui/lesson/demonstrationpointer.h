// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "core/lesson/demonstration.h"
#include "ui/models/selection.h"

namespace Socketarium {

/// Points at what a demonstration talks about: each step selects its process, descriptor or socket,
/// so that every view shows it.
class DemonstrationPointer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemonstrationPointer)

public:
    DemonstrationPointer(Demonstration &demonstration, Selection &selection,
                         QObject *parent = nullptr);

private:
    void point(const DemonstrationStep &step);

    Demonstration &m_demonstration;
    Selection &m_selection;
};

} // namespace Socketarium
