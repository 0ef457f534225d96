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
    // Not left to QTranslator, which takes whatever there is of a person's list of languages: for
    // Norwegian, then English, then Chinese that would be Chinese.
    const auto name = QStringLiteral("socketarium");
    const auto folder = QStringLiteral(":/i18n");
    const QStringList languages = locale.uiLanguages();
    for (const QString &language : languages) {
        const QLocale candidate(language);
        if (candidate.language() == QLocale::English)
            break;
        if (installFile(application, candidate, name, folder)) {
            // Absent where the distribution has them in a package of their own.
            installFile(application, candidate, QStringLiteral("qtbase"),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
            return candidate.name();
        }
    }
    installFile(application, QLocale(QLocale::English), name, folder); // Its plurals.
    return QStringLiteral("en");
}

} // namespace Socketarium
