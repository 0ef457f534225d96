// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csignal>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/control/endpointset.h"
#include "core/lesson/demonstration.h"
#include "core/sampling/sampler.h"

using namespace Socketarium;

/// The demonstration with the real program, the real kernel and the real Sampler.
class TestDemonstration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void provesEveryStepInOrder();
    void leavesNothingBehindWhenStopped_data();
    void leavesNothingBehindWhenStopped();
    void takesAnotherPathWhereSomethingIs();
    void tellsWhatWasNotSeen();
    void tellsThatAnEndpointDied();
    void tellsThatAnEndpointWasRemoved();
    void waitsWhilePaused();
    void playsAgain();

private:
    bool isGone(Pid pid) const;
    QStringList files() const;
    void playTo(DemonstrationStepId step);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<EndpointSet> m_endpoints;
    std::unique_ptr<Sampler> m_sampler;
    std::unique_ptr<Demonstration> m_demonstration;
    QList<DemonstrationStep> m_steps;
};

void TestDemonstration::init()
{
    m_steps.clear();
    m_directory = std::make_unique<QTemporaryDir>();
    m_endpoints = std::make_unique<EndpointSet>(QStringLiteral(SOCKETARIUM_CLI));
    m_sampler = std::make_unique<Sampler>();
    m_demonstration = std::make_unique<Demonstration>(*m_endpoints);
    DemonstrationPlan plan;
    plan.path = QFile::encodeName(m_directory->filePath(QStringLiteral("server.sock")));
    plan.everyMilliseconds = 20;
    plan.showMilliseconds = 0;
    m_demonstration->setPlan(plan);

    const auto scope = [this] {
        m_sampler->setScope({m_endpoints->pids(), m_endpoints->socketFiles(), false});
    };
    connect(m_endpoints.get(), &EndpointSet::added, this, scope);
    connect(m_endpoints.get(), &EndpointSet::changed, this, scope);
    connect(m_sampler.get(), &Sampler::observed, this, [this](const ObservationPointer &observed) {
        m_demonstration->observe(*observed->snapshot);
    });
    connect(m_demonstration.get(), &Demonstration::stepReached, this,
            [this](const DemonstrationStep &step) { m_steps.append(step); });
    m_sampler->setPeriod(16);
    m_sampler->setActive(true);
}

void TestDemonstration::cleanup()
{
    m_demonstration.reset();
    m_sampler.reset();
    m_endpoints.reset();
    QCOMPARE(files(), QStringList());
    m_directory.reset();
}

bool TestDemonstration::isGone(Pid pid) const
{
    return ::kill(number(pid), 0) != 0;
}

QStringList TestDemonstration::files() const
{
    return QDir(m_directory->path())
        .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TestDemonstration::playTo(DemonstrationStepId step)
{
    connect(m_demonstration.get(), &Demonstration::stepReached, m_demonstration.get(),
            [this, step](const DemonstrationStep &reached) {
                if (reached.id == step)
                    m_demonstration->setPaused(true);
            });
    m_demonstration->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_steps.isEmpty() && m_steps.last().id == step, 20000);
}

void TestDemonstration::provesEveryStepInOrder()
{
    QSignalSpy finished(m_demonstration.get(), &Demonstration::finished);
    m_demonstration->start();
    QVERIFY(m_demonstration->isPlaying());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    QVERIFY(finished.first().first().toBool());
    QVERIFY(!m_demonstration->failure());
    QCOMPARE(m_steps.size(), demonstrationStepCount);
    for (int i = 0; i < m_steps.size(); ++i)
        QCOMPARE(m_steps[i].number(), i + 1);

    const DemonstrationFacts facts = m_steps.last().facts;
    QVERIFY(facts.server != facts.client);
    QVERIFY(facts.connectionFd != facts.listenerFd);
    QVERIFY(facts.connection != facts.clientSocket);
    QVERIFY(facts.connection != facts.listener);
    QVERIFY(facts.echoed >= 36);
    QCOMPARE(facts.fileMode & 0777, 0600U);
    QTRY_VERIFY(m_endpoints->endpoints().isEmpty());
}

void TestDemonstration::leavesNothingBehindWhenStopped_data()
{
    QTest::addColumn<DemonstrationStepId>("step");
    QTest::newRow("when the server started") << DemonstrationStepId::ServerStarted;
    QTest::newRow("when the client connected") << DemonstrationStepId::ClientConnected;
    QTest::newRow("while messages go") << DemonstrationStepId::MessagesEchoed;
    QTest::newRow("when the client is gone") << DemonstrationStepId::ClientStopped;
}

