// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTest>

#include "core/proc/netunix.h"

using namespace Socketarium;

class TestNetUnix final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void notRows_data();
    void notRows();
    void wholeFile();
    void unknownHeaderIsRejected();
    void everyLiveLineIsARowOrRejected();
};

constexpr const char *header = "Num       RefCount Protocol Flags    Type St Inode Path\n";

void TestNetUnix::rows_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<quint64>("inode");
    QTest::addColumn<quint32>("references");
    QTest::addColumn<quint32>("flags");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("unnamed") << QByteArray(
        "00000000c09c3cfa: 00000003 00000000 00000000 0001 03 28415")
                             << quint64(28415) << 3u << 0u << 1 << 3 << QByteArray();
    QTest::newRow("listener at a path")
        << QByteArray("00000000f9fa5233: 00000002 00000000 00010000 0001 01 28412 /tmp/a.sock")
        << quint64(28412) << 2u << 0x10000u << 1 << 1 << QByteArray("/tmp/a.sock");
    QTest::newRow("short inode is padded")
        << QByteArray("0000000089d15759: 00000003 00000000 00000000 0001 03  1522 /x")
        << quint64(1522) << 3u << 0u << 1 << 3 << QByteArray("/x");
    QTest::newRow("long inode is not")
        << QByteArray("0000000089d15759: 00000003 00000000 00000000 0002 01 4294967295 /x")
        << quint64(4294967295) << 3u << 0u << 2 << 1 << QByteArray("/x");
    QTest::newRow("nobody accepted it yet")
        << QByteArray("00000000c09c3cfa: 00000003 00000000 00000000 0001 02     0 /tmp/a.sock")
        << quint64(0) << 3u << 0u << 1 << 2 << QByteArray("/tmp/a.sock");
    QTest::newRow("blanks in the path are kept")
        << QByteArray("0: 00000002 00000000 00010000 0001 01 7 /a  b\t c ") << quint64(7) << 2u
        << 0x10000u << 1 << 1 << QByteArray("/a  b\t c ");
    QTest::newRow("path that begins with a blank")
        << QByteArray("0: 00000002 00000000 00010000 0001 01 7  x") << quint64(7) << 2u << 0x10000u
        << 1 << 1 << QByteArray(" x");
    QTest::newRow("path that looks like a column")
        << QByteArray("0: 00000002 00000000 00010000 0005 01 7 00000001 8") << quint64(7) << 2u
        << 0x10000u << 5 << 1 << QByteArray("00000001 8");
    QTest::newRow("abstract") << QByteArray("0: 00000002 00000000 00010000 0001 01 7 @a@b@@c")
                              << quint64(7) << 2u << 0x10000u << 1 << 1 << QByteArray("@a@b@@c");
    QTest::newRow("escape sequence and bytes that are not UTF-8")
        << QByteArray("0: 00000002 00000000 00010000 0001 01 7 /\x1b[31m\xff") << quint64(7) << 2u
        << 0x10000u << 1 << 1 << QByteArray("/\x1b[31m\xff");
    QTest::newRow("longest path") << QByteArray("0: 00000002 00000000 00010000 0001 01 7 "
                                                + QByteArray(108, 'p'))
                                  << quint64(7) << 2u << 0x10000u << 1 << 1 << QByteArray(108, 'p');
}

void TestNetUnix::rows()
{
    QFETCH(QByteArray, line);
    const auto row = parseNetUnixLine(line);
    QVERIFY(row);
    QTEST(number(row->inode), "inode");
    QTEST(row->referenceCount, "references");
    QTEST(row->flags, "flags");
    QTEST(int(row->type), "type");
    QTEST(int(row->state), "state");
    QTEST(row->path, "path");
    QCOMPARE(row->line, line);
}

void TestNetUnix::notRows_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("rest of a path with a newline") << QByteArray("line");
    QTest::newRow("cut before the inode") << QByteArray("0: 00000002 00000000 00010000 0001 01");
    QTest::newRow("cut at the inode") << QByteArray("0: 00000002 00000000 00010000 0001 01 ");
    QTest::newRow("cut after the inode's blank")
        << QByteArray("0: 00000002 00000000 00010000 0001 01 7 ");
    QTest::newRow("inode with a letter") << QByteArray("0: 00000002 00000000 00010000 0001 01 7x");
    QTest::newRow("no colon") << QByteArray("0 00000002 00000000 00010000 0001 01 7");
    QTest::newRow("flags too large") << QByteArray("0: 00000002 00000000 100010000 0001 01 7");
    QTest::newRow("minus") << QByteArray("0: 00000002 00000000 00010000 0001 01 -7");
}

void TestNetUnix::notRows()
{
    QFETCH(QByteArray, line);
    const auto row = parseNetUnixLine(line);
    QVERIFY(!row);
    QVERIFY(row.error().kind == ErrorKind::Malformed);
}

void TestNetUnix::wholeFile()
{
    QFile file(QStringLiteral(SOCKETARIUM_TEST_DATA "/proc/population/net/unix"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = parseNetUnix(file.readAll());
    QVERIFY(table);

    QByteArray inodes;
    for (const NetUnixRow &row : table->rows)
        inodes += QByteArray::number(number(row.inode)) + (row.path.isEmpty() ? " " : "n ");
    // 99999999 and 88888888 are what two sockets forged through their names; "line" is rejected.
    QVERIFY(inodes.contains("99999999n"));
    QVERIFY(inodes.contains("88888888n"));
    QCOMPARE(table->rejected.size(), 1);
    QCOMPARE(table->rows.size(), 29);
    QCOMPARE(inodes.count("n "), 18);
}

void TestNetUnix::unknownHeaderIsRejected()
{
    QVERIFY(!parseNetUnix(""));
    QVERIFY(!parseNetUnix("Num RefCount\n0: 00000002 00000000 00010000 0001 01 7\n"));
    const auto empty = parseNetUnix(header);
    QVERIFY(empty);
    QVERIFY(empty->rows.isEmpty() && empty->rejected.isEmpty());
    const auto cut =
        parseNetUnix(QByteArray(header + QByteArray("0: 00000002 00000000 00010000 0001 01")));
    QVERIFY(cut);
    QCOMPARE(cut->rejected.size(), 1);
}

void TestNetUnix::everyLiveLineIsARowOrRejected()
{
    QFile file(QStringLiteral("/proc/net/unix"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const auto table = parseNetUnix(text);
    QVERIFY(table);
    QCOMPARE(table->rows.size() + table->rejected.size(), text.count('\n') - 1);
    QVERIFY(!table->rows.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetUnix)
#include "tst_netunix.moc"
