// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/graph/graphbuilder.h"
#include "tests/helpers/snapshotmaker.h"

using namespace Socketarium;

class TestGraphBuilder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNothingOfNothing();
    void showsAServerWithItsListenerAndFile();
    void makesPortsOfSocketsOnly();
    void joinsPeers();
    void leavesOutWhatIsNotOurs();
    void takesInForeignProcesses_data();
    void takesInForeignProcesses();
    void namesWaitingClients();
    void keepsTheNumberOfAConnectionThatIsAccepted();
    void givesTheLowestFreeNumber();
    void showsASharedListenerInBothProcesses();
    void showsAFileThatNobodyListensAt();
    void joinsAListenerByTheFileNotByItsPath();
    void findsTheListenerOfATcpClient_data();
    void findsTheListenerOfATcpClient();
    void joinsOnlyMutualPeers();
    void prefersTheEndpointsName();

private:
    static const ProcessNode *nodeOf(const Graph &graph, const SnapshotMaker &maker, Pid pid)
    {
        return graph.process(maker.id(pid));
    }
};

void TestGraphBuilder::showsNothingOfNothing()
{
    ConnectionNumbers numbers;
    QVERIFY(SnapshotMaker().graph(numbers).isEmpty());
}

void TestGraphBuilder::showsAServerWithItsListenerAndFile()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);

    QCOMPARE(graph.processes.size(), 1);
    QCOMPARE(graph.processes.first().name, "echo-server");
    QCOMPARE(graph.processes.first().side, Side::Server);
    QVERIFY(graph.processes.first().isEndpoint);
    QCOMPARE(graph.processes.first().ports, (QList<Port>{{Fd{3}, maker.listener(server), -1}}));
    QCOMPARE(graph.sockets.size(), 1);
    QVERIFY(graph.sockets.first().socket.isListening());
    QVERIFY(graph.connections.isEmpty());
    QCOMPARE(graph.files.size(), 1);
    QCOMPARE(graph.files.first().listener, maker.listener(server));
}

void TestGraphBuilder::makesPortsOfSocketsOnly()
{
    SnapshotMaker maker;
    const Pid client = maker.client("client-1");
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QVERIFY(nodeOf(graph, maker, client)->ports.isEmpty());
    QCOMPARE(nodeOf(graph, maker, client)->process.descriptorCount, 4);
}

void TestGraphBuilder::joinsPeers()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    const Pid client = maker.client("client-1");
    const Inode near = maker.connect(client, server);
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);

    QCOMPARE(graph.connections,
             (QList<Connection>{{0, near, maker.peer(near), maker.listener(server)}}));
    QCOMPARE(nodeOf(graph, maker, client)->ports, (QList<Port>{{Fd{3}, near, 0}}));
    QCOMPARE(nodeOf(graph, maker, server)->ports.last(), (Port{Fd{4}, maker.peer(near), 0}));
    QCOMPARE(graph.socket(near)->connection, 0);
    QCOMPARE(graph.socket(maker.peer(near))->connection, 0);
    QCOMPARE(graph.socket(maker.listener(server))->connection, -1);
}

void TestGraphBuilder::leavesOutWhatIsNotOurs()
{
    SnapshotMaker maker;
    maker.client("client-1");
    const Pid foreignServer = maker.process("dbus-daemon");
    maker.listen(foreignServer, "/run/dbus", 10);
    maker.connect(maker.process("someone"), foreignServer);
    maker.removeFile("/run/dbus");
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QCOMPARE(graph.processes.size(), 1);
    QVERIFY(graph.sockets.isEmpty());
}

void TestGraphBuilder::takesInForeignProcesses_data()
{
    QTest::addColumn<bool>("serverIsOurs");
    QTest::addColumn<Side>("side");
    QTest::newRow("a foreign client of our server stands left") << true << Side::Client;
    QTest::newRow("a foreign server of our client stands right") << false << Side::Server;
}

void TestGraphBuilder::takesInForeignProcesses()
{
    QFETCH(bool, serverIsOurs);
    QFETCH(Side, side);
    SnapshotMaker maker;
    const Pid server = maker.process("server");
    const Pid client = maker.process("client");
    maker.listen(server, "/tmp/server.sock", 0);
    maker.endpoint(serverIsOurs ? server : client, serverIsOurs ? Side::Server : Side::Client);
    maker.connect(client, server);
    const Pid foreign = serverIsOurs ? client : server;

    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QCOMPARE(graph.connections.size(), 1);
    QVERIFY(nodeOf(graph, maker, foreign));
    QVERIFY(!nodeOf(graph, maker, foreign)->isEndpoint);
    QCOMPARE(nodeOf(graph, maker, foreign)->side, side);
    QCOMPARE(nodeOf(graph, maker, foreign)->ports.size(), 1);
    QCOMPARE(graph.connections.first().client,
             maker.peer(maker.peer(graph.connections.first().client)));
    QCOMPARE(maker.owner(graph.connections.first().client), client);
}

void TestGraphBuilder::namesWaitingClients()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    const Inode waiting = maker.wait(maker.client("client-3"), server);
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    const SocketNode *listener = graph.socket(maker.listener(server));
    QCOMPARE(listener->waiting, (QList<WaitingClient>{{waiting, "client-3", 0}}));
    QCOMPARE(graph.connections,
             (QList<Connection>{{0, waiting, Inode::None, maker.listener(server)}}));
}

