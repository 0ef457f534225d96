// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include "tests/helpers/population.h"

using namespace Socketarium;

/// socketarium-cli fds and sockets, run as a person runs them, compared with what ls(1) and the
/// makers of the sockets know.
class TestObserveCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fdsAgreeWithLs();
    void fdsOfSeveralProcesses();
    void fdsAsJson();
    void socketsAsJson();
    void filters_data();
    void filters();
    void tableIsOneLineARow();
    void nothingHostileReachesTheTerminal_data();
    void nothingHostileReachesTheTerminal();
    void commandLineShowsTheSame();
    void wrongUsage_data();
    void wrongUsage();
    void help_data();
    void help();
    void missingProcess();

private:
    struct Run
    {
        int status = -1;
        QByteArray output;
        QByteArray errors;
    };
    static Run run(const QString &program, const QStringList &arguments);
    static Run cli(const QStringList &arguments)
    {
        return run(QStringLiteral(SOCKETARIUM_CLI), arguments);
    }
    QString pid() const { return QString::number(number(m_population.truth().pid())); }
    QJsonObject socketOf(const QJsonArray &sockets, const char *role) const;

    Population m_population;
};

TestObserveCommands::Run TestObserveCommands::run(const QString &program,
                                                  const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    Run result;
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

void TestObserveCommands::initTestCase()
{
    QVERIFY(m_population.start());
}

/// The fields of a table's row that begins with a number: the descriptor.
static QMap<int, QByteArrayList> rowsByFd(const QByteArray &table)
{
    QMap<int, QByteArrayList> rows;
    for (const QByteArray &line : table.split('\n')) {
        const QByteArrayList fields = line.simplified().split(' ');
        bool isNumber = false;
        const int fd = fields.first().toInt(&isNumber);
        if (isNumber)
            rows.insert(fd, fields);
    }
    return rows;
}

void TestObserveCommands::fdsAgreeWithLs()
{
    const Run ours = cli({QStringLiteral("fds"), pid()});
    QCOMPARE(ours.status, 0);
    QCOMPARE(ours.errors, QByteArray());
    const QString directory = QStringLiteral("/proc/%1/fd").arg(pid());
    QVERIFY(ours.output.startsWith(QByteArray("# ls -l " + directory.toUtf8() + '\n')));
    const auto rows = rowsByFd(ours.output);

    // lr-x------ 1 root root 64 Nov 20 08:54 3 -> socket:[193205]
    const Run theirs = run(QStringLiteral("ls"), {QStringLiteral("-l"), directory});
    QCOMPARE(theirs.status, 0);
    int compared = 0;
    for (const QByteArray &line : theirs.output.split('\n')) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() < 4)
            continue;
        const QByteArrayList row = rows.value(fields[fields.size() - 3].toInt());
        QVERIFY2(row.size() > 4, line.constData());
        QCOMPARE(row[1], fields[0]);
        QCOMPARE(row[2], fields.last());
        if (row[2].startsWith("socket:"))
            QCOMPARE("socket:[" + row[4] + ']', fields.last());
        ++compared;
    }
    QCOMPARE(compared, rows.size());
    QCOMPARE(compared, int(m_population.truth().roles().size()) + 3);
}

void TestObserveCommands::fdsOfSeveralProcesses()
{
    const QString self = QString::number(QCoreApplication::applicationPid());
    const Run both = cli({QStringLiteral("fds"), self, pid(), self});
    QCOMPARE(both.status, 0);
    QCOMPARE(both.output.count("# ls -l /proc/"), 2);
    QVERIFY(both.output.indexOf("tst_observecomm") < both.output.indexOf("mksockets ("));
    // The pipe to its standard input, seen from both ends.
    QVERIFY(both.output.contains(QByteArray("pipe to mksockets (" + pid().toUtf8() + ") fd 0")));
    QVERIFY(
        both.output.contains(QByteArray("pipe from tst_observecomm (" + self.toUtf8() + ") fd ")));
}

