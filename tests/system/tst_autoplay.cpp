// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// `socketarium --autoplay` as a person runs it where there is no display.
class TestAutoplay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsTellsAndTakesPictures();
    void refusesAFolderThatCannotBe();
    void refusesPicturesWithoutPlay();
    void tellsAboutItselfWithoutADisplay();
};

constexpr int limit = 100000;

struct Outcome
{
    int status = -1;
    QString output;
    QString errors;
};

static Outcome run(const QStringList &arguments,
                   const QString &platform = QStringLiteral("offscreen"))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SOCKETARIUM_WINDOW), arguments);
    if (!program.waitForFinished(limit))
        return {};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromLocal8Bit(program.readAllStandardOutput()),
            QString::fromLocal8Bit(program.readAllStandardError())};
}

void TestAutoplay::playsTellsAndTakesPictures()
{
    const QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("new/pictures"));
    const Outcome outcome = run({QStringLiteral("--autoplay"), QStringLiteral("--screenshot"),
                                 folder, QStringLiteral("--size"), QStringLiteral("1280x800")});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.output + outcome.errors));
    const QStringList pictures{
        QStringLiteral("01-server-started.png"),   QStringLiteral("02-server-listens.png"),
        QStringLiteral("03-client-connected.png"), QStringLiteral("04-connection-accepted.png"),
        QStringLiteral("05-messages-echoed.png"),  QStringLiteral("06-file-explained.png"),
        QStringLiteral("07-client-stopped.png"),   QStringLiteral("08-server-stopped.png")};
    QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), pictures);
    for (int i = 0; i < pictures.size(); ++i) {
        QCOMPARE(QImage(QDir(folder).filePath(pictures[i])).size(), QSize(1280, 800));
        QVERIFY2(outcome.output.contains(QStringLiteral("%1/8  ").arg(i + 1)),
                 qPrintable(outcome.output));
    }
    QVERIFY(outcome.output.contains(QStringLiteral("the same in a shell: ls -l /proc/")));
}

void TestAutoplay::refusesAFolderThatCannotBe()
{
    const Outcome outcome = run({QStringLiteral("--autoplay"), QStringLiteral("--screenshot"),
                                 QStringLiteral("/proc/no/folder")});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.errors.contains(QStringLiteral("/proc/no/folder")));
}

void TestAutoplay::refusesPicturesWithoutPlay()
{
    const Outcome outcome = run({QStringLiteral("--screenshot"), QStringLiteral("/tmp")});
    QCOMPARE(outcome.status, 2);
}

void TestAutoplay::tellsAboutItselfWithoutADisplay()
{
    for (const auto &[option, expected] :
         {std::pair("--help", "--autoplay"), std::pair("--version", SOCKETARIUM_VERSION)}) {
        const Outcome outcome = run({QString::fromLatin1(option)}, QStringLiteral("none"));
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.output.contains(QLatin1StringView(expected)));
    }
}

QTEST_GUILESS_MAIN(TestAutoplay)
#include "tst_autoplay.moc"
