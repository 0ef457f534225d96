// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/selection.h"

namespace Socketarium {

Selection::Selection(QObject *parent)
    : QObject(parent)
{
}

const SelectedThing &Selection::current() const
{
    return m_current;
}

void Selection::select(const SelectedThing &thing)
{
    if (thing == m_current)
        return;
    m_current = thing;
    Q_EMIT changed(m_current);
}

} // namespace Socketarium
