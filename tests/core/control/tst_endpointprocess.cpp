// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/uniquefd.h"
#include "core/control/endpointset.h"

using namespace Socketarium;

class TestEndpointProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void servesAndConnects();
    void tellsWhyItFailed();
    void tellsThatTheProgramIsMissing();
    void tellsWhatTheProgramSaidLast();
    void getsNoDescriptorOfOurs();
    void killLeavesAStaleFileThatRestartReplaces();
    void restartsWhileItRuns();
    void stopsBeforeItServes();
    void killsAProcessThatDoesNotEnd();
    void endsWithItsObject();
    void doesNotBlockUnderAFlood();
    void argumentsMakeTheSameEndpoint_data();
    void argumentsMakeTheSameEndpoint();
    void setNamesAndFinds();

private:
    ServeSpec server() const;
    ConnectSpec client() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QByteArray m_path;
};

static QString program()
{
    return QStringLiteral(SOCKETARIUM_CLI);
}

void TestEndpointProcess::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s")).toUtf8();
}

/// Every process that a test started has ended and was reaped.
void TestEndpointProcess::cleanup()
{
    QFile children(QStringLiteral("/proc/self/task/%1/children").arg(::getpid()));
    QVERIFY(children.open(QFile::ReadOnly | QFile::Unbuffered));
    QTRY_VERIFY(children.seek(0) && children.readAll().isEmpty());
    m_directory.reset();
}

ServeSpec TestEndpointProcess::server() const
{
    ServeSpec spec;
    spec.address.name = m_path;
    spec.name = "echo-server";
    return spec;
}

ConnectSpec TestEndpointProcess::client() const
{
    ConnectSpec spec;
    spec.address.name = m_path;
    spec.name = "client-1";
    return spec;
}

void TestEndpointProcess::servesAndConnects()
{
    EndpointSet set(program());
    QByteArray echoed;
    connect(&set, &EndpointSet::eventReceived, this,
            [&echoed](const EndpointProcess *endpoint, const ControlEvent &event) {
                const auto *batch = std::get_if<MessagesEvent>(&event);
                if (!batch || endpoint->role() != EndpointRole::Client)
                    return;
                for (const Message &message : batch->messages) {
                    if (message.direction == Direction::Received)
                        echoed += message.bytes;
                }
            });
    EndpointProcess *const serving = set.add(server());
    QCOMPARE(serving->state(), EndpointState::Starting);
    QTRY_COMPARE(serving->state(), EndpointState::Running);
    EndpointProcess *const connecting = set.add(client());
    QTRY_COMPARE(connecting->state(), EndpointState::Running);
    QTRY_COMPARE(serving->connectionCount(), 1);
    QCOMPARE(serving->connection(1)->peerPid, connecting->pid());
    QCOMPARE(serving->connection(2), nullptr);
    QCOMPARE(serving->connectionByInode(serving->connection(1)->inode), serving->connection(1));
    QCOMPARE(serving->connectionByInode(Inode::None), nullptr);
    QCOMPARE(connecting->connectionCount(), 1);

    connecting->send(SendCommand{0, {{{"hello world!", 0}}, 0, 1}});
    QTRY_COMPARE(echoed, "hello world!");

    connecting->stop();
    QCOMPARE(connecting->state(), EndpointState::Stopping);
    QTRY_COMPARE(connecting->state(), EndpointState::Ended);
    QCOMPARE(connecting->pid(), Pid::None);
    QTRY_COMPARE(serving->connectionCount(), 0);
    serving->stop();
    QTRY_COMPARE(serving->state(), EndpointState::Ended);
    QVERIFY(!QFile::exists(QString::fromUtf8(m_path)));
}

void TestEndpointProcess::tellsWhyItFailed()
{
    EndpointProcess endpoint(1, program(), client());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Failed);
    QVERIFY(endpoint.lastError());
    QCOMPARE(endpoint.lastError()->reason, EndpointReason::NoSuchFile);
    QCOMPARE(endpoint.lastError()->address, "unix:" + m_path);
}

