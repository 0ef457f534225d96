// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <fcntl.h>

#include "core/diag/kerneltransport.h"
#include "core/snapshot/collector.h"
#include "tests/helpers/population.h"

using namespace Socketarium;

/// The whole observer against the running kernel: every socket that mksockets made is to be seen as
/// mksockets knows it.
class TestObserve final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDescriptorIsSeen_data();
    void everyDescriptorIsSeen();
    void namesAreExact_data();
    void namesAreExact();
    void peersAreJoined_data();
    void peersAreJoined();
    void waitingClientsAreFound_data();
    void waitingClientsAreFound();
    void statesAndQueues_data();
    void statesAndQueues();
    void kernelLineIsTheSocketsOwn();
    void copiesShareOneSocket();
    void pipeEndsAreTold();
    void timeWaitIsShownWithItsListener();
    void forgedRowsAreNotBelieved();
    void processFactsAreRead();
    void wholeMachineHoldsThemToo();
    void missingProcessIsADiagnostic();
    void withoutDiagNamesComeFromProc();

private:
    const Socket *socket(const QString &role) const
    {
        return m_snapshot.socket(m_population.truth().inode(role));
    }
    const Socket *socket(const char *role) const { return socket(QLatin1String(role)); }
    Snapshot collect(NetlinkTransport *transport, const Scope &scope);

    /// Sockets that no table tells of, and their protocols.
    const QHash<QString, QByteArray> m_unlisted = {{QStringLiteral("netlink"), "NETLINK"},
                                                   {QStringLiteral("tcp-unbound"), "TCP"}};
    Population m_population;
    KernelTransport m_transport;
    Snapshot m_snapshot;
};

Snapshot TestObserve::collect(NetlinkTransport *transport, const Scope &scope)
{
    auto root = ProcRoot::open();
    if (!root)
        return {};
    Collector collector(*std::move(root), transport);
    return collector.collect(scope).value_or(Snapshot{});
}

void TestObserve::initTestCase()
{
    QVERIFY(m_population.start());
    m_snapshot = collect(&m_transport, {{m_population.truth().pid()}, {}, false});
    QVERIFY(m_snapshot.diagnostics.isEmpty());
}

void TestObserve::everyDescriptorIsSeen_data()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : m_population.truth().roles())
        QTest::newRow(qPrintable(role)) << role;
}

void TestObserve::everyDescriptorIsSeen()
{
    QFETCH(QString, role);
    const Truth &truth = m_population.truth();
    const Descriptor *descriptor = m_snapshot.descriptor(truth.pid(), truth.fd(role));
    QVERIFY(descriptor);
    QVERIFY(descriptor->flags.has_value());
    QVERIFY((*descriptor->flags & O_CLOEXEC) != 0);
    if (role == QLatin1String("eventfd")) {
        QVERIFY(descriptor->kind == DescriptorKind::Anon);
        QCOMPARE(descriptor->target, QByteArray("anon_inode:[eventfd]"));
        return;
    }
    QVERIFY(descriptor->inode == truth.inode(role));
    if (descriptor->kind == DescriptorKind::Pipe)
        return;
    QVERIFY(descriptor->kind == DescriptorKind::Socket);
    QCOMPARE(descriptor->mode, quint16(0700));
    const Socket *seen = socket(role);
    const QByteArray unlisted = m_unlisted.value(role);
    QCOMPARE(descriptor->protocol, unlisted);
    QCOMPARE(seen == nullptr, !unlisted.isEmpty());
    if (!seen)
        return;
    QVERIFY(!seen->noOwner);
    QVERIFY(std::any_of(seen->owners.begin(), seen->owners.end(), [&](const Owner &owner) {
        return owner.process.pid == truth.pid() && owner.fd == truth.fd(role)
            && owner.comm == "mksockets";
    }));
}

void TestObserve::namesAreExact_data()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : m_population.truth().roles()) {
        if (m_population.truth().of(role).contains(QLatin1String("name")))
            QTest::newRow(qPrintable(role)) << role;
    }
}

void TestObserve::namesAreExact()
{
    QFETCH(QString, role);
    const Socket *seen = socket(role);
    QVERIFY(seen);
    const bool isAbstract = m_population.truth().of(role)[QLatin1String("abstract")].toBool();
    QVERIFY(seen->local.kind == (isAbstract ? SocketName::Kind::Abstract : SocketName::Kind::Path));
    QCOMPARE(seen->local.bytes, m_population.truth().name(role));
    QVERIFY(seen->source == SocketSource::SockDiag);
    QVERIFY(seen->cookie != Cookie::None);
}

