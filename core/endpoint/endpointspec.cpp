// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/endpointspec.h"

#include <QString>

#include "core/traffic/codec.h"

namespace Socketarium {

static QString fromBytes(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// What both kinds of endpoints take.
static QStringList commonArguments(Engine engine, const QByteArray &name)
{
    QStringList list;
    if (engine != Engine::Native)
        list << QStringLiteral("--engine") << fromBytes(engineName(engine));
    if (!name.isEmpty())
        list << QStringLiteral("--name") << fromBytes(name);
    return list;
}

QStringList ServeSpec::arguments() const
{
    const ServeSpec defaults;
    QStringList list{QStringLiteral("serve"), fromBytes(address.text())};
    if (behaviour != defaults.behaviour)
        list << QStringLiteral("--behaviour") << fromBytes(behaviourName(behaviour));
    if (readSize != defaults.readSize)
        list << QStringLiteral("--read-size") << QString::number(readSize);
    if (backlog != defaults.backlog)
        list << QStringLiteral("--backlog") << QString::number(backlog);
    if (removeStaleFile)
        list << QStringLiteral("--remove-stale-file");
    return list + commonArguments(engine, name);
}

QStringList ConnectSpec::arguments() const
{
    QStringList list{QStringLiteral("connect"), fromBytes(address.text())};
    for (const SendStep &step : plan.steps) {
        list << QStringLiteral("--send") << textOfBytes(step.bytes);
        if (step.pauseMilliseconds != plan.everyMilliseconds)
            list << QStringLiteral("--pause") << QString::number(step.pauseMilliseconds);
    }
    if (plan.everyMilliseconds != 0)
        list << QStringLiteral("--every") << QString::number(plan.everyMilliseconds);
    if (!plan.steps.isEmpty())
        list << QStringLiteral("--count") << QString::number(plan.count);
    return list + commonArguments(engine, name);
}

QByteArray behaviourName(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Echo:
        return "echo";
    case Behaviour::Command:
        return "command";
    case Behaviour::Sink:
        return "sink";
    }
    Q_UNREACHABLE();
}

QByteArray engineName(Engine engine)
{
    switch (engine) {
    case Engine::Native:
        return "native";
    case Engine::Qt:
        return "qt";
    }
    Q_UNREACHABLE();
}

} // namespace Socketarium