void TestEndpointProcess::tellsThatTheProgramIsMissing()
{
    EndpointProcess endpoint(1, QStringLiteral("/nonexistent/socketarium-cli"), client());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Failed);
    QVERIFY(endpoint.lastError());
    QCOMPARE(endpoint.lastError()->step, EndpointStep::Start);
    QCOMPARE(endpoint.pid(), Pid::None);
}

/// As where a library is missing: the loader says so and ends the program before it could.
void TestEndpointProcess::tellsWhatTheProgramSaidLast()
{
    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("program")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho first >&2; echo 'libsomething.so: not found' >&2; exit 127\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    EndpointProcess endpoint(1, script.fileName(), client());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Failed);
    QVERIFY(endpoint.lastError());
    QCOMPARE(endpoint.lastError()->step, EndpointStep::Start);
    QCOMPARE(endpoint.lastError()->detail, "libsomething.so: not found");
}

void TestEndpointProcess::getsNoDescriptorOfOurs()
{
    const UniqueFd leaking(::open("/dev/zero", O_RDONLY)); // not close-on-exec
    EndpointProcess endpoint(1, program(), server());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Running);
    const QDir table(QStringLiteral("/proc/%1/fd").arg(number(endpoint.pid())));
    QCOMPARE(table.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"),
                          QStringLiteral("3"), QStringLiteral("4")}));
}

void TestEndpointProcess::killLeavesAStaleFileThatRestartReplaces()
{
    EndpointProcess endpoint(1, program(), server());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Running);
    endpoint.kill();
    QTRY_COMPARE(endpoint.state(), EndpointState::Killed);
    QVERIFY(QFile::exists(QString::fromUtf8(m_path)));
    endpoint.restart();
    QTRY_COMPARE(endpoint.state(), EndpointState::Failed);
    QCOMPARE(endpoint.lastError()->reason, EndpointReason::StaleFile);
    endpoint.restart(true);
    QTRY_COMPARE(endpoint.state(), EndpointState::Running);
    QVERIFY(!endpoint.lastError());
}

void TestEndpointProcess::restartsWhileItRuns()
{
    EndpointProcess endpoint(1, program(), server());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Running);
    const Pid before = endpoint.pid();
    endpoint.restart();
    QTRY_VERIFY(endpoint.state() == EndpointState::Running && endpoint.pid() != before);
}

/// The program has only just begun, and is at another point of it each time.
void TestEndpointProcess::stopsBeforeItServes()
{
    for (int i = 0; i < 20; ++i) {
        EndpointProcess endpoint(1, program(), server());
        endpoint.start();
        QElapsedTimer clock;
        clock.start();
        while (!clock.hasExpired(2 * i))
            QCoreApplication::processEvents();
        endpoint.stop();
        QTRY_VERIFY(endpoint.pid() == Pid::None);
        QCOMPARE(endpoint.state(), EndpointState::Ended);
        QVERIFY(!QFile::exists(QString::fromUtf8(m_path)));
    }
}

void TestEndpointProcess::killsAProcessThatDoesNotEnd()
{
    EndpointProcess endpoint(1, program(), server());
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Running);
    QCOMPARE(::kill(number(endpoint.pid()), SIGSTOP), 0);
    QElapsedTimer clock;
    clock.start();
    endpoint.stop();
    QTRY_COMPARE(endpoint.state(), EndpointState::Killed);
    QVERIFY(clock.elapsed() >= 1900);
}

void TestEndpointProcess::endsWithItsObject()
{
    Pid pid = Pid::None;
    {
        EndpointProcess endpoint(1, program(), server());
        endpoint.start();
        QTRY_COMPARE(endpoint.state(), EndpointState::Running);
        pid = endpoint.pid();
    }
    QTRY_VERIFY(::kill(number(pid), 0) != 0);
    QVERIFY(!QFile::exists(QString::fromUtf8(m_path)));
}

