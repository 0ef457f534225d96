// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/markwords.h"

#include <QCoreApplication>

#include "ui/models/roles.h"

namespace Socketarium {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Mark", text);
}

QString markSign(Mark mark)
{
    switch (mark) {
    case Mark::New:
        return QStringLiteral("+");
    case Mark::Gone:
        return QStringLiteral("−");
    case Mark::Changed:
    case Mark::None:
        break;
    }
    return {};
}

QString markWord(Mark mark)
{
    switch (mark) {
    case Mark::New:
        return tr(QT_TRANSLATE_NOOP("Mark", "new"));
    case Mark::Changed:
        return tr(QT_TRANSLATE_NOOP("Mark", "changed"));
    case Mark::Gone:
        return tr(QT_TRANSLATE_NOOP("Mark", "gone"));
    case Mark::None:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Mark", "unchanged"));
}

QVariant markHeader(int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return QString();
    case Qt::AccessibleTextRole:
        return tr(QT_TRANSLATE_NOOP("Mark", "mark"));
    case Qt::ToolTipRole:
        return tr(
            QT_TRANSLATE_NOOP("Mark", "+ appeared, • changed, − gone: marked for two seconds"));
    default:
        return {};
    }
}

QVariant markCell(Mark mark, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return markSign(mark);
    case Qt::AccessibleTextRole:
        return markWord(mark);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case SortRole:
        return static_cast<int>(mark);
    case ChangedRole:
        return false;
    case ToneRole:
        return static_cast<int>(Tone::Strong);
    case ConnectionRole:
        return -1;
    default:
        return {};
    }
}

QString spokenCell(const QString &header, const QString &text, bool changed)
{
    const QString value = text.isEmpty() ? tr(QT_TRANSLATE_NOOP("Mark", "none")) : text;
    const QString form = changed ? tr(QT_TRANSLATE_NOOP("Mark", "%1: %2, changed"))
                                 : tr(QT_TRANSLATE_NOOP("Mark", "%1: %2"));
    return form.arg(header, value);
}

} // namespace Socketarium
