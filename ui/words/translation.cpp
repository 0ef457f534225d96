// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/translation.h"

#include <memory>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Socketarium {

static bool installFile(QCoreApplication &application, const QLocale &locale, const QString &name,
                        const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    return translator->load(locale, name, QStringLiteral("_"), folder)
        && QCoreApplication::installTranslator(translator.release());
}

QString installTranslations(QCoreApplication &application, const QLocale &locale)
{
    // Not left to QTranslator, which passes over English, the language of the sources, and takes
    // whatever language comes after it in a person's list.
    const QStringList languages = locale.uiLanguages();
    for (const QString &language : languages) {
        const QLocale candidate(language);
        if (candidate.language() == QLocale::English || candidate.language() == QLocale::C)
            break;
        if (installFile(application, candidate, QStringLiteral("socketarium"),
                        QStringLiteral(":/i18n"))) {
            // Absent where the distribution has them in a package of their own.
            installFile(application, candidate, QStringLiteral("qtbase"),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
            return candidate.name();
        }
    }
    return QStringLiteral("en");
}

} // namespace Socketarium
