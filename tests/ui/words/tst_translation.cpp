// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>

#include <QTranslator>
#include <QtTest>

#include "ui/words/errortext.h"
#include "ui/words/kernelwords.h"
#include "ui/words/translation.h"

using namespace Socketarium;

class TestTranslation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void picksTheLanguage_data();
    void picksTheLanguage();
    void englishHasPlurals();
    void everyLanguageNamesTheErrno();
};

void TestTranslation::cleanup()
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
}

void TestTranslation::picksTheLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("established");

    const auto chinese = QStringLiteral("已建立");
    const auto english = QStringLiteral("established");
    QTest::newRow("simplified Chinese is translated") << "zh_CN" << "zh_CN" << chinese;
    QTest::newRow("Chinese alone means simplified Chinese") << "zh" << "zh_CN" << chinese;
    QTest::newRow("English is the language of the sources") << "en_GB" << "en" << english;
    QTest::newRow("no language at all is English") << "C" << "en" << english;
    QTest::newRow("a language without a translation is English") << "de_DE" << "en" << english;
}

void TestTranslation::picksTheLanguage()
{
    QFETCH(QString, locale);
    QTEST(installTranslations(*QCoreApplication::instance(), QLocale(locale)), "language");
    QTEST(stateText(SocketState::Established), "established");
}

void TestTranslation::englishHasPlurals()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("en_US")));
    const auto text = [](int count) {
        return QCoreApplication::translate("Socketarium::ProcessItem", "%1 · %n descriptor(s)",
                                           nullptr, count);
    };
    QCOMPARE(text(1), QStringLiteral("%1 · 1 descriptor"));
    QCOMPARE(text(2), QStringLiteral("%1 · 2 descriptors"));
}

void TestTranslation::everyLanguageNamesTheErrno()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("zh_CN")));
    for (int reason = 0; reason <= int(EndpointReason::Unsupported); ++reason) {
        EndpointError error;
        error.step = EndpointStep::Bind;
        error.reason = EndpointReason(reason);
        error.sysErrno = EADDRINUSE;
        error.address = "unix:/tmp/a.sock";
        const QString sentence = errorText(error);
        QVERIFY2(sentence.contains(QStringLiteral("EADDRINUSE")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("/tmp/a.sock")), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
