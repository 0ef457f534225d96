// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "tests/cli/cliprocess.h"

using namespace Socketarium;

class TestServe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void echoesToRealClients_data();
    void echoesToRealClients();
    void answersCommandsOfRealClients_data();
    void answersCommandsOfRealClients();
    void answersTelnetInATerminal();
    void echoesMuchUnchanged_data();
    void echoesMuchUnchanged();
    void echoesAllToAHalfClosingClient();
    void servesOthersWhileOneNeverReads();
    void tellsAReset();
    void tellsWhatHappens();
    void warnsWhereItListensBeyondThisMachine();
    void isNotReachableFromElsewhereByDefault();
    void goesOnWithoutDescriptors();
    void servesManyConnections();
    void leavesAStaleFileWhenKilled();
    void refusesWhatIsNotUtf8_data();
    void refusesWhatIsNotUtf8();
    void helpSaysHowToCallItAndWhatTheQtEngineLoses();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesAPortInUse();
    void refusesWithoutPermission();
    void usesTheNameForTheProcess();

private:
    /// Starts a server and waits until it listens.
    std::unique_ptr<RunningProgram> serve(const QStringList &arguments);
    QString unixAddress() const { return QStringLiteral("unix:") + m_path; }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    QString m_port; ///< of the server that serve() started, where it is TCP
};

void TestServe::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s"));
}

void TestServe::cleanup()
{
    m_directory.reset();
}

std::unique_ptr<RunningProgram> TestServe::serve(const QStringList &arguments)
{
    auto server = runCli(QStringList{QStringLiteral("serve")} + arguments);
    const bool listens =
        QTest::qWaitFor([&] { return server->output().startsWith("waiting at "); }, 10'000);
    if (!listens)
        qFatal("the server does not listen: %s", server->errors().constData());
    const QRegularExpression port(QStringLiteral(":(\\d+)\n"));
    m_port = port.match(QString::fromUtf8(server->output())).captured(1);
    return server;
}

void TestServe::echoesToRealClients_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("client");

    // Each sends what it reads and prints what comes back; none half-closes before that.
    const QString socatUnix = QStringLiteral("socat -t 2 - UNIX-CONNECT:%1");
    const QString ncatUnix = QStringLiteral("ncat -U %1");
    const QString socatTcp = QStringLiteral("socat -t 2 - TCP:127.0.0.1:%2");
    const QString ncatTcp = QStringLiteral("ncat 127.0.0.1 %2");
    const QString ours = QStringLiteral("$CLI connect unix:%1");
    for (const char *engine : {"native", "qt"}) {
        const auto row = [engine](const char *name, const char *address, const QString &client) {
            QTest::addRow("%s, %s", name, engine)
                << QString::fromLatin1(address) << QString::fromLatin1(engine) << client;
        };
        row("socat to unix", "unix:%1", socatUnix);
        row("ncat to unix", "unix:%1", ncatUnix);
        row("socat to TCP", "tcp:0", socatTcp);
        row("ncat to TCP", "tcp:0", ncatTcp);
        row("our own client", "unix:%1", ours);
    }
}

void TestServe::echoesToRealClients()
{
    QFETCH(QString, address);
    QFETCH(QString, engine);
    QFETCH(QString, client);
    const auto server = serve({QString(address).replace(QStringLiteral("%1"), m_path),
                               QStringLiteral("--engine"), engine});
    const QString command = client.contains(QStringLiteral("%1"))
        ? client.arg(m_path)
        : QString(client).replace(QStringLiteral("%2"), m_port);
    const auto peer = runShell(QStringLiteral("exec ") + command);
    (*peer)->write("hello world!");
    QTRY_COMPARE(peer->output(), "hello world!");
    (*peer)->closeWriteChannel();
    QTRY_VERIFY(server->output().contains("closed by the client"));
}

void TestServe::answersCommandsOfRealClients_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");

    QTest::newRow("ncat") << QStringLiteral("ncat 127.0.0.1 %1") << QByteArray("ping\nquit\n")
                          << QByteArray("pong\n");
    QTest::newRow("ncat with \\r\\n") << QStringLiteral("ncat -C 127.0.0.1 %1")
                                      << QByteArray("echo a  b\nquit\n") << QByteArray("a b\n");
    QTest::newRow("socat") << QStringLiteral("socat - TCP:127.0.0.1:%1")
                           << QByteArray("echo hello\nping\nquit\n") << QByteArray("hello\npong\n");
    QTest::newRow("two in one segment, one in two")
        << QStringLiteral(
               "python3 -c 'import socket,time;s=socket.create_connection((\"127.0.0.1\","
               "%1));s.sendall(b\"ping\\nping\\npi\");time.sleep(.1);s.sendall(b\"ng\\n"
               "quit\\n\");d=b\"\"\nwhile x:=s.recv(100): d+=x\nprint(d.decode(),end=\"\")'")
        << QByteArray() << QByteArray("pong\npong\npong\n");
}

