// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csignal>

#include <QTemporaryDir>

#include "tests/cli/cliprocess.h"

using namespace Socketarium;

/// How serve and connect end when a signal tells them to, at whatever moment.
class TestSignals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void endsInOrder_data();
    void endsInOrder();
    void hearsASignalThatCameBeforeItServes_data();
    void hearsASignalThatCameBeforeItServes();
    void outlivesItsTerminalUnderNohup();
    void clientEndsOnASignalWhileNobodyTakesItsOutput_data();
    void clientEndsOnASignalWhileNobodyTakesItsOutput();

private:
    QString unixAddress() const { return QStringLiteral("unix:") + m_path; }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void TestSignals::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s"));
}

void TestSignals::cleanup()
{
    m_directory.reset();
}

void TestSignals::endsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP: the terminal was closed") << SIGHUP;
}

void TestSignals::endsInOrder()
{
    QFETCH(int, signal);
    const auto server = runCli({QStringLiteral("serve"), unixAddress()});
    QTRY_VERIFY(server->output().startsWith("waiting at "));
    const auto client = runShell(QStringLiteral("exec socat - UNIX-CONNECT:%1").arg(m_path));
    QTRY_VERIFY(server->output().contains("connection 1"));
    QCOMPARE(::kill(static_cast<pid_t>(server->pid()), signal), 0);
    QTRY_VERIFY(!server->isRunning());
    QCOMPARE((*server)->exitStatus(), QProcess::NormalExit);
    QCOMPARE(server->exitCode(), 0);
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(server->output().contains("connection 1 closed by us"));
    QTRY_VERIFY(!client->isRunning());
}

void TestSignals::hearsASignalThatCameBeforeItServes_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("SIGTERM") << QStringLiteral("SIGTERM");
    QTest::newRow("SIGINT") << QStringLiteral("SIGINT");
    QTest::newRow("SIGHUP") << QStringLiteral("SIGHUP");
}

/// A signal that is held back stays pending over execve(2): it comes before the program's first
/// instruction, and must be heard as soon as it can end in order.
void TestSignals::hearsASignalThatCameBeforeItServes()
{
    QFETCH(QString, signal);
    const auto server = runPython(R"(
import os, signal, sys
number = signal.Signals[sys.argv[1]]
signal.pthread_sigmask(signal.SIG_BLOCK, [number])
os.kill(os.getpid(), number)
os.execv(sys.argv[2], sys.argv[2:])
)",
                                  {signal, cliProgram(), QStringLiteral("serve"), unixAddress()});
    QTRY_VERIFY(!server->isRunning());
    QCOMPARE((*server)->exitStatus(), QProcess::NormalExit);
    QCOMPARE(server->exitCode(), 0);
    QVERIFY(!QFile::exists(m_path));
}

void TestSignals::outlivesItsTerminalUnderNohup()
{
    const auto server =
        runShell(QStringLiteral("trap '' HUP; exec $CLI serve unix:%1").arg(m_path));
    QTRY_VERIFY(server->output().startsWith("waiting at "));
    QCOMPARE(::kill(static_cast<pid_t>(server->pid()), SIGHUP), 0);
    const auto client = runCli({QStringLiteral("connect"), unixAddress()});
    QCOMPARE(client->finish("still there"), "still there");
    QVERIFY(server->isRunning());
}

void TestSignals::clientEndsOnASignalWhileNobodyTakesItsOutput_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestSignals::clientEndsOnASignalWhileNobodyTakesItsOutput()
{
    QFETCH(int, signal);
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); c.settimeout(0.5)
try:
    while True: c.send(bytes(65536))
except TimeoutError: print("full", flush=True)
sys.stdin.readline()
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    // The shell's own number becomes the client's; who has the pipe to read from does not read it.
    const auto client =
        runShell(QStringLiteral("mkfifo %1.pipe; exec 3<&0; { read x <&3; } <%1.pipe & "
                                "exec 4>%1.pipe; exec $CLI connect unix:%1 >&4 4>&- 3<&-")
                     .arg(m_path));
    QTRY_COMPARE(server->output(), "up\nfull\n");
    QCOMPARE(::kill(static_cast<pid_t>(client->pid()), signal), 0);
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE((*client)->exitStatus(), QProcess::NormalExit);
    QCOMPARE(client->exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
