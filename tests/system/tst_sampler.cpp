// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>

#include "core/base/uniquefd.h"
#include "core/sampling/sampler.h"
#include "tests/helpers/population.h"

using namespace Socketarium;

/// The Sampler against the running kernel: what it promises in its header.
class TestSampler final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadWhileInactive();
    void firstObservationMarksNothing();
    void newDescriptorIsMarkedAndSettles();
    void endedProcessLeavesMarkedRows();
    void pickedProcessIsNotNew();
    void diffsLeadFromOneObservationToTheNext();
    void scopeChangeStartsARoundAtOnce();
    void socketFilesAreLookedAt();
    void socketFileIsLiveOrStale();
    void freezing();
    void endsInTheMiddleOfRounds();
    void costOfARound_data();
    void costOfARound();
};

static Pid self()
{
    return Pid{qint32(QCoreApplication::applicationPid())};
}

/// Keeps the latest observation.
class Watcher final : public QObject
{
public:
    explicit Watcher(Sampler &sampler)
    {
        connect(&sampler, &Sampler::observed, this, [this](const ObservationPointer &observation) {
            latest = observation;
            ++count;
        });
    }

    /// The row of a descriptor; nullptr: none.
    const Marked<DescriptorRow> *row(Pid pid, int fd) const
    {
        for (const Marked<DescriptorRow> &each : latest->descriptors) {
            if (each.value.descriptor.id.process.pid == pid
                && each.value.descriptor.id.fd == Fd{fd})
                return &each;
        }
        return nullptr;
    }
    std::optional<Mark> mark(Pid pid, int fd) const
    {
        const auto *found = latest ? row(pid, fd) : nullptr;
        return found ? std::optional(found->mark) : std::nullopt;
    }

    ObservationPointer latest;
    int count = 0;
};

void TestSampler::nothingIsReadWhileInactive()
{
    Sampler sampler;
    QSignalSpy spy(&sampler, &Sampler::observed);
    QVERIFY(!sampler.isActive());
    sampler.setScope({{self()}, {}, false});
    QVERIFY(!spy.wait(300));
    sampler.setActive(true);
    QVERIFY(sampler.isActive());
    QVERIFY(spy.wait());
}

void TestSampler::firstObservationMarksNothing()
{
    Population population;
    QVERIFY(population.start());
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setScope({{population.truth().pid()}, {}, false});
    sampler.setActive(true);
    QTRY_VERIFY(watcher.count > 0);
    QCOMPARE(watcher.latest->sequence, quint64(1));
    QVERIFY(!watcher.latest->descriptors.isEmpty());
    QVERIFY(!watcher.latest->sockets.isEmpty());
    for (const auto &row : std::as_const(watcher.latest->descriptors))
        QVERIFY(row.mark == Mark::None);
    for (const auto &row : std::as_const(watcher.latest->sockets))
        QVERIFY(row.mark == Mark::None);
    QVERIFY(watcher.latest->periodMilliseconds >= 100);
}

void TestSampler::newDescriptorIsMarkedAndSettles()
{
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setHighlightTime(300);
    sampler.setPeriod(20);
    sampler.setScope({{self()}, {}, false});
    sampler.setActive(true);
    QTRY_VERIFY(watcher.count > 0);

    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int fd = socket.get();
    QTRY_VERIFY(watcher.mark(self(), fd) == Mark::New);
    const auto *row = watcher.row(self(), fd);
    QVERIFY(row->value.socket);
    QVERIFY(row->value.socket->owners.first().fd == Fd{fd});
    QCOMPARE(row->value.comm, QByteArray("tst_sampler"));
    QTRY_VERIFY(watcher.mark(self(), fd) == Mark::None);
    socket.reset();
    QTRY_VERIFY(watcher.mark(self(), fd) == Mark::Gone);
    QTRY_VERIFY(!watcher.mark(self(), fd)); // rounds go on though nothing changes any more
}

