// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/endpointset.h"

#include <algorithm>

namespace Socketarium {

EndpointSet::EndpointSet(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
}

EndpointSet::~EndpointSet() = default;

EndpointProcess *EndpointSet::add(const EndpointProcess::Spec &spec)
{
    auto *const endpoint = new EndpointProcess(m_nextNumber++, m_program, spec, this);
    m_endpoints.append(endpoint);
    connect(endpoint, &EndpointProcess::stateChanged, this,
            [this, endpoint] { Q_EMIT changed(endpoint); });
    connect(endpoint, &EndpointProcess::eventReceived, this,
            [this, endpoint](const ControlEvent &event) { Q_EMIT eventReceived(endpoint, event); });
    Q_EMIT added(endpoint);
    endpoint->start();
    return endpoint;
}

void EndpointSet::remove(int number)
{
    EndpointProcess *const gone = endpoint(number);
    if (!gone)
        return;
    Q_EMIT aboutToRemove(gone);
    m_endpoints.removeOne(gone);
    gone->disconnect(this);
    gone->deleteLater();
}

const QList<EndpointProcess *> &EndpointSet::endpoints() const
{
    return m_endpoints;
}

EndpointProcess *EndpointSet::endpoint(int number) const
{
    const auto found =
        std::find_if(m_endpoints.begin(), m_endpoints.end(),
                     [number](const auto *each) { return each->number() == number; });
    return found == m_endpoints.end() ? nullptr : *found;
}

EndpointProcess *EndpointSet::byPid(Pid pid) const
{
    const auto found =
        std::find_if(m_endpoints.begin(), m_endpoints.end(),
                     [pid](const auto *each) { return pid != Pid::None && each->pid() == pid; });
    return found == m_endpoints.end() ? nullptr : *found;
}

QByteArray EndpointSet::freeName(const QByteArray &stem) const
{
    const auto isTaken = [this](const QByteArray &name) {
        return std::any_of(m_endpoints.begin(), m_endpoints.end(),
                           [&name](const auto *each) { return each->name() == name; });
    };
    if (!isTaken(stem))
        return stem;
    // "client-1" is followed by "client-2", "echo-server" by "echo-server-2".
    const qsizetype dash = stem.lastIndexOf('-');
    bool isNumbered = false;
    const int first = stem.sliced(dash + 1).toInt(&isNumbered);
    const QByteArray base = isNumbered ? stem.first(qMax(qsizetype(0), dash)) : stem;
    for (int number = isNumbered ? first + 1 : 2;; ++number) {
        const QByteArray name = base + '-' + QByteArray::number(number);
        if (!isTaken(name))
            return name;
    }
}

QList<Pid> EndpointSet::pids() const
{
    QList<Pid> list;
    for (const EndpointProcess *each : m_endpoints) {
        if (each->pid() != Pid::None)
            list.append(each->pid());
    }
    return list;
}

QList<QByteArray> EndpointSet::socketFiles() const
{
    QList<QByteArray> list;
    for (const EndpointProcess *each : m_endpoints) {
        const Address &address = each->address();
        if (each->role() == EndpointRole::Server && address.isUnix() && !address.isAbstract
            && !list.contains(address.name))
            list.append(address.name);
    }
    return list;
}

} // namespace Socketarium
