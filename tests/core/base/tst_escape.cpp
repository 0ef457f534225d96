// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/escape.h"

using namespace Socketarium;

class TestEscape final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void bounds_data();
    void bounds();
    void everyByteIsSafe();
};

void TestEscape::escapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const QByteArray &bytes, const char16_t *text) {
        QTest::newRow(name) << bytes << QString::fromUtf16(text);
    };
    row("empty", "", u"");
    row("plain", "/tmp/server.sock", u"/tmp/server.sock");
    row("blanks stay", "a  b ", u"a  b ");
    row("markup is text", "<b>&amp;</b>", u"<b>&amp;</b>");
    row("other scripts", "\xe6\xb0\xb4\xe6\x97\x8f \xc3\xa9 \xd0\xb6", u"水族 é ж");
    row("outside the first plane", "\xf0\x9f\x90\x9f", u"\U0001F41F");
    row("backslash", "a\\n", u"a\\\\n");
    row("newline, tab, carriage return", "a\nb\tc\r", u"a\\nb\\tc\\r");
    row("NUL", QByteArray("a\0b", 3), u"a\\x00b");
    row("escape sequence", "\x1b[31mred", u"\\x1b[31mred");
    row("DEL", "\x7f", u"\\x7f");
    row("C1 control",
        "\xc2\x9b"
        "31m",
        u"\\u{9b}31m");
    row("bidi override",
        "a\xe2\x80\xae"
        "b",
        u"a\\u{202e}b");
    row("bidi isolate", "\xe2\x81\xa6", u"\\u{2066}");
    row("line separator", "\xe2\x80\xa8", u"\\u{2028}");
    row("paragraph separator", "\xe2\x80\xa9", u"\\u{2029}");
    row("zero-width space", "\xe2\x80\x8b", u"\\u{200b}");
    row("byte order mark", "\xef\xbb\xbf", u"\\u{feff}");
    row("soft hyphen", "\xc2\xad", u"\\u{ad}");
    row("invisible letter", "\xe3\x85\xa4", u"\\u{3164}");
    row("variation selector", "\xef\xb8\x8f", u"\\u{fe0f}");
    row("tag character", "\xf3\xa0\x81\x81", u"\\u{e0041}");
    row("private use", "\xee\x80\x80", u"\\u{e000}");
    row("not a character", "\xef\xbf\xbf", u"\\u{ffff}");
    row("byte that begins nothing", "\xff\xfe", u"\\xff\\xfe");
    row("continuation alone", "\x80", u"\\x80");
    row("cut short", "\xe6\xb0", u"\\xe6\\xb0");
    row("cut short by a letter",
        "\xe6\xb0"
        "a",
        u"\\xe6\\xb0a");
    row("overlong slash", "\xc0\xaf", u"\\xc0\\xaf");
    row("surrogate", "\xed\xa0\x80", u"\\xed\\xa0\\x80");
    row("above U+10FFFF", "\xf4\x90\x80\x80", u"\\xf4\\x90\\x80\\x80");
}

void TestEscape::escapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(escaped(bytes), text);
}

void TestEscape::bounds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("text");

    QTest::newRow("fits exactly") << QByteArray("abcd") << 4 << QStringLiteral("abcd");
    QTest::newRow("one too long") << QByteArray("abcde") << 4 << QStringLiteral("abc…");
    QTest::newRow("an escape is not cut") << QByteArray("ab\x01z") << 5 << QStringLiteral("ab…");
    QTest::newRow("last escape fits exactly")
        << QByteArray("ab\x01") << 6 << QStringLiteral("ab\\x01");
    QTest::newRow("nor a pair of surrogates") << QByteArray("a\xf0\x9f\x90\x9f"
                                                            "b")
                                              << 3 << QStringLiteral("a…");
}

void TestEscape::bounds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, limit);
    QFETCH(QString, text);
    QCOMPARE(escaped(bytes, limit), text);
    QVERIFY(escaped(bytes, limit).size() <= limit);
}

void TestEscape::everyByteIsSafe()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const QByteArray bytes = {QByteArray(1, char(first)) + QByteArray(1, char(second))};
            const QString text = escaped(bytes);
            for (const QChar c : text)
                QVERIFY2(c.isPrint(), qPrintable(QString::fromLatin1(bytes.toHex())));
        }
    }
}

QTEST_GUILESS_MAIN(TestEscape)
#include "tst_escape.moc"
