// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/control/linereader.h"

using namespace Socketarium;

class TestLineReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLines_data();
    void cutsLines();
    void keepsNoMoreThanOneLine();
};

/// All lines that are complete, a line that is too long as "<too long>".
static QByteArrayList linesOf(LineReader &reader)
{
    QByteArrayList lines;
    while (const auto line = reader.next())
        lines.append(line->tooLong ? QByteArray("<too long>") : line->text);
    return lines;
}

void TestLineReader::cutsLines_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("lines");

    QTest::newRow("none") << QByteArray("abc") << QByteArrayList{};
    QTest::newRow("one") << QByteArray("abc\n") << QByteArrayList{"abc"};
    QTest::newRow("two and a beginning") << QByteArray("a\nb\nc") << QByteArrayList{"a", "b"};
    QTest::newRow("empty lines") << QByteArray("\n\n") << QByteArrayList{"", ""};
    QTest::newRow("NUL and carriage return stay")
        << QByteArray("a\0b\r\n", 5) << QByteArrayList{QByteArray("a\0b\r", 4)};
    QTest::newRow("just as long as may be")
        << QByteArray("12345678\nx\n") << QByteArrayList{"12345678", "x"};
    QTest::newRow("too long, then another")
        << QByteArray("123456789\nx\n") << QByteArrayList{"<too long>", "x"};
    QTest::newRow("far too long, told once") << QByteArray(100, 'y') + "\nx\n"
                                             << QByteArrayList{"<too long>", "x"};
    QTest::newRow("too long without an end")
        << QByteArray(100, 'y') << QByteArrayList{"<too long>"};
}

void TestLineReader::cutsLines()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, lines);
    LineReader whole(8);
    whole.append(stream);
    QCOMPARE(linesOf(whole), lines);

    LineReader piecemeal(8);
    QByteArrayList found;
    for (const char byte : stream) {
        piecemeal.append(QByteArrayView(&byte, 1));
        found += linesOf(piecemeal);
    }
    QCOMPARE(found, lines);
}

void TestLineReader::keepsNoMoreThanOneLine()
{
    LineReader reader(1024);
    int told = 0;
    const QByteArray piece(65536, 'x');
    for (int i = 0; i < 1000; ++i) {
        reader.append(piece);
        told += static_cast<int>(linesOf(reader).size());
    }
    QCOMPARE(told, 1);
    reader.append("\nok\n");
    QCOMPARE(linesOf(reader), QByteArrayList{"ok"});
}

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