void TestObserveCommands::fdsAsJson()
{
    const Run ours = cli({QStringLiteral("fds"), pid(), QStringLiteral("--json")});
    QCOMPARE(ours.status, 0);
    const QJsonArray processes =
        QJsonDocument::fromJson(ours.output)[QLatin1String("processes")].toArray();
    QCOMPARE(processes.size(), 1);
    const QJsonArray fds = processes[0][QLatin1String("fds")].toArray();
    const Truth &truth = m_population.truth();
    QCOMPARE(fds.size(), truth.roles().size() + 3);
    for (const QString &role : truth.roles()) {
        const QJsonObject fd = fds[number(truth.fd(role))].toObject();
        QCOMPARE(fd[QLatin1String("fd")].toInt(), int(number(truth.fd(role))));
        if (role != QLatin1String("eventfd"))
            QCOMPARE(quint64(fd[QLatin1String("inode")].toInteger()), number(truth.inode(role)));
    }
    const QJsonObject unbound = fds[number(truth.fd("tcp-unbound"))].toObject();
    QVERIFY(unbound[QLatin1String("socket")].isNull());
    QCOMPARE(unbound[QLatin1String("protocol")].toString(), QStringLiteral("TCP"));
}

QJsonObject TestObserveCommands::socketOf(const QJsonArray &sockets, const char *role) const
{
    for (const QJsonValue &each : sockets) {
        if (Inode{quint64(each[QLatin1String("inode")].toInteger())}
            == m_population.truth().inode(role))
            return each.toObject();
    }
    return {};
}

void TestObserveCommands::socketsAsJson()
{
    // Beside mksockets, servers and a client of Qt in this very process.
    const QTemporaryDir directory;
    QLocalServer localServer;
    QVERIFY(localServer.listen(directory.path() + QStringLiteral("/s")));
    QTcpServer tcpServer;
    QVERIFY(tcpServer.listen(QHostAddress::LocalHost));
    QLocalSocket client;
    client.connectToServer(localServer.fullServerName());
    QVERIFY(localServer.waitForNewConnection(5000));

    const Run ours = cli({QStringLiteral("sockets"), QStringLiteral("--json")});
    QCOMPARE(ours.status, 0);
    const QJsonDocument json = QJsonDocument::fromJson(ours.output);
    QVERIFY(json[QLatin1String("visibility")][QLatin1String("processes")].toInt() > 1);
    const QJsonArray sockets = json[QLatin1String("sockets")].toArray();
    const QJsonObject listener = socketOf(sockets, "unix-listener");
    QCOMPARE(listener[QLatin1String("state")].toString(), QStringLiteral("listen"));
    QCOMPARE(listener[QLatin1String("backlog")].toInt(), 5);
    QCOMPARE(listener[QLatin1String("waiting")].toArray().size(), 2);
    const QJsonObject accepted = socketOf(sockets, "mapped-accepted");
    QCOMPARE(quint64(accepted[QLatin1String("peer")].toInteger()),
             number(m_population.truth().inode("mapped-client")));

    const auto byInode = [&sockets](qintptr descriptor) {
        struct stat status = {};
        ::fstat(int(descriptor), &status);
        for (const QJsonValue &each : sockets) {
            if (quint64(each[QLatin1String("inode")].toInteger()) == status.st_ino)
                return each;
        }
        return QJsonValue();
    };
    const QJsonValue ourClient = byInode(client.socketDescriptor());
    const QJsonValue accept = byInode(localServer.nextPendingConnection()->socketDescriptor());
    QCOMPARE(ourClient[QLatin1String("peer")], accept[QLatin1String("inode")]);
    QCOMPARE(accept[QLatin1String("peer")], ourClient[QLatin1String("inode")]);
    QCOMPARE(accept[QLatin1String("local")][QLatin1String("text")].toString(),
             localServer.fullServerName());
    QCOMPARE(accept[QLatin1String("owners")][0][QLatin1String("pid")].toInteger(),
             QCoreApplication::applicationPid());
    const QJsonValue tcp = byInode(tcpServer.socketDescriptor());
    QCOMPARE(tcp[QLatin1String("local")][QLatin1String("port")].toInt(),
             int(tcpServer.serverPort()));
    QCOMPARE(tcp[QLatin1String("local")][QLatin1String("address")].toString(),
             QStringLiteral("127.0.0.1"));
}