void TestServe::answersCommandsOfRealClients()
{
    QFETCH(QString, client);
    QFETCH(QByteArray, input);
    const auto server =
        serve({QStringLiteral("tcp:0"), QStringLiteral("--behaviour"), QStringLiteral("command")});
    const auto peer = runShell(QStringLiteral("exec ") + client.arg(m_port));
    QTEST(peer->finish(input), "output");
    QTRY_VERIFY(server->output().contains("closed by us"));
}

/// A terminal of its own, in which telnet speaks its protocol when ^C is typed.
void TestServe::answersTelnetInATerminal()
{
    const auto server =
        serve({QStringLiteral("tcp:0"), QStringLiteral("--behaviour"), QStringLiteral("command")});
    const auto peer =
        runShell(QStringLiteral("exec script -qec 'telnet 127.0.0.1 %1' /dev/null").arg(m_port));
    QTRY_VERIFY(peer->output().contains("Escape character"));
    (*peer)->write("ping\r");
    QTRY_VERIFY(peer->output().contains("pong"));
    (*peer)->write("\x03");
    QTRY_VERIFY(server->output().contains("\\xff\\xf4\\xff\\xfd\\x06"));
    (*peer)->write("echo still here\r");
    QTRY_COMPARE(peer->output().count("still here"), 2);
    (*peer)->write("dance\r");
    QTRY_VERIFY(server->output().contains("unsupported command \"dance\""));
    (*peer)->write("quit\r");
    QTRY_VERIFY(peer->output().contains("Connection closed by foreign host"));
}

void TestServe::echoesMuchUnchanged_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("engine");
    QTest::newRow("unix, native") << QStringLiteral("unix:%1") << QStringLiteral("native");
    QTest::newRow("TCP, native") << QStringLiteral("tcp:0") << QStringLiteral("native");
    QTest::newRow("unix, qt") << QStringLiteral("unix:%1") << QStringLiteral("qt");
    QTest::newRow("TCP, qt") << QStringLiteral("tcp:0") << QStringLiteral("qt");
}

/// 100 MB with NUL bytes, read back by a client that is in no hurry.
static constexpr auto muchClient = R"(
import hashlib, os, socket, sys, threading
size = 100 * 1024 * 1024
block = bytes(4096) + os.urandom(60 * 1024)
path, port = sys.argv[1], sys.argv[2]
if port:
    s = socket.create_connection(("127.0.0.1", int(port)))
else:
    s = socket.socket(socket.AF_UNIX); s.connect(path)
sent, got = hashlib.sha256(), hashlib.sha256()
def send():
    for _ in range(size // len(block)):
        sent.update(block); s.sendall(block)
t = threading.Thread(target=send); t.start()
left = size // len(block) * len(block)
while left:
    data = s.recv(1 << 20)
    if not data: break
    got.update(data); left -= len(data)
t.join()
print("same" if left == 0 and sent.digest() == got.digest() else f"different, {left} missing")
)";

