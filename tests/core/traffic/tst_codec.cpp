// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/traffic/codec.h"

using namespace Socketarium;

class TestCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void takesBackWhatItShows();
    void understandsText_data();
    void understandsText();
    void understandsHex_data();
    void understandsHex();
};

void TestCodec::shows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hex");

    QTest::newRow("empty") << QByteArray() << QString() << QString();
    QTest::newRow("plain") << QByteArray("hello") << QStringLiteral("hello")
                           << QStringLiteral("68 65 6c 6c 6f");
    QTest::newRow("line ends") << QByteArray("a\r\n") << QStringLiteral("a\\r\\n")
                               << QStringLiteral("61 0d 0a");
    QTest::newRow("backslash") << QByteArray("\\n") << QStringLiteral("\\\\n")
                               << QStringLiteral("5c 6e");
    QTest::newRow("terminal command")
        << QByteArray("\x1b[2J") << QStringLiteral("\\x1b[2J") << QStringLiteral("1b 5b 32 4a");
    QTest::newRow("NUL") << QByteArray("\0", 1) << QStringLiteral("\\x00") << QStringLiteral("00");
    QTest::newRow("UTF-8 stays") << QByteArray("\xe6\xb0\xb4") << QString(QChar(0x6c34))
                                 << QStringLiteral("e6 b0 b4");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xe6") << QStringLiteral("\\xff\\xe6")
                               << QStringLiteral("ff e6");
}

void TestCodec::shows()
{
    QFETCH(QByteArray, bytes);
    QTEST(textOfBytes(bytes), "text");
    QTEST(hexOfBytes(bytes), "hex");
}

void TestCodec::takesBackWhatItShows()
{
    QByteArray all(
        "\xe6\xb0\xb4 \xf0\x9f\x90\x9f \xe2\x80\xae \xe2\x80\x8d \xf3\xa0\x80\xa1 \\u0041 \\");
    for (int byte = 0; byte < 256; ++byte)
        all.append(static_cast<char>(byte));
    const auto text = bytesOfText(textOfBytes(all));
    QVERIFY(text);
    QCOMPARE(*text, all);
    const auto hex = bytesOfHex(hexOfBytes(all));
    QVERIFY(hex);
    QCOMPARE(*hex, all);
}

void TestCodec::understandsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rejected");

    QTest::newRow("plain") << QStringLiteral("ping") << QByteArray("ping") << QString();
    QTest::newRow("letters") << QStringLiteral("\\n\\r\\t\\\\") << QByteArray("\n\r\t\\")
                             << QString();
    QTest::newRow("NUL") << QStringLiteral("a\\0b") << QByteArray("a\0b", 3) << QString();
    QTest::newRow("bytes") << QStringLiteral("\\xff\\x0A") << QByteArray("\xff\n") << QString();
    QTest::newRow("character") << QStringLiteral("\\u6c34") << QByteArray("\xe6\xb0\xb4")
                               << QString();
    QTest::newRow("character beyond 16 bits")
        << QStringLiteral("\\u{1f41f}") << QByteArray("\xf0\x9f\x90\x9f") << QString();
    QTest::newRow("unknown letter")
        << QStringLiteral("a\\q") << QByteArray() << QStringLiteral("\\q");
    QTest::newRow("backslash at the end")
        << QStringLiteral("a\\") << QByteArray() << QStringLiteral("\\");
    QTest::newRow("short byte") << QStringLiteral("\\x1") << QByteArray() << QStringLiteral("\\x1");
    QTest::newRow("no hex digits")
        << QStringLiteral("\\xgg") << QByteArray() << QStringLiteral("\\xgg");
    QTest::newRow("half a surrogate pair")
        << QStringLiteral("\\ud800") << QByteArray() << QStringLiteral("\\ud800");
    QTest::newRow("beyond Unicode")
        << QStringLiteral("\\u{110000}") << QByteArray() << QStringLiteral("\\u{110");
    QTest::newRow("open brace") << QStringLiteral("\\u{41") << QByteArray()
                                << QStringLiteral("\\u{41");
}

void TestCodec::understandsText()
{
    QFETCH(QString, text);
    QFETCH(QString, rejected);
    const auto bytes = bytesOfText(text);
    QCOMPARE(bytes.has_value(), rejected.isEmpty());
    if (bytes)
        QTEST(*bytes, "bytes");
    else
        QCOMPARE(bytes.error(), Error::malformed(rejected));
}

void TestCodec::understandsHex_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("understood");

    QTest::newRow("blanks") << QStringLiteral("68 69") << QByteArray("hi") << true;
    QTest::newRow("together") << QStringLiteral("6869") << QByteArray("hi") << true;
    QTest::newRow("as in C") << QStringLiteral("0x68, 0X69") << QByteArray("hi") << true;
    QTest::newRow("lines") << QStringLiteral(" 68\n69 ") << QByteArray("hi") << true;
    QTest::newRow("empty") << QStringLiteral(" ") << QByteArray() << true;
    QTest::newRow("half a byte") << QStringLiteral("6") << QByteArray() << false;
    QTest::newRow("half a byte between") << QStringLiteral("6 68") << QByteArray() << false;
    QTest::newRow("no digit") << QStringLiteral("6g") << QByteArray() << false;
    QTest::newRow("prefix alone") << QStringLiteral("0x") << QByteArray() << false;
    QTest::newRow("another script's digits")
        << QString(QChar(0x0661)) + QChar(0x0662) << QByteArray() << false;
}

void TestCodec::understandsHex()
{
    QFETCH(QString, text);
    QFETCH(bool, understood);
    const auto bytes = bytesOfHex(text);
    QCOMPARE(bytes.has_value(), understood);
    if (bytes)
        QTEST(*bytes, "bytes");
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
