// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <csignal>
#include <optional>

#include <QElapsedTimer>
#include <QTemporaryDir>

#include "core/control/protocol.h"
#include "tests/cli/cliprocess.h"

using namespace Socketarium;

class TestControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasOnlyItsOwnDescriptors_data();
    void hasOnlyItsOwnDescriptors();
    void obeysAndTells();
    void sendsFromTheServer();
    void endOfInputEndsIt();
    void aSignalEndsIt();
    void saysWhyItFails();
    void tellsOfLinesThatItCannotObey();
    void refusesMoreThanMayWait();
    void closesWhereThePeerDoesNotRead_data();
    void closesWhereThePeerDoesNotRead();
    void failsWhereTheConnectionIsReset();
    void staysSmallUnderAFloodThatNobodyReads();

private:
    std::unique_ptr<RunningProgram> start(const QStringList &arguments);
    /// The next event of this kind, of which there may be others in between.
    template <typename Event>
    std::optional<Event> next(RunningProgram &program);
    QString unixAddress() const { return QStringLiteral("unix:") + m_path; }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    /// How much of each output was looked at for each kind of event.
    QMap<std::pair<RunningProgram *, std::size_t>, qsizetype> m_read;
};

void TestControl::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s"));
    m_read.clear();
}

void TestControl::cleanup()
{
    m_directory.reset();
}

std::unique_ptr<RunningProgram> TestControl::start(const QStringList &arguments)
{
    return runCli(arguments + QStringList{QStringLiteral("--control")});
}

