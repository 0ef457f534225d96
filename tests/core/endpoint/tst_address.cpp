// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/endpoint/address.h"

using namespace Socketarium;

class TestAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void rejects_data();
    void rejects();
    void tellsWhetherItReachesBeyondLoopback_data();
    void tellsWhetherItReachesBeyondLoopback();
};

static Address unixAddress(const QByteArray &name, bool isAbstract = false)
{
    return {Transport::UnixStream, isAbstract, name, {}, 0};
}

static Address tcpAddress(const QByteArray &host, quint16 port)
{
    return {Transport::Tcp, false, {}, host, port};
}

void TestAddress::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Address>("address");
    QTest::addColumn<QByteArray>("canonical");

    const auto row = [](const char *name, const QByteArray &text, const Address &address,
                        const QByteArray &canonical = {}) {
        QTest::newRow(name) << text << address << (canonical.isEmpty() ? text : canonical);
    };
    row("path", "unix:/tmp/server.sock", unixAddress("/tmp/server.sock"));
    row("bare path", "/tmp/server.sock", unixAddress("/tmp/server.sock"), "unix:/tmp/server.sock");
    row("bare relative path", "./a:b", unixAddress("./a:b"), "unix:./a:b");
    row("relative path", "unix:server.sock", unixAddress("server.sock"));
    row("path with blanks and colons", "unix:/tmp/a b:c", unixAddress("/tmp/a b:c"));
    row("path that looks like tcp", "unix:tcp:1", unixAddress("tcp:1"));
    row("bytes that are not UTF-8", "unix:/\xff", unixAddress("/\xff"));
    row("107 bytes", "unix:" + QByteArray(107, 'x'), unixAddress(QByteArray(107, 'x')));
    row("108 bytes: told where it is used", "unix:" + QByteArray(108, 'x'),
        unixAddress(QByteArray(108, 'x')));
    row("abstract", "unix:@name", unixAddress("name", true));
    row("abstract with a NUL", QByteArray("unix:@a\0b", 9),
        unixAddress(QByteArray("a\0b", 3), true));
    row("datagrams", "unix-dgram:/tmp/d", {Transport::UnixDatagram, false, "/tmp/d", {}, 0});
    row("packets", "unix-seqpacket:@p", {Transport::UnixSeqPacket, true, "p", {}, 0});

    row("host and port", "tcp:localhost:1208", tcpAddress("localhost", 1208));
    row("number and port", "tcp:127.0.0.1:1208", tcpAddress("127.0.0.1", 1208));
    row("port alone", "tcp:1208", tcpAddress("127.0.0.1", 1208), "tcp:127.0.0.1:1208");
    row("no host", "tcp::1208", tcpAddress("127.0.0.1", 1208), "tcp:127.0.0.1:1208");
    row("every address", "tcp:*:1208", tcpAddress("*", 1208));
    row("IPv6", "tcp:[::1]:1208", tcpAddress("::1", 1208));
    row("IPv6 with a zone", "tcp:[fe80::1%eth0]:1", tcpAddress("fe80::1%eth0", 1));
    row("the kernel's port", "tcp:127.0.0.1:0", tcpAddress("127.0.0.1", 0));
    row("highest port", "tcp:h:65535", tcpAddress("h", 65535));
    row("udp", "udp:[::]:53", {Transport::Udp, false, {}, "::", 53});
    row("icmp", "icmp:example.org", {Transport::Icmp, false, {}, "example.org", 0});
    row("icmp to an IPv6 address", "icmp:[::1]", {Transport::Icmp, false, {}, "::1", 0});
    row("icmp to a number", "icmp:1208", {Transport::Icmp, false, {}, "1208", 0});
}

void TestAddress::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(Address, address);
    QFETCH(QByteArray, canonical);
    const auto parsed = parseAddress(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().operation));
    QCOMPARE(*parsed, address);
    QCOMPARE(parsed->text(), canonical);
    const auto again = parseAddress(canonical);
    QVERIFY(again);
    QCOMPARE(*again, address);
}

