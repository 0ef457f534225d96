// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include "core/base/keyeddiff.h"
#include "core/snapshot/markrows.h"

using namespace Socketarium;

struct Item
{
    int id = 0;
    int value = 0;

    int key() const { return id; }
    bool operator==(const Item &) const = default;
};

constexpr qint64 highlight = 2000;

/// Shows a table step by step, as the Sampler does.
class Table final
{
public:
    /// The table after an observation at `now`: "1=10 +2=20 *3=31(30) -4=40" stands for an
    /// unmarked, a new, a changed (from 30) and a gone row.
    QString observe(qint64 now, const QList<Item> &values)
    {
        m_rows = markRows(m_rows, values, now, highlight);
        QStringList parts;
        for (const Marked<Item> &row : std::as_const(m_rows.rows)) {
            QString part = QStringLiteral("%1=%2").arg(row.value.id).arg(row.value.value);
            if (row.before)
                part += QStringLiteral("(%1)").arg(row.before->value);
            static constexpr std::array<const char *, 4> signs = {"", "+", "*", "-"};
            parts.append(QLatin1String(signs[size_t(row.mark)]) + part);
        }
        return parts.join(QLatin1Char(' '));
    }

private:
    MarkedRows<Item> m_rows;
};

static QString text(const char *string)
{
    return QString::fromLatin1(string);
}

class TestMarkRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstObservationMarksNothing();
    void newForItsTime();
    void eachChangeIsMarkedForItsTime();
    void goneIsKeptForItsTime();
    void missedOnceIsNotNew();
    void backAnotherIsNew();
    void newThatGoes();
    void noTimeMarksNothing();
    void otherSocketsTrafficMarksNothing();
    void randomStepsKeepTheTruth();
};

void TestMarkRows::firstObservationMarksNothing()
{
    Table table;
    QCOMPARE(table.observe(0, {{1, 10}, {2, 20}}), text("1=10 2=20"));
    QCOMPARE(table.observe(10, {{1, 10}, {2, 20}}), text("1=10 2=20"));
    Table empty;
    QCOMPARE(empty.observe(0, {}), QString());
    QCOMPARE(empty.observe(10, {{1, 10}}), text("+1=10"));
}

void TestMarkRows::newForItsTime()
{
    Table table;
    table.observe(0, {{2, 20}});
    QCOMPARE(table.observe(100, {{1, 10}, {2, 20}}), text("+1=10 2=20"));
    QCOMPARE(table.observe(1000, {{1, 11}, {2, 20}}), text("+1=11 2=20"));
    QCOMPARE(table.observe(2099, {{1, 11}, {2, 20}}), text("+1=11 2=20"));
    QCOMPARE(table.observe(2100, {{1, 11}, {2, 20}}), text("1=11 2=20"));
    QCOMPARE(table.observe(2200, {{1, 12}, {2, 20}}), text("*1=12(11) 2=20"));
}

void TestMarkRows::eachChangeIsMarkedForItsTime()
{
    Table table;
    table.observe(0, {{1, 10}});
    QCOMPARE(table.observe(100, {{1, 11}}), text("*1=11(10)"));
    QCOMPARE(table.observe(200, {{1, 11}}), text("*1=11(10)"));
    QCOMPARE(table.observe(1000, {{1, 12}}), text("*1=12(10)"));
    QCOMPARE(table.observe(2099, {{1, 12}}), text("*1=12(10)"));
    QCOMPARE(table.observe(2100, {{1, 12}}), text("*1=12(11)"));
    QCOMPARE(table.observe(2999, {{1, 12}}), text("*1=12(11)"));
    QCOMPARE(table.observe(3000, {{1, 12}}), text("1=12"));
}

void TestMarkRows::goneIsKeptForItsTime()
{
    Table table;
    table.observe(0, {{1, 10}, {2, 20}, {3, 30}});
    QCOMPARE(table.observe(100, {{3, 30}}), text("-1=10 -2=20 3=30"));
    QCOMPARE(table.observe(2099, {{3, 30}}), text("-1=10 -2=20 3=30"));
    QCOMPARE(table.observe(2100, {{3, 30}}), text("3=30"));
}

void TestMarkRows::missedOnceIsNotNew()
{
    Table table;
    table.observe(0, {{1, 10}});
    QCOMPARE(table.observe(100, {}), text("-1=10"));
    QCOMPARE(table.observe(200, {{1, 10}}), text("1=10"));
}

