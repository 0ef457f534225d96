// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csignal>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include "tests/cli/cliprocess.h"

using namespace Socketarium;

class TestConnect final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void talksToRealServers_data();
    void talksToRealServers();
    void isBinaryExactBothWays_data();
    void isBinaryExactBothWays();
    void printsWhatComesAtOnce();
    void sendsAListWithPauses();
    void sendsAllToAServerThatSendsNoMore_data();
    void sendsAllToAServerThatSendsNoMore();
    void endsWithAServerThatClosesEarly_data();
    void endsWithAServerThatClosesEarly();
    void repeatsUntilInterrupted();
    void escapesForATerminal();
    void waitsForRoomInTheQueue();
    void saysThatTheQueueStayedFull();
    void saysThatTheConnectionBroke_data();
    void saysThatTheConnectionBroke();
    void holdsBackWhereTheServerDoesNotRead();
    void holdsBackWhereNobodyTakesItsOutput();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    std::unique_ptr<RunningProgram> echoServer();
    QString unixAddress() const { return QStringLiteral("unix:") + m_path; }

    std::unique_ptr<QTemporaryDir> m_directory;
    QTemporaryFile m_plainFile;
    QString m_path;
};

void TestConnect::initTestCase()
{
    QVERIFY(m_plainFile.open());
}

void TestConnect::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s"));
}

void TestConnect::cleanup()
{
    m_directory.reset();
}

