// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/escape.h"
#include "core/diag/recordedtransport.h"
#include "core/snapshot/collector.h"
#include "core/snapshot/json.h"
#include "tests/helpers/truth.h"

using namespace Socketarium;

/// The joining of descriptors and sockets on a recorded machine: tests/data/proc/population.
class TestCollector final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsJoined();
    void forgedRowsAreNotBelieved();
    void forgedRowOfARealInode();
    void wholeMachineAgreesWithWatched();
    void withoutDiagNamesAreUnverified();
    void brokenDiagIsToldAndReplaced();
    void socketMissingOnceIsKept();
    void unreadableTablesAreTold();
    void noProcessesMeansNotExamined();
    void cancelled();
    void descriptorsAsJson();
    void socketsAsJson();

private:
    Snapshot collect(const QString &proc, NetlinkTransport *transport, bool wholeMachine) const;
    QString copyOfPopulation(const QTemporaryDir &directory) const;

    Truth m_truth;
    QByteArray m_reply;
};

static const QString population = QStringLiteral(SOCKETARIUM_TEST_DATA "/proc/population");

static QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static bool write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

static Collector collectorOn(const QString &proc, NetlinkTransport *transport)
{
    Result<ProcRoot> root = ProcRoot::open(QFile::encodeName(proc));
    if (!root)
        qFatal("no %s", qPrintable(proc));
    return Collector(*std::move(root), transport);
}

Snapshot TestCollector::collect(const QString &proc, NetlinkTransport *transport,
                                bool wholeMachine) const
{
    const Scope scope = {{m_truth.pid()}, {}, wholeMachine};
    return collectorOn(proc, transport).collect(scope).value_or(Snapshot{});
}

/// The socket tables, to be changed by a test, without any process.
QString TestCollector::copyOfPopulation(const QTemporaryDir &directory) const
{
    QDir(directory.path()).mkdir(QStringLiteral("net"));
    for (const char *name : {"unix", "tcp", "tcp6", "udp", "udp6"}) {
        const QString file = QStringLiteral("/net/") + QLatin1String(name);
        if (!write(directory.path() + file, contents(population + file)))
            qFatal("cannot copy %s", qPrintable(file));
    }
    return directory.path();
}

void TestCollector::initTestCase()
{
    m_truth = Truth(contents(population + QStringLiteral("/truth.json")));
    QVERIFY(m_truth.isValid());
    m_reply = contents(QStringLiteral(SOCKETARIUM_TEST_DATA "/diag/population.bin"));
    QVERIFY(!m_reply.isEmpty());
}

void TestCollector::everythingIsJoined()
{
    RecordedTransport transport(m_reply);
    const Snapshot snapshot = collect(population, &transport, false);
    QVERIFY(snapshot.diagnostics.isEmpty());
    QCOMPARE(snapshot.processCount, 1);
    QCOMPARE(snapshot.readableCount, 1);
    QCOMPARE(snapshot.descriptors.size(), m_truth.roles().size() + 3);
    int joined = 0;
    for (const QString &role : m_truth.roles()) {
        const QString peer = m_truth.of(role)[QLatin1String("peer")].toString();
        if (peer.isEmpty())
            continue;
        const Socket *socket = snapshot.socket(m_truth.inode(role));
        QVERIFY2(socket, qPrintable(role));
        QVERIFY2(socket->peer == m_truth.inode(peer), qPrintable(role));
        QCOMPARE(socket->peerOwners.size(), 1);
        QVERIFY(socket->peerOwners.first().fd == m_truth.fd(peer));
        ++joined;
    }
    QCOMPARE(joined, 15);
    const Socket *waiting = snapshot.socket(m_truth.inode("tcp-waiting"));
    QVERIFY(waiting && waiting->waitsAt == m_truth.inode("tcp-listener"));
    const Socket *client = snapshot.socket(m_truth.inode("unix-waiting-2"));
    QVERIFY(client && client->waitsAt == m_truth.inode("unix-listener"));
    QCOMPARE(client->remote.bytes, m_truth.name(QStringLiteral("unix-listener")));
    // Two rows without an inode: one lingers in TIME_WAIT, one waits to be accepted.
    QCOMPARE(std::count_if(snapshot.sockets.begin(), snapshot.sockets.end(),
                           [](const Socket &s) { return s.noOwner == NoOwner::Lingering; }),
             1);
    QCOMPARE(std::count_if(snapshot.sockets.begin(), snapshot.sockets.end(),
                           [](const Socket &s) { return s.noOwner == NoOwner::NotAccepted; }),
             1);
}

