// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRandomGenerator>
#include <QTest>

#include "core/graph/layout.h"
#include "tests/helpers/snapshotmaker.h"

using namespace Socketarium;

/// Positions are arbitrary; what must hold of every map is said here, and checked on many.
class TestLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsForEveryPopulation_data();
    void holdsForEveryPopulation();
    void holdsWhileThingsComeAndGo_data();
    void holdsWhileThingsComeAndGo();
    void putsClientsLeftAndServersRight();
    void leavesBoxesWhereTheyAre();
    void givesARoomBack();
    void growsDenseWithItsContent_data();
    void growsDenseWithItsContent();
    void doesNotFlickerBetweenDensities();
};

constexpr QSizeF room(900, 450);

static bool overlap(const QRectF &one, const QRectF &other)
{
    return one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1));
}

static QString text(const NodeId &id)
{
    return QStringLiteral("%1 %2/%3 %4")
        .arg(static_cast<int>(id.kind))
        .arg(number(id.process.pid))
        .arg(number(id.fd))
        .arg(number(id.socket));
}

static void checkComplete(const Graph &graph, const Layout &layout)
{
    for (const ProcessNode &process : graph.processes) {
        QVERIFY2(layout.boxes.contains(process.id()), qPrintable(text(process.id())));
        const QRectF outer = layout.boxes[process.id()];
        QVERIFY(outer.bottom() < 0);
        for (const Port &port : process.ports) {
            const NodeId id = NodeId::ofPort(process.process.id, port.fd);
            QVERIFY2(layout.boxes.contains(id), qPrintable(text(id)));
            QVERIFY2(outer.contains(layout.boxes[id]), qPrintable(text(id)));
            QCOMPARE(layout.boxes[id].bottom(), outer.bottom());
        }
    }
    for (const SocketNode &socket : graph.sockets) {
        QVERIFY2(layout.boxes.contains(socket.id()), qPrintable(text(socket.id())));
        QVERIFY(layout.boxes[socket.id()].top() > 0);
    }
    for (const FileNode &file : graph.files)
        QVERIFY(layout.boxes.contains(file.id()));
}

static void checkBoxesApart(const Layout &layout)
{
    for (auto one = layout.boxes.cbegin(); one != layout.boxes.cend(); ++one) {
        QVERIFY(layout.bounds.contains(*one));
        for (auto other = std::next(one); other != layout.boxes.cend(); ++other) {
            const bool isInside = other.key().kind == NodeId::Kind::Port
                && one.key() == NodeId::ofProcess(other.key().process);
            if (!isInside && overlap(*one, *other))
                QFAIL(
                    qPrintable(text(one.key()) + QStringLiteral(" overlaps ") + text(other.key())));
        }
    }
}

static void checkLines(const Graph &graph, const Layout &layout)
{
    qsizetype descriptorLines = 0;
    for (const Line &line : layout.lines) {
        descriptorLines += line.kind == Line::Kind::Descriptor;
        QVERIFY(line.points.size() >= 2);
        for (qsizetype i = 1; i < line.points.size(); ++i) {
            const QPointF from = line.points[i - 1];
            const QPointF to = line.points[i];
            QVERIFY(qAbs(from.x() - to.x()) < 0.01 || qAbs(from.y() - to.y()) < 0.01);
            const QRectF part = QRectF(from, to).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
            QVERIFY(layout.bounds.adjusted(-1, -1, 1, 1).contains(part));
            for (auto box = layout.boxes.cbegin(); box != layout.boxes.cend(); ++box) {
                if (part.intersects(box->adjusted(2, 2, -2, -2)))
                    QFAIL(qPrintable(text(line.from) + QStringLiteral(" to ") + text(line.to)
                                     + QStringLiteral(" crosses ") + text(box.key())));
            }
        }
    }
    qsizetype ports = 0;
    for (const ProcessNode &process : graph.processes)
        ports += process.ports.size();
    QCOMPARE(descriptorLines, ports);
}

static void check(const Graph &graph, const Layout &layout)
{
    checkComplete(graph, layout);
    if (!QTest::currentTestFailed())
        checkBoxesApart(layout);
    if (!QTest::currentTestFailed())
        checkLines(graph, layout);
}

using Population = void (*)(SnapshotMaker &);
Q_DECLARE_METATYPE(Population)

static void connectClients(SnapshotMaker &maker, Pid server, int count)
{
    for (int i = 1; i <= count; ++i)
        maker.connect(maker.client("client-" + QByteArray::number(i)), server);
}