void TestGraphBuilder::keepsTheNumberOfAConnectionThatIsAccepted()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    maker.connect(maker.client("client-1"), server);
    const Inode waiting = maker.wait(maker.client("client-2"), server);
    ConnectionNumbers numbers;
    QCOMPARE(maker.graph(numbers).socket(waiting)->connection, 1);
    maker.accept(server, waiting);
    const Graph graph = maker.graph(numbers);
    QCOMPARE(graph.socket(waiting)->connection, 1);
    QCOMPARE(graph.socket(maker.peer(waiting))->connection, 1);
    QVERIFY(graph.socket(maker.listener(server))->waiting.isEmpty());
}

void TestGraphBuilder::givesTheLowestFreeNumber()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    QList<Inode> sockets;
    for (int i = 0; i < 3; ++i)
        sockets.append(maker.connect(maker.client("client"), server));
    ConnectionNumbers numbers;
    QCOMPARE(maker.graph(numbers).socket(sockets[2])->connection, 2);

    const Inode far = maker.peer(sockets[1]);
    maker.close(sockets[1]);
    maker.close(far);
    Graph graph = maker.graph(numbers);
    QCOMPARE(graph.socket(sockets[0])->connection, 0);
    QCOMPARE(graph.socket(sockets[2])->connection, 2);

    const Inode next = maker.connect(maker.client("client"), server);
    graph = maker.graph(numbers);
    QCOMPARE(graph.socket(next)->connection, 1);
    QCOMPARE(graph.socket(sockets[2])->connection, 2);
}

void TestGraphBuilder::showsASharedListenerInBothProcesses()
{
    SnapshotMaker maker;
    const Pid server = maker.server("gunicorn", "/tmp/g.sock");
    const Pid worker = maker.process("worker");
    maker.share(maker.listener(server), worker);
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QCOMPARE(graph.sockets.size(), 1);
    QCOMPARE(nodeOf(graph, maker, worker)->ports.first().socket, maker.listener(server));
    QCOMPARE(nodeOf(graph, maker, worker)->side, Side::Server);
}

void TestGraphBuilder::showsAFileThatNobodyListensAt()
{
    SnapshotMaker maker;
    maker.end(maker.server("echo-server", "/tmp/server.sock"));
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QVERIFY(graph.processes.isEmpty());
    QCOMPARE(graph.files.size(), 1);
    QCOMPARE(graph.files.first().listener, Inode::None);
}

void TestGraphBuilder::joinsAListenerByTheFileNotByItsPath()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    const auto listenerOfFile = [&maker](const std::optional<QList<Inode>> &boundBy) {
        Snapshot snapshot = maker.snapshot();
        snapshot.files.first().boundBy = boundBy;
        ConnectionNumbers numbers;
        return buildGraph(snapshot, maker.endpoints(), numbers).files.first().listener;
    };
    const Inode listener = maker.listener(server);
    QCOMPARE(listenerOfFile(QList<Inode>{listener}), listener);
    QCOMPARE(listenerOfFile(QList<Inode>{Inode{4711}}), Inode::None); // another's, at our old path
    QCOMPARE(listenerOfFile(QList<Inode>{}), Inode::None);
    QCOMPARE(listenerOfFile(std::nullopt), listener);
}

static SocketName inetName(quint8 last, quint16 port)
{
    SocketName name;
    name.kind = SocketName::Kind::Inet;
    name.inet.address = {127, 0, 0, last};
    name.inet.port = port;
    if (last == 0)
        name.inet.address = {};
    return name;
}

void TestGraphBuilder::findsTheListenerOfATcpClient_data()
{
    QTest::addColumn<int>("lastByte");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("found");
    QTest::newRow("the same address and port") << 1 << 1208 << true;
    QTest::newRow("a listener at every address") << 0 << 1208 << true;
    QTest::newRow("another port") << 1 << 1209 << false;
    QTest::newRow("another address") << 2 << 1208 << false;
}

void TestGraphBuilder::findsTheListenerOfATcpClient()
{
    QFETCH(int, lastByte);
    QFETCH(int, port);
    QFETCH(bool, found);
    SnapshotMaker maker;
    const Pid server = maker.server("command-server", "/unused");
    const Inode waiting = maker.wait(maker.client("telnet"), server);
    maker.socket(maker.listener(server)).waiting.clear(); // TCP tells how many, not who
    maker.socket(maker.listener(server)).local =
        inetName(static_cast<quint8>(lastByte), static_cast<quint16>(port));
    maker.socket(waiting).remote = inetName(1, 1208);
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QCOMPARE(graph.connections.first().listener, found ? maker.listener(server) : Inode::None);
}

void TestGraphBuilder::joinsOnlyMutualPeers()
{
    SnapshotMaker maker;
    const Pid server = maker.server("echo-server", "/tmp/server.sock");
    const Inode near = maker.connect(maker.client("client-1"), server);
    const Inode other = maker.connect(maker.client("client-2"), server);
    // As datagram sockets do: two send to one.
    maker.socket(other).peer = maker.peer(near);
    ConnectionNumbers numbers;
    const Graph graph = maker.graph(numbers);
    QSet<int> distinct;
    for (const Connection &connection : graph.connections)
        distinct.insert(connection.number);
    QCOMPARE(distinct.size(), graph.connections.size());
    QCOMPARE(graph.socket(near)->connection, graph.socket(maker.peer(near))->connection);
    QVERIFY(graph.socket(other)->connection != graph.socket(near)->connection);
}

void TestGraphBuilder::prefersTheEndpointsName()
{
    SnapshotMaker maker;
    const Pid pid = maker.process("a-name-of-15-by");
    ConnectionNumbers numbers;
    const Graph graph =
        buildGraph(maker.snapshot(), {{pid, Side::Client, "a-name-of-15-bytes-and-more"}}, numbers);
    QCOMPARE(graph.processes.first().name, "a-name-of-15-bytes-and-more");
}

QTEST_GUILESS_MAIN(TestGraphBuilder)
#include "tst_graphbuilder.moc"