std::unique_ptr<RunningProgram> TestConnect::echoServer()
{
    auto server = runCli({QStringLiteral("serve"), unixAddress()});
    if (!QTest::qWaitFor([&] { return server->output().startsWith("waiting at "); }, 10'000))
        qFatal("the server does not listen");
    return server;
}

void TestConnect::talksToRealServers_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("engine");

    for (const char *engine : {"native", "qt"}) {
        const auto row = [engine](const char *name, const char *server, const char *address) {
            QTest::addRow("%s, %s", name, engine)
                << QString::fromLatin1(server) << QString::fromLatin1(address)
                << QString::fromLatin1(engine);
        };
        row("socat at unix", "socat UNIX-LISTEN:%1 PIPE", "unix:%1");
        row("socat at an abstract name", "socat ABSTRACT-LISTEN:%1 PIPE", "unix:@%1");
        row("socat at TCP", "socat TCP-LISTEN:42108,bind=127.0.0.1,reuseaddr PIPE",
            "tcp:localhost:42108");
        row("socat at IPv6", "socat TCP6-LISTEN:42109,bind=[::1],reuseaddr PIPE",
            "tcp:[::1]:42109");
    }
}

void TestConnect::talksToRealServers()
{
    QFETCH(QString, server);
    QFETCH(QString, address);
    QFETCH(QString, engine);
    const QString marker = QStringLiteral("%1");
    const auto peer = runShell(QStringLiteral("exec ") + QString(server).replace(marker, m_path));
    // socat says nothing when it listens: so it is asked until it answers.
    const QStringList arguments{QStringLiteral("connect"), QString(address).replace(marker, m_path),
                                QStringLiteral("--engine"), engine};
    std::unique_ptr<RunningProgram> client;
    const bool answered = QTest::qWaitFor(
        [&] {
            client = runCli(arguments);
            (*client)->write("hello world!");
            return QTest::qWaitFor(
                       [&] { return !client->output().isEmpty() || !client->isRunning(); }, 2000)
                && client->isRunning();
        },
        10'000);
    QVERIFY2(answered, client->errors().constData());
    QCOMPARE(client->output(), "hello world!");
    client->finish();
    QCOMPARE(client->exitCode(), 0);
}

void TestConnect::isBinaryExactBothWays_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("native") << QStringLiteral("native");
    QTest::newRow("qt") << QStringLiteral("qt");
}

void TestConnect::isBinaryExactBothWays()
{
    QFETCH(QString, engine);
    const auto server = echoServer();
    const auto client = runShell(
        QStringLiteral("head -c 20000000 /dev/urandom >%1.in; "
                       "$CLI connect unix:%1 --engine %2 <%1.in | cmp - %1.in && echo same")
            .arg(m_path, engine));
    QTRY_VERIFY_WITH_TIMEOUT(!client->isRunning(), 30'000);
    QCOMPARE(client->output(), "same\n");
    QCOMPARE(client->errors(), QByteArray());
}

void TestConnect::printsWhatComesAtOnce()
{
    const auto server = echoServer();
    const auto client = runCli({QStringLiteral("connect"), unixAddress()});
    for (const char *line : {"one\n", "two\n"}) {
        (*client)->write(line);
        QTRY_VERIFY(client->output().endsWith(line));
    }
    QVERIFY(client->isRunning());
    client->finish();
    QCOMPARE(client->exitCode(), 0);
}

/// The second echo pair of the articles: two messages with a pause, each echo printed.
void TestConnect::sendsAListWithPauses()
{
    const auto server = echoServer();
    QElapsedTimer clock;
    clock.start();
    const auto client =
        runCli({QStringLiteral("connect"), unixAddress(), QStringLiteral("--send"),
                QStringLiteral("Hello, world!\\n"), QStringLiteral("--send"),
                QStringLiteral("My name is Tom!\\n"), QStringLiteral("--every"),
                QStringLiteral("300"), QStringLiteral("--count"), QStringLiteral("2")});
    QCOMPARE(client->finish(), QByteArray("Hello, world!\nMy name is Tom!\n").repeated(2));
    QVERIFY(clock.elapsed() >= 900);
    QCOMPARE(client->exitCode(), 0);
    QTRY_VERIFY(server->output().contains("closed by the client"));
    QCOMPARE(server->output().count("received 14 bytes"), 2);
}

void TestConnect::sendsAllToAServerThatSendsNoMore_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("client");
    QTest::addColumn<int>("size");

    const QString file =
        QStringLiteral("head -c 5000000 /dev/zero >%1.in; $CLI connect %2 <%1.in; echo $?");
    const QString program = QStringLiteral(
        "{ echo a; while [ ! -e %1.finished ]; do sleep 0.02; done; echo b; } | $CLI connect %2; "
        "echo $?");
    const QString plan = QStringLiteral(
        "$CLI connect %2 --send 1 --send 2 --send 3 --every 100 --count 2; echo $?");
    const QString unixAddress = QStringLiteral("unix:%1");
    const QString tcpAddress = QStringLiteral("tcp:42110");
    QTest::newRow("a file, unix") << unixAddress << file << 5'000'000;
    QTest::newRow("a file, TCP") << tcpAddress << file << 5'000'000;
    QTest::newRow("a program that pauses, unix") << unixAddress << program << 4;
    QTest::newRow("a program that pauses, TCP") << tcpAddress << program << 4;
    QTest::newRow("a plan, unix") << unixAddress << plan << 6;
    QTest::newRow("a plan, TCP") << tcpAddress << plan << 6;
}

/// The server shuts its writing side down at once and reads on.
void TestConnect::sendsAllToAServerThatSendsNoMore()
{
    QFETCH(QString, address);
    QFETCH(QString, client);
    QFETCH(int, size);
    const auto server = runPython(R"(
import pathlib, socket, sys
if sys.argv[2].startswith("tcp:"): s = socket.create_server(("127.0.0.1", int(sys.argv[2][4:])))
else: s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen()
print("up", flush=True)
c, _ = s.accept(); c.shutdown(socket.SHUT_WR); pathlib.Path(sys.argv[1] + ".finished").touch()
n = 0
while d := c.recv(1 << 20): n += len(d)
print(n, flush=True)
)",
                                  {m_path, address});
    QTRY_COMPARE(server->output(), "up\n");
    const auto shell = runShell(
        client.replace(QStringLiteral("%2"), address).replace(QStringLiteral("%1"), m_path));
    QTRY_COMPARE_WITH_TIMEOUT(server->output(), "up\n" + QByteArray::number(size) + '\n', 10'000);
    QTRY_COMPARE(shell->output(), "0\n");
    QCOMPARE(shell->errors(), QByteArray());
}

void TestConnect::endsWithAServerThatClosesEarly_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("plan");
    QTest::addColumn<int>("status");

    const QStringList plan{QStringLiteral("--send=a"), QStringLiteral("--every=500")};
    for (const char *engine : {"native", "qt"}) {
        const QString name = QString::fromLatin1(engine);
        QTest::addRow("in the middle of a plan, %s", engine) << name << plan << 1;
        QTest::addRow("with nothing to send, %s", engine) << name << QStringList() << 0;
    }
}