void TestSampler::endedProcessLeavesMarkedRows()
{
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setActive(true);
    QTRY_VERIFY(watcher.count > 0);
    Pid pid = Pid::None;
    {
        Population population;
        QVERIFY(population.start());
        pid = population.truth().pid();
        sampler.setScope({{pid}, {}, false});
        QTRY_VERIFY(watcher.mark(pid, 3) == Mark::New); // it is young
    }
    sampler.setScope({});
    QTRY_VERIFY(watcher.mark(pid, 3) == Mark::Gone);
    QVERIFY(!watcher.latest->sockets.isEmpty());
    for (const auto &row : std::as_const(watcher.latest->sockets))
        QVERIFY(row.mark == Mark::Gone);
}

void TestSampler::pickedProcessIsNotNew()
{
    Population population;
    QVERIFY(population.start());
    const Pid pid = population.truth().pid();
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setHighlightTime(1); // older than this it is at once
    sampler.setActive(true);
    QTRY_VERIFY(watcher.count > 1);
    sampler.setScope({{pid}, {}, false});
    QTRY_VERIFY(watcher.mark(pid, 3));
    QVERIFY(watcher.mark(pid, 3) == Mark::None);
    const int count = watcher.count;
    sampler.setScope({});
    QTRY_VERIFY(watcher.count > count + 1);
    QVERIFY(!watcher.mark(pid, 3));
}

template <typename Row>
static void apply(QList<Row> &rows, const KeyedDiff<Row> &diff)
{
    for (auto run = diff.removed.rbegin(); run != diff.removed.rend(); ++run)
        rows.remove(run->first, run->count);
    for (const RowRun<Row> &run : diff.inserted) {
        for (qsizetype i = 0; i < run.rows.size(); ++i)
            rows.insert(run.first + i, run.rows[i]);
    }
    for (const RowRun<Row> &run : diff.changed)
        std::copy(run.rows.begin(), run.rows.end(), rows.begin() + run.first);
}