void TestServe::echoesMuchUnchanged()
{
    QFETCH(QString, address);
    QFETCH(QString, engine);
    const auto server = serve({QString(address).replace(QStringLiteral("%1"), m_path),
                               QStringLiteral("--engine"), engine});
    const auto peer = runPython(muchClient, {m_path, m_port});
    QTRY_VERIFY_WITH_TIMEOUT(!peer->isRunning(), 60'000);
    QCOMPARE(peer->output(), "same\n");
    const qint64 resident = residentKibOf(server->pid());
    QVERIFY2(resident < smallResidentKib, QByteArray::number(resident).constData());
}

void TestServe::echoesAllToAHalfClosingClient()
{
    const auto server = serve({unixAddress()});
    const auto peer = runShell(
        QStringLiteral("head -c 3000000 /dev/urandom >%1.in; nc -N -U %1 <%1.in | cmp - %1.in && "
                       "echo same")
            .arg(m_path));
    QTRY_VERIFY_WITH_TIMEOUT(!peer->isRunning(), 20'000);
    QCOMPARE(peer->output(), "same\n");
}

static constexpr auto neverReads = R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(1)
sent = 0
try:
    while sent < 50_000_000: sent += s.send(bytes(65536))
except TimeoutError: pass
print(sent, flush=True)
sys.stdin.read()
)";

void TestServe::servesOthersWhileOneNeverReads()
{
    const auto server = serve({unixAddress()});
    const auto silent = runPython(neverReads, {m_path});
    QTRY_VERIFY_WITH_TIMEOUT(silent->output().endsWith('\n'), 20'000);
    // What two socket buffers and one read take, and no more.
    const qint64 sent = silent->output().trimmed().toLongLong();
    QVERIFY2(sent > 0 && sent < 2'000'000, silent->output().constData());
    QTRY_VERIFY(server->output().contains("the peer does not read"));

    const qint64 before = cpuTicksOf(server->pid());
    const auto other = runCli({QStringLiteral("connect"), unixAddress(), QStringLiteral("--send"),
                               QStringLiteral("hello")});
    QCOMPARE(other->finish(), "hello");
    QVERIFY(cpuTicksOf(server->pid()) - before < 20);
    silent->finish();
    QTRY_VERIFY(server->output().contains("are lost"));
}

void TestServe::tellsAReset()
{
    const auto server = serve({QStringLiteral("tcp:0")});
    const auto peer = runPython(R"(
import socket, struct, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
s.sendall(b"half a mess"); s.recv(100)
s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
)",
                                {m_port});
    QTRY_VERIFY(server->output().contains("broken off by the client (ECONNRESET)"));
    QVERIFY(server->isRunning());
}

void TestServe::tellsWhatHappens()
{
    const auto server = serve({unixAddress()});
    QCOMPARE(server->output(), QStringLiteral("waiting at %1\n").arg(unixAddress()).toUtf8());
    const auto client = runCli({QStringLiteral("connect"), unixAddress(), QStringLiteral("--send"),
                                QStringLiteral("hello\\n\\x1b[2J")});
    client->finish();
    QTRY_VERIFY(server->output().contains("connection 1 closed by the client\n"));
    const QByteArray output = server->output();
    QVERIFY(output.contains("connection 1 from pid "));
    QVERIFY(output.contains("connection 1: received 10 bytes: \"hello\\n\\x1b[2J\"\n"));
    QVERIFY(output.contains("connection 1: sent 10 bytes: \"hello\\n\\x1b[2J\"\n"));
}

void TestServe::warnsWhereItListensBeyondThisMachine()
{
    const auto server = serve({QStringLiteral("tcp:*:0")});
    QVERIFY(server->output().contains("over the network"));
    const auto four = runCli({QStringLiteral("connect"), QStringLiteral("tcp:127.0.0.1:") + m_port,
                              QStringLiteral("--send"), QStringLiteral("x")});
    QCOMPARE(four->finish(), "x");
    QTRY_VERIFY(server->output().contains("from 127.0.0.1:"));
}

void TestServe::isNotReachableFromElsewhereByDefault()
{
    const auto server = serve({QStringLiteral("tcp:0")});
    QCOMPARE(server->output(),
             QStringLiteral("waiting at tcp:127.0.0.1:%1\n").arg(m_port).toUtf8());
    // Another address of this machine, though loopback too: not the one that it listens at.
    const auto other =
        runCli({QStringLiteral("connect"), QStringLiteral("tcp:127.0.0.2:") + m_port});
    other->finish();
    QCOMPARE(other->exitCode(), 1);
    QVERIFY(other->errors().contains("ECONNREFUSED"));
}

static constexpr auto twentyClients = R"(
import socket, sys
clients = []
for _ in range(20):
    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(10); clients.append(s)
print("connected", flush=True)
def talk(s):
    s.sendall(b"hi"); return s.recv(10) == b"hi"
sys.stdin.readline()
print(sum(talk(s) for s in clients[:7]), flush=True)
sys.stdin.readline()
served = 0
for s in clients:
    served += talk(s); s.close()
print(served, flush=True)
)";

