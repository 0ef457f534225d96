// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/plaintooltip.h"

#include <QTest>

#include "tests/helpers/drawntooltip.h"

using namespace Socketarium;

class TestPlainToolTip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_every_letter_data();
    void shows_every_letter();
    void bounds_a_long_text();
    void is_none_for_nothing();
};

void TestPlainToolTip::shows_every_letter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << QStringLiteral("listening");
    QTest::newRow("markup") << QStringLiteral("<b>bold</b>");
    QTest::newRow("an image of a file") << QStringLiteral("<img src=/tmp/fifo>");
    QTest::newRow("entities") << QStringLiteral("&amp; & &lt;");
    QTest::newRow("quotes") << QStringLiteral("a\"b'c");
    QTest::newRow("two lines") << QStringLiteral("listening on /tmp/s\n0000: 2");
    QTest::newRow("blanks in a row") << QStringLiteral("sl  local_address   rem");
}

void TestPlainToolTip::shows_every_letter()
{
    QFETCH(const QString, text);
    QVERIFY(Qt::mightBeRichText(plainToolTip(text))); // else long lines are not wrapped
    QCOMPARE(drawnToolTip(plainToolTip(text)), text);
}

void TestPlainToolTip::bounds_a_long_text()
{
    const QString drawn = drawnToolTip(plainToolTip(QString(100'000, QLatin1Char('<'))));
    QVERIFY(drawn.size() < 3000);
    QVERIFY(drawn.endsWith(QStringLiteral("< …")));
}

void TestPlainToolTip::is_none_for_nothing()
{
    QVERIFY(plainToolTip({}).isNull());
}

QTEST_MAIN(TestPlainToolTip)
#include "tst_plaintooltip.moc"