void TestObserve::peersAreJoined_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("peer");
    for (const QString &role : m_population.truth().roles()) {
        const QString peer = m_population.truth().of(role)[QLatin1String("peer")].toString();
        if (!peer.isEmpty())
            QTest::newRow(qPrintable(role)) << role << peer;
    }
}

void TestObserve::peersAreJoined()
{
    QFETCH(QString, role);
    QFETCH(QString, peer);
    const Socket *seen = socket(role);
    QVERIFY(seen);
    QVERIFY(seen->peerKnown);
    QVERIFY(seen->peer == m_population.truth().inode(peer));
    QCOMPARE(seen->peerOwners.size(), 1);
    QVERIFY(seen->peerOwners.first().fd == m_population.truth().fd(peer));
}

void TestObserve::waitingClientsAreFound_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("listener");
    for (const QString &role : m_population.truth().roles()) {
        const QString queue = m_population.truth().of(role)[QLatin1String("queue")].toString();
        if (!queue.isEmpty())
            QTest::newRow(qPrintable(role)) << role << queue;
    }
}

void TestObserve::waitingClientsAreFound()
{
    QFETCH(QString, role);
    QFETCH(QString, listener);
    const Socket *client = socket(role);
    const Socket *waitsAt = socket(listener);
    QVERIFY(client && waitsAt);
    QVERIFY(client->state == SocketState::Established);
    QVERIFY(!client->peer);
    QVERIFY(client->peerKnown);
    QVERIFY(client->waitsAt == waitsAt->id.inode);
    QVERIFY(waitsAt->waiting.contains(client->id.inode));
    QCOMPARE(waitsAt->acceptQueue, std::optional<quint32>(waitsAt->waiting.size()));
}

void TestObserve::statesAndQueues_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<SocketState>("state");
    QTest::addColumn<SocketType>("type");
    QTest::addColumn<int>("receiveQueue"); // -1: not known

    const auto row = [](const char *role, SocketState state, SocketType type, int receiveQueue) {
        QTest::newRow(role) << QString::fromLatin1(role) << state << type << receiveQueue;
    };
    row("unix-listener", SocketState::Listen, SocketType::Stream, -1);
    row("unix-client", SocketState::Established, SocketType::Stream, 0);
    row("unix-accepted", SocketState::Established, SocketType::Stream, 6);
    row("unix-unbound", SocketState::Unconnected, SocketType::Stream, 0);
    row("dgram-server", SocketState::Unconnected, SocketType::Datagram, 10);
    row("dgram-client-1", SocketState::Established, SocketType::Datagram, 0);
    row("seqpacket-accepted", SocketState::Established, SocketType::SeqPacket, 0);
    row("tcp-listener", SocketState::Listen, SocketType::Stream, -1);
    row("tcp-client", SocketState::Established, SocketType::Stream, 0);
    row("tcp6-accepted", SocketState::Established, SocketType::Stream, 0);
    row("udp-server", SocketState::Unconnected, SocketType::Datagram, 0);
    row("udp-client", SocketState::Established, SocketType::Datagram, 0);
    row("udp6-server", SocketState::Unconnected, SocketType::Datagram, 0);
}

void TestObserve::statesAndQueues()
{
    QFETCH(QString, role);
    QFETCH(SocketState, state);
    QFETCH(SocketType, type);
    QFETCH(int, receiveQueue);
    const Socket *seen = socket(role);
    QVERIFY(seen);
    QVERIFY(seen->state == state);
    QVERIFY(seen->type == type);
    QCOMPARE(seen->receiveQueue ? int(*seen->receiveQueue) : -1, receiveQueue);
    QCOMPARE(seen->acceptQueue.has_value(), seen->isListening());
}

void TestObserve::kernelLineIsTheSocketsOwn()
{
    const Socket *listener = socket("unix-listener");
    QVERIFY(listener);
    QVERIFY(listener->kernelLine.endsWith("/server.sock"));
    QCOMPARE(listener->flags, 0x10000u);
    QCOMPARE(listener->kernelState, quint8(1));
    QCOMPARE(listener->backlog, std::optional<quint32>(5));
    const Socket *shutDown = socket("pair-a");
    QVERIFY(shutDown && shutDown->shutdownWrite && !shutDown->shutdownRead);
    const Socket *widow = socket("widow");
    QVERIFY(widow && !widow->peer && widow->peerKnown && widow->shutdownRead);
}