/// 0, 1, 2, the event loop's and the listener leave 7 descriptors of 12.
void TestServe::goesOnWithoutDescriptors()
{
    const auto server =
        runShell(QStringLiteral("ulimit -n 12; exec $CLI serve unix:%1").arg(m_path));
    QTRY_VERIFY(server->output().startsWith("waiting at "));
    // The undefined behaviour sanitizer needs a pipe to look at an object for the first time.
    const auto first = runCli(
        {QStringLiteral("connect"), unixAddress(), QStringLiteral("--send"), QStringLiteral("hi")});
    QCOMPARE(first->finish(), "hi");
    QTRY_VERIFY(server->output().contains("closed by the client"));

    const auto clients = runPython(twentyClients, {m_path});
    QTRY_COMPARE(clients->output(), "connected\n");
    QTRY_VERIFY(server->output().contains("no descriptor is left (EMFILE)"));
    QTRY_COMPARE(server->output().count(" from pid "), 1 + 7);
    QCOMPARE(server->output().count("no descriptor is left"), 1);

    // It waits without work, for two of its own timer's rounds.
    const qint64 before = cpuTicksOf(server->pid());
    QTest::qWait(2000);
    QVERIFY(cpuTicksOf(server->pid()) - before <= 2);

    (*clients)->write("\n");
    QTRY_COMPARE(clients->output(), "connected\n7\n");
    (*clients)->write("\n");
    QTRY_COMPARE(clients->output(), "connected\n7\n20\n");
    QTRY_VERIFY(server->output().contains("accepting again"));
    QTRY_COMPARE(server->output().count("closed by the client"), 1 + 20);
}

static constexpr auto manyClients = R"(
import socket, sys
clients = []
for _ in range(300):
    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(10); clients.append(s)
good = 0
for round in range(3):
    for i, s in enumerate(clients): s.sendall(b"%d" % i)
    for i, s in enumerate(clients): good += s.recv(10) == b"%d" % i
print(good, flush=True)
)";

/// Beyond 64 connections one epoll descriptor serves them all.
void TestServe::servesManyConnections()
{
    const auto server = serve({unixAddress()});
    const auto clients = runPython(manyClients, {m_path});
    QTRY_VERIFY_WITH_TIMEOUT(!clients->isRunning(), 20'000);
    QCOMPARE(clients->output(), "900\n");
    QVERIFY(
        descriptorsOf(server->pid()).values().contains(QStringLiteral("anon_inode:[eventpoll]")));
}

void TestServe::leavesAStaleFileWhenKilled()
{
    const auto server = serve({unixAddress()});
    (*server)->kill();
    QTRY_VERIFY(!server->isRunning());
    QVERIFY(QFile::exists(m_path));

    const auto cautious = runCli({QStringLiteral("serve"), unixAddress()});
    cautious->finish();
    QCOMPARE(cautious->exitCode(), 1);
    QVERIFY(cautious->errors().contains("nobody listens"));
    QVERIFY(QFile::exists(m_path));

    const auto client = runCli({QStringLiteral("connect"), unixAddress()});
    client->finish();
    QCOMPARE(client->exitCode(), 1);
    QVERIFY(client->errors().contains("ECONNREFUSED"));

    const auto next = serve({unixAddress(), QStringLiteral("--remove-stale-file")});
    struct stat status = {};
    QCOMPARE(::lstat(m_path.toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600u);
}

void TestServe::refusesWhatIsNotUtf8_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("serve") << QStringLiteral("serve unix:%1$(printf '\\377')");
    QTest::newRow("connect") << QStringLiteral("connect unix:%1$(printf '\\377')");
    QTest::newRow("name") << QStringLiteral("serve unix:%1 --name $(printf '\\377')");
}

/// Never another path in its place.
void TestServe::refusesWhatIsNotUtf8()
{
    QFETCH(QString, arguments);
    const auto program =
        runShell(QStringLiteral("exec $CLI ") + arguments.replace(QStringLiteral("%1"), m_path));
    QTRY_VERIFY(!program->isRunning());
    QCOMPARE(program->exitCode(), 2);
    QVERIFY2(program->errors().contains("\\xff\" is not UTF-8"), program->errors().constData());
    QCOMPARE(program->errors().count('\n'), 1);
    QVERIFY(QDir(m_directory->path())
                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                .isEmpty());
}

void TestServe::helpSaysHowToCallItAndWhatTheQtEngineLoses()
{
    const auto program = runCli({QStringLiteral("serve"), QStringLiteral("--help")});
    const QByteArray help = program->finish().simplified();
    QVERIFY2(help.startsWith("Usage: socketarium-cli serve [options] ADDRESS"), help.constData());
    QVERIFY2(help.contains("when the peer half-closes"), help.constData());
}

void TestServe::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("sentence");

    const auto row = [](const char *name, const QStringList &arguments, int status,
                        const char *sentence) {
        QTest::newRow(name) << arguments << status << QByteArray(sentence);
    };
    row("a path of 108 bytes", {QStringLiteral("unix:/") + QString(107, QLatin1Char('x'))}, 1,
        "108 bytes");
    row("a missing directory", {QStringLiteral("unix:/nonexistent/s")}, 1,
        "Cannot listen on unix:/nonexistent/s: its directory does not exist (ENOENT).");
    row("an address that does not parse", {QStringLiteral("tcp:localhost")}, 2,
        "the port is missing");
    row("a host that does not resolve", {QStringLiteral("tcp:no-such-host.invalid:1208")}, 1,
        "the host name cannot be resolved");
    row("an address of another machine", {QStringLiteral("tcp:192.0.2.1:0")}, 1, "EADDRNOTAVAIL");
    row("a kind that is not served", {QStringLiteral("unix-dgram:/tmp/x")}, 1,
        "serves and connects unix: and tcp:");
    row("no address", {}, 2, "an address is missing");
    row("two addresses", {QStringLiteral("tcp:0"), QStringLiteral("tcp:0")}, 2, "one address only");
    row("an unknown option", {QStringLiteral("tcp:0"), QStringLiteral("--fast")}, 2, "fast");
    row("an unknown behaviour",
        {QStringLiteral("tcp:0"), QStringLiteral("--behaviour"), QStringLiteral("sing")}, 2,
        "--behaviour is one of echo, command, sink.");
    row("an unknown engine",
        {QStringLiteral("tcp:0"), QStringLiteral("--engine"), QStringLiteral("steam")}, 2,
        "--engine is one of native, qt.");
    row("a read size of 0", {QStringLiteral("tcp:0"), QStringLiteral("--read-size=0")}, 2,
        "--read-size takes a whole number from 1 to 1048576.");
    row("a backlog in words", {QStringLiteral("tcp:0"), QStringLiteral("--backlog=many")}, 2,
        "--backlog takes a whole number from 0 to 65535.");
}