void TestAddress::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");

    QTest::newRow("empty") << QByteArray() << QStringLiteral("scheme");
    QTest::newRow("a word") << QByteArray("server") << QStringLiteral("scheme");
    QTest::newRow("unknown scheme") << QByteArray("http://host/") << QStringLiteral("scheme");
    QTest::newRow("no path") << QByteArray("unix:") << QStringLiteral("path");
    QTest::newRow("no abstract name") << QByteArray("unix:@") << QStringLiteral("path");
    QTest::newRow("NUL in a path") << QByteArray("unix:/a\0b", 9) << QStringLiteral("path");
    QTest::newRow("missing port") << QByteArray("tcp:localhost") << QStringLiteral("port");
    QTest::newRow("empty port") << QByteArray("tcp:localhost:") << QStringLiteral("port");
    QTest::newRow("nothing at all") << QByteArray("tcp:") << QStringLiteral("port");
    QTest::newRow("IPv6 without a port") << QByteArray("tcp:[::1]") << QStringLiteral("port");
    QTest::newRow("port too high") << QByteArray("tcp:h:65536") << QStringLiteral("port");
    QTest::newRow("port with a sign") << QByteArray("tcp:h:+80") << QStringLiteral("port");
    QTest::newRow("negative port") << QByteArray("tcp:h:-1") << QStringLiteral("port");
    QTest::newRow("port in words") << QByteArray("tcp:h:http") << QStringLiteral("port");
    QTest::newRow("IPv6 without brackets")
        << QByteArray("tcp:::1:1208") << QStringLiteral("brackets");
    QTest::newRow("open bracket") << QByteArray("tcp:[::1:1208") << QStringLiteral("host");
    QTest::newRow("empty brackets") << QByteArray("tcp:[]:1208") << QStringLiteral("host");
    QTest::newRow("brackets round a name") << QByteArray("tcp:[host]:1") << QStringLiteral("host");
    QTest::newRow("blank in a host") << QByteArray("tcp:a b:1") << QStringLiteral("host");
    QTest::newRow("NUL in a host") << QByteArray("tcp:a\0b:1", 9) << QStringLiteral("host");
    QTest::newRow("slash in a host") << QByteArray("tcp://host:1") << QStringLiteral("host");
    QTest::newRow("icmp with a port") << QByteArray("icmp:host:1") << QStringLiteral("host");
}

void TestAddress::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const auto parsed = parseAddress(text);
    QVERIFY2(!parsed, parsed ? parsed->text().constData() : "");
    QCOMPARE(parsed.error(), Error::malformed(part));
}

void TestAddress::tellsWhetherItReachesBeyondLoopback_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("beyond");

    QTest::newRow("unix") << QByteArray("unix:/tmp/x") << false;
    QTest::newRow("no host") << QByteArray("tcp::1") << false;
    QTest::newRow("localhost") << QByteArray("tcp:localhost:1") << false;
    QTest::newRow("127.0.0.0/8") << QByteArray("tcp:127.9.8.7:1") << false;
    QTest::newRow("::1") << QByteArray("tcp:[::1]:1") << false;
    QTest::newRow("mapped loopback") << QByteArray("tcp:[::ffff:127.0.0.1]:1") << false;
    QTest::newRow("every address") << QByteArray("tcp:*:1") << true;
    QTest::newRow("0.0.0.0") << QByteArray("tcp:0.0.0.0:1") << true;
    QTest::newRow("::") << QByteArray("tcp:[::]:1") << true;
    QTest::newRow("another address") << QByteArray("tcp:192.0.2.1:1") << true;
    QTest::newRow("mapped, another address") << QByteArray("tcp:[::ffff:192.0.2.1]:1") << true;
    QTest::newRow("a name that begins like loopback")
        << QByteArray("tcp:127.0.0.1.example:1") << true;
}

void TestAddress::tellsWhetherItReachesBeyondLoopback()
{
    QFETCH(QByteArray, text);
    const auto address = parseAddress(text);
    QVERIFY(address);
    QTEST(address->reachesBeyondLoopback(), "beyond");
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
