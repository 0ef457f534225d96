// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <arpa/inet.h>

#include "ui/words/kernelwords.h"

using namespace Socketarium;

/// The sentences about descriptors and sockets. What they must say is what the kernel knows, and no
/// more than that.
class TestKernelWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void forgeableNamesAreUnverified_data();
    void forgeableNamesAreUnverified();
    void sockets_data();
    void sockets();
    void otherDescriptors_data();
    void otherDescriptors();
    void owners_data();
    void owners();
    void lines_data();
    void lines();
    void everyValueHasAWord();
};

constexpr Pid window{900};

static SocketName path(const char *bytes)
{
    return {SocketName::Kind::Path, bytes, {}};
}

static SocketName inet(const char *address, quint16 port)
{
    SocketName name;
    name.kind = SocketName::Kind::Inet;
    name.inet.port = port;
    ::inet_pton(AF_INET, address, name.inet.address.data());
    return name;
}

static Owner owner(int pid, const char *comm, int fd)
{
    return {{Pid{pid}, 1}, comm, Fd{fd}};
}

static Socket unixSocket(SocketState state, SocketType type = SocketType::Stream)
{
    Socket socket;
    socket.id.inode = Inode{28725};
    socket.type = type;
    socket.state = state;
    socket.local.kind = SocketName::Kind::Unnamed;
    socket.source = SocketSource::SockDiag;
    socket.peerKnown = true;
    return socket;
}

static Socket tcpSocket(SocketState state)
{
    Socket socket = unixSocket(state);
    socket.id.family = SocketFamily::Inet;
    socket.id.protocol = SocketProtocol::Tcp;
    socket.local = inet("127.0.0.1", 41902);
    socket.remote = inet("127.0.0.1", 1208);
    socket.peerKnown = false;
    return socket;
}

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void TestKernelWords::names_data()
{
    QTest::addColumn<SocketName>("name");
    QTest::addColumn<QString>("expected");

    using Kind = SocketName::Kind;
    QTest::newRow("none") << SocketName{} << QString();
    QTest::newRow("unnamed") << SocketName{Kind::Unnamed, {}, {}} << text("unnamed");
    QTest::newRow("path") << path("/tmp/server.sock") << text("/tmp/server.sock");
    QTest::newRow("abstract") << SocketName{Kind::Abstract, "name", {}} << text("@name");
    QTest::newRow("abstract with NUL")
        << SocketName{Kind::Abstract, QByteArray("a\0b", 3), {}} << text("@a\\x00b");
    QTest::newRow("a path is never taken for an abstract name")
        << path("@name") << text("@name (path)");
    QTest::newRow("hostile") << path("/a\n\x1b[31m\xe2\x80\xae") << text("/a\\n\\x1b[31m\\u{202e}");
    QTest::newRow("inet") << inet("127.0.0.1", 1208) << text("127.0.0.1:1208");
}

void TestKernelWords::names()
{
    QFETCH(SocketName, name);
    QTEST(nameText(name), "expected");
}

void TestKernelWords::forgeableNamesAreUnverified_data()
{
    QTest::addColumn<Socket>("socket");
    QTest::addColumn<QString>("expected");

    const auto from = [](SocketSource source, const SocketName &name) {
        Socket socket = unixSocket(SocketState::Listen);
        socket.source = source;
        socket.local = socket.remote = name;
        return socket;
    };
    using Kind = SocketName::Kind;
    QTest::newRow("told by sock_diag")
        << from(SocketSource::SockDiag, path("/tmp/s")) << text("/tmp/s");
    QTest::newRow("path from /proc/net/unix")
        << from(SocketSource::Proc, path("/tmp/s")) << text("/tmp/s (unverified)");
    QTest::newRow("abstract from /proc/net/unix")
        << from(SocketSource::Proc, {Kind::Abstract, "name", {}}) << text("@name (unverified)");
    QTest::newRow("no name") << from(SocketSource::Proc, {Kind::Unnamed, {}, {}})
                             << text("unnamed");
    Socket tcp = tcpSocket(SocketState::Listen);
    tcp.source = SocketSource::Proc;
    tcp.local = tcp.remote = inet("127.0.0.1", 1208);
    QTest::newRow("addresses are numbers") << tcp << text("127.0.0.1:1208");
}

void TestKernelWords::forgeableNamesAreUnverified()
{
    QFETCH(Socket, socket);
    QFETCH(QString, expected);
    QCOMPARE(localText(socket), expected);
    QCOMPARE(remoteText(socket), expected);
}

