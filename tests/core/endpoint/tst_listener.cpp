// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>

#include <netinet/in.h>
#include <sys/socket.h>

#include <QTest>

#include "core/base/uniquefd.h"
#include "core/endpoint/listener.h"
#include "core/endpoint/socketaddress.h"

using namespace Socketarium;

class TestListener final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatOneOfSeveralAddressesIsTaken();
    void passesOverAddressesThatTheMachineDoesNotHave();
};

static ServeSpec serveSpec(const QByteArray &host, quint16 port)
{
    ServeSpec spec;
    spec.address = {Transport::Tcp, false, {}, host, port};
    return spec;
}

/// A listening socket at [::] alone, without IPv4.
static UniqueFd listenAtIpv6()
{
    UniqueFd socket(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    sockaddr_in6 any{};
    any.sin6_family = AF_INET6;
    if (::bind(socket.get(), reinterpret_cast<sockaddr *>(&any), sizeof any) != 0
        || ::listen(socket.get(), 1) != 0)
        qFatal("listen");
    return socket;
}

/// The address that is left would do for the kernel, but it is not what was asked for.
void TestListener::tellsThatOneOfSeveralAddressesIsTaken()
{
    const UniqueFd taken = listenAtIpv6();
    const quint16 port = SocketAddress::localOf(taken.get()).port();
    Listener listener;
    const auto error = listener.open(serveSpec("*", port));
    QVERIFY(error);
    QCOMPARE(error->step, EndpointStep::Bind);
    QCOMPARE(error->sysErrno, EADDRINUSE);
    QCOMPARE(listener.descriptor(), -1);
}

/// 192.0.2.0/24 is for documentation (RFC 5737): no machine has it.
void TestListener::passesOverAddressesThatTheMachineDoesNotHave()
{
    Listener listener;
    const auto error = listener.open(serveSpec("192.0.2.1", 0));
    QVERIFY(error);
    QCOMPARE(error->sysErrno, EADDRNOTAVAIL);
    QVERIFY(!listener.open(serveSpec("*", 0)));
    QVERIFY(listener.address().port != 0);
}

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