void TestCollector::forgedRowsAreNotBelieved()
{
    RecordedTransport transport(m_reply);
    const Snapshot snapshot = collect(population, &transport, true);
    QVERIFY(!snapshot.socket(Inode{88888888}));
    QVERIFY(!snapshot.socket(Inode{99999999}));
    const Socket *forger = snapshot.socket(m_truth.inode("path-forger"));
    QVERIFY(forger);
    QCOMPARE(forger->local.bytes, m_truth.name(QStringLiteral("path-forger")));
    QVERIFY(forger->kernelLine.endsWith("/x")); // its own row, up to the newline
}

void TestCollector::forgedRowOfARealInode()
{
    const QTemporaryDir directory;
    const QString proc = copyOfPopulation(directory);
    const QString table = proc + QStringLiteral("/net/unix");
    const QByteArray inode = QByteArray::number(number(m_truth.inode("unix-client")));
    const auto lineOfClient = [&](const QByteArray &forged) {
        if (!write(table, QByteArray(contents(population + QStringLiteral("/net/unix")) + forged)))
            return QByteArray("not written");
        RecordedTransport transport(m_reply);
        const Snapshot snapshot = collect(proc, &transport, true);
        return snapshot.socket(m_truth.inode("unix-client"))->kernelLine;
    };
    const QByteArray own = lineOfClient({});
    QVERIFY(own.endsWith(QByteArray("03 " + inode)));
    const QByteArray start = "0000000000000001: 00000009 00000000 ";
    // A name, a type or a state that sock_diag does not know of: not its row.
    QCOMPARE(lineOfClient(start + "00000000 0001 03 " + inode + " /run/docker.sock\n"), own);
    QCOMPARE(lineOfClient(start + "00000000 0002 03 " + inode + "\n"), own);
    QCOMPARE(lineOfClient(start + "00010000 0001 01 " + inode + "\n"), own);
    // Alike in all that can be checked: which of the two is the kernel's cannot be known.
    QCOMPARE(lineOfClient(start + "00000000 0001 03 " + inode + "\n"), QByteArray());
}

void TestCollector::wholeMachineAgreesWithWatched()
{
    RecordedTransport transport(m_reply);
    const Snapshot watched = collect(population, &transport, false);
    const Snapshot whole = collect(population, &transport, true);
    QVERIFY(watched.sockets == whole.sockets); // there is but one process on that machine
    QVERIFY(std::is_sorted(whole.sockets.begin(), whole.sockets.end(),
                           [](const Socket &a, const Socket &b) { return a.id < b.id; }));
}

void TestCollector::withoutDiagNamesAreUnverified()
{
    const Snapshot snapshot = collect(population, nullptr, true);
    QVERIFY(snapshot.diagnostics.isEmpty());
    const Socket *listener = snapshot.socket(m_truth.inode("unix-listener"));
    QVERIFY(listener);
    QVERIFY(listener->source == SocketSource::Proc);
    QVERIFY(listener->isListening());
    QCOMPARE(listener->acceptQueue, std::optional<quint32>(2));
    QVERIFY(!listener->backlog);
    const Socket *client = snapshot.socket(m_truth.inode("unix-client"));
    QVERIFY(client && !client->peer && !client->peerKnown);
    QVERIFY(!client->receiveQueue); // that file does not tell
    const Socket *nuls = snapshot.socket(m_truth.inode("abstract-nul"));
    QVERIFY(nuls && nuls->local.kind == SocketName::Kind::Abstract);
}