/// The server takes one message and closes.
void TestConnect::endsWithAServerThatClosesEarly()
{
    QFETCH(QString, engine);
    QFETCH(QStringList, plan);
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); c.recv(1); c.close(); sys.stdin.readline()
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = runCli(
        QStringList{QStringLiteral("connect"), unixAddress(), QStringLiteral("--engine"), engine}
        + plan);
    (*client)->write("a");
    QTRY_VERIFY(!client->isRunning());
    QTEST(client->exitCode(), "status");
    QCOMPARE(client->errors().contains("before everything was sent"), client->exitCode() == 1);
    QCOMPARE(client->errors().count('\n'), client->exitCode());
}

void TestConnect::repeatsUntilInterrupted()
{
    const auto server = echoServer();
    const auto client = runCli({QStringLiteral("connect"), unixAddress(), QStringLiteral("--send"),
                                QStringLiteral("tick"), QStringLiteral("--every=20")});
    QTRY_VERIFY(client->output().size() >= 5 * 4);
    QCOMPARE(::kill(static_cast<pid_t>(client->pid()), SIGINT), 0);
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 0);
    QCOMPARE((*client)->exitStatus(), QProcess::NormalExit);
}

void TestConnect::escapesForATerminal()
{
    const auto server = echoServer();
    const auto client =
        runShell(QStringLiteral("exec script -qec \"'$CLI' connect unix:%1 --send "
                                "'plain\\n\\x1b]0;title\\x07\\u6c34\\n'\" /dev/null")
                     .arg(m_path));
    QTRY_VERIFY(client->output().contains("plain\r\n\\x1b]0;title\\x07\xe6\xb0\xb4\r\n"));
    QVERIFY(!client->output().contains('\x1b'));
}

/// Listens with a backlog of 0, of which one client may wait, and accepts when told to.
static constexpr auto slowServer = R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(0)
first = socket.socket(socket.AF_UNIX); first.connect(sys.argv[1])
print("full", flush=True)
sys.stdin.readline()
s.accept()
c, _ = s.accept()
c.sendall(b"welcome"); c.close()
sys.stdin.readline()
)";

void TestConnect::waitsForRoomInTheQueue()
{
    const auto server = runPython(slowServer, {m_path});
    QTRY_COMPARE(server->output(), "full\n");
    const auto client = runCli({QStringLiteral("connect"), unixAddress()});
    QTRY_VERIFY(client->errors().contains("the accept queue is full, waiting for room"));
    const qint64 before = cpuTicksOf(client->pid());
    QTest::qWait(500);
    QVERIFY(cpuTicksOf(client->pid()) - before <= 2);
    (*server)->write("\n");
    QTRY_COMPARE(client->output(), "welcome");
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 0);
}

void TestConnect::saysThatTheQueueStayedFull()
{
    const auto server = runPython(slowServer, {m_path});
    QTRY_COMPARE(server->output(), "full\n");
    const auto client = runCli({QStringLiteral("connect"), unixAddress()});
    QTRY_VERIFY_WITH_TIMEOUT(!client->isRunning(), 15'000);
    QCOMPARE(client->exitCode(), 1);
    QVERIFY(client->errors().contains("accept queue stayed full for 10 s (EAGAIN)"));
}

void TestConnect::saysThatTheConnectionBroke_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("status");
    QTest::newRow("native: it is told") << QStringLiteral("native") << 1;
    QTest::newRow("qt: looks like an orderly end") << QStringLiteral("qt") << 0;
}

/// The server's process is killed in the middle of a message, with bytes of ours unread.
void TestConnect::saysThatTheConnectionBroke()
{
    QFETCH(QString, engine);
    const auto server = runPython(R"(
import os, signal, socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); c.recv(1); c.sendall(b"half a mess"); sys.stdin.readline()
os.kill(os.getpid(), signal.SIGKILL)
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client =
        runCli({QStringLiteral("connect"), unixAddress(), QStringLiteral("--engine"), engine});
    (*client)->write("many bytes");
    QTRY_COMPARE(client->output(), "half a mess");
    (*server)->write("\n");
    QTRY_VERIFY(!client->isRunning());
    QTEST(client->exitCode(), "status");
    QCOMPARE(client->errors().contains("was broken off (ECONNRESET)"), client->exitCode() == 1);
    QCOMPARE(client->errors().count('\n'), client->exitCode());
}

