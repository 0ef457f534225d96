// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sampling/sampler.h"

#include "core/sampling/samplingworker.h"

namespace Socketarium {

Sampler::Sampler(QObject *parent)
    : QObject(parent)
    , m_worker(new SamplingWorker)
{
    qRegisterMetaType<ObservationPointer>();
    m_thread.setObjectName(QStringLiteral("sampler"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SamplingWorker::observed, this,
            [this](const ObservationPointer &observation) {
                if (m_active) // else it was on its way when the view was frozen
                    Q_EMIT observed(observation);
            });
    m_thread.start();
}

Sampler::~Sampler()
{
    m_worker->cancel();
    m_thread.quit();
    m_thread.wait();
}

void Sampler::setScope(const Scope &scope)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, scope] { worker->setScope(scope); });
}

void Sampler::setPeriod(int milliseconds)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, milliseconds] { worker->setPeriod(milliseconds); });
}

void Sampler::setHighlightTime(int milliseconds)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, milliseconds] { worker->setHighlightTime(milliseconds); });
}

void Sampler::setActive(bool active)
{
    m_active = active;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, active] { worker->setActive(active); });
}

bool Sampler::isActive() const
{
    return m_active;
}

} // namespace Socketarium