void TestLayout::holdsForEveryPopulation_data()
{
    QTest::addColumn<Population>("populate");
    const auto row = [](const char *name, Population populate) { QTest::newRow(name) << populate; };
    row("nothing", [](SnapshotMaker &) {});
    row("a server alone", [](SnapshotMaker &m) { m.server("s", "/s"); });
    row("a client alone, not connected", [](SnapshotMaker &m) { m.client("c"); });
    row("one server, one client",
        [](SnapshotMaker &m) { connectClients(m, m.server("s", "/s"), 1); });
    row("one server, eight clients",
        [](SnapshotMaker &m) { connectClients(m, m.server("s", "/s"), 8); });
    row("one server, fifty clients",
        [](SnapshotMaker &m) { connectClients(m, m.server("s", "/s"), 50); });
    row("two servers, mixed clients", [](SnapshotMaker &m) {
        const Pid one = m.server("s1", "/s1");
        const Pid other = m.server("s2", "/s2");
        for (int i = 0; i < 6; ++i)
            m.connect(m.client("c"), i % 2 ? one : other);
    });
    row("a client of both servers", [](SnapshotMaker &m) {
        const Pid one = m.server("s1", "/s1");
        const Pid other = m.server("s2", "/s2");
        const Pid client = m.client("c");
        m.connect(client, one);
        m.connect(m.client("d"), other);
        m.connect(client, other);
    });
    row("a client with several connections", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s");
        const Pid client = m.client("c");
        m.connect(client, server);
        m.connect(m.client("d"), server);
        m.connect(client, server);
        m.connect(client, server);
    });
    row("waiting clients", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s", 5);
        connectClients(m, server, 2);
        m.wait(m.client("w"), server);
        m.wait(m.client("w"), server);
    });
    row("a listener that three processes share", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s");
        m.share(m.listener(server), m.process("w1"));
        m.share(m.listener(server), m.process("w2"));
        connectClients(m, server, 2);
    });
    row("a connection that two processes share", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s");
        const Inode near = m.connect(m.client("c"), server);
        m.share(m.peer(near), m.process("child"));
        m.share(near, m.client("heir"));
    });
    row("two listeners of one server", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s");
        connectClients(m, server, 1);
        m.listen(server, "/t", 3);
    });
    row("a server that is a client too", [](SnapshotMaker &m) {
        const Pid back = m.server("back", "/b");
        const Pid proxy = m.server("proxy", "/p");
        m.connect(proxy, back);
        connectClients(m, proxy, 2);
    });
    row("a stale file", [](SnapshotMaker &m) {
        m.client("c");
        m.end(m.server("s", "/s"));
        m.server("t", "/t");
    });
    row("both ends in one process", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s");
        m.connect(server, server);
    });
    row("servers that lost their clients", [](SnapshotMaker &m) {
        const Pid server = m.server("s", "/s");
        for (int i = 0; i < 3; ++i)
            m.close(m.connect(m.client("c"), server));
    });
}

void TestLayout::holdsForEveryPopulation()
{
    QFETCH(Population, populate);
    SnapshotMaker maker;
    populate(maker);
    ConnectionNumbers numbers;
    LayoutMemory memory;
    const Graph graph = maker.graph(numbers);
    check(graph, layoutOf(graph, memory, room));
}

void TestLayout::holdsWhileThingsComeAndGo_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestLayout::holdsWhileThingsComeAndGo()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    SnapshotMaker maker;
    ConnectionNumbers numbers;
    LayoutMemory memory;
    QList<Pid> servers;
    QList<Pid> clients;
    const auto any = [&random](const QList<Pid> &list) {
        return list[random.bounded(static_cast<int>(list.size()))];
    };
    for (int step = 0; step < 60 && !QTest::currentTestFailed(); ++step) {
        const int choice = random.bounded(10);
        if (servers.isEmpty() || choice == 0) {
            servers.append(maker.server("server", "/s" + QByteArray::number(step)));
        } else if (clients.isEmpty() || choice < 4) {
            clients.append(random.bounded(3) ? maker.client("client") : maker.process("foreign"));
            maker.connect(clients.last(), any(servers));
        } else if (choice == 4) {
            maker.wait(any(clients), any(servers));
        } else if (choice == 5) {
            maker.share(maker.listener(any(servers)), any(clients));
        } else if (choice == 6) {
            maker.connect(any(clients), any(servers));
        } else if (choice == 7 && servers.size() > 1) {
            maker.end(servers.takeAt(random.bounded(static_cast<int>(servers.size()))));
        } else if (choice == 8) {
            maker.end(clients.takeAt(random.bounded(static_cast<int>(clients.size()))));
        } else {
            maker.connect(any(servers), any(servers));
        }
        const Graph graph = maker.graph(numbers);
        LayoutMemory copy = memory;
        const Layout layout = layoutOf(graph, memory, room);
        check(graph, layout);
        QCOMPARE(layoutOf(graph, copy, room), layout);
        QCOMPARE(layoutOf(graph, memory, room), layout);
    }
}

