// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/messagemodel.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/traffic/codec.h"
#include "ui/models/markwords.h"
#include "ui/models/plaintooltip.h"
#include "ui/models/roles.h"

namespace Socketarium {

struct MessageColumn
{
    const char *header;
    const char *meaning;
    Qt::AlignmentFlag alignment;
    Tone tone;
};

static constexpr MessageColumn columns[] = {
    {QT_TRANSLATE_NOOP("MessageModel", "time"),
     QT_TRANSLATE_NOOP("MessageModel", "When the endpoint's system call returned"), Qt::AlignLeft,
     Tone::Secondary},
    {QT_TRANSLATE_NOOP("MessageModel", "endpoint"),
     QT_TRANSLATE_NOOP("MessageModel", "Who sent or received it"), Qt::AlignLeft, Tone::Normal},
    {QT_TRANSLATE_NOOP("MessageModel", "direction"),
     QT_TRANSLATE_NOOP("MessageModel", "Seen from the endpoint"), Qt::AlignLeft, Tone::Normal},
    {QT_TRANSLATE_NOOP("MessageModel", "connection"),
     QT_TRANSLATE_NOOP("MessageModel", "The endpoint's number of the connection"), Qt::AlignRight,
     Tone::Secondary},
    {QT_TRANSLATE_NOOP("MessageModel", "bytes"),
     QT_TRANSLATE_NOOP("MessageModel",
                       "What one send or recv moved: on a stream, as the kernel cut it"),
     Qt::AlignRight, Tone::Normal},
    {QT_TRANSLATE_NOOP("MessageModel", "content"),
     QT_TRANSLATE_NOOP("MessageModel", "The bytes, as text or as hex digits"), Qt::AlignLeft,
     Tone::Kernel},
};
static_assert(std::size(columns) == MessageModel::ColumnCount);

static QString translated(const char *text)
{
    return QCoreApplication::translate("MessageModel", text);
}

static QString directionText(MessageEntry::Kind kind)
{
    switch (kind) {
    case MessageEntry::Kind::Sent:
        return translated(QT_TRANSLATE_NOOP("MessageModel", "→ sent"));
    case MessageEntry::Kind::Received:
        return translated(QT_TRANSLATE_NOOP("MessageModel", "← received"));
    case MessageEntry::Kind::Notice:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("MessageModel", "event"));
}

MessageModel::MessageModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MessageModel::append(const QList<MessageEntry> &entries)
{
    const qsizetype count = std::min<qsizetype>(entries.size(), maxRows);
    const qsizetype surplus = m_entries.size() + count - maxRows;
    m_forgotten += static_cast<quint64>(entries.size() - count);
    if (surplus > 0)
        removeFirst(static_cast<int>(surplus));
    if (count == 0)
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(count) - 1);
    m_entries.append(entries.last(count));
    endInsertRows();
}

void MessageModel::removeFirst(int count)
{
    beginRemoveRows({}, 0, count - 1);
    m_entries.remove(0, count);
    endRemoveRows();
    m_forgotten += static_cast<quint64>(count);
}

void MessageModel::removeEndpoint(int endpoint)
{
    int end = static_cast<int>(m_entries.size());
    while (end > 0) {
        if (m_entries[end - 1].endpoint != endpoint) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && m_entries[first - 1].endpoint == endpoint)
            --first;
        beginRemoveRows({}, first, end - 1);
        m_entries.remove(first, end - first);
        endRemoveRows();
        end = first;
    }
}

void MessageModel::setHex(bool hex)
{
    if (hex == m_hex)
        return;
    m_hex = hex;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, ContentColumn), index(rowCount() - 1, ContentColumn));
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MessageModel::text(const MessageEntry &entry, int column) const
{
    const bool isNotice = entry.kind == MessageEntry::Kind::Notice;
    switch (column) {
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(entry.time / 1000)
            .toString(QStringLiteral("HH:mm:ss.zzz"));
    case EndpointColumn:
        return textOfBytes(entry.name);
    case DirectionColumn:
        return directionText(entry.kind);
    case ConnectionColumn:
        return entry.connection == 0 ? QString() : QString::number(entry.connection);
    case SizeColumn:
        return isNotice ? QString() : QLocale().toString(entry.size);
    case ContentColumn:
        break;
    default:
        return {};
    }
    if (isNotice)
        return entry.words;
    const QString shown = m_hex ? hexOfBytes(entry.bytes) : textOfBytes(entry.bytes);
    return static_cast<quint64>(entry.bytes.size()) < entry.size ? shown + QStringLiteral(" …")
                                                                 : shown;
}

QVariant MessageModel::order(const MessageEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return entry.time;
    case ConnectionColumn:
        return entry.connection;
    case SizeColumn:
        return entry.size;
    default:
        return text(entry, column);
    }
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageEntry &entry = m_entries[index.row()];
    const MessageColumn &column = columns[index.column()];
    const bool isNotice = entry.kind == MessageEntry::Kind::Notice;
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(entry, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return spokenCell(translated(column.header), text(entry, index.column()), false);
    case SortRole:
        return order(entry, index.column());
    case NumberRole:
        return entry.endpoint;
    case ToneRole:
        return static_cast<int>(isNotice ? Tone::Secondary : column.tone);
    default:
        return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const MessageColumn &column = columns[section];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return translated(column.header);
    case Qt::ToolTipRole:
        return translated(column.meaning);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(column.alignment | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace Socketarium
