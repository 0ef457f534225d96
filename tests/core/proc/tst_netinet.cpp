// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include "core/proc/netinet.h"

using namespace Socketarium;

class TestNetInet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void notRows_data();
    void notRows();
    void wholeFile_data();
    void wholeFile();
    void everyLiveLineIsARowOrRejected_data();
    void everyLiveLineIsARowOrRejected();
};

static QString text(const NetInetAddress &address, InetVersion version)
{
    const qsizetype size = version == InetVersion::Ipv4 ? 4 : 16;
    const QByteArray bytes(reinterpret_cast<const char *>(address.bytes.data()), size);
    return QString::fromLatin1(bytes.toHex()) + QLatin1Char('.') + QString::number(address.port);
}

void TestNetInet::rows_data()
{
    QTest::addColumn<InetVersion>("version");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("remote");
    QTest::addColumn<int>("state");
    QTest::addColumn<quint32>("sendQueue");
    QTest::addColumn<quint32>("receiveQueue");
    QTest::addColumn<quint64>("inode");

    QTest::newRow("listener")
        << InetVersion::Ipv4
        << QByteArray(
               "   0: 0100007F:04B8 00000000:0000 0A 00000000:00000001 00:00000000 00000000  "
               "   0        0 28438 2 000000000acb2e1a 100 0 0 10 0                     ")
        << QStringLiteral("7f000001.1208") << QStringLiteral("00000000.0") << 10 << 0u << 1u
        << quint64(28438);
    QTest::newRow("connection with bytes in both queues")
        << InetVersion::Ipv4
        << QByteArray(
               " 123: 0101A8C0:A3AE 08080808:01BB 01 0000000A:000000FF 01:00000019 00000002  "
               "1000        0 28440 1 000000005a06343e 20 0 0 10 -1")
        << QStringLiteral("c0a80101.41902") << QStringLiteral("08080808.443") << 1 << 10u << 255u
        << quint64(28440);
    QTest::newRow("TIME_WAIT has no inode")
        << InetVersion::Ipv4
        << QByteArray(
               "   4: 0100007F:A3B2 0100007F:BAAB 06 00000000:00000000 03:0000176E 00000000  "
               "   0        0 0 3 00000000654e165b                                      ")
        << QStringLiteral("7f000001.41906") << QStringLiteral("7f000001.47787") << 6 << 0u << 0u
        << quint64(0);
    QTest::newRow("IPv6 loopback")
        << InetVersion::Ipv6
        << QByteArray("   1: 00000000000000000000000001000000:92D3 "
                      "00000000000000000000000001000000:9B66 01 00000000:00000000 00:00000000 "
                      "00000000     0        0 28446 1 00000000492bbb10 20 0 0 10 -1")
        << QStringLiteral("00000000000000000000000000000001.37587")
        << QStringLiteral("00000000000000000000000000000001.39782") << 1 << 0u << 0u
        << quint64(28446);
    QTest::newRow("IPv4 mapped into IPv6")
        << InetVersion::Ipv6
        << QByteArray("   3: 0000000000000000FFFF00000100007F:92D3 "
                      "0000000000000000FFFF00000100007F:A59E 08 00000000:00000000 00:00000000 "
                      "00000000     0        0 28448 1 0000000005e4a6ad 20 0 0 10 -1")
        << QStringLiteral("00000000000000000000ffff7f000001.37587")
        << QStringLiteral("00000000000000000000ffff7f000001.42398") << 8 << 0u << 0u
        << quint64(28448);
    QTest::newRow("UDP")
        << InetVersion::Ipv4
        << QByteArray(
               " 7487: 0100007F:923A 00000000:0000 07 00000000:00000300 00:00000000 00000000 "
               "    0        0 28449 2 00000000dbfa1181 0         ")
        << QStringLiteral("7f000001.37434") << QStringLiteral("00000000.0") << 7 << 0u << 768u
        << quint64(28449);
}

void TestNetInet::rows()
{
    QFETCH(InetVersion, version);
    QFETCH(QByteArray, line);
    const auto row = parseNetInetLine(line, version);
    QVERIFY(row);
    QTEST(text(row->local, version), "local");
    QTEST(text(row->remote, version), "remote");
    QTEST(int(row->state), "state");
    QTEST(row->sendQueue, "sendQueue");
    QTEST(row->receiveQueue, "receiveQueue");
    QTEST(number(row->inode), "inode");
    QCOMPARE(row->line, line.trimmed());
}