void TestObserveCommands::filters_data()
{
    QTest::addColumn<QStringList>("filters");
    QTest::addColumn<QStringList>("roles"); // of the sockets that pass; of mksockets only

    const Truth &truth = m_population.truth();
    const auto add = [](const char *name, const QStringList &filters, const char *roles) {
        QTest::newRow(name) << filters << QString::fromLatin1(roles).split(QLatin1Char(' '));
    };
    const QString own = QStringLiteral("pid:") + pid();
    const QString port = QString::number(truth.port("tcp-listener"));
    const QString inode = QString::number(number(truth.inode("unix-listener")));
    add("inode", {QStringLiteral("inode:") + inode}, "unix-listener");
    add("path and state",
        {own, QStringLiteral("path:*/server.sock"), QStringLiteral("state:listen")},
        "unix-listener");
    add("path of the peer",
        {own, QStringLiteral("path:*/log.sock"), QStringLiteral("state:established")},
        "dgram-client-1 dgram-client-2");
    add("abstract path", {own, QStringLiteral("path:@/run/*")}, "abstract-slash");
    add("brackets in a path",
        {own, QStringLiteral("path:*/serve[rx].sock"), QStringLiteral("state:listen")},
        "unix-listener");
    add("port", {QStringLiteral("port:") + port, own},
        "tcp-listener tcp-client tcp-accepted tcp-waiting");
    add("port and state", {QStringLiteral("port:") + port, QStringLiteral("state:listen")},
        "tcp-listener");
    add("two states",
        {own, QStringLiteral("unix seqpacket"), QStringLiteral("state:listen"),
         QStringLiteral("state:established")},
        "seqpacket-listener seqpacket-client seqpacket-accepted");
    add("word with a colon",
        {own, QStringLiteral("127.0.0.1:") + port, QStringLiteral("LISTENING")}, "tcp-listener");
    add("word in brackets", {own, QStringLiteral("[::1]:"), QStringLiteral("not connected")},
        "udp6-server");
}

void TestObserveCommands::filters()
{
    QFETCH(QStringList, filters);
    QFETCH(QStringList, roles);
    const Run ours =
        cli(QStringList{QStringLiteral("sockets"), QStringLiteral("--json")} + filters);
    QCOMPARE(ours.status, 0);
    QSet<quint64> shown;
    for (const QJsonValue &each :
         QJsonDocument::fromJson(ours.output)[QLatin1String("sockets")].toArray())
        shown.insert(quint64(each[QLatin1String("inode")].toInteger()));
    QSet<quint64> expected;
    for (const QString &role : std::as_const(roles))
        expected.insert(number(m_population.truth().inode(role)));
    QCOMPARE(shown, expected);
}

void TestObserveCommands::tableIsOneLineARow()
{
    const Run ours = cli({QStringLiteral("sockets"), QStringLiteral("pid:") + pid()});
    QCOMPARE(ours.status, 0);
    const QByteArrayList lines = ours.output.trimmed().split('\n');
    QCOMPARE(lines.first(), QByteArray("# ss -xtuanp | grep -E 'pid=(" + pid().toUtf8() + "),'"));
    const qsizetype holder = lines[1].indexOf("HELD BY");
    QVERIFY(holder > 0);
    for (qsizetype i = 2; i < lines.size() - 1; ++i) // the columns are straight
        QVERIFY2(lines[i].sliced(holder - 1).startsWith(" mksockets "), lines[i].constData());
    // Copies of one socket are one row; two sockets are in no table, three descriptors are none.
    const auto roles = m_population.truth().roles().size();
    QCOMPARE(lines.size() - 3, roles - 1 - 2 - 3);
    QVERIFY(
        lines.last().startsWith(QByteArray(QByteArray::number(lines.size() - 3) + " sockets; ")));
}

