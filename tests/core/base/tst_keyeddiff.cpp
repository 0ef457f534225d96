// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRandomGenerator>
#include <QTest>

#include "core/base/keyeddiff.h"

using namespace Socketarium;

struct Item
{
    int id = 0;
    int value = 0;

    int key() const { return id; }
    bool operator==(const Item &) const = default;
};
using Items = QList<Item>;

class TestKeyedDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void randomStepsRebuildTheNewList();
};

/// What the header says a receiver does.
static Items applied(Items items, const KeyedDiff<Item> &diff)
{
    for (auto run = diff.removed.rbegin(); run != diff.removed.rend(); ++run)
        items.remove(run->first, run->count);
    for (const RowRun<Item> &run : diff.inserted) {
        for (qsizetype i = 0; i < run.rows.size(); ++i)
            items.insert(run.first + i, run.rows[i]);
    }
    for (const RowRun<Item> &run : diff.changed)
        std::copy(run.rows.begin(), run.rows.end(), items.begin() + run.first);
    return items;
}

void TestKeyedDiff::runs_data()
{
    QTest::addColumn<Items>("before");
    QTest::addColumn<Items>("after");
    QTest::addColumn<KeyedDiff<Item>>("diff");

    QTest::newRow("nothing to nothing") << Items{} << Items{} << KeyedDiff<Item>{};
    QTest::newRow("the same") << Items{{1, 0}} << Items{{1, 0}} << KeyedDiff<Item>{};
    QTest::newRow("neighbours are one run")
        << Items{{1, 0}, {2, 0}, {3, 0}} << Items{{3, 0}} << KeyedDiff<Item>{{{0, 2}}, {}, {}};
    QTest::newRow("a gap makes two") << Items{{2, 0}} << Items{{1, 0}, {2, 0}, {3, 0}}
                                     << KeyedDiff<Item>{{}, {{0, {{1, 0}}}, {2, {{3, 0}}}}, {}};
    QTest::newRow("changed stands where it is in the new list")
        << Items{{1, 0}, {5, 0}} << Items{{5, 1}} << KeyedDiff<Item>{{{0, 1}}, {}, {{0, {{5, 1}}}}};
    QTest::newRow("all at once") << Items{{1, 0}, {2, 0}, {3, 0}} << Items{{2, 9}, {3, 0}, {4, 0}}
                                 << KeyedDiff<Item>{{{0, 1}}, {{2, {{4, 0}}}}, {{0, {{2, 9}}}}};
}

void TestKeyedDiff::runs()
{
    QFETCH(Items, before);
    QFETCH(Items, after);
    QFETCH(KeyedDiff<Item>, diff);
    QVERIFY(diffSorted(before, after) == diff);
    QVERIFY(applied(before, diff) == after);
}

static Items randomItems(QRandomGenerator &random)
{
    Items items;
    const int chance = random.bounded(1, 100);
    for (int id = 0; id < 40; ++id) {
        if (random.bounded(100) < chance)
            items.append({id, random.bounded(3)});
    }
    return items;
}

void TestKeyedDiff::randomStepsRebuildTheNewList()
{
    QRandomGenerator random(20);
    Items shown;
    for (int step = 0; step < 5000; ++step) {
        const Items next = randomItems(random);
        const KeyedDiff<Item> diff = diffSorted(shown, next);
        shown = applied(shown, diff);
        QVERIFY2(shown == next, qPrintable(QStringLiteral("step %1").arg(step)));
        QCOMPARE(diffSorted(shown, next).isEmpty(), true);
    }
}

QTEST_GUILESS_MAIN(TestKeyedDiff)
#include "tst_keyeddiff.moc"
