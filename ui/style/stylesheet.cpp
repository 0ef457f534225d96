// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/stylesheet.h"

#include <algorithm>
#include <iterator>

#include <QFile>

namespace Socketarium {

struct Replacement
{
    QLatin1StringView name;
    QString value;
};

QString styleSheetOf(ColourScheme scheme)
{
    QFile file(QStringLiteral(":/style/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());

    const Colours &c = coloursOf(scheme);
    const bool dark = scheme == ColourScheme::Dark;
    const auto light = QStringLiteral("light");
    const auto ink = QStringLiteral("dark");
    Replacement replacements[] = {
        {QLatin1StringView("@window"), c.window.name()},
        {QLatin1StringView("@surface"), c.surface.name()},
        {QLatin1StringView("@line"), c.line.name()},
        {QLatin1StringView("@text"), c.text.name()},
        {QLatin1StringView("@secondary"), c.secondary.name()},
        {QLatin1StringView("@faint"), c.faint.name()},
        {QLatin1StringView("@accent"), c.accent.name()},
        {QLatin1StringView("@accentHover"),
         (dark ? c.accent.lighter(112) : c.accent.darker(112)).name()},
        {QLatin1StringView("@onAccent"), c.onAccent.name()},
        {QLatin1StringView("@selection"), c.selection.name()},
        {QLatin1StringView("@changed"), c.changed.name()},
        {QLatin1StringView("@changedBackground"), c.changedBackground.name()},
        {QLatin1StringView("@gone"), c.gone.name()},
        {QLatin1StringView("@ink"), dark ? light : ink},
        {QLatin1StringView("@inkOnAccent"), dark ? ink : light},
    };
    // The longest name first: @accentHover begins with @accent.
    std::sort(
        std::begin(replacements), std::end(replacements),
        [](const Replacement &a, const Replacement &b) { return a.name.size() > b.name.size(); });
    for (const Replacement &replacement : replacements)
        sheet.replace(replacement.name, replacement.value);
    return sheet;
}

} // namespace Socketarium
