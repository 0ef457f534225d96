// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/bytescanner.h"

using namespace Socketarium;

class TestByteScanner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void fields();
    void failedStepKeepsThePosition();
};

void TestByteScanner::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("base");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QByteArray>("rest");

    QTest::newRow("decimal") << QByteArray("28724 /tmp") << 10 << qint64(28724)
                             << QByteArray(" /tmp");
    QTest::newRow("hexadecimal, upper case")
        << QByteArray("0000FF:") << 16 << qint64(255) << QByteArray(":");
    QTest::newRow("hexadecimal, lower case")
        << QByteArray("ff") << 16 << qint64(255) << QByteArray();
    QTest::newRow("octal") << QByteArray("02000002") << 8 << qint64(0x80002) << QByteArray();
    QTest::newRow("largest that fits")
        << QByteArray("4294967295") << 10 << qint64(0xffffffff) << QByteArray();
    QTest::newRow("too large") << QByteArray("4294967296") << 10 << qint64(-1)
                               << QByteArray("4294967296");
    QTest::newRow("no minus") << QByteArray("-1") << 10 << qint64(-1) << QByteArray("-1");
    QTest::newRow("no blank in front") << QByteArray(" 1") << 10 << qint64(-1) << QByteArray(" 1");
    QTest::newRow("empty") << QByteArray() << 10 << qint64(-1) << QByteArray();
}

void TestByteScanner::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(int, base);
    QFETCH(qint64, value);
    QFETCH(QByteArray, rest);
    ByteScanner scanner(text);
    const auto number = scanner.number<quint32>(base);
    QCOMPARE(number ? qint64(*number) : -1, value);
    QCOMPARE(scanner.rest(), rest);
}

void TestByteScanner::fields()
{
    ByteScanner scanner("a:bc  \td e");
    QCOMPARE(scanner.until(':'), QByteArrayView("a"));
    QCOMPARE(scanner.word(), QByteArrayView("bc"));
    scanner.skipBlanks();
    QVERIFY(scanner.skip("d"));
    QCOMPARE(scanner.rest(), QByteArrayView(" e"));
    QCOMPARE(scanner.word(), QByteArrayView());
    QCOMPARE(scanner.until(':'), QByteArrayView(" e"));
    QVERIFY(scanner.atEnd());
}

void TestByteScanner::failedStepKeepsThePosition()
{
    ByteScanner scanner("abc");
    QVERIFY(!scanner.skip("abd"));
    QVERIFY(!scanner.skip("abcd"));
    QCOMPARE(scanner.rest(), QByteArrayView("abc"));
}

QTEST_GUILESS_MAIN(TestByteScanner)
#include "tst_bytescanner.moc"
