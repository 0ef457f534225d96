// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/endpoint/sendrunner.h"

using namespace Socketarium;

class TestSendRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheListAsOftenAsAsked_data();
    void sendsTheListAsOftenAsAsked();
    void pausesBetweenMessages();
    void waitsWhereItIsRefused();
    void stops();
};

void TestSendRunner::sendsTheListAsOftenAsAsked_data()
{
    QTest::addColumn<SendPlan>("plan");
    QTest::addColumn<QByteArrayList>("messages");

    QTest::newRow("nothing") << SendPlan{} << QByteArrayList{};
    QTest::newRow("once") << SendPlan{{{"a", 0}, {"b", 0}}, 0, 1} << QByteArrayList{"a", "b"};
    QTest::newRow("three times") << SendPlan{{{"a", 1}, {"b", 0}}, 2, 3}
                                 << QByteArrayList{"a", "b", "a", "b", "a", "b"};
    QTest::newRow("an empty message") << SendPlan{{{"", 0}}, 0, 2} << QByteArrayList{"", ""};
}

void TestSendRunner::sendsTheListAsOftenAsAsked()
{
    QFETCH(SendPlan, plan);
    QByteArrayList sent;
    SendRunner runner(plan, [&sent](const QByteArray &bytes) {
        sent.append(bytes);
        return true;
    });
    QSignalSpy finished(&runner, &SendRunner::finished);
    runner.start();
    QVERIFY(sent.isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QTEST(sent, "messages");
}

void TestSendRunner::pausesBetweenMessages()
{
    QList<qint64> times;
    QElapsedTimer clock;
    SendRunner runner({{{"a", 30}, {"b", 500}}, 60, 2}, [&](const QByteArray &) {
        times.append(clock.elapsed());
        return true;
    });
    QSignalSpy finished(&runner, &SendRunner::finished);
    clock.start();
    runner.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(times.size(), 4);
    QVERIFY(times[1] - times[0] >= 29);
    QVERIFY(times[2] - times[1] >= 59); // the pause of the list, not of its last message
    QVERIFY(times[2] - times[1] < 450);
    QVERIFY(times[3] - times[2] >= 29);
}

void TestSendRunner::waitsWhereItIsRefused()
{
    QByteArrayList sent;
    bool accepts = false;
    int asked = 0;
    SendRunner runner({{{"a", 0}, {"b", 0}}, 0, 1}, [&](const QByteArray &bytes) {
        ++asked;
        if (accepts)
            sent.append(bytes);
        return accepts;
    });
    QSignalSpy finished(&runner, &SendRunner::finished);
    runner.start();
    QTRY_COMPARE(asked, 1);
    runner.resume();
    QTRY_COMPARE(asked, 2);
    QCOMPARE(finished.size(), 0);
    accepts = true;
    runner.resume();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(sent, (QByteArrayList{"a", "b"}));
}

void TestSendRunner::stops()
{
    int sent = 0;
    SendRunner runner({{{"a", 0}}, 1, 0}, [&sent](const QByteArray &) {
        ++sent;
        return true;
    });
    runner.start();
    QTRY_VERIFY(sent > 3);
    runner.stop();
    const int before = sent;
    SendRunner other({{{"b", 20}, {"c", 0}}, 0, 1}, [](const QByteArray &) { return true; });
    QSignalSpy finished(&other, &SendRunner::finished);
    other.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(sent, before);
}

QTEST_GUILESS_MAIN(TestSendRunner)
#include "tst_sendrunner.moc"