void TestObserveCommands::nothingHostileReachesTheTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("fds") << QStringList{QStringLiteral("fds"), pid()};
    QTest::newRow("sockets") << QStringList{QStringLiteral("sockets"),
                                            QStringLiteral("pid:") + pid()};
    QTest::newRow("fds --json") << QStringList{QStringLiteral("fds"), pid(),
                                               QStringLiteral("--json")};
    QTest::newRow("a wrong argument")
        << QStringList{QStringLiteral("fds"), QStringLiteral("\x1b[31m")};
    QTest::newRow("a wrong filter")
        << QStringList{QStringLiteral("sockets"), QStringLiteral("state:\x1b[31m")};
}

void TestObserveCommands::nothingHostileReachesTheTerminal()
{
    QFETCH(QStringList, arguments);
    const Run ours = cli(arguments);
    const QString text = QString::fromUtf8(ours.output + ours.errors);
    QVERIFY(!text.isEmpty());
    for (const QChar c : text)
        QVERIFY2(c == QLatin1Char('\n') || c.isPrint(),
                 qPrintable(QString::number(c.unicode(), 16)));
    QVERIFY(!text.contains(QChar::ReplacementCharacter));
}

void TestObserveCommands::commandLineShowsTheSame()
{
    // The line that the table offers, given to a shell, shows the socket's inode too.
    const Run ours = cli({QStringLiteral("sockets"), QStringLiteral("pid:") + pid()});
    const QByteArray command = ours.output.split('\n').first().sliced(2);
    const Run shell = run(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromUtf8(command)});
    QCOMPARE(shell.status, 0);
    QVERIFY(shell.output.contains(
        QByteArray::number(number(m_population.truth().inode("unix-listener")))));
}

void TestObserveCommands::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto add = [](const char *line) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '));
    };
    add("fds");
    add("fds abc");
    add("fds 0");
    add("fds -5");
    add("fds 99999999999");
    add("fds --yaml 1");
    add("sockets foo:bar");
    add("sockets pid:abc");
    add("sockets pid:-1");
    add("sockets port:65536");
    add("sockets inode:");
    add("sockets path:");
    add("sockets state:listening");
    add("sockets --nonsense");
}

void TestObserveCommands::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run ours = cli(arguments);
    QCOMPARE(ours.status, 2);
    QCOMPARE(ours.output, QByteArray());
    QCOMPARE(ours.errors.count('\n'), 1);
    QVERIFY2(ours.errors.contains("--help"), ours.errors.constData());
}

void TestObserveCommands::help_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArrayList>("mentions");
    QTest::newRow("fds") << QStringLiteral("fds") << QByteArrayList{"--json", "PID"};
    QTest::newRow("sockets") << QStringLiteral("sockets")
                             << QByteArrayList{"--json", "pid:N",      "inode:N",  "path:GLOB",
                                               "port:N", "state:WORD", "time-wait"};
}

void TestObserveCommands::help()
{
    QFETCH(QString, command);
    QFETCH(QByteArrayList, mentions);
    const Run ours = cli({command, QStringLiteral("--help")});
    QCOMPARE(ours.status, 0);
    for (const QByteArray &word : std::as_const(mentions))
        QVERIFY2(ours.output.contains(word), word.constData());
}

void TestObserveCommands::missingProcess()
{
    const Run alone = cli({QStringLiteral("fds"), QStringLiteral("4194303")});
    QCOMPARE(alone.status, 1);
    QCOMPARE(alone.output, QByteArray());
    QCOMPARE(alone.errors, QByteArray("There is no process 4194303.\n"));
    const Run both = cli({QStringLiteral("fds"), QStringLiteral("4194303"), pid()});
    QCOMPARE(both.status, 1);
    QVERIFY(both.output.contains("mksockets"));
    QCOMPARE(both.errors, QByteArray("There is no process 4194303.\n"));
}

QTEST_GUILESS_MAIN(TestObserveCommands)
#include "tst_observecommands.moc"