void TestMarkRows::backAnotherIsNew()
{
    Table table;
    table.observe(0, {{1, 10}});
    QCOMPARE(table.observe(100, {}), text("-1=10"));
    QCOMPARE(table.observe(200, {{1, 99}}), text("+1=99"));
    QCOMPARE(table.observe(2199, {{1, 99}}), text("+1=99"));
    QCOMPARE(table.observe(2200, {{1, 99}}), text("1=99"));
}

void TestMarkRows::newThatGoes()
{
    Table table;
    table.observe(0, {});
    QCOMPARE(table.observe(100, {{1, 10}}), text("+1=10"));
    QCOMPARE(table.observe(200, {}), text("-1=10"));
    QCOMPARE(table.observe(2200, {}), QString());
}

void TestMarkRows::noTimeMarksNothing()
{
    MarkedRows<Item> rows = markRows(MarkedRows<Item>{}, QList<Item>{{1, 10}, {2, 20}}, 0, 0);
    rows = markRows(rows, QList<Item>{{2, 21}, {3, 30}}, 100, 0);
    QCOMPARE(rows.rows.size(), 2);
    for (const Marked<Item> &row : std::as_const(rows.rows))
        QVERIFY(row.mark == Mark::None);
}

/// The kernel's line moves to another slot when sockets before it come and go.
void TestMarkRows::otherSocketsTrafficMarksNothing()
{
    Socket socket;
    socket.id = {SocketFamily::Inet, SocketProtocol::Tcp, Inode{28438}, {}};
    socket.kernelLine = "   7: 0100007F:04B8 0100007F:A1B2 01 00000000:00000000 00:00000000 …";
    const auto rowOf = [](const Socket &each) { return DescriptorRow{{}, "server", each}; };
    auto sockets = markRows(MarkedRows<Socket>{}, QList<Socket>{socket}, 0, highlight);
    auto rows =
        markRows(MarkedRows<DescriptorRow>{}, QList<DescriptorRow>{rowOf(socket)}, 0, highlight);

    socket.kernelLine = "   9: 0100007F:04B8 0100007F:A1B2 01 00000000:00000000 02:00000A1B …";
    sockets = markRows(sockets, QList<Socket>{socket}, 100, highlight);
    rows = markRows(rows, QList<DescriptorRow>{rowOf(socket)}, 100, highlight);
    QVERIFY(sockets.rows.first().mark == Mark::None);
    QVERIFY(rows.rows.first().mark == Mark::None);
    QCOMPARE(sockets.rows.first().value.kernelLine, socket.kernelLine); // shown as it is now

    socket.receiveQueue = 5;
    sockets = markRows(sockets, QList<Socket>{socket}, 200, highlight);
    rows = markRows(rows, QList<DescriptorRow>{rowOf(socket)}, 200, highlight);
    QVERIFY(sockets.rows.first().mark == Mark::Changed);
    QVERIFY(rows.rows.first().mark == Mark::Changed);
}

void TestMarkRows::randomStepsKeepTheTruth()
{
    QRandomGenerator random(7);
    MarkedRows<Item> shown = markRows(MarkedRows<Item>{}, QList<Item>{}, 0, highlight);
    QMap<int, qint64> lastSeen;
    for (qint64 now = 1; now < 300000; now += random.bounded(1, 300)) {
        QList<Item> values;
        for (int id = 0; id < 20; ++id) {
            if (random.bounded(4) != 0)
                values.append({id, random.bounded(3)});
        }
        const MarkedRows<Item> next = markRows(shown, values, now, highlight);
        QCOMPARE(next.rows.size(), next.times.size());
        QList<Item> present;
        for (const Marked<Item> &row : next.rows) {
            if (row.mark != Mark::Gone)
                present.append(row.value);
            else
                QVERIFY(now - lastSeen.value(row.value.id) < highlight + 300);
            QCOMPARE(row.mark == Mark::Changed, row.before != nullptr);
        }
        QVERIFY(present == values);
        QVERIFY(std::is_sorted(next.rows.begin(), next.rows.end(),
                               [](const auto &a, const auto &b) { return a.key() < b.key(); }));
        for (const Item &item : std::as_const(values))
            lastSeen[item.id] = now;
        shown = next;
    }
}

QTEST_GUILESS_MAIN(TestMarkRows)
#include "tst_markrows.moc"
