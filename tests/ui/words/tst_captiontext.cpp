// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSet>
#include <QTest>

#include "ui/words/captiontext.h"

using namespace Socketarium;

class TestCaptionText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAppearedAndWhere_data();
    void saysWhatAppearedAndWhere();
    void escapesWhatCameFromOutside();
    void givesEachStepItsOwnSlug();
    void tellsWhyItStopped_data();
    void tellsWhyItStopped();
};

static DemonstrationFacts knownFacts()
{
    DemonstrationFacts facts;
    facts.path = "/tmp/server.sock";
    facts.server = Pid{2554};
    facts.serverName = "echo-server";
    facts.eventFd = Fd{3};
    facts.listenerFd = Fd{5};
    facts.listener = Inode{28724};
    facts.file = Inode{777};
    facts.client = Pid{2555};
    facts.clientFd = Fd{6};
    facts.clientSocket = Inode{28728};
    facts.connectionFd = Fd{4};
    facts.connection = Inode{28725};
    facts.message = "hello world!";
    facts.sent = 36;
    facts.echoed = 24;
    return facts;
}

using Step = DemonstrationStepId;

void TestCaptionText::saysWhatAppearedAndWhere_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, Step step, const QStringList &words,
                        const QString &command) {
        QTest::newRow(name) << step << words << command;
    };
    row("server started", Step::ServerStarted,
        {QStringLiteral("echo-server"), QStringLiteral("2554")},
        QStringLiteral("ls -l /proc/2554/fd"));
    row("server listens", Step::ServerListens,
        {QStringLiteral("Descriptor 5"), QStringLiteral("28724"),
         QStringLiteral("/tmp/server.sock")},
        QStringLiteral("ss -xlp src /tmp/server.sock"));
    row("client connected", Step::ClientConnected,
        {QStringLiteral("2555"), QStringLiteral("descriptor 6"), QStringLiteral("28728")},
        QStringLiteral("ls -l /proc/2555/fd"));
    row("connection accepted", Step::ConnectionAccepted,
        {QStringLiteral("The server opened descriptor 4: this connection's own socket (inode "
                        "28725). Its peer is 28728, descriptor 6 of the client.")},
        QStringLiteral("ss -xp | grep -wE '28725|28728'"));
    row("messages echoed", Step::MessagesEchoed,
        {QStringLiteral("hello world!"), QStringLiteral("36 bytes out, 24 back")},
        QStringLiteral("strace -e trace=network -p 2554"));
    row("file explained", Step::FileExplained, {QStringLiteral("777")},
        QStringLiteral("ls -li /tmp/server.sock"));
    row("client stopped", Step::ClientStopped,
        {QStringLiteral("descriptor 4"), QStringLiteral("28724")},
        QStringLiteral("ls -l /proc/2554/fd"));
    row("server stopped", Step::ServerStopped, {QStringLiteral("/tmp/server.sock")},
        QStringLiteral("ls -li /tmp/server.sock"));
}

void TestCaptionText::saysWhatAppearedAndWhere()
{
    QFETCH(Step, step);
    QFETCH(QStringList, words);
    QFETCH(QString, command);
    const QString caption = captionText({step, knownFacts()});
    for (const QString &word : words)
        QVERIFY2(caption.contains(word), qPrintable(caption));
    QVERIFY(!caption.contains(QLatin1Char('%')));
    QCOMPARE(captionCommand({step, knownFacts()}), command);
}

void TestCaptionText::escapesWhatCameFromOutside()
{
    DemonstrationFacts facts = knownFacts();
    facts.path = "/tmp/a b\n'c";
    const QString caption = captionText({Step::ServerStopped, facts});
    QVERIFY(!caption.contains(QLatin1Char('\n')));
    QVERIFY(caption.contains(QStringLiteral("\\n")));
    const QString command = captionCommand({Step::ServerStopped, facts});
    QVERIFY(!command.contains(QLatin1Char('\n')));
    QVERIFY(command.startsWith(QStringLiteral("ls -li $'")));
}

void TestCaptionText::givesEachStepItsOwnSlug()
{
    QSet<QString> slugs;
    for (int i = 0; i < demonstrationStepCount; ++i)
        slugs.insert(captionSlug(static_cast<Step>(i)));
    QCOMPARE(slugs.size(), demonstrationStepCount);
    QVERIFY(!slugs.contains(QString()));
}

void TestCaptionText::tellsWhyItStopped_data()
{
    QTest::addColumn<DemonstrationFailure>("failure");
    QTest::addColumn<QString>("word");
    const DemonstrationStep step{Step::ClientConnected, knownFacts()};
    using Cause = DemonstrationFailure::Cause;
    EndpointError error;
    error.reason = EndpointReason::NobodyListens;
    error.address = "unix:/tmp/server.sock";
    QTest::newRow("not seen") << DemonstrationFailure{Cause::NotSeen, step, {}}
                              << QStringLiteral("did not see the client's connected socket");
    QTest::newRow("removed") << DemonstrationFailure{Cause::EndpointRemoved, step, {}}
                             << QStringLiteral("was removed");
    QTest::newRow("ended") << DemonstrationFailure{Cause::EndpointFailed, step, {}}
                           << QStringLiteral("ended before");
    QTest::newRow("failed with a reason")
        << DemonstrationFailure{Cause::EndpointFailed, step, error}
        << QStringLiteral("unix:/tmp/server.sock");
}

void TestCaptionText::tellsWhyItStopped()
{
    QFETCH(DemonstrationFailure, failure);
    QFETCH(QString, word);
    const QString text = failureText(failure);
    QVERIFY2(text.contains(word), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("step 3")), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestCaptionText)
#include "tst_captiontext.moc"
