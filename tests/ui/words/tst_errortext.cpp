// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>

#include <QTest>

#include "ui/words/errortext.h"

using namespace Socketarium;

class TestErrorText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWhereWhyAndWhatToTry_data();
    void saysWhatWhereWhyAndWhatToTry();
    void hasASentenceForEverything();
    void saysAnErrorOfReading_data();
    void saysAnErrorOfReading();
};

static EndpointError errorOf(EndpointStep step, EndpointReason reason, int sysErrno,
                             const QByteArray &address, qint64 amount = 0,
                             const QByteArray &detail = {})
{
    return {step, reason, sysErrno, address, detail, amount};
}

void TestErrorText::saysWhatWhereWhyAndWhatToTry_data()
{
    QTest::addColumn<EndpointError>("error");
    QTest::addColumn<QString>("sentence");

    const auto row = [](const char *name, const EndpointError &error, const char *sentence) {
        QTest::newRow(name) << error << QString::fromUtf8(sentence);
    };
    using Step = EndpointStep;
    using Reason = EndpointReason;
    const QByteArray path = "unix:/tmp/server.sock";
    const QByteArray port = "tcp:127.0.0.1:80";
    row("live server", errorOf(Step::Bind, Reason::AlreadyListening, EADDRINUSE, path),
        "Cannot listen on unix:/tmp/server.sock: a server is already listening there (EADDRINUSE). "
        "Stop it, or choose another address.");
    row("stale file", errorOf(Step::Bind, Reason::StaleFile, EADDRINUSE, path),
        "Cannot listen on unix:/tmp/server.sock: a socket file is left there at which nobody "
        "listens (EADDRINUSE). Remove the file, or start with --remove-stale-file.");
    row("file in the way", errorOf(Step::Bind, Reason::FileInTheWay, EADDRINUSE, path),
        "Cannot listen on unix:/tmp/server.sock: a file that is not a socket is there, and it is "
        "never replaced (EADDRINUSE). Choose another path, or move that file away.");
    row("port in use", errorOf(Step::Bind, Reason::Errno, EADDRINUSE, port),
        "Cannot listen on tcp:127.0.0.1:80: Address already in use (EADDRINUSE). Another program "
        "has this port: stop it, or choose another port.");
    row("protected port", errorOf(Step::Bind, Reason::PortProtected, EACCES, port),
        "Cannot listen on tcp:127.0.0.1:80: ports below 1024 need a right that this program does "
        "not have (EACCES). Choose a port from 1024 to 65535.");
    row("path too long", errorOf(Step::ParseAddress, Reason::PathTooLong, 0, "unix:/x", 120),
        "\"unix:/x\" cannot be used as an address: the name has 120 bytes, and a unix socket's has "
        "room for 107 (sun_path). Choose a shorter path.");
    row("malformed address",
        errorOf(Step::ParseAddress, Reason::MalformedAddress, 0, "tcp:localhost", 0, "port"),
        "\"tcp:localhost\" cannot be used as an address: the port is missing or not a number from "
        "0 "
        "to 65535. Write tcp:HOST:PORT, such as tcp:127.0.0.1:1208.");
    row("nobody listens", errorOf(Step::Connect, Reason::NobodyListens, ECONNREFUSED, port),
        "Cannot connect to tcp:127.0.0.1:80: nobody listens there (ECONNREFUSED). Start the server "
        "first, or check the address.");
    row("queue full", errorOf(Step::Connect, Reason::QueueFull, EAGAIN, path, 10'000),
        "Cannot connect to unix:/tmp/server.sock: the server's accept queue stayed full for 10 s "
        "(EAGAIN). The server is too busy, or does not accept: look at it, or try again later.");
    row("not resolved",
        errorOf(Step::Resolve, Reason::NameNotResolved, 0, "tcp:x:1", 0,
                "Name or service not known"),
        "Cannot find tcp:x:1: the host name cannot be resolved: Name or service not known. Check "
        "its spelling, or use a number such as 127.0.0.1.");
    row("hostile bytes", errorOf(Step::Connect, Reason::NoSuchFile, ENOENT, "unix:/\x1b[2J\n\xff"),
        "Cannot connect to unix:/\\x1b[2J\\n\\xff: there is no such file (ENOENT). Start the "
        "server first, or check the path.");
    row("markup stays text", errorOf(Step::Connect, Reason::NoSuchFile, ENOENT, "unix:/<b>%1%2"),
        "Cannot connect to unix:/<b>%1%2: there is no such file (ENOENT). Start the server first, "
        "or check the path.");
}

void TestErrorText::saysWhatWhereWhyAndWhatToTry()
{
    QFETCH(EndpointError, error);
    QTEST(errorText(error), "sentence");
}

/// What failed, then why with the errno by name, then what to try; no marker left, one line.
void TestErrorText::hasASentenceForEverything()
{
    for (int step = 0; step <= int(EndpointStep::Start); ++step) {
        for (int reason = 0; reason <= int(EndpointReason::Unsupported); ++reason) {
            for (const int sysErrno : {0, ENOENT, EACCES, EADDRNOTAVAIL, ETIMEDOUT, EMFILE, 4711}) {
                const QString text = errorText(errorOf(EndpointStep(step), EndpointReason(reason),
                                                       sysErrno, "unix:/some/where", 12'345));
                QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
                QVERIFY2(text.contains(QStringLiteral(": ")), qPrintable(text));
                QVERIFY2(text.count(QStringLiteral(". ")) >= 1, qPrintable(text));
                QVERIFY2(!text.contains(QLatin1Char('\n')), qPrintable(text));
                QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
                if (sysErrno != 0)
                    QVERIFY2(text.contains(errnoName(sysErrno)), qPrintable(text));
                if (step != int(EndpointStep::Control))
                    QVERIFY2(text.contains(QStringLiteral("unix:/some/where")), qPrintable(text));
            }
        }
    }
}

void TestErrorText::saysAnErrorOfReading_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("text");

    QTest::newRow("errno") << Error::fromErrno(EACCES, QStringLiteral("openat /proc/42/fd"))
                           << QStringLiteral("openat /proc/42/fd: permission denied (EACCES)");
    QTest::newRow("malformed") << Error::malformed(QStringLiteral("/proc/net/unix"))
                               << QStringLiteral("/proc/net/unix: not in the form it must have");
    QTest::newRow("hostile") << Error::malformed(QStringLiteral("a\nb"))
                             << QStringLiteral("a\\nb: not in the form it must have");
}

void TestErrorText::saysAnErrorOfReading()
{
    QFETCH(Error, error);
    QTEST(errorText(error), "text");
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