void TestConnect::holdsBackWhereTheServerDoesNotRead()
{
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); sys.stdin.readline()
n = 0
while d := c.recv(1 << 20): n += len(d)
print(n, flush=True)
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = runShell(
        QStringLiteral("head -c 200000000 /dev/zero | exec $CLI connect unix:%1").arg(m_path));
    // It waits, without work and without growing, and nothing is lost.
    const QString children = QStringLiteral("/proc/%1/task/%1/children").arg(client->pid());
    QTest::qWait(700);
    QFile file(children);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArrayList pids = file.readAll().simplified().split(' ');
    QVERIFY(!pids.isEmpty());
    const qint64 pid = pids.last().toLongLong();
    const qint64 before = cpuTicksOf(pid);
    QTest::qWait(300);
    QVERIFY(cpuTicksOf(pid) - before <= 1);
    QVERIFY2(residentKibOf(pid) < smallResidentKib,
             QByteArray::number(residentKibOf(pid)).constData());
    (*server)->write("\n");
    QTRY_COMPARE_WITH_TIMEOUT(server->output(), "up\n200000000\n", 20'000);
}

void TestConnect::holdsBackWhereNobodyTakesItsOutput()
{
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); c.settimeout(1); n = 0
try:
    while n < 100_000_000: n += c.send(bytes(65536))
except TimeoutError: pass
print(n, flush=True)
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = runShell(
        QStringLiteral("exec 3<&0; $CLI connect unix:%1 </dev/null | { read x <&3; wc -c; }").arg(m_path));
    QTRY_VERIFY_WITH_TIMEOUT(server->output().count('\n') == 2, 20'000);
    const qint64 sent = server->output().split('\n').at(1).toLongLong();
    QVERIFY2(sent > 0 && sent < 3'000'000, server->output().constData());
    (*client)->write("\n");
    QTRY_VERIFY_WITH_TIMEOUT(!client->isRunning(), 10'000);
    QCOMPARE(client->output().trimmed().toLongLong(), sent);
}

void TestConnect::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("sentence");

    const auto row = [](const char *name, const QStringList &arguments, int status,
                        const char *sentence) {
        QTest::newRow(name) << arguments << status << QByteArray(sentence);
    };
    const QString send = QStringLiteral("--send");
    row("no such file", {QStringLiteral("unix:/nonexistent")}, 1,
        "Cannot connect to unix:/nonexistent: there is no such file (ENOENT).");
    // Ours: connect(2) asks for the right to write before it looks at what the file is.
    row("no socket", {QStringLiteral("unix:") + m_plainFile.fileName()}, 1,
        "is not a socket (ECONNREFUSED)");
    row("nobody at the port", {QStringLiteral("tcp:1")}, 1, "nobody listens there (ECONNREFUSED)");
    row("nobody at the name", {QStringLiteral("unix:@no such name")}, 1,
        "nobody listens there (ECONNREFUSED)");
    row("a path of 108 bytes", {QStringLiteral("unix:") + QString(108, QLatin1Char('x'))}, 1,
        "108 bytes");
    row("a path of 107 bytes", {QStringLiteral("unix:/") + QString(106, QLatin1Char('x'))}, 1,
        "ENOENT");
    row("a host that does not resolve", {QStringLiteral("tcp:no-such-host.invalid:1")}, 1,
        "the host name cannot be resolved");
    row("a name with a terminal command", {QStringLiteral("unix:/\x1b[2J")}, 1, "unix:/\\x1b[2J");
    row("an address that does not parse", {QStringLiteral("nonsense")}, 2,
        "it must begin with unix:, tcp:");
    row("a bad escape", {QStringLiteral("tcp:1"), send, QStringLiteral("\\q")}, 2,
        "\\q in --send is not an escape");
    row("a pause before any message", {QStringLiteral("tcp:1"), QStringLiteral("--pause=5")}, 2,
        "--pause takes milliseconds");
    row("a negative period",
        {QStringLiteral("tcp:1"), send, QStringLiteral("x"), QStringLiteral("--every=-1")}, 2,
        "--every takes a whole number");
}

void TestConnect::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);
    const auto client = runCli(QStringList{QStringLiteral("connect")} + arguments);
    client->finish();
    QTEST(client->exitCode(), "status");
    QCOMPARE(client->errors().count('\n'), 1);
    QVERIFY2(client->errors().contains(sentence), client->errors().constData());
    QCOMPARE(client->output(), QByteArray());
}

QTEST_GUILESS_MAIN(TestConnect)
#include "tst_connect.moc"
