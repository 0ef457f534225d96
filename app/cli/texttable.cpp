// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/texttable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Socketarium {

/// East_Asian_Width W and F of Unicode, in the large.
static bool isWide(char32_t codePoint)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 9> ranges = {{{0x1100, 0x115f},
                                                                             {0x2e80, 0xa4cf},
                                                                             {0xac00, 0xd7a3},
                                                                             {0xf900, 0xfaff},
                                                                             {0xfe30, 0xfe6f},
                                                                             {0xff00, 0xff60},
                                                                             {0xffe0, 0xffe6},
                                                                             {0x1f300, 0x1faff},
                                                                             {0x20000, 0x3fffd}}};
    return std::any_of(ranges.begin(), ranges.end(), [codePoint](const auto &range) {
        return codePoint >= range.first && codePoint <= range.second;
    });
}

static int widthOf(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return 0;
    default:
        return isWide(codePoint) ? 2 : 1;
    }
}

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const uint codePoint : text.toUcs4())
        width += widthOf(codePoint);
    return width;
}

TextTable::TextTable(QList<TableColumn> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_rows.append(cells);
}

QString TextTable::line(const QStringList &cells, const QList<int> &widths) const
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString padding(widths[i] - terminalWidth(cells[i]), QLatin1Char(' '));
        if (i > 0)
            text += QStringLiteral("  ");
        text += m_columns[i].alignment == CellAlignment::Right ? padding + cells[i]
                                                               : cells[i] + padding;
    }
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text + QLatin1Char('\n');
}

QString TextTable::text() const
{
    QStringList headers;
    QList<int> widths;
    for (const TableColumn &column : m_columns) {
        headers.append(column.header);
        widths.append(terminalWidth(column.header));
    }
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], terminalWidth(row[i]));
    }
    QString text = line(headers, widths);
    for (const QStringList &row : m_rows)
        text += line(row, widths);
    return text;
}

} // namespace Socketarium
