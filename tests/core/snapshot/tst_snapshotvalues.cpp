// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "core/snapshot/openflags.h"
#include "core/snapshot/shellcommand.h"
#include "core/snapshot/snapshot.h"
#include "core/snapshot/unixsockets.h"

using namespace Socketarium;

/// The values of a snapshot: names, look-ups, flags, the commands that show the same.
class TestSnapshotValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inetNames_data();
    void inetNames();
    void lookUps();
    void flags_data();
    void flags();
    void linkModes();
    void socketsBoundToAFile_data();
    void socketsBoundToAFile();
    void commands_data();
    void commands();
};

static InetName inetName(const char *address, quint16 port)
{
    InetName name;
    name.port = port;
    name.isIpv6 = ::inet_pton(AF_INET6, address, name.address.data()) == 1;
    if (!name.isIpv6)
        ::inet_pton(AF_INET, address, name.address.data());
    return name;
}

void TestSnapshotValues::inetNames_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("withoutMapping");
    QTest::addColumn<bool>("isWildcard");

    const auto row = [](const char *address, const char *text, const char *plain, bool wildcard) {
        QTest::newRow(address) << QByteArray(address) << QString::fromLatin1(text)
                               << QString::fromLatin1(plain) << wildcard;
    };
    row("127.0.0.1", "127.0.0.1:1208", "127.0.0.1:1208", false);
    row("0.0.0.0", "0.0.0.0:1208", "0.0.0.0:1208", true);
    row("::1", "[::1]:1208", "[::1]:1208", false);
    row("::", "[::]:1208", "[::]:1208", true);
    row("::ffff:10.1.2.3", "[::ffff:10.1.2.3]:1208", "10.1.2.3:1208", false);
    row("::fffe:10.1.2.3", "[::fffe:a01:203]:1208", "[::fffe:a01:203]:1208", false);
}

void TestSnapshotValues::inetNames()
{
    QFETCH(QByteArray, address);
    const InetName name = inetName(address.constData(), 1208);
    QTEST(name.text(), "text");
    QTEST(name.withoutMapping().text(), "withoutMapping");
    QTEST(name.isWildcard(), "isWildcard");
}

static Socket socketOf(SocketFamily family, SocketProtocol protocol, quint64 inode)
{
    Socket socket;
    socket.id = {family, protocol, Inode{inode}, inode == 0 ? QByteArray("tuple") : QByteArray()};
    return socket;
}

static Process processOf(int pid, const char *comm)
{
    Process process;
    process.id = {Pid{pid}, 77};
    process.comm = comm;
    return process;
}

static Descriptor descriptorOf(int pid, int fd)
{
    Descriptor descriptor;
    descriptor.id = {{Pid{pid}, 77}, Fd{fd}};
    return descriptor;
}

void TestSnapshotValues::lookUps()
{
    using enum SocketFamily;
    Snapshot snapshot;
    snapshot.processes = {processOf(10, "a"), processOf(12, "b")};
    snapshot.descriptors = {descriptorOf(10, 0), descriptorOf(10, 3), descriptorOf(12, 1)};
    snapshot.sockets = {
        socketOf(Unix, SocketProtocol::Unix, 5), socketOf(Unix, SocketProtocol::Unix, 9),
        socketOf(Inet, SocketProtocol::Tcp, 0),  socketOf(Inet, SocketProtocol::Tcp, 3),
        socketOf(Inet, SocketProtocol::Udp, 4),  socketOf(Inet6, SocketProtocol::Tcp, 7)};
    snapshot.files.resize(2);
    snapshot.files[0].path = "/a";
    snapshot.files[1].path = "/b";

    QCOMPARE(snapshot.process(Pid{12})->comm, QByteArray("b"));
    QVERIFY(!snapshot.process(Pid{11}));
    QVERIFY(snapshot.descriptor(Pid{10}, Fd{3})->id.fd == Fd{3});
    QVERIFY(!snapshot.descriptor(Pid{10}, Fd{1}));
    QVERIFY(!snapshot.descriptor(Pid{11}, Fd{0}));
    for (const quint64 inode : {3, 4, 5, 7, 9})
        QVERIFY(snapshot.socket(Inode{inode})
                && snapshot.socket(Inode{inode})->id.inode == Inode{inode});
    for (const quint64 inode : {0, 1, 6, 8, 10})
        QVERIFY(!snapshot.socket(Inode{inode}));
    QVERIFY(snapshot.file("/b"));
    QVERIFY(!snapshot.file("/c"));
    QVERIFY(!Snapshot().socket(Inode{1}));
}

void TestSnapshotValues::flags_data()
{
    QTest::addColumn<quint32>("flags");
    QTest::addColumn<QString>("names");

    const auto row = [](quint32 flags, const char *names) {
        QTest::newRow(names) << flags << QString::fromLatin1(names);
    };
    row(0, "O_RDONLY");
    row(O_WRONLY | O_APPEND, "O_WRONLY O_APPEND");
    row(O_RDWR | O_NONBLOCK | O_CLOEXEC, "O_RDWR O_NONBLOCK O_CLOEXEC");
    row(O_RDONLY | 0100000, "O_RDONLY"); // the kernel's O_LARGEFILE
    row(O_RDWR | O_SYNC, "O_RDWR O_SYNC");
    row(O_RDWR | O_DSYNC, "O_RDWR O_DSYNC");
    row(O_RDONLY | O_DIRECTORY, "O_RDONLY O_DIRECTORY");
    row(O_RDWR | O_TMPFILE, "O_RDWR O_TMPFILE");
    row(O_RDWR | 0x40000000u, "O_RDWR 010000000000");
}

