// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csignal>

#include <QTemporaryDir>

#include "tests/cli/cliprocess.h"

using namespace Socketarium;

/// Standard input and output of the commands where they are not what one would wish: full, gone,
/// not read, not readable.
class TestPipes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatItsOutputCannotBeWritten_data();
    void saysThatItsOutputCannotBeWritten();
    void endsQuietlyWithItsReader_data();
    void endsQuietlyWithItsReader();
    void clientSaysThatItsOutputCannotBeWritten();
    void clientEndsWithItsReaderAfterTheConnection();
    void clientSaysThatItsInputCannotBeRead();
    void clientSaysWhoClosedAndWhatWasLost();

private:
    std::unique_ptr<RunningProgram> echoServer();
    QString unixAddress() const { return QStringLiteral("unix:") + m_path; }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void TestPipes::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s"));
}

void TestPipes::cleanup()
{
    m_directory.reset();
}

std::unique_ptr<RunningProgram> TestPipes::echoServer()
{
    auto server = runCli({QStringLiteral("serve"), unixAddress()});
    if (!QTest::qWaitFor([&] { return server->output().startsWith("waiting at "); }, 10'000))
        qFatal("the server does not listen");
    return server;
}

static constexpr auto noSpace =
    "Cannot write to standard output: No space left on device (ENOSPC).\n";

void TestPipes::saysThatItsOutputCannotBeWritten_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("serve") << QStringLiteral("serve unix:%1");
    QTest::newRow("serve --control") << QStringLiteral("serve unix:%1 --control");
    QTest::newRow("fds") << QStringLiteral("fds $$");
    QTest::newRow("fds --json") << QStringLiteral("fds $$ --json");
    QTest::newRow("sockets") << QStringLiteral("sockets");
    QTest::newRow("sockets --json") << QStringLiteral("sockets --json");
    QTest::newRow("--help") << QStringLiteral("--help");
    QTest::newRow("--version") << QStringLiteral("--version");
    QTest::newRow("serve --help") << QStringLiteral("serve --help");
}

void TestPipes::saysThatItsOutputCannotBeWritten()
{
    QFETCH(QString, command);
    const auto program =
        runShell(QStringLiteral("exec $CLI ") + command.replace(QStringLiteral("%1"), m_path)
                 + QStringLiteral(" >/dev/full"));
    QTRY_VERIFY(!program->isRunning());
    QCOMPARE(program->exitCode(), 1);
    QCOMPARE(program->errors(), noSpace);
    QVERIFY(!QFile::exists(m_path));
}

void TestPipes::endsQuietlyWithItsReader_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("serve") << QStringLiteral("serve unix:%1");
    QTest::newRow("serve --control") << QStringLiteral("serve unix:%1 --control");
    QTest::newRow("sockets") << QStringLiteral("sockets");
}

/// As `| head -1` does it, and without its luck: the reader is gone before the first line.
void TestPipes::endsQuietlyWithItsReader()
{
    QFETCH(QString, command);
    const auto program = runShell(QStringLiteral("{ sleep 0.2; $CLI ")
                                  + command.replace(QStringLiteral("%1"), m_path)
                                  + QStringLiteral("; echo status $? >&2; } | true"));
    QTRY_VERIFY(!program->isRunning());
    QCOMPARE(program->errors(), "status 0\n");
    QVERIFY(!QFile::exists(m_path));
}

void TestPipes::clientSaysThatItsOutputCannotBeWritten()
{
    const auto server = echoServer();
    const auto client =
        runShell(QStringLiteral("exec $CLI connect unix:%1 >/dev/full").arg(m_path));
    (*client)->write("hello");
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 1);
    QCOMPARE(client->errors(), noSpace);
}

/// The server closed, much of what it sent is not printed yet, and then the reader goes.
void TestPipes::clientEndsWithItsReaderAfterTheConnection()
{
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); c.sendall(bytes(150_000)); c.close(); print("closed", flush=True)
sys.stdin.readline()
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = runShell(
        QStringLiteral("exec 3<&0; { $CLI connect unix:%1 </dev/null; echo status $? >&2; } | "
                       "read x <&3")
            .arg(m_path));
    QTRY_COMPARE(server->output(), "up\nclosed\n");
    (*client)->write("\n");
    QTRY_COMPARE(client->errors(), "status 0\n");
    QTRY_VERIFY(!client->isRunning());
}

void TestPipes::clientSaysThatItsInputCannotBeRead()
{
    const auto server = echoServer();
    const auto client = runShell(QStringLiteral("exec $CLI connect unix:%1 </").arg(m_path));
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 1);
    QCOMPARE(client->errors(), "Cannot read standard input: Is a directory (EISDIR).\n");
}

/// At a path that looks like the places of a sentence.
void TestPipes::clientSaysWhoClosedAndWhatWasLost()
{
    m_path += QStringLiteral("%L3%2");
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); sys.stdin.readline()
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = runCli({QStringLiteral("connect"), unixAddress()});
    const QByteArray input(1'000'000, 'x');
    (*client)->write(input);
    QTRY_VERIFY((*client)->bytesToWrite() > 0 && (*client)->bytesToWrite() < input.size());
    QTest::qWait(300);
    QCOMPARE(::kill(static_cast<pid_t>(client->pid()), SIGTERM), 0);
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 1);
    const QByteArray sentence = client->errors();
    const QByteArray beginning = "We closed the connection to " + unixAddress().toUtf8()
        + ": 0 bytes had been received and ";
    QVERIFY2(sentence.startsWith(beginning), sentence.constData());
    QVERIFY2(sentence.endsWith(" could not be sent.\n"), sentence.constData());
    QCOMPARE(sentence.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestPipes)
#include "tst_pipes.moc"
