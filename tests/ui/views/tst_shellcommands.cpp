// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/shellcommands.h"

#include <QTest>

using namespace Socketarium;

Q_DECLARE_METATYPE(Socketarium::Socket)

static Socket socketOf(SocketFamily family, SocketProtocol protocol, quint16 port = 0)
{
    Socket socket;
    socket.id.family = family;
    socket.id.protocol = protocol;
    socket.id.inode = Inode{28725};
    if (port != 0) {
        socket.local.kind = SocketName::Kind::Inet;
        socket.local.inet.port = port;
    }
    return socket;
}

class TestShellCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_the_descriptor_table();
    void asks_for_one_socket_data();
    void asks_for_one_socket();
};

void TestShellCommands::names_the_descriptor_table()
{
    QCOMPARE(descriptorsCommand(Pid{2554}), QStringLiteral("ls -l /proc/2554/fd"));
}

void TestShellCommands::asks_for_one_socket_data()
{
    QTest::addColumn<Socket>("socket");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("line");
    QTest::newRow("unix") << socketOf(SocketFamily::Unix, SocketProtocol::Unix)
                          << QStringLiteral("ss -xap | grep -w 28725")
                          << QStringLiteral("grep -w 28725 /proc/net/unix");
    QTest::newRow("TCP") << socketOf(SocketFamily::Inet, SocketProtocol::Tcp, 1208)
                         << QStringLiteral("ss -tanp 'sport = :1208 or dport = :1208'")
                         << QStringLiteral("grep -w 28725 /proc/net/tcp");
    QTest::newRow("TCP over IPv6") << socketOf(SocketFamily::Inet6, SocketProtocol::Tcp, 1208)
                                   << QStringLiteral("ss -tanp 'sport = :1208 or dport = :1208'")
                                   << QStringLiteral("grep -w 28725 /proc/net/tcp6");
    QTest::newRow("UDP") << socketOf(SocketFamily::Inet, SocketProtocol::Udp, 53)
                         << QStringLiteral("ss -uanp 'sport = :53'")
                         << QStringLiteral("grep -w 28725 /proc/net/udp");
    QTest::newRow("in no table of ours") << socketOf(SocketFamily::Netlink, SocketProtocol::Other)
                                         << QStringLiteral("ss -ap | grep -w 28725") << QString();
}

void TestShellCommands::asks_for_one_socket()
{
    QFETCH(const Socket, socket);
    QFETCH(const QString, command);
    QFETCH(const QString, line);
    QCOMPARE(socketCommand(socket), command);
    QCOMPARE(kernelLineCommand(socket), line);
}

QTEST_MAIN(TestShellCommands)
#include "tst_shellcommands.moc"