void TestSampler::diffsLeadFromOneObservationToTheNext()
{
    Sampler sampler;
    sampler.setPeriod(16);
    sampler.setHighlightTime(100);
    QList<Marked<DescriptorRow>> descriptors;
    QList<Marked<Socket>> sockets;
    quint64 sequence = 0;
    bool isExact = true;
    connect(&sampler, &Sampler::observed, this, [&](const ObservationPointer &observation) {
        apply(descriptors, observation->descriptorDiff);
        apply(sockets, observation->socketDiff);
        isExact = isExact && observation->sequence == ++sequence
            && descriptors == observation->descriptors && sockets == observation->sockets;
    });
    sampler.setScope({{self()}, {}, true});
    sampler.setActive(true);
    std::vector<UniqueFd> open;
    for (int step = 0; step < 40; ++step) {
        if (step % 3 == 2)
            open.erase(open.begin());
        else
            open.emplace_back(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        const quint64 seen = sequence;
        QTRY_VERIFY(sequence > seen);
        QVERIFY2(isExact, qPrintable(QString::number(step)));
    }
}

void TestSampler::scopeChangeStartsARoundAtOnce()
{
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setPeriod(60000);
    sampler.setActive(true);
    QTRY_COMPARE(watcher.count, 1);
    sampler.setScope({{self()}, {}, false});
    QTRY_COMPARE(watcher.count, 2);
    QVERIFY(watcher.latest->snapshot->process(self()));
    QCOMPARE(watcher.latest->periodMilliseconds, 60000);
    sampler.setPeriod(16); // shortens the pause that has begun
    QTRY_VERIFY(watcher.count > 4);
}

void TestSampler::socketFilesAreLookedAt()
{
    const QTemporaryDir directory;
    const QString path = directory.path() + QStringLiteral("/s");
    const QByteArray bytes = QFile::encodeName(path);
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setScope({{}, {bytes, bytes}, false});
    sampler.setActive(true);
    QTRY_VERIFY(watcher.count > 0);
    QCOMPARE(watcher.latest->snapshot->files.size(), 1);
    QVERIFY(!watcher.latest->snapshot->file(bytes)->exists);
    QLocalServer server;
    QVERIFY(server.listen(path));
    QTRY_VERIFY(watcher.latest->snapshot->file(bytes)->isSocket);
    server.close();
    QTRY_VERIFY(!watcher.latest->snapshot->file(bytes)->exists);
}

void TestSampler::socketFileIsLiveOrStale()
{
    const QTemporaryDir directory;
    const QString path = directory.path() + QStringLiteral("/s");
    const QString moved = path + QStringLiteral("-moved");
    const auto boundBy = [](const Watcher &watcher, const QString &name) {
        const SocketFile *file =
            watcher.latest ? watcher.latest->snapshot->file(QFile::encodeName(name)) : nullptr;
        return file ? file->boundBy : std::nullopt;
    };
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setScope({{}, {QFile::encodeName(path), QFile::encodeName(moved)}, false});
    sampler.setActive(true);
    QLocalServer server;
    QVERIFY(server.listen(path));
    struct stat status = {};
    QCOMPARE(::fstat(int(server.socketDescriptor()), &status), 0);
    const QList<Inode> listener = {Inode{status.st_ino}};
    QTRY_VERIFY(boundBy(watcher, path) == listener);
    QVERIFY(QFile::rename(path, moved));
    QTRY_VERIFY(boundBy(watcher, moved) == listener); // the file, not its path
    QVERIFY(!boundBy(watcher, path));
    server.close(); // leaves the file that is not at its path any more
    QTRY_VERIFY(boundBy(watcher, moved) == QList<Inode>());
}

void TestSampler::freezing()
{
    Sampler sampler;
    QSignalSpy spy(&sampler, &Sampler::observed);
    sampler.setPeriod(16);
    sampler.setActive(true);
    QVERIFY(spy.wait());
    sampler.setActive(false);
    spy.clear();
    QVERIFY(!spy.wait(300)); // not one that was on its way either
    sampler.setActive(true);
    QVERIFY(spy.wait());
}

void TestSampler::endsInTheMiddleOfRounds()
{
    for (int i = 0; i < 20; ++i) {
        Sampler sampler;
        QSignalSpy spy(&sampler, &Sampler::observed);
        sampler.setScope({{self()}, {}, true});
        sampler.setPeriod(16);
        sampler.setActive(true);
        if (i % 2 == 0)
            QVERIFY(spy.wait());
    } // the destructor waits for the round and for nothing else
}

void TestSampler::costOfARound_data()
{
    QTest::addColumn<bool>("wholeMachine");
    QTest::newRow("one endpoint watched") << false;
    QTest::newRow("whole machine") << true;
}

void TestSampler::costOfARound()
{
    QFETCH(bool, wholeMachine);
    QTemporaryDir directory;
    QLocalServer server;
    QVERIFY(server.listen(directory.path() + QStringLiteral("/s")));
    Sampler sampler;
    Watcher watcher(sampler);
    sampler.setPeriod(16);
    sampler.setScope({{self()}, {}, wholeMachine});
    sampler.setActive(true);
    QTRY_VERIFY(watcher.count > 0);
    qint64 total = 0;
    constexpr int rounds = 20;
    for (int seen = 0; seen < rounds; ++seen) {
        const int count = watcher.count;
        QTRY_VERIFY(watcher.count > count);
        total += watcher.latest->snapshot->cpuMicroseconds;
    }
    qInfo("%lld microseconds of CPU a round; %lld processes, %lld sockets shown",
          qlonglong(total / rounds), qlonglong(watcher.latest->snapshot->processCount),
          qlonglong(watcher.latest->sockets.size()));
    QVERIFY(watcher.latest->periodMilliseconds
            >= int(4 * watcher.latest->snapshot->cpuMicroseconds / 1000));
}

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