void TestObserve::copiesShareOneSocket()
{
    const Socket *copied = socket("copied");
    QVERIFY(copied);
    QCOMPARE(copied->owners.size(), 2);
    QVERIFY(copied->owners[0].fd == m_population.truth().fd("copied"));
    QVERIFY(copied->owners[1].fd == m_population.truth().fd("copy"));
}

void TestObserve::pipeEndsAreTold()
{
    const Truth &truth = m_population.truth();
    const Descriptor *reading = m_snapshot.descriptor(truth.pid(), truth.fd("pipe-read"));
    const Descriptor *writing = m_snapshot.descriptor(truth.pid(), truth.fd("pipe-write"));
    QVERIFY(reading && writing);
    QCOMPARE(reading->mode, quint16(0500));
    QCOMPARE(writing->mode, quint16(0300));
    QCOMPARE(reading->otherEnds.size(), 1);
    QVERIFY(reading->otherEnds.first().fd == writing->id.fd);
    QVERIFY(writing->otherEnds.first().fd == reading->id.fd);

    // Its standard input is a pipe from this test.
    const Descriptor *input = m_snapshot.descriptor(truth.pid(), Fd{0});
    QVERIFY(input && input->kind == DescriptorKind::Pipe);
    QCOMPARE(input->otherEnds.size(), 1);
    QCOMPARE(number(input->otherEnds.first().process.pid),
             qint32(QCoreApplication::applicationPid()));
}

void TestObserve::timeWaitIsShownWithItsListener()
{
    const quint16 port = m_population.truth().port("tcp-listener");
    const auto isIt = [port](const Socket &row) {
        return row.state == SocketState::TimeWait && row.remote.inet.port == port;
    };
    const auto found = std::find_if(m_snapshot.sockets.begin(), m_snapshot.sockets.end(), isIt);
    QVERIFY(found != m_snapshot.sockets.end());
    QVERIFY(found->id.inode == Inode::None);
    QVERIFY(found->owners.isEmpty());
    QVERIFY(found->noOwner == NoOwner::Lingering);
}

void TestObserve::forgedRowsAreNotBelieved()
{
    const Snapshot all = collect(&m_transport, {{}, {}, true});
    QVERIFY(!all.sockets.isEmpty());
    QVERIFY(!all.socket(Inode{88888888}));
    QVERIFY(!all.socket(Inode{99999999}));
}

void TestObserve::processFactsAreRead()
{
    const Process *process = m_snapshot.process(m_population.truth().pid());
    QVERIFY(process);
    QCOMPARE(process->comm, QByteArray("mksockets"));
    QCOMPARE(number(process->parent), qint32(QCoreApplication::applicationPid()));
    QCOMPARE(number(process->uid), quint32(::geteuid()));
    QVERIFY(process->visibility == Visibility::Full);
    QCOMPARE(process->descriptorCount, m_population.truth().roles().size() + 3);
    QVERIFY(process->limit.soft > 0 || process->limit.soft == -1);
}

void TestObserve::wholeMachineHoldsThemToo()
{
    const Snapshot all = collect(&m_transport, {{}, {}, true});
    for (const Socket &seen : std::as_const(m_snapshot.sockets)) {
        if (seen.id.inode != Inode::None)
            QVERIFY2(all.socket(seen.id.inode), qPrintable(QString::number(number(seen.id.inode))));
    }
    QVERIFY(all.process(m_population.truth().pid()));
    QVERIFY(all.descriptors.isEmpty());
    QCOMPARE(all.processes.size(), all.processCount);
}

void TestObserve::missingProcessIsADiagnostic()
{
    const Snapshot empty = collect(&m_transport, {{Pid{0x3fffff}}, {}, false});
    QCOMPARE(empty.diagnostics.size(), 1);
    QVERIFY(empty.diagnostics.first().pid == Pid{0x3fffff});
    QVERIFY(empty.diagnostics.first().error.kind == ErrorKind::Gone);
    QVERIFY(empty.descriptors.isEmpty());
}

void TestObserve::withoutDiagNamesComeFromProc()
{
    const Snapshot snapshot = collect(nullptr, {{m_population.truth().pid()}, {}, false});
    const Socket *listener = snapshot.socket(m_population.truth().inode("unix-listener"));
    QVERIFY(listener);
    QVERIFY(listener->source == SocketSource::Proc);
    QCOMPARE(listener->acceptQueue, std::optional<quint32>(2));
    const Socket *client = snapshot.socket(m_population.truth().inode("unix-client"));
    QVERIFY(client && !client->peer && !client->peerKnown);
}

QTEST_GUILESS_MAIN(TestObserve)
#include "tst_observe.moc"