void TestCollector::brokenDiagIsToldAndReplaced()
{
    for (const Result<QByteArray> &reply :
         {Result<QByteArray>(m_reply.first(m_reply.size() / 2)), Result<QByteArray>(QByteArray()),
          Result<QByteArray>(Error{ErrorKind::Unsupported, ENOENT, QStringLiteral("x")})}) {
        RecordedTransport transport(reply);
        const Snapshot snapshot = collect(population, &transport, true);
        QCOMPARE(snapshot.diagnostics.size(), 1);
        QVERIFY(snapshot.diagnostics.first().pid == Pid::None);
        const Socket *listener = snapshot.socket(m_truth.inode("unix-listener"));
        QVERIFY(listener && listener->source == SocketSource::Proc);
    }
}

/// Answers as it is told from round to round.
class ChangingTransport final : public NetlinkTransport
{
public:
    QByteArray reply;
    Result<QByteArray> exchange(QByteArrayView) override { return reply; }
};

void TestCollector::socketMissingOnceIsKept()
{
    // The reply's end alone is a dump that missed everything.
    ChangingTransport transport;
    const QByteArray nothing = m_reply.last(20);
    Collector collector = collectorOn(population, &transport);
    const Scope scope = {{m_truth.pid()}, {}, false};
    const auto isSeen = [&](const QByteArray &reply) {
        transport.reply = reply;
        const auto snapshot = collector.collect(scope);
        return snapshot && snapshot->socket(m_truth.inode("unix-listener"));
    };
    QVERIFY(!isSeen(nothing));
    QVERIFY(isSeen(m_reply));
    QVERIFY(isSeen(nothing));
    QVERIFY(!isSeen(nothing));
    QVERIFY(isSeen(m_reply));
}

void TestCollector::unreadableTablesAreTold()
{
    const QTemporaryDir directory;
    const QString proc = copyOfPopulation(directory);
    QVERIFY(write(proc + QStringLiteral("/net/tcp"), "not a table\n"));
    QVERIFY(QFile::remove(proc + QStringLiteral("/net/tcp6")));
    RecordedTransport transport(m_reply);
    const Snapshot snapshot = collect(proc, &transport, true);
    // The process is gone and tcp cannot be understood; a kernel without IPv6 is no matter.
    QCOMPARE(snapshot.diagnostics.size(), 2);
    QVERIFY(snapshot.diagnostics[0].error.kind == ErrorKind::Gone);
    QVERIFY(snapshot.diagnostics[1].error.kind == ErrorKind::Malformed);
    QVERIFY(snapshot.socket(m_truth.inode("udp-server")));
    QVERIFY(!snapshot.socket(m_truth.inode("tcp-listener")));
}

void TestCollector::noProcessesMeansNotExamined()
{
    const QTemporaryDir directory;
    RecordedTransport transport(m_reply);
    const Snapshot snapshot = collect(copyOfPopulation(directory), &transport, true);
    const Socket *listener = snapshot.socket(m_truth.inode("unix-listener"));
    QVERIFY(listener && listener->noOwner == NoOwner::NotExamined);
}

void TestCollector::cancelled()
{
    RecordedTransport transport(m_reply);
    Collector collector = collectorOn(population, &transport);
    QVERIFY(!collector.collect({{m_truth.pid()}, {}, true}, [] { return true; }));
    QVERIFY(collector.collect({{m_truth.pid()}, {}, true}, [] { return false; }));
}