template <typename Event>
std::optional<Event> TestControl::next(RunningProgram &program)
{
    std::optional<Event> found;
    const auto look = [&] {
        qsizetype &read = m_read[{&program, ControlEvent(Event()).index()}];
        const QByteArray &output = program.output();
        for (qsizetype end = output.indexOf('\n', read); end >= 0 && !found;
             end = output.indexOf('\n', read)) {
            const auto event = decodeEvent(QByteArrayView(output).sliced(read, end - read));
            read = end + 1;
            if (event && std::holds_alternative<Event>(*event))
                found = std::get<Event>(*event);
        }
        return found.has_value();
    };
    static_cast<void>(QTest::qWaitFor(look, 10'000));
    return found;
}

static void command(RunningProgram &program, const ControlCommand &command)
{
    program->write(encode(command) + '\n');
}

void TestControl::hasOnlyItsOwnDescriptors_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("engine");
    QTest::newRow("unix, native") << QStringLiteral("unix:%1") << QStringLiteral("native");
    QTest::newRow("unix, qt") << QStringLiteral("unix:%1") << QStringLiteral("qt");
    QTest::newRow("TCP, native") << QStringLiteral("tcp:localhost:0") << QStringLiteral("native");
    QTest::newRow("TCP, qt") << QStringLiteral("tcp:localhost:0") << QStringLiteral("qt");
}

void TestControl::hasOnlyItsOwnDescriptors()
{
    QFETCH(QString, address);
    QFETCH(QString, engine);
    const QStringList engineArguments{QStringLiteral("--engine"), engine};
    const auto server =
        start(QStringList{QStringLiteral("serve"), address.replace(QStringLiteral("%1"), m_path)}
              + engineArguments);
    const auto serves = next<ReadyEvent>(*server);
    QVERIFY(serves);
    QCOMPARE(serves->pid, Pid(static_cast<qint32>(server->pid())));
    const auto client =
        start(QStringList{QStringLiteral("connect"), QString::fromUtf8(serves->address)}
              + engineArguments);
    const auto connects = next<ReadyEvent>(*client);
    QVERIFY(connects);
    const auto accepted = next<OpenedEvent>(*server);
    QVERIFY(accepted);

    const auto socketText = [](Inode inode) {
        return QStringLiteral("socket:[%1]").arg(number(inode));
    };
    const auto table = descriptorsOf(server->pid());
    QCOMPARE(table.keys(), (QList<int>{0, 1, 2, 3, 4, 5}));
    QVERIFY(table[0].startsWith(QStringLiteral("pipe:")));
    QVERIFY(table[1].startsWith(QStringLiteral("pipe:")));
    QCOMPARE(table[3], QStringLiteral("anon_inode:[eventfd]"));
    QCOMPARE(serves->fd, Fd(4));
    QCOMPARE(table[4], socketText(serves->inode));
    QCOMPARE(accepted->fd, Fd(5));
    QCOMPARE(table[5], socketText(accepted->inode));

    const auto clientTable = descriptorsOf(client->pid());
    QCOMPARE(clientTable.keys(), (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(clientTable[3], QStringLiteral("anon_inode:[eventfd]"));
    QCOMPARE(clientTable[4], socketText(connects->inode));
}

void TestControl::obeysAndTells()
{
    const auto server = start({QStringLiteral("serve"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*server));
    const auto client = start({QStringLiteral("connect"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*client));
    const auto opened = next<OpenedEvent>(*client);
    QVERIFY(opened);
    QCOMPARE(opened->remote.kind, SocketName::Kind::Path);
    QCOMPARE(opened->remote.bytes, m_path.toUtf8());
    QCOMPARE(opened->peerPid, Pid(static_cast<qint32>(server->pid())));

    command(*client, SendCommand{0, {{{"hello", 0}}, 0, 1}});
    const auto received = next<MessagesEvent>(*server);
    QVERIFY(received);
    QCOMPARE(received->messages.first().bytes, "hello");
    QCOMPARE(received->messages.first().direction, Direction::Received);

    command(*client, SendCommand{1, {{{"tick", 0}}, 10, 0}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(next<MessagesEvent>(*server));
    command(*client, StopSendingCommand{1});
    command(*client, CloseCommand{1});
    const auto closed = next<ClosedEvent>(*server);
    QVERIFY(closed);
    QCOMPARE(closed->cause, CloseCause::Peer);
    QCOMPARE(closed->received, closed->sent);
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 0);

    command(*server, StopCommand{});
    QTRY_VERIFY(!server->isRunning());
    QCOMPARE(server->exitCode(), 0);
    QVERIFY(!QFile::exists(m_path));
}

void TestControl::sendsFromTheServer()
{
    const auto server = start({QStringLiteral("serve"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*server));
    const auto one = runShell(QStringLiteral("exec nc -U %1").arg(m_path));
    QVERIFY(next<OpenedEvent>(*server));
    const auto two = runShell(QStringLiteral("exec nc -U %1").arg(m_path));
    QVERIFY(next<OpenedEvent>(*server));
    command(*server, SendCommand{2, {{{"only two", 0}}, 0, 1}});
    QTRY_COMPARE(two->output(), "only two");
    command(*server, SendCommand{0, {{{"all", 0}}, 0, 1}});
    QTRY_COMPARE(two->output(), "only twoall");
    QTRY_COMPARE(one->output(), "all");
    command(*server, SendCommand{77, {{{"none", 0}}, 0, 1}});
    command(*server, CloseCommand{1});
    const auto closed = next<ClosedEvent>(*server);
    QVERIFY(closed);
    QCOMPARE(closed->connection, 1);
    QCOMPARE(closed->cause, CloseCause::Self);
}

void TestControl::endOfInputEndsIt()
{
    const auto server = start({QStringLiteral("serve"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*server));
    const auto client = start({QStringLiteral("connect"), unixAddress()});
    QVERIFY(next<OpenedEvent>(*server));
    server->finish();
    QVERIFY(!server->isRunning());
    QCOMPARE(server->exitCode(), 0);
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(next<ClosedEvent>(*server));
    // The client's connection is gone, and so is what it was for.
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 0);
}

void TestControl::aSignalEndsIt()
{
    const auto server = start({QStringLiteral("serve"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*server));
    QCOMPARE(::kill(static_cast<pid_t>(server->pid()), SIGTERM), 0);
    QTRY_VERIFY(!server->isRunning());
    QCOMPARE((*server)->exitStatus(), QProcess::NormalExit);
    QCOMPARE(server->exitCode(), 0);
    QVERIFY(!QFile::exists(m_path));
}

void TestControl::saysWhyItFails()
{
    const auto server = start({QStringLiteral("serve"), QStringLiteral("unix:/nonexistent/s")});
    const auto failed = next<FailedEvent>(*server);
    QVERIFY(failed);
    QVERIFY(failed->fatal);
    QCOMPARE(failed->error.reason, EndpointReason::NoSuchDirectory);
    QCOMPARE(failed->error.sysErrno, ENOENT);
    QTRY_VERIFY(!server->isRunning());
    QCOMPARE(server->exitCode(), 1);
    QCOMPARE(server->errors(), QByteArray());
}

void TestControl::tellsOfLinesThatItCannotObey()
{
    const auto server = start({QStringLiteral("serve"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*server));
    (*server)->write("{\"command\":\"reboot\"}\n\n[[[[\n");
    (*server)->write(QByteArray(maxControlLine + 1, 'x') + '\n');
    (*server)->write("{\"command\":\"stop\"}");
    const auto unknown = next<FailedEvent>(*server);
    QVERIFY(unknown);
    QCOMPARE(unknown->error.reason, EndpointReason::UnknownCommand);
    QCOMPARE(unknown->error.detail, "reboot");
    QVERIFY(!unknown->fatal);
    const auto malformed = next<FailedEvent>(*server);
    QVERIFY(malformed);
    QCOMPARE(malformed->error.step, EndpointStep::Control);
    QCOMPARE(malformed->error.reason, EndpointReason::MalformedCommand);
    const auto tooLong = next<FailedEvent>(*server);
    QVERIFY(tooLong);
    QCOMPARE(tooLong->error.reason, EndpointReason::LineTooLong);
    QVERIFY(server->isRunning()); // the last line has no end yet
    (*server)->write("\n");
    QTRY_VERIFY(!server->isRunning());
}

void TestControl::refusesMoreThanMayWait()
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
    const auto client = start({QStringLiteral("connect"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*client));
    const QByteArray message(512 * 1024, 'x');
    for (int i = 0; i < 8; ++i)
        command(*client, SendCommand{0, {{{message, 0}}, 0, 1}});
    const auto failed = next<FailedEvent>(*client);
    QVERIFY(failed);
    QCOMPARE(failed->error.reason, EndpointReason::SendQueueFull);
    QVERIFY(failed->error.amount > 0 && failed->error.amount <= 1024 * 1024);
    const auto paused = next<FlowEvent>(*client);
    QVERIFY(paused);
    QVERIFY(paused->paused);
    (*server)->write("\n");
    const auto flows = next<FlowEvent>(*client);
    QVERIFY(flows);
    QVERIFY(!flows->paused);
    client->finish();
    const auto closed = next<ClosedEvent>(*client);
    QVERIFY(closed);
    QTRY_COMPARE(server->output(), "up\n" + QByteArray::number(closed->sent) + '\n');
    // No message was taken in part.
    QCOMPARE((closed->sent + closed->unsent) % static_cast<quint64>(message.size()), 0u);
}

void TestControl::closesWhereThePeerDoesNotRead_data()
{
    QTest::addColumn<int>("commands");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("below");
    QTest::newRow("told once: after a while") << 1 << 1500 << 6000;
    QTest::newRow("told twice: at once") << 2 << 0 << 1500;
}

void TestControl::closesWhereThePeerDoesNotRead()
{
    QFETCH(int, commands);
    QFETCH(int, atLeast);
    QFETCH(int, below);
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); sys.stdin.readline()
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = start({QStringLiteral("connect"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*client));
    command(*client, SendCommand{0, {{{QByteArray(700'000, 'x'), 0}}, 0, 1}});
    QVERIFY(next<FlowEvent>(*client));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < commands; ++i)
        command(*client, CloseCommand{1});
    const auto closed = next<ClosedEvent>(*client);
    QVERIFY(closed);
    QVERIFY2(clock.elapsed() >= atLeast && clock.elapsed() < below,
             QByteArray::number(clock.elapsed()).constData());
    QCOMPARE(closed->cause, CloseCause::Self);
    QVERIFY(closed->unsent > 0);
    QCOMPARE(closed->sent + closed->unsent, 700'000u);
}

void TestControl::failsWhereTheConnectionIsReset()
{
    const auto server = runPython(R"(
import socket, sys
s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen(); print("up", flush=True)
c, _ = s.accept(); c.recv(1)
)",
                                  {m_path});
    QTRY_COMPARE(server->output(), "up\n");
    const auto client = start({QStringLiteral("connect"), unixAddress()});
    QVERIFY(next<ReadyEvent>(*client));
    command(*client, SendCommand{0, {{{"two", 0}}, 0, 1}});
    const auto closed = next<ClosedEvent>(*client);
    QVERIFY(closed);
    QCOMPARE(closed->cause, CloseCause::Reset);
    QTRY_VERIFY(!client->isRunning());
    QCOMPARE(client->exitCode(), 1);
}

/// A reader that never reads, while a client floods the server with short messages and connections.
void TestControl::staysSmallUnderAFloodThatNobodyReads()
{
    const auto server =
        runShell(QStringLiteral("exec 3<&0; $CLI serve unix:%1 --behaviour command --control <&3 | "
                                "{ read x; echo up; read x </dev/fd/3; wc -c; }")
                     .arg(m_path));
    QTRY_COMPARE(server->output(), "up\n");
    const auto flood = runPython(R"(
import socket, sys
def connect():
    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); return s
for _ in range(2000): connect().close()
s = connect()
for _ in range(40):
    s.sendall(b"nonsense\n" * 20000)
for _ in range(20000):
    s.sendall(b"ping\n"); s.recv(10)
s.sendall(b"quit\n"); s.recv(10)
print("done")
)",
                                 {m_path});
    QTRY_VERIFY_WITH_TIMEOUT(!flood->isRunning(), 60'000);
    QCOMPARE(flood->output(), "done\n");

    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(server->pid()));
    QVERIFY(file.open(QFile::ReadOnly));
    const qint64 pid = file.readAll().simplified().split(' ').first().toLongLong();
    const qint64 resident = residentKibOf(pid);
    QVERIFY2(resident > 0 && resident < smallResidentKib, QByteArray::number(resident).constData());
    // Now it is read: what was kept is little, and the program ends with its input.
    server->finish("\n");
    const qint64 told = server->output().split('\n').value(1).trimmed().toLongLong();
    QVERIFY2(told > 0 && told < 4'000'000, server->output().constData());
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