void TestSnapshotValues::flags()
{
    QFETCH(quint32, flags);
    QTEST(openFlagNames(flags).join(QLatin1Char(' ')), "names");
}

void TestSnapshotValues::linkModes()
{
    QCOMPARE(linkModeText(0700), QStringLiteral("lrwx------"));
    QCOMPARE(linkModeText(0500), QStringLiteral("lr-x------"));
    QCOMPARE(linkModeText(0300), QStringLiteral("l-wx------"));
    QCOMPARE(linkModeText(0777), QStringLiteral("lrwxrwxrwx"));
}

void TestSnapshotValues::socketsBoundToAFile_data()
{
    QTest::addColumn<quint64>("device");
    QTest::addColumn<quint64>("inode");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QList<Inode>>("sockets");

    const QByteArray path = "/tmp/s";
    const quint64 device = makedev(8, 1);
    const QList<Inode> both = {Inode{100}, Inode{101}};
    QTest::newRow("the file") << device << quint64{7} << path << both;
    QTest::newRow("renamed") << device << quint64{7} << QByteArray("/tmp/other") << both;
    QTest::newRow("another file at its path") << device << quint64{8} << path << QList<Inode>();
    QTest::newRow("another device told, as by btrfs")
        << quint64{makedev(0, 42)} << quint64{7} << path << both;
    QTest::newRow("the number on another device")
        << quint64{makedev(0, 42)} << quint64{7} << QByteArray("/tmp/other") << QList<Inode>();
    QTest::newRow("a long inode number") << device << ((quint64{1} << 32) | 7) << path << both;
}

void TestSnapshotValues::socketsBoundToAFile()
{
    QFETCH(quint64, device);
    QFETCH(quint64, inode);
    QFETCH(QByteArray, path);
    UnixDiagTable dump;
    for (const Inode socket : {Inode{101}, Inode{100}, Inode{102}}) {
        UnixDiagRow row;
        row.inode = socket;
        if (socket != Inode{102}) {
            row.name = UnixName{false, "/tmp/s"};
            row.file = UnixFile{7, 8U << 20 | 1U};
        }
        dump.rows.append(row);
    }
    const SocketFile file = {path, true, true, device, Inode{inode}, S_IFSOCK, Uid::Root};
    QTEST(boundSockets(dump, file), "sockets");
}

void TestSnapshotValues::commands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");

    const auto row = [](const QString &command, const char *expected) {
        QTest::newRow(expected) << command << QString::fromLatin1(expected);
    };
    row(descriptorsCommand({Pid{2554}}), "ls -l /proc/2554/fd");
    row(descriptorsCommand({Pid{1}, Pid{2}}), "ls -l /proc/1/fd /proc/2/fd");
    row(descriptorCommand(Pid{1}, Fd{3}), "ls -l /proc/1/fd/3");
    row(socketsCommand({}), "ss -xtuanp");
    row(socketsCommand({Pid{1}, Pid{2}}), "ss -xtuanp | grep -E 'pid=(1|2),'");

    Socket socket = socketOf(SocketFamily::Unix, SocketProtocol::Unix, 28724);
    row(socketCommand(socket), "ss -xap | grep -w 28724");
    socket.local = {SocketName::Kind::Path, "/tmp/server.sock", {}};
    row(socketCommand(socket), "ss -xap 'src /tmp/server.sock'");
    socket.id.inode = Inode{28725};
    socket.local.bytes = "/tmp/a b'\n$(id)";
    row(socketCommand(socket), "ss -xap | grep -w 28725");
    socket.id.inode = Inode{28726};
    socket.local = {SocketName::Kind::Abstract, "name", {}};
    row(socketCommand(socket), "ss -xap | grep -w 28726");

    socket = socketOf(SocketFamily::Inet6, SocketProtocol::Tcp, 1);
    socket.local = {SocketName::Kind::Inet, {}, inetName("::1", 1208)};
    row(socketCommand(socket), "ss -tanp 'sport = :1208 or dport = :1208'");
    socket.id.protocol = SocketProtocol::Udp;
    row(socketCommand(socket), "ss -uanp 'sport = :1208 or dport = :1208'");
    row(socketCommand(socketOf(SocketFamily::Netlink, SocketProtocol::Other, 28725)),
        "ss -ap | grep -w 28725");

    const auto lineOf = [](SocketFamily family, SocketProtocol protocol, quint64 inode) {
        return kernelLineCommand(socketOf(family, protocol, inode));
    };
    row(lineOf(SocketFamily::Unix, SocketProtocol::Unix, 1), "grep -w 1 /proc/net/unix");
    row(lineOf(SocketFamily::Inet, SocketProtocol::Tcp, 2), "grep -w 2 /proc/net/tcp");
    row(lineOf(SocketFamily::Inet6, SocketProtocol::Tcp, 3), "grep -w 3 /proc/net/tcp6");
    row(lineOf(SocketFamily::Inet, SocketProtocol::Udp, 4), "grep -w 4 /proc/net/udp");
    QTest::newRow("in no table of ours")
        << lineOf(SocketFamily::Netlink, SocketProtocol::Other, 5) << QString();
    QTest::newRow("a row without an inode")
        << lineOf(SocketFamily::Inet, SocketProtocol::Tcp, 0) << QString();
}

void TestSnapshotValues::commands()
{
    QFETCH(QString, command);
    QFETCH(QString, expected);
    QCOMPARE(command, expected);
}

QTEST_GUILESS_MAIN(TestSnapshotValues)
#include "tst_snapshotvalues.moc"