void TestLayout::putsClientsLeftAndServersRight()
{
    SnapshotMaker maker;
    const Pid server = maker.server("s", "/s");
    const Pid client = maker.client("c");
    const Inode near = maker.connect(client, server);
    ConnectionNumbers numbers;
    LayoutMemory memory;
    const Layout layout = layoutOf(maker.graph(numbers), memory, room);
    const auto box = [&layout](const NodeId &id) { return layout.boxes[id]; };
    QVERIFY(box(NodeId::ofProcess(maker.id(client))).right()
            < box(NodeId::ofProcess(maker.id(server))).left());
    QVERIFY(box(NodeId::ofSocket(near)).right() < box(NodeId::ofSocket(maker.peer(near))).left());
    QCOMPARE(box(NodeId::ofSocket(near)).top(), box(NodeId::ofSocket(maker.peer(near))).top());
    for (const Line &line : layout.lines)
        QCOMPARE(line.points.size(), 2); // nothing has to go round anything
}

void TestLayout::leavesBoxesWhereTheyAre()
{
    SnapshotMaker maker;
    const Pid server = maker.server("s", "/s");
    ConnectionNumbers numbers;
    LayoutMemory memory;
    const QSizeF ample(10000, 10000);
    Layout before = layoutOf(maker.graph(numbers), memory, ample);
    const auto checkKept = [&](const char *what) {
        const Layout after = layoutOf(maker.graph(numbers), memory, ample);
        for (auto it = before.boxes.cbegin(); it != before.boxes.cend(); ++it) {
            // The listener, and what is right of it, makes room for the third client.
            const bool isListener = it.key().kind == NodeId::Kind::File
                || it.key().socket == maker.listener(server) || it.key().fd == Fd{3};
            const bool isServer = it.key() == NodeId::ofProcess(maker.id(server));
            if (after.boxes.contains(it.key()) && !isListener && !isServer)
                QVERIFY2(after.boxes[it.key()] == *it, what);
        }
        before = after;
    };
    QList<Pid> clients;
    for (int i = 0; i < 12; ++i) {
        clients.append(maker.client("c"));
        maker.connect(clients.last(), server);
        checkKept("one more");
    }
    for (const int index : {3, 0, 5, 8}) {
        maker.end(clients.takeAt(index));
        checkKept("one less");
    }
    maker.connect(maker.client("c"), server);
    checkKept("one in the place of another");
}

void TestLayout::givesARoomBack()
{
    SnapshotMaker maker;
    const Pid server = maker.server("s", "/s");
    ConnectionNumbers numbers;
    LayoutMemory memory;
    const qreal atFirst = layoutOf(maker.graph(numbers), memory, room).bounds.width();
    QList<Pid> clients;
    for (int i = 0; i < 20; ++i) {
        clients.append(maker.client("c"));
        maker.connect(clients.last(), server);
    }
    QVERIFY(layoutOf(maker.graph(numbers), memory, room).bounds.width() > 2 * atFirst);
    for (const Pid client : clients)
        maker.end(client);
    const Graph graph = maker.graph(numbers);
    for (const SocketNode &socket : graph.sockets) {
        if (!socket.socket.isListening())
            maker.close(socket.socket.id.inode);
    }
    QCOMPARE(layoutOf(maker.graph(numbers), memory, room).bounds.width(), atFirst);
}

void TestLayout::growsDenseWithItsContent_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<QSizeF>("space");
    QTest::addColumn<Density>("density");
    QTest::newRow("one") << 1 << room << Density::Comfortable;
    QTest::newRow("three") << 3 << room << Density::Comfortable;
    QTest::newRow("five") << 5 << room << Density::Compact;
    QTest::newRow("fifty") << 50 << room << Density::Dense;
    QTest::newRow("eight in a large window") << 8 << QSizeF(2600, 1200) << Density::Comfortable;
    QTest::newRow("no room at all") << 1 << QSizeF(0, 0) << Density::Dense;
}

void TestLayout::growsDenseWithItsContent()
{
    QFETCH(int, clients);
    QFETCH(QSizeF, space);
    QFETCH(Density, density);
    SnapshotMaker maker;
    connectClients(maker, maker.server("s", "/s"), clients);
    ConnectionNumbers numbers;
    LayoutMemory memory;
    QCOMPARE(layoutOf(maker.graph(numbers), memory, space).density, density);
}

void TestLayout::doesNotFlickerBetweenDensities()
{
    SnapshotMaker maker;
    const Pid server = maker.server("s", "/s");
    ConnectionNumbers numbers;
    LayoutMemory memory;
    Pid last = Pid::None;
    int clients = 0;
    while (layoutOf(maker.graph(numbers), memory, room).density == Density::Comfortable) {
        QVERIFY(++clients < 10);
        last = maker.client("c");
        maker.connect(last, server);
    }
    maker.end(last);
    QCOMPARE(layoutOf(maker.graph(numbers), memory, room).density, Density::Compact);
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
