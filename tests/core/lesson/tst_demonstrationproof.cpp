// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/lesson/demonstrationproof.h"
#include "tests/helpers/snapshotmaker.h"

using namespace Socketarium;

/// A step is proved by a Snapshot that shows it, and by no other.
class TestDemonstrationProof final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesEachStepInItsTurn();
    void provesNothingByAnEmptySnapshot();
    void needsEveryFact_data();
    void needsEveryFact();
    void needsTheEndsToBeGone_data();
    void needsTheEndsToBeGone();
};

using Step = DemonstrationStepId;

constexpr auto path = "/tmp/server.sock";

/// The echo pair, connected, and what is known of it then.
struct Pair
{
    Pair()
    {
        server = maker.server("echo-server", path);
        maker.eventLoop(server);
        client = maker.client("client");
        near = maker.connect(client, server);
        facts.path = path;
        facts.server = server;
        facts.client = client;
        facts.message = "hello world!";
    }

    SnapshotMaker maker;
    Pid server;
    Pid client;
    Inode near;
    DemonstrationFacts facts;
};

void TestDemonstrationProof::provesEachStepInItsTurn()
{
    Pair pair;
    auto facts = prove(Step::ServerStarted, pair.maker.snapshot(), pair.facts);
    QVERIFY(facts);
    QCOMPARE(facts->eventFd, Fd{4});
    facts = prove(Step::ServerListens, pair.maker.snapshot(), *facts);
    QVERIFY(facts);
    QCOMPARE(facts->listenerFd, Fd{3});
    QCOMPARE(facts->listener, pair.maker.listener(pair.server));
    QVERIFY(facts->file != Inode::None);
    QVERIFY(facts->file != facts->listener);
    facts = prove(Step::ClientConnected, pair.maker.snapshot(), *facts);
    QVERIFY(facts);
    QCOMPARE(facts->clientFd, Fd{3});
    QCOMPARE(facts->clientSocket, pair.near);
    facts = prove(Step::ConnectionAccepted, pair.maker.snapshot(), *facts);
    QVERIFY(facts);
    QCOMPARE(facts->connectionFd, Fd{5});
    QCOMPARE(facts->connection, pair.maker.peer(pair.near));

    QVERIFY(!prove(Step::MessagesEchoed, pair.maker.snapshot(), *facts));
    facts->sent = facts->echoed = 12;
    QVERIFY(prove(Step::MessagesEchoed, pair.maker.snapshot(), *facts));
    QVERIFY(prove(Step::FileExplained, pair.maker.snapshot(), *facts));

    QVERIFY(!prove(Step::ClientStopped, pair.maker.snapshot(), *facts));
    pair.maker.close(facts->connection);
    pair.maker.end(pair.client);
    QVERIFY(prove(Step::ClientStopped, pair.maker.snapshot(), *facts));

    QVERIFY(!prove(Step::ServerStopped, pair.maker.snapshot(), *facts));
    pair.maker.end(pair.server);
    QVERIFY(!prove(Step::ServerStopped, pair.maker.snapshot(), *facts));
    pair.maker.removeFile(path);
    QVERIFY(prove(Step::ServerStopped, pair.maker.snapshot(), *facts));
}

void TestDemonstrationProof::provesNothingByAnEmptySnapshot()
{
    const Pair pair;
    for (int number = 0; number < static_cast<int>(Step::ClientStopped); ++number)
        QVERIFY(!prove(static_cast<Step>(number), Snapshot(), pair.facts));
}

using Spoil = void (*)(Pair &);
Q_DECLARE_METATYPE(Spoil)

void TestDemonstrationProof::needsEveryFact_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *name, Step step, Spoil spoil) {
        QTest::newRow(name) << step << spoil;
    };
    row("another pid", Step::ServerStarted, [](Pair &p) { p.facts.server = Pid{1}; });
    row("no listener", Step::ServerListens,
        [](Pair &p) { p.maker.close(p.maker.listener(p.server)); });
    row("no file", Step::ServerListens, [](Pair &p) { p.maker.removeFile(path); });
    row("a listener elsewhere", Step::ServerListens,
        [](Pair &p) { p.maker.socket(p.maker.listener(p.server)).local.bytes = "/other"; });
    row("another process's listener", Step::ServerListens,
        [](Pair &p) { p.facts.server = p.client; });
    row("a client without a socket", Step::ClientConnected, [](Pair &p) { p.maker.close(p.near); });
    row("a client that is still connecting", Step::ClientConnected,
        [](Pair &p) { p.maker.socket(p.near).state = SocketState::SynSent; });
    row("a peer that knows nothing of it", Step::ConnectionAccepted,
        [](Pair &p) { p.maker.socket(p.maker.peer(p.near)).peer.reset(); });
    row("not accepted yet", Step::ConnectionAccepted,
        [](Pair &p) { p.maker.close(p.maker.peer(p.near)); });
    row("another file at the path", Step::FileExplained, [](Pair &p) {
        p.facts.listener = p.maker.listener(p.server);
        p.facts.file = Inode{1};
    });
}

void TestDemonstrationProof::needsEveryFact()
{
    QFETCH(Step, step);
    QFETCH(Spoil, spoil);
    Pair pair;
    pair.facts.clientSocket = pair.near;
    spoil(pair);
    QVERIFY(!prove(step, pair.maker.snapshot(), pair.facts));
}

void TestDemonstrationProof::needsTheEndsToBeGone_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<bool>("clientGone");
    QTest::addColumn<bool>("serverGone");
    QTest::addColumn<bool>("proved");
    QTest::newRow("nothing ended") << Step::ClientStopped << false << false << false;
    QTest::newRow("the client ended") << Step::ClientStopped << true << false << true;
    QTest::newRow("the server ended instead") << Step::ClientStopped << false << true << false;
    QTest::newRow("both ended, one was to") << Step::ClientStopped << true << true << false;
    QTest::newRow("the server is still there") << Step::ServerStopped << true << false << false;
}

void TestDemonstrationProof::needsTheEndsToBeGone()
{
    QFETCH(Step, step);
    QFETCH(bool, clientGone);
    QFETCH(bool, serverGone);
    QFETCH(bool, proved);
    Pair pair;
    pair.facts.clientSocket = pair.near;
    pair.facts.connection = pair.maker.peer(pair.near);
    pair.facts.listener = pair.maker.listener(pair.server);
    if (clientGone) {
        pair.maker.close(pair.facts.connection);
        pair.maker.end(pair.client);
    }
    if (serverGone)
        pair.maker.end(pair.server);
    QCOMPARE(prove(step, pair.maker.snapshot(), pair.facts).has_value(), proved);
}

QTEST_GUILESS_MAIN(TestDemonstrationProof)
#include "tst_demonstrationproof.moc"
