// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "ui/diagram/messageflow.h"

using namespace Socketarium;

class TestMessageFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsAMessageSetOutAtOnce();
    void mergesWhatComesMeanwhile();
    void letsTheAnswerFollowTheQuestion();
    void letsAFewTravelAtOnce();
    void forgetsWhatHasNoWayLeft();
};

static Parcel parcel(quint64 from, quint64 to, const QByteArray &bytes)
{
    return {Inode{from}, Inode{to}, bytes, static_cast<quint64>(bytes.size()), 1};
}

void TestMessageFlow::letsAMessageSetOutAtOnce()
{
    MessageFlow flow;
    QVERIFY(!flow.takeNext());
    flow.add(parcel(1, 2, "hello"));
    QCOMPARE(flow.takeNext(), parcel(1, 2, "hello"));
    QVERIFY(!flow.takeNext());
}

void TestMessageFlow::mergesWhatComesMeanwhile()
{
    MessageFlow flow;
    flow.add(parcel(1, 2, "first"));
    const auto first = flow.takeNext();
    for (int i = 0; i < 36; ++i)
        flow.add(parcel(1, 2, "more"));
    flow.add(parcel(1, 2, "last"));
    QVERIFY(!flow.takeNext());
    flow.finish(*first);
    QCOMPARE(flow.takeNext(), (Parcel{Inode{1}, Inode{2}, "last", 37 * 4, 37}));
}

void TestMessageFlow::letsTheAnswerFollowTheQuestion()
{
    MessageFlow flow;
    flow.add(parcel(1, 2, "question"));
    flow.add(parcel(2, 1, "answer"));
    const auto question = flow.takeNext();
    QCOMPARE(question->bytes, "question");
    QVERIFY(!flow.takeNext());
    flow.finish(*question);
    QCOMPARE(flow.takeNext()->bytes, "answer");
}

void TestMessageFlow::letsAFewTravelAtOnce()
{
    MessageFlow flow;
    for (quint64 i = 0; i < 100; ++i)
        flow.add(parcel(2 * i + 1, 2 * i + 2, "x"));
    QList<Parcel> underWay;
    while (const auto next = flow.takeNext())
        underWay.append(*next);
    QCOMPARE(underWay.size(), MessageFlow::mostUnderWay);
    flow.finish(underWay.first());
    QVERIFY(flow.takeNext());
    QVERIFY(!flow.takeNext());
}

void TestMessageFlow::forgetsWhatHasNoWayLeft()
{
    MessageFlow flow;
    flow.add(parcel(1, 2, "to one that is gone"));
    flow.add(parcel(3, 4, "stays"));
    flow.keepOnly({Inode{1}, Inode{3}, Inode{4}});
    QCOMPARE(flow.takeNext()->bytes, "stays");
    QVERIFY(!flow.takeNext());
}

QTEST_GUILESS_MAIN(TestMessageFlow)
#include "tst_messageflow.moc"