void TestServe::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);
    const auto server = runCli(QStringList{QStringLiteral("serve")} + arguments);
    server->finish();
    QTEST(server->exitCode(), "status");
    QCOMPARE(server->errors().count('\n'), 1);
    QVERIFY2(server->errors().contains(sentence), server->errors().constData());
    QCOMPARE(server->output(), QByteArray());
}

void TestServe::refusesAPortInUse()
{
    const auto server = serve({QStringLiteral("tcp:0")});
    const auto second = runCli({QStringLiteral("serve"), QStringLiteral("tcp:") + m_port});
    second->finish();
    QCOMPARE(second->exitCode(), 1);
    QVERIFY2(second->errors().contains("EADDRINUSE"), second->errors().constData());
    QCOMPARE(second->errors().count('\n'), 1);
}

/// As another user without any right: of root's, none is left.
void TestServe::refusesWithoutPermission()
{
    QVERIFY(QFile::setPermissions(m_directory->path(),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    const QString as = ::geteuid() == 0
        ? QStringLiteral("setpriv --reuid 65534 --regid 65534 --clear-groups ")
        : QString();
    const auto port = runShell(as + QStringLiteral("$CLI serve tcp:80"));
    port->finish();
    QCOMPARE(port->exitCode(), 1);
    QVERIFY2(port->errors().contains("ports below 1024 need a right"), port->errors().constData());

    const auto path = runShell(as + QStringLiteral("$CLI serve unix:/root/socketarium-test"));
    path->finish();
    QCOMPARE(path->exitCode(), 1);
    QVERIFY2(path->errors().contains("EACCES"), path->errors().constData());
}

void TestServe::usesTheNameForTheProcess()
{
    const auto commOf = [](qint64 pid) {
        QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
        return file.open(QFile::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    };
    const auto plain = serve({unixAddress()});
    QCOMPARE(commOf(plain->pid()), "echo-server");
    const auto named = serve({unixAddress() + QStringLiteral("2"), QStringLiteral("--name"),
                              QStringLiteral("a name of more than 15 bytes")});
    QCOMPARE(commOf(named->pid()), "a name of more");
}

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