void TestKernelWords::sockets_data()
{
    QTest::addColumn<Socket>("socket");
    QTest::addColumn<QString>("expected");

    const auto add = [](const char *expected, const Socket &base, auto change) {
        Socket socket = base;
        change(socket);
        QTest::newRow(expected) << socket << text(expected);
    };
    const Socket listener = unixSocket(SocketState::Listen);
    const Socket connected = unixSocket(SocketState::Established);
    add("listening on /tmp/server.sock", listener,
        [](Socket &s) { s.local = path("/tmp/server.sock"); });
    add("listening on /tmp/server.sock, 2 waiting", listener, [](Socket &s) {
        s.local = path("/tmp/server.sock");
        s.acceptQueue = 2;
    });
    add("connected to client-1 (2555) fd 3", connected,
        [](Socket &s) { s.peerOwners = {owner(2555, "client-1", 3)}; });
    add("connected to a\\nb (2555) fd 3", connected,
        [](Socket &s) { s.peerOwners = {owner(2555, "a\nb", 3)}; });
    add("connected to /tmp/server.sock, waits to be accepted", connected, [](Socket &s) {
        s.waitsAt = Inode{28724};
        s.remote = path("/tmp/server.sock");
    });
    add("connected to /run/bus", connected, [](Socket &s) {
        s.peer = Inode{5};
        s.remote = path("/run/bus");
    });
    add("connected to socket 5", connected, [](Socket &s) {
        s.peer = Inode{5};
        s.remote.kind = SocketName::Kind::Unnamed;
    });
    add("connected, the other end is closed", connected, [](Socket &) {});
    add("connected", connected, [](Socket &s) { s.peerKnown = false; });
    add("unconnected unix stream socket", unixSocket(SocketState::Unconnected), [](Socket &) {});
    add("unconnected unix datagram socket at /tmp/log",
        unixSocket(SocketState::Unconnected, SocketType::Datagram),
        [](Socket &s) { s.local = path("/tmp/log"); });
    add("connected to 127.0.0.1:1208", tcpSocket(SocketState::Established), [](Socket &) {});
    add("connecting to 127.0.0.1:1208", tcpSocket(SocketState::SynSent), [](Socket &) {});
    add("connection to 127.0.0.1:1208, FIN wait 2", tcpSocket(SocketState::FinWait2),
        [](Socket &) {});
    add("127.0.0.1:1208 has closed its end, this one is still open",
        tcpSocket(SocketState::CloseWait), [](Socket &) {});
}

void TestKernelWords::sockets()
{
    QFETCH(Socket, socket);
    DescriptorRow row;
    row.descriptor.kind = DescriptorKind::Socket;
    row.socket = socket;
    QTEST(descriptorText(row, window), "expected");
}

void TestKernelWords::otherDescriptors_data()
{
    QTest::addColumn<Descriptor>("descriptor");
    QTest::addColumn<QString>("expected");

    const auto add = [](const char *expected, DescriptorKind kind, const char *target, int fd,
                        quint16 mode, const QList<Owner> &otherEnds) {
        Descriptor descriptor;
        descriptor.id = {{Pid{2554}, 1}, Fd{fd}};
        descriptor.kind = kind;
        descriptor.target = target;
        descriptor.mode = mode;
        descriptor.otherEnds = otherEnds;
        QTest::newRow(expected) << descriptor << text(expected);
    };
    const QList<Owner> ours = {owner(900, "socketarium", 21)};
    const auto pipe = DescriptorKind::Pipe;
    add("control pipe from Socketarium", pipe, "pipe:[1]", 0, 0500, ours);
    add("events to Socketarium", pipe, "pipe:[2]", 1, 0300, ours);
    add("messages to Socketarium", pipe, "pipe:[3]", 2, 0300, ours);
    add("pipe to socketarium (900) fd 21", pipe, "pipe:[4]", 5, 0300, ours);
    add("pipe from cat (7) fd 1", pipe, "pipe:[1]", 0, 0500, {owner(7, "cat", 1)});
    add("pipe, its other end is closed or cannot be seen", pipe, "pipe:[1]", 0, 0500, {});
    const auto anon = DescriptorKind::Anon;
    add("event loop wake-up", anon, "anon_inode:[eventfd]", 3, 0700, {});
    add("event loop: waits for many descriptors", anon, "anon_inode:[eventpoll]", 3, 0700, {});
    add("kernel object anon_inode:[perf_event]", anon, "anon_inode:[perf_event]", 3, 0700, {});
    add("terminal", DescriptorKind::Device, "/dev/pts/3", 0, 0700, {});
    add("/dev/null", DescriptorKind::Device, "/dev/null", 0, 0700, {});
    add("device /dev/kvm", DescriptorKind::Device, "/dev/kvm", 3, 0700, {});
    add("file /tmp/a\\nb", DescriptorKind::File, "/tmp/a\nb", 3, 0700, {});
    add("socket that is in no table read here", DescriptorKind::Socket, "socket:[9]", 3, 0700, {});
}

void TestKernelWords::otherDescriptors()
{
    QFETCH(Descriptor, descriptor);
    QTEST(descriptorText({descriptor, "server", std::nullopt}, window), "expected");
    descriptor.kind = DescriptorKind::Socket;
    descriptor.protocol = "NETLINK";
    QCOMPARE(descriptorText({descriptor, "server", std::nullopt}, window), text("NETLINK socket"));
    descriptor.protocol = "TCP";
    QCOMPARE(descriptorText({descriptor, "server", std::nullopt}, window),
             text("TCP socket, neither bound nor connected"));
}