/// Events for a second and more must leave the window its turns.
void TestEndpointProcess::doesNotBlockUnderAFlood()
{
    ServeSpec spec = server();
    spec.behaviour = Behaviour::Command;
    EndpointProcess endpoint(1, program(), spec);
    endpoint.start();
    QTRY_COMPARE(endpoint.state(), EndpointState::Running);
    QProcess flood;
    flood.start(QStringLiteral("python3"),
                {QStringLiteral("-c"), QStringLiteral(R"(
import socket, sys
for _ in range(3000):
    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.sendall(b"x\n" * 100); s.close()
)"),
                 QString::fromUtf8(m_path)});
    QVERIFY(flood.waitForStarted());
    QElapsedTimer turn;
    qint64 longest = 0;
    turn.start();
    while (flood.state() != QProcess::NotRunning) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = qMax(longest, turn.restart());
    }
    QCOMPARE(flood.exitCode(), 0);
    QVERIFY2(longest < 250, QByteArray::number(longest).constData());
    QTRY_COMPARE(endpoint.connectionCount(), 0);
    QCOMPARE(endpoint.state(), EndpointState::Running);
}

void TestEndpointProcess::argumentsMakeTheSameEndpoint_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("command");

    const QString cli = program() + QLatin1Char(' ');
    ServeSpec serve;
    serve.address = {Transport::Tcp, false, {}, "127.0.0.1", 1208};
    QTest::newRow("server, defaults") << EndpointProcess(1, program(), serve).shellCommand()
                                      << cli + QStringLiteral("serve tcp:127.0.0.1:1208");
    serve = {{Transport::UnixStream, false, "/tmp/it's", {}, 0},
             Behaviour::Command,
             100,
             0,
             Engine::Qt,
             "a b",
             true};
    QTest::newRow("server, all") << EndpointProcess(1, program(), serve).shellCommand()
                                 << cli
            + QStringLiteral("serve 'unix:/tmp/it'\\''s' --behaviour command --read-size 100 "
                             "--backlog 0 --remove-stale-file --engine qt --name 'a b'");
    ConnectSpec connect;
    connect.address = {Transport::UnixStream, true, "name", {}, 0};
    QTest::newRow("client, defaults") << EndpointProcess(1, program(), connect).shellCommand()
                                      << cli + QStringLiteral("connect unix:@name");
    connect.plan = {{{"a\n", 5}, {"b", 1000}}, 1000, 0};
    QTest::newRow("client, a plan") << EndpointProcess(1, program(), connect).shellCommand()
                                    << cli
            + QStringLiteral("connect unix:@name --send 'a\\n' --pause 5 --send b --every 1000 "
                             "--count 0");
}

void TestEndpointProcess::argumentsMakeTheSameEndpoint()
{
    QFETCH(QString, made);
    QTEST(made, "command");
}

void TestEndpointProcess::setNamesAndFinds()
{
    EndpointSet set(program());
    QSignalSpy removed(&set, &EndpointSet::aboutToRemove);
    QCOMPARE(set.freeName("echo-server"), "echo-server");
    EndpointProcess *const first = set.add(server());
    QCOMPARE(set.freeName("echo-server"), "echo-server-2");
    QCOMPARE(set.freeName("client-1"), "client-1");
    ConnectSpec connecting = client();
    set.add(connecting);
    QCOMPARE(set.freeName("client-1"), "client-2");
    QCOMPARE(set.endpoints().size(), 2);
    QCOMPARE(set.endpoint(first->number()), first);
    QCOMPARE(set.endpoint(99), nullptr);
    QCOMPARE(set.byPid(first->pid()), first);
    QCOMPARE(set.byPid(Pid::None), nullptr);
    QVERIFY(set.pids().contains(first->pid()));
    QCOMPARE(set.socketFiles(), QList<QByteArray>{m_path});
    set.remove(first->number());
    QCOMPARE(removed.size(), 1);
    QCOMPARE(set.endpoints().size(), 1);
    QVERIFY(set.socketFiles().isEmpty());
}

QTEST_GUILESS_MAIN(TestEndpointProcess)
#include "tst_endpointprocess.moc"
