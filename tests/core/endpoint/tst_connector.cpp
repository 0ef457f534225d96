// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <vector>

#include <netinet/in.h>
#include <sys/socket.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/control/protocol.h"
#include "core/control/socketnames.h"
#include "core/endpoint/connector.h"
#include "core/endpoint/resolve.h"

using namespace Socketarium;

class TestConnector final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void doesNotResolve();
    void triesEveryCandidate();
    void tellsTheFirstError();
    void waitsForRoomUntilItsTimeLimit();
    void givesUpAnAddressThatDoesNotAnswer();
};

static QStringList namesOf(const QList<SocketAddress> &addresses)
{
    QStringList names;
    for (const SocketAddress &address : addresses) {
        const SocketName name = socketNameOf(address);
        names.append(name.kind == SocketName::Kind::Inet ? name.inet.text()
                                                         : QString::fromUtf8(name.bytes));
    }
    return names;
}

static Address addressOf(const QByteArray &text)
{
    return *parseAddress(text);
}

void TestConnector::resolves_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("path") << QByteArray("unix:/tmp/s") << QStringList{QStringLiteral("/tmp/s")};
    QTest::newRow("longest path") << "unix:" + QByteArray(107, 'x')
                                  << QStringList{QString(107, QLatin1Char('x'))};
    QTest::newRow("longest abstract name")
        << "unix:@" + QByteArray(107, 'x') << QStringList{QString(107, QLatin1Char('x'))};
    QTest::newRow("number") << QByteArray("tcp:127.0.0.1:1208")
                            << QStringList{QStringLiteral("127.0.0.1:1208")};
    QTest::newRow("IPv6") << QByteArray("tcp:[::1]:1208")
                          << QStringList{QStringLiteral("[::1]:1208")};
    QTest::newRow("every address, both protocols")
        << QByteArray("tcp:*:80") << QStringList{QStringLiteral("[::]:80"), QStringLiteral("0.0.0.0:80")};
}

void TestConnector::resolves()
{
    QFETCH(QByteArray, text);
    const auto resolved = resolve(addressOf(text), AddressUse::Listen);
    const auto *addresses = std::get_if<QList<SocketAddress>>(&resolved);
    QVERIFY(addresses);
    QTEST(namesOf(*addresses), "names");
}

void TestConnector::doesNotResolve()
{
    const auto tooLong = resolve(addressOf("unix:@" + QByteArray(108, 'x')), AddressUse::Connect);
    const auto *error = std::get_if<EndpointError>(&tooLong);
    QVERIFY(error);
    QCOMPARE(error->reason, EndpointReason::PathTooLong);
    QCOMPARE(error->amount, 108);

    const auto unknown = resolve(addressOf("tcp:no-such-host.invalid:1"), AddressUse::Connect);
    error = std::get_if<EndpointError>(&unknown);
    QVERIFY(error);
    QCOMPARE(error->reason, EndpointReason::NameNotResolved);
    QVERIFY(!error->detail.isEmpty());
}

/// A listening TCP socket on a port of the kernel's choice, and one that only has a port.
static std::pair<UniqueFd, SocketAddress> tcpSocket(bool listens)
{
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in any = {};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(socket.get(), reinterpret_cast<sockaddr *>(&any), sizeof any) != 0
        || (listens && ::listen(socket.get(), 1) != 0))
        qFatal("listen");
    const SocketAddress name = SocketAddress::localOf(socket.get());
    return {std::move(socket), name};
}

void TestConnector::triesEveryCandidate()
{
    const auto [deaf, deafName] = tcpSocket(false);
    const auto [listener, name] = tcpSocket(true);
    Readiness readiness;
    Connector connector(addressOf("tcp:localhost:1"), readiness);
    QSignalSpy connected(&connector, &Connector::connected);
    connector.start({deafName, deafName, name});
    QTRY_COMPARE(connected.size(), 1);
    const UniqueFd socket = connector.takeSocket();
    QCOMPARE(SocketAddress::remoteOf(socket.get()).port(), name.port());
}

void TestConnector::tellsTheFirstError()
{
    const auto [deaf, name] = tcpSocket(false);
    Readiness readiness;
    Connector connector(addressOf("tcp:localhost:1"), readiness);
    QSignalSpy failed(&connector, &Connector::failed);
    connector.start({name, SocketAddress::ofUnix("/nonexistent", false)});
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<EndpointError>();
    QCOMPARE(error.reason, EndpointReason::NobodyListens);
    QCOMPARE(error.sysErrno, ECONNREFUSED);
    QCOMPARE(error.address, "tcp:localhost:1");
}

void TestConnector::waitsForRoomUntilItsTimeLimit()
{
    const QTemporaryDir directory;
    const Address address = addressOf("unix:" + directory.filePath(QStringLiteral("s")).toUtf8());
    const SocketAddress name = SocketAddress::ofUnix(address.name, false);
    const UniqueFd listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    QCOMPARE(::bind(listener.get(), name.get(), name.length), 0);
    QCOMPARE(::listen(listener.get(), 0), 0);
    const UniqueFd first(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    QCOMPARE(::connect(first.get(), name.get(), name.length), 0);

    Readiness readiness;
    Connector connector(address, readiness, 200);
    QSignalSpy waiting(&connector, &Connector::waiting);
    QSignalSpy failed(&connector, &Connector::failed);
    QElapsedTimer clock;
    clock.start();
    connector.start({name});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(clock.elapsed() >= 190);
    QCOMPARE(waiting.size(), 1);
    const auto error = failed.first().first().value<EndpointError>();
    QCOMPARE(error.reason, EndpointReason::QueueFull);
    QCOMPARE(error.sysErrno, EAGAIN);
}

/// A listener whose queue is full leaves further clients without an answer.
void TestConnector::givesUpAnAddressThatDoesNotAnswer()
{
    const auto [listener, name] = tcpSocket(true);
    std::vector<UniqueFd> clients;
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        static_cast<void>(::connect(clients.back().get(), name.get(), name.length));
    }
    Readiness readiness;
    Connector connector(addressOf("tcp:1"), readiness, 200);
    QSignalSpy failed(&connector, &Connector::failed);
    connector.start({name});
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<EndpointError>();
    QCOMPARE(error.reason, EndpointReason::Errno);
    QCOMPARE(error.sysErrno, ETIMEDOUT);
}

QTEST_GUILESS_MAIN(TestConnector)
#include "tst_connector.moc"
