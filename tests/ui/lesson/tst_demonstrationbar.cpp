// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/sampling/sampler.h"
#include "tests/helpers/childprocesses.h"
#include "ui/lesson/demonstrationbar.h"
#include "ui/lesson/demonstrationpointer.h"

using namespace Socketarium;

class TestDemonstrationBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isHiddenWhileNothingPlays();
    void showsEachStep();
    void tellsWhatWasNotSeen();
    void pointsAtWhatItTalksAbout();

private:
    QPushButton *button(const char *name) const
    {
        return m_bar->findChild<QPushButton *>(QLatin1String(name));
    }
    QString text(const char *name) const
    {
        return m_bar->findChild<QLabel *>(QLatin1String(name))->text();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<EndpointSet> m_endpoints;
    std::unique_ptr<Sampler> m_sampler;
    std::unique_ptr<Demonstration> m_demonstration;
    std::unique_ptr<DemonstrationBar> m_bar;
};

void TestDemonstrationBar::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_endpoints = std::make_unique<EndpointSet>(QStringLiteral(SOCKETARIUM_CLI));
    m_sampler = std::make_unique<Sampler>();
    m_demonstration = std::make_unique<Demonstration>(*m_endpoints);
    m_bar = std::make_unique<DemonstrationBar>(*m_demonstration);
    DemonstrationPlan plan;
    plan.path = QFile::encodeName(m_directory->filePath(QStringLiteral("server.sock")));
    m_demonstration->setPlan(plan);
    const auto scope = [this] {
        m_sampler->setScope({m_endpoints->pids(), m_endpoints->socketFiles(), false});
    };
    connect(m_endpoints.get(), &EndpointSet::changed, this, scope);
    connect(m_sampler.get(), &Sampler::observed, this, [this](const ObservationPointer &observed) {
        m_demonstration->observe(*observed->snapshot);
    });
    m_sampler->setPeriod(20);
    m_sampler->setActive(true);
}

void TestDemonstrationBar::cleanup()
{
    m_bar.reset();
    m_demonstration.reset();
    m_sampler.reset();
    m_endpoints.reset();
    QTRY_VERIFY_WITH_TIMEOUT(childrenHaveEnded(), 10'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestDemonstrationBar::isHiddenWhileNothingPlays()
{
    QVERIFY(m_bar->isHidden());
    m_demonstration->start();
    QVERIFY(!m_bar->isHidden());
    button("demonstrationStopButton")->click();
    QVERIFY(!m_demonstration->isPlaying());
    QVERIFY(m_bar->isHidden());
}

void TestDemonstrationBar::showsEachStep()
{
    m_demonstration->start();
    QTRY_COMPARE(text("demonstrationProgress"), QStringLiteral("Step 1 of 8"));
    const Pid server = m_demonstration->step()->facts.server;
    QVERIFY(text("demonstrationCaption").contains(QString::number(number(server))));
    QVERIFY(text("demonstrationCommand")
                .endsWith(QStringLiteral("ls -l /proc/%1/fd").arg(number(server))));
    QCOMPARE(m_bar->accessibleDescription(), text("demonstrationCaption"));

    button("demonstrationPauseButton")->click();
    QVERIFY(m_demonstration->isPaused());
    QCOMPARE(button("demonstrationPauseButton")->text(), QStringLiteral("Continue"));
    button("demonstrationNextButton")->click();
    QTRY_COMPARE(text("demonstrationProgress"), QStringLiteral("Step 2 of 8"));
    button("demonstrationPauseButton")->click();
    QVERIFY(!m_demonstration->isPaused());
    QCOMPARE(button("demonstrationPauseButton")->text(), QStringLiteral("Pause"));
}

void TestDemonstrationBar::tellsWhatWasNotSeen()
{
    m_sampler->setActive(false);
    DemonstrationPlan plan = m_demonstration->plan();
    plan.limitMilliseconds = 100;
    m_demonstration->setPlan(plan);
    m_demonstration->start();
    QTRY_VERIFY(!m_demonstration->isPlaying());
    QVERIFY(!m_bar->isHidden());
    QVERIFY(text("demonstrationCaption").contains(QStringLiteral("did not see")));
    QCOMPARE(button("demonstrationStopButton")->text(), QStringLiteral("Close"));
    QVERIFY(button("demonstrationNextButton")->isHidden());
    button("demonstrationStopButton")->click();
    QVERIFY(m_bar->isHidden());
}

void TestDemonstrationBar::pointsAtWhatItTalksAbout()
{
    Selection selection;
    const DemonstrationPointer pointer(*m_demonstration, selection);
    m_demonstration->start();
    QTRY_VERIFY(m_demonstration->step());
    const Pid server = m_demonstration->step()->facts.server;
    QCOMPARE(selection.current(),
             (SelectedThing{m_demonstration->serverNumber(), server, Fd::None, Inode::None}));
    m_demonstration->next();
    QTRY_COMPARE(m_demonstration->step()->number(), 2);
    const DemonstrationFacts facts = m_demonstration->step()->facts;
    QCOMPARE(selection.current().fd, facts.listenerFd);
    QCOMPARE(selection.current().socket, facts.listener);
}

QTEST_MAIN(TestDemonstrationBar)
#include "tst_demonstrationbar.moc"