void TestCollector::descriptorsAsJson()
{
    RecordedTransport transport(m_reply);
    const Snapshot snapshot = collect(population, &transport, false);
    const QJsonObject json = descriptorsJson(snapshot, {m_truth.pid()});
    QVERIFY(json[QLatin1String("takenAt")].toString().endsWith(QLatin1Char('Z')));
    const QJsonArray processes = json[QLatin1String("processes")].toArray();
    QCOMPARE(processes.size(), 1);
    const QJsonObject process = processes.first().toObject();
    QCOMPARE(process[QLatin1String("pid")].toInt(), number(m_truth.pid()));
    QCOMPARE(process[QLatin1String("comm")].toString(), QStringLiteral("mksockets"));
    QCOMPARE(process[QLatin1String("visibility")].toString(), QStringLiteral("full"));
    QVERIFY(process[QLatin1String("reason")].isNull());
    QCOMPARE(process[QLatin1String("fdCount")].toInt(), int(m_truth.roles().size()) + 3);
    QCOMPARE(process[QLatin1String("limit")][QLatin1String("soft")].toInt(), 20000);

    const QJsonArray fds = process[QLatin1String("fds")].toArray();
    const QJsonObject listener = fds[number(m_truth.fd("unix-listener"))].toObject();
    QCOMPARE(listener[QLatin1String("kind")].toString(), QStringLiteral("socket"));
    QCOMPARE(listener[QLatin1String("flags")].toArray(),
             (QJsonArray{QStringLiteral("O_RDWR"), QStringLiteral("O_CLOEXEC")}));
    QCOMPARE(quint64(listener[QLatin1String("inode")].toInteger()),
             number(m_truth.inode("unix-listener")));
    QCOMPARE(listener[QLatin1String("socket")][QLatin1String("state")].toString(),
             QStringLiteral("listen"));
    const QJsonObject eventfd = fds[number(m_truth.fd("eventfd"))].toObject();
    QCOMPARE(eventfd[QLatin1String("kind")].toString(), QStringLiteral("anon"));
    QVERIFY(eventfd[QLatin1String("inode")].isNull());
    QVERIFY(eventfd[QLatin1String("socket")].isNull());
    QVERIFY(descriptorsJson(snapshot, {})[QLatin1String("processes")].toArray().isEmpty());
}

void TestCollector::socketsAsJson()
{
    RecordedTransport transport(m_reply);
    const Snapshot snapshot = collect(population, &transport, true);
    const QJsonArray sockets = socketsJson(snapshot)[QLatin1String("sockets")].toArray();
    QCOMPARE(sockets.size(), snapshot.sockets.size());

    const QJsonObject abstract = socketJson(*snapshot.socket(m_truth.inode("abstract-nul")));
    const QJsonObject local = abstract[QLatin1String("local")].toObject();
    const QByteArray name = m_truth.name(QStringLiteral("abstract-nul"));
    QCOMPARE(local[QLatin1String("kind")].toString(), QStringLiteral("abstract"));
    QCOMPARE(local[QLatin1String("text")].toString(), escaped(name));
    QCOMPARE(QByteArray::fromBase64(local[QLatin1String("bytes")].toString().toLatin1()), name);
    QVERIFY(abstract[QLatin1String("remote")].isNull());
    QVERIFY(abstract[QLatin1String("peer")].isNull());
    QCOMPARE(abstract[QLatin1String("peerReason")].toString(), QStringLiteral("none"));
    QCOMPARE(abstract[QLatin1String("source")].toString(), QStringLiteral("sock_diag"));

    const QJsonObject client = socketJson(*snapshot.socket(m_truth.inode("tcp6-client")));
    QCOMPARE(client[QLatin1String("family")].toString(), QStringLiteral("inet6"));
    QCOMPARE(client[QLatin1String("protocol")].toString(), QStringLiteral("tcp"));
    QCOMPARE(client[QLatin1String("remote")][QLatin1String("address")].toString(),
             QStringLiteral("::1"));
    QCOMPARE(client[QLatin1String("remote")][QLatin1String("port")].toInt(),
             int(m_truth.port("tcp6-listener")));
    QVERIFY(client[QLatin1String("cookie")].isNull());
    QVERIFY(client[QLatin1String("backlog")].isNull());
    QCOMPARE(client[QLatin1String("source")].toString(), QStringLiteral("proc"));
    const QJsonObject waiting = socketJson(*snapshot.socket(m_truth.inode("unix-waiting-1")));
    QCOMPARE(waiting[QLatin1String("peerReason")].toString(), QStringLiteral("not-accepted"));
    const QJsonObject halfClosed = socketJson(*snapshot.socket(m_truth.inode("pair-a")));
    QCOMPARE(halfClosed[QLatin1String("shutdown")].toArray(), QJsonArray{QStringLiteral("write")});
}

QTEST_GUILESS_MAIN(TestCollector)
#include "tst_collector.moc"
