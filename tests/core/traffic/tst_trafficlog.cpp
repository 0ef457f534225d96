// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/traffic/trafficlog.h"

using namespace Socketarium;

class TestTrafficLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastMessages();
    void countsWhatIsNotShown();
    void isBoundedByDefault();
};

static Message messageOf(quint64 size)
{
    Message message;
    message.size = size;
    return message;
}

void TestTrafficLog::keepsTheLastMessages()
{
    TrafficLog log(3);
    for (quint64 size = 1; size <= 5; ++size)
        log.append(messageOf(size));
    QCOMPARE(log.size(), 3);
    QCOMPARE(log.at(0).size, 3u);
    QCOMPARE(log.at(2).size, 5u);
    QCOMPARE(log.totalMessages(), 5u);
    QCOMPARE(log.totalBytes(), 15u);
    QCOMPARE(log.notKept(), 2u);
}

void TestTrafficLog::countsWhatIsNotShown()
{
    TrafficLog log(3);
    log.append(messageOf(1));
    log.count(10, 1000);
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.totalMessages(), 11u);
    QCOMPARE(log.totalBytes(), 1001u);
    QCOMPARE(log.notKept(), 10u);
    log.clear();
    QCOMPARE(log.size(), 0);
    QCOMPARE(log.notKept(), 0u);
}

void TestTrafficLog::isBoundedByDefault()
{
    TrafficLog log;
    for (quint64 i = 0; i < 10001; ++i)
        log.append(messageOf(i));
    QCOMPARE(log.size(), 10000);
    QCOMPARE(log.notKept(), 1u);
}

QTEST_GUILESS_MAIN(TestTrafficLog)
#include "tst_trafficlog.moc"