void TestKernelWords::owners_data()
{
    QTest::addColumn<QList<Owner>>("owners");
    QTest::addColumn<std::optional<NoOwner>>("noOwner");
    QTest::addColumn<QString>("expected");

    const auto none = [](NoOwner reason, const char *expected) {
        QTest::newRow(expected) << QList<Owner>() << std::optional(reason) << text(expected);
    };
    const auto some = [](const QList<Owner> &holders, const char *expected) {
        QTest::newRow(expected) << holders << std::optional<NoOwner>() << text(expected);
    };
    some({owner(2554, "echo-server", 3)}, "echo-server 2554 fd 3");
    some({owner(2554, "echo", 3), owner(2554, "echo", 4), owner(2555, "cat", 0)},
         "echo 2554 fd 3, fd 4, cat 2555 fd 0");
    some({owner(1, "\x1b[2J", 3)}, "\\x1b[2J 1 fd 3");
    none(NoOwner::NotAccepted, "none: not accepted yet");
    none(NoOwner::Lingering, "none: closed, kept by the kernel");
    none(NoOwner::Unreadable, "not seen: some processes may not be read");
    none(NoOwner::NotExamined, "not looked for");
    none(NoOwner::Unexplained, "none seen: the kernel's own, in flight, or just changed");
}

void TestKernelWords::owners()
{
    QFETCH(QList<Owner>, owners);
    QFETCH(std::optional<NoOwner>, noOwner);
    Socket socket = unixSocket(SocketState::Established);
    socket.owners = owners;
    socket.noOwner = noOwner;
    QTEST(ownerText(socket), "expected");
    socket.peerOwners = owners;
    if (!owners.isEmpty())
        QTEST(peerText(socket), "expected");
    else
        QCOMPARE(peerText(socket), QString());
}

void TestKernelWords::lines_data()
{
    QTest::addColumn<Socket>("socket");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");

    QTest::newRow("unix listener")
        << unixSocket(SocketState::Listen)
        << QByteArray("0: 00000002 00000000 00010000 0001 01 28724 /tmp/server.sock")
        << text("RefCount 00000002: 2 held|Flags 00010000: ACCEPTCON, it listens|"
                "Type 0001: STREAM|St 01: UNCONNECTED|Inode 28724|Path /tmp/server.sock");
    QTest::newRow("unix, unnamed")
        << unixSocket(SocketState::Established)
        << QByteArray("0: 00000003 00000000 00000000 0005 03 28725")
        << text("RefCount 00000003: 3 held|Flags 00000000|Type 0005: SEQPACKET|St 03: CONNECTED|"
                "Inode 28725");
    QTest::newRow("TCP listener")
        << tcpSocket(SocketState::Listen)
        << QByteArray("0: 0100007F:04B8 00000000:0000 0A 00000000:00000001 00:00000000 00000000 "
                      "1000 0 28438 2")
        << text("local_address 127.0.0.1:1208|rem_address 0.0.0.0:0|st 0A: LISTEN|tx_queue 0|"
                "rx_queue 1: clients that wait to be accepted|uid 1000|inode 28438");
    QTest::newRow("not a line") << tcpSocket(SocketState::Listen) << QByteArray("nonsense")
                                << QString();
    QTest::newRow("none seen") << tcpSocket(SocketState::Listen) << QByteArray() << QString();
}

void TestKernelWords::lines()
{
    QFETCH(Socket, socket);
    QFETCH(QByteArray, line);
    socket.kernelLine = line;
    QTEST(decodedLine(socket).join(QLatin1Char('|')), "expected");
}

void TestKernelWords::everyValueHasAWord()
{
    QSet<QString> words;
    for (int state = 0; state <= int(SocketState::Unconnected); ++state)
        words.insert(stateText(SocketState(state)));
    QCOMPARE(words.size(), qsizetype(SocketState::Unconnected) + 1);
    words.clear();
    for (int kind = 0; kind <= int(DescriptorKind::Anon); ++kind)
        words.insert(kindText(DescriptorKind(kind)));
    QCOMPARE(words.size(), qsizetype(DescriptorKind::Anon) + 1);
    QVERIFY(!words.contains(QString()));

    Socket socket = tcpSocket(SocketState::Listen);
    QCOMPARE(kindText(socket), text("TCP"));
    socket.id.family = SocketFamily::Inet6;
    socket.id.protocol = SocketProtocol::Udp;
    QCOMPARE(kindText(socket), text("UDP over IPv6"));
    QCOMPARE(kindText(unixSocket(SocketState::Listen, SocketType::SeqPacket)),
             text("unix seqpacket"));
}

QTEST_GUILESS_MAIN(TestKernelWords)
#include "tst_kernelwords.moc"