void TestDemonstration::leavesNothingBehindWhenStopped()
{
    QFETCH(DemonstrationStepId, step);
    playTo(step);
    QSignalSpy finished(m_demonstration.get(), &Demonstration::finished);
    m_demonstration->stop();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.first().first().toBool());
    QVERIFY(!m_demonstration->isPlaying());
    QVERIFY(!m_demonstration->failure());
    QTRY_VERIFY(m_endpoints->endpoints().isEmpty());
    QTRY_VERIFY(isGone(m_steps.last().facts.server));
    const Pid client = m_steps.last().facts.client;
    QTRY_VERIFY(client == Pid::None || isGone(client));
    QTRY_COMPARE(files(), QStringList());
}

void TestDemonstration::takesAnotherPathWhereSomethingIs()
{
    QFile file(m_directory->filePath(QStringLiteral("server.sock")));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.write("precious") == 8);
    file.close();
    playTo(DemonstrationStepId::ServerListens);
    QCOMPARE(m_steps.last().facts.path,
             QFile::encodeName(m_directory->filePath(QStringLiteral("server-2.sock"))));
    m_demonstration->stop();
    QTRY_COMPARE(files(), QStringList{QStringLiteral("server.sock")});
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "precious");
    QVERIFY(file.remove());
}

void TestDemonstration::tellsWhatWasNotSeen()
{
    DemonstrationPlan plan = m_demonstration->plan();
    plan.limitMilliseconds = 300;
    m_demonstration->setPlan(plan);
    m_sampler->setActive(false);
    QSignalSpy finished(m_demonstration.get(), &Demonstration::finished);
    m_demonstration->start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.first().first().toBool());
    QVERIFY(m_demonstration->failure());
    QCOMPARE(m_demonstration->failure()->cause, DemonstrationFailure::Cause::NotSeen);
    QCOMPARE(m_demonstration->failure()->step.id, DemonstrationStepId::ServerStarted);
    QTRY_COMPARE(files(), QStringList());
}

void TestDemonstration::tellsThatAnEndpointDied()
{
    playTo(DemonstrationStepId::ConnectionAccepted);
    QSignalSpy finished(m_demonstration.get(), &Demonstration::finished);
    QCOMPARE(::kill(number(m_steps.last().facts.client), SIGKILL), 0);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_demonstration->failure());
    QCOMPARE(m_demonstration->failure()->cause, DemonstrationFailure::Cause::EndpointFailed);
    QTRY_COMPARE(files(), QStringList());
}

void TestDemonstration::tellsThatAnEndpointWasRemoved()
{
    playTo(DemonstrationStepId::ServerListens);
    QSignalSpy finished(m_demonstration.get(), &Demonstration::finished);
    m_endpoints->remove(m_demonstration->serverNumber());
    QCOMPARE(finished.size(), 1);
    QVERIFY(m_demonstration->failure());
    QCOMPARE(m_demonstration->failure()->cause, DemonstrationFailure::Cause::EndpointRemoved);
    QTRY_VERIFY(m_endpoints->endpoints().isEmpty());
    QTRY_COMPARE(files(), QStringList());
}

void TestDemonstration::waitsWhilePaused()
{
    playTo(DemonstrationStepId::ServerStarted);
    QVERIFY(m_demonstration->isPaused());
    QSignalSpy observed(m_sampler.get(), &Sampler::observed);
    QTRY_VERIFY(observed.size() > 5);
    QCOMPARE(m_steps.size(), 1);
    m_demonstration->next();
    QTRY_COMPARE(m_steps.size(), 2);
    QVERIFY(m_demonstration->isPaused());
    QTRY_VERIFY(observed.size() > 10);
    QCOMPARE(m_steps.size(), 2);
    m_demonstration->setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_steps.size(), demonstrationStepCount, 20000);
}

void TestDemonstration::playsAgain()
{
    for (int round = 1; round <= 2; ++round) {
        QSignalSpy finished(m_demonstration.get(), &Demonstration::finished);
        m_demonstration->start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QVERIFY(finished.first().first().toBool());
    }
    QVERIFY(m_steps.first().facts.server != m_steps.last().facts.server);
    QCOMPARE(m_steps.first().facts.path, m_steps.last().facts.path);
}

QTEST_GUILESS_MAIN(TestDemonstration)
#include "tst_demonstration.moc"
