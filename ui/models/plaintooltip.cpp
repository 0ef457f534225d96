// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/plaintooltip.h"

#include <algorithm>

namespace Socketarium {

/// Nobody reads more than that in a tool tip, and a message may have thousands.
constexpr qsizetype mostCharacters = 2000;

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = text.first(std::min(text.size(), mostCharacters));
    if (shown.size() < text.size())
        shown += QStringLiteral(" …");
    return QStringLiteral("<span style=\"white-space:pre-wrap\">")
        + shown.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))
        + QStringLiteral("</span>");
}

} // namespace Socketarium
