// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/descriptormodel.h"

#include "core/traffic/codec.h"
#include "ui/models/cellwords.h"
#include "ui/words/kernelwords.h"

namespace Socketarium {

/// The permissions of a link in /proc/PID/fd as ls(1) writes them.
static QString linkMode(const DescriptorRow &row)
{
    const quint16 mode = row.descriptor.mode;
    QString text = QStringLiteral("l---------");
    if (mode & 0400)
        text[1] = QLatin1Char('r');
    if (mode & 0200)
        text[2] = QLatin1Char('w');
    if (mode & 0100)
        text[3] = QLatin1Char('x');
    return text;
}

static QString process(const DescriptorRow &row)
{
    return processText(row.comm, row.descriptor.id.process.pid);
}

static QString meaning(const DescriptorRow &row)
{
    return descriptorText(row, Pid{static_cast<qint32>(QCoreApplication::applicationPid())});
}

static QString peer(const DescriptorRow &row)
{
    if (!row.socket)
        return {};
    return row.socket->isListening() ? waitingText(*row.socket) : peerText(*row.socket);
}

static QString receiveQueue(const DescriptorRow &row)
{
    const bool countsBytes = row.socket && !row.socket->isListening();
    return countsBytes ? numberText(row.socket->receiveQueue) : QString();
}

static constexpr Column<DescriptorRow> columns[] = {
    {
        .id = DescriptorModel::ProcessColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "process"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel", "The process whose table this is"),
        .elision = Qt::ElideMiddle,
        .text = process,
        .order = [](const DescriptorRow &row) -> QVariant {
            return number(row.descriptor.id.process.pid);
        },
    },
    {
        .id = DescriptorModel::FdColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "fd"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel",
                                     "The descriptor: the number that the program uses"),
        .tone = Tone::Strong,
        .text = [](const DescriptorRow &row) { return QString::number(number(row.key().fd)); },
        .order = [](const DescriptorRow &row) -> QVariant { return number(row.key().fd); },
    },
    {
        .id = DescriptorModel::ModeColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "mode"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel",
                                     "May be read (r), written (w): the mode of the link in "
                                     "/proc/PID/fd"),
        .tone = Tone::Kernel,
        .text = linkMode,
    },
    {
        .id = DescriptorModel::TargetColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "target"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel", "Where the link in /proc/PID/fd leads"),
        .tone = Tone::Kernel,
        .text = [](const DescriptorRow &row) { return textOfBytes(row.descriptor.target); },
    },
    {
        .id = DescriptorModel::InodeColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "inode"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel",
                                     "The kernel's number of the socket or pipe behind it"),
        .text = [](const DescriptorRow &row) { return inodeText(row.descriptor.inode); },
        .order = [](const DescriptorRow &row) -> QVariant { return number(row.descriptor.inode); },
    },
    {
        .id = DescriptorModel::MeaningColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "what it is"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel", "What the program has it for"),
        .elision = Qt::ElideMiddle,
        .text = meaning,
    },
    {
        .id = DescriptorModel::PeerColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "peer"),
        .meaning =
            QT_TRANSLATE_NOOP("DescriptorModel", "The process and descriptor at the other end"),
        .elision = Qt::ElideMiddle,
        .text = peer,
    },
    {
        .id = DescriptorModel::ReceiveQueueColumn,
        .header = QT_TRANSLATE_NOOP("DescriptorModel", "Recv-Q"),
        .meaning = QT_TRANSLATE_NOOP("DescriptorModel", "Bytes that arrived and were not read yet"),
        .alignment = Qt::AlignRight,
        .text = receiveQueue,
        .order = [](const DescriptorRow &row) -> QVariant {
            return row.socket ? row.socket->receiveQueue.value_or(0) : 0;
        },
    },
};
static_assert(areInOrder(columns));

DescriptorModel::DescriptorModel(const ConnectionColours &colours, QObject *parent)
    : MarkedModel(columns, "DescriptorModel", parent)
    , m_colours(colours)
{
}

QString DescriptorModel::toolTip(const DescriptorRow &row) const
{
    return row.socket ? kernelLineText(*row.socket) : QString();
}

Tone DescriptorModel::tone(const DescriptorRow &row, const Column<DescriptorRow> &column) const
{
    if (column.id == MeaningColumn && !row.socket)
        return Tone::Secondary;
    if (column.id == PeerColumn && row.socket && row.socket->isListening())
        return Tone::Secondary;
    return column.tone;
}

int DescriptorModel::connectionColour(const DescriptorRow &row,
                                      const Column<DescriptorRow> &column) const
{
    const bool standsForConnection = column.id == FdColumn || column.id == PeerColumn;
    return standsForConnection && row.socket ? m_colours.indexOf(row.socket->id.inode) : -1;
}

} // namespace Socketarium
