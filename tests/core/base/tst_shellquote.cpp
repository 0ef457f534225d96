// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTest>

#include "core/base/escape.h"
#include "core/base/shellquote.h"

using namespace Socketarium;

class TestShellQuote final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void shellTurnsItBack_data();
    void shellTurnsItBack();
};

void TestShellQuote::quotes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");

    QTest::newRow("nothing to quote")
        << QByteArray("/tmp/a-b_c.sock") << QStringLiteral("/tmp/a-b_c.sock");
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("''");
    QTest::newRow("blank") << QByteArray("a b") << QStringLiteral("'a b'");
    QTest::newRow("quote") << QByteArray("it's") << QStringLiteral("'it'\\''s'");
    QTest::newRow("newline") << QByteArray("a\nb'\\") << QStringLiteral("$'a\\nb\\'\\\\'");
    QTest::newRow("not UTF-8") << QByteArray("\xff"
                                             "1")
                               << QStringLiteral("$'\\3771'");
    QTest::newRow("bidi") << QByteArray("\xe2\x80\xae") << QStringLiteral("$'\\342\\200\\256'");
}

void TestShellQuote::quotes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    QCOMPARE(shellQuoted(bytes), word);
}

void TestShellQuote::shellTurnsItBack_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("plain") << QByteArray("/run/user/1000/bus");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("blanks") << QByteArray(" a  b\t");
    QTest::newRow("command substitution") << QByteArray("$(rm -rf x)`id`${HOME}");
    QTest::newRow("both quotes") << QByteArray("'\"'\"'");
    QTest::newRow("home and option") << QByteArray("~root -n");
    QTest::newRow("assignment") << QByteArray("PATH=/x");
    QTest::newRow("wildcards and separators") << QByteArray("*?[a-z];&|<>(){}!#\\");
    QTest::newRow("newline and carriage return") << QByteArray("a\n\r\nb\n");
    QTest::newRow("digits after an escape") << QByteArray("\x01"
                                                          "7\xff"
                                                          "00");
    QTest::newRow("other scripts") << QByteArray("\xe6\xb0\xb4 'x'");
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte)
        all.append(char(byte));
    QTest::newRow("every byte") << all;
    QByteArray reversed = all;
    std::reverse(reversed.begin(), reversed.end());
    QTest::newRow("every byte, reversed") << reversed;
}

void TestShellQuote::shellTurnsItBack()
{
    QFETCH(QByteArray, bytes);
    const QString word = shellQuoted(bytes);
    QCOMPARE(escaped(word.toUtf8()).replace(QStringLiteral("\\\\"), QStringLiteral("\\")), word);

    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("printf %s ") + word});
    QVERIFY2(shell.waitForFinished(), qPrintable(shell.errorString()));
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    QCOMPARE(shell.readAllStandardOutput(), bytes);
}

QTEST_GUILESS_MAIN(TestShellQuote)
#include "tst_shellquote.moc"
