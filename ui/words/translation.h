// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

class QCoreApplication;

namespace Socketarium {

/// Installs the program's words, and Qt's own, in the first language of `locale` that there is a
/// translation for, else English. The translators belong to `application`. To be called before
/// anything is drawn or printed. Returns the language: "zh_CN", "en".
QString installTranslations(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace Socketarium
