// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/endpointwords.h"

#include <QCoreApplication>

#include "core/traffic/codec.h"

namespace Socketarium {

namespace {

struct EndpointWords
{
    Q_DECLARE_TR_FUNCTIONS(EndpointModel)
};

} // namespace

static QString stateWord(const EndpointRow &row)
{
    switch (row.state) {
    case EndpointState::Starting:
        return row.role == EndpointRole::Server ? EndpointWords::tr("starting")
                                                : EndpointWords::tr("connecting");
    case EndpointState::Running:
        return row.role == EndpointRole::Server ? EndpointWords::tr("listening")
                                                : EndpointWords::tr("connected");
    case EndpointState::Stopping:
        return EndpointWords::tr("stopping");
    case EndpointState::Ended:
        return EndpointWords::tr("stopped");
    case EndpointState::Failed:
        return EndpointWords::tr("failed");
    case EndpointState::Killed:
        break;
    }
    return EndpointWords::tr("killed");
}

QString shortAddress(const QByteArray &address)
{
    const QString text = textOfBytes(address);
    for (const auto scheme : {QLatin1StringView("unix:"), QLatin1StringView("tcp:")}) {
        if (text.startsWith(scheme))
            return text.sliced(scheme.size());
    }
    return text;
}

QString detailText(const EndpointRow &row)
{
    const QString state = stateWord(row);
    if (row.server != 0)
        return state;
    const QString text = QStringLiteral("%1 · %2").arg(state, shortAddress(row.address));
    return row.reachesBeyond ? EndpointWords::tr("%1 · beyond this machine").arg(text) : text;
}

QString spokenText(const EndpointRow &row)
{
    const QString role = row.role == EndpointRole::Server ? EndpointWords::tr("server")
                                                          : EndpointWords::tr("client");
    const QString text =
        QStringLiteral("%1, %2, %3").arg(textOfBytes(row.name), role, detailText(row));
    return row.pid == Pid::None
        ? text
        : EndpointWords::tr("%1, pid %2").arg(text, QString::number(number(row.pid)));
}

} // namespace Socketarium