void TestNetInet::notRows_data()
{
    QTest::addColumn<QByteArray>("line");

    const QByteArray good = "0: 0100007F:04B8 00000000:0000 0A 00000000:00000001 00:00000000 "
                            "00000000 0 0 28438";
    QVERIFY(parseNetInetLine(good, InetVersion::Ipv4));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("IPv6 address in a table of IPv4")
        << QByteArray(good).replace("0100007F:", "00000000000000000000000001000000:");
    QTest::newRow("short address") << QByteArray(good).replace("0100007F", "100007F");
    QTest::newRow("not hexadecimal") << QByteArray(good).replace("0100007F", "0100007G");
    QTest::newRow("port too large") << QByteArray(good).replace("04B8", "104B8");
    QTest::newRow("state too large") << QByteArray(good).replace(" 0A ", " 10A ");
    QTest::newRow("one queue only") << QByteArray(good).replace("00000000:00000001", "00000000");
    for (qsizetype size = 1; size < good.size() - 4; ++size)
        QTest::addRow("cut after %lld bytes", qlonglong(size)) << good.first(size);
}

void TestNetInet::notRows()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseNetInetLine(line, InetVersion::Ipv4));
}

void TestNetInet::wholeFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<InetVersion>("version");
    QTest::addColumn<int>("rows");

    QTest::newRow("tcp") << QStringLiteral("tcp") << InetVersion::Ipv4 << 7;
    QTest::newRow("tcp6") << QStringLiteral("tcp6") << InetVersion::Ipv6 << 4;
    QTest::newRow("udp") << QStringLiteral("udp") << InetVersion::Ipv4 << 2;
    QTest::newRow("udp6") << QStringLiteral("udp6") << InetVersion::Ipv6 << 1;
}

void TestNetInet::wholeFile()
{
    QFETCH(QString, file);
    QFETCH(InetVersion, version);
    QFile recorded(QStringLiteral(SOCKETARIUM_TEST_DATA "/proc/population/net/") + file);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    const QByteArray text = recorded.readAll();
    const auto table = parseNetInet(text, version);
    QVERIFY(table);
    QTEST(int(table->rows.size()), "rows");
    QVERIFY(table->rejected.isEmpty());

    QVERIFY(!parseNetInet(text.sliced(20), version)); // no header
    const auto cut = parseNetInet(text.trimmed().chopped(70), version);
    QVERIFY(cut);
    QCOMPARE(cut->rejected.size(), 1);
}

void TestNetInet::everyLiveLineIsARowOrRejected_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<InetVersion>("version");
    QTest::newRow("tcp") << QStringLiteral("/proc/net/tcp") << InetVersion::Ipv4;
    QTest::newRow("udp") << QStringLiteral("/proc/net/udp") << InetVersion::Ipv4;
    QTest::newRow("tcp6") << QStringLiteral("/proc/net/tcp6") << InetVersion::Ipv6;
    QTest::newRow("udp6") << QStringLiteral("/proc/net/udp6") << InetVersion::Ipv6;
}

void TestNetInet::everyLiveLineIsARowOrRejected()
{
    QFETCH(QString, file);
    QFETCH(InetVersion, version);
    QTcpServer own;
    QVERIFY(own.listen(QHostAddress::LocalHost));
    QFile live(file);
    QVERIFY(live.open(QIODevice::ReadOnly));
    const QByteArray text = live.readAll();
    const auto table = parseNetInet(text, version);
    QVERIFY(table);
    QVERIFY(table->rejected.isEmpty());
    QCOMPARE(table->rows.size(), text.count('\n') - 1);
    if (file.endsWith(QLatin1String("tcp"))) {
        QVERIFY(std::any_of(table->rows.begin(), table->rows.end(), [&own](const NetInetRow &row) {
            return row.local.port == own.serverPort() && row.state == 10;
        }));
    }
}

QTEST_GUILESS_MAIN(TestNetInet)
#include "tst_netinet.moc"
