// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <fcntl.h>
#include <sys/socket.h>

#include "core/base/uniquefd.h"
#include "core/proc/cpuclock.h"
#include "core/proc/fdtable.h"

using namespace Socketarium;

/// Reading descriptor tables and the clock that tells whether it is needed, on this very process.
class TestFdTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownTable();
    void hostileFileNames_data();
    void hostileFileNames();
    void modesOnlyWhereAsked();
    void recordedTable();
    void countWithoutReading();
    void clockMovesWhenTheProcessRan();
    void noClockWithoutAProcess();
};

static Pid self()
{
    return Pid{qint32(QCoreApplication::applicationPid())};
}

static FdEntry entryOf(const FdTable &table, int fd)
{
    for (const FdEntry &entry : table.entries) {
        if (entry.fd == Fd{fd})
            return entry;
    }
    return {};
}

void TestFdTable::ownTable()
{
    const auto root = ProcRoot::open();
    QVERIFY(root);
    const UniqueFd readOnly(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const UniqueFd writeOnly(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    const UniqueFd both(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto table = readFdTable(*root, self(), FdModes::All);
    QVERIFY(table);
    QVERIFY(!table->unreadable);
    QVERIFY((entryOf(*table, readOnly.get()) == FdEntry{Fd{readOnly.get()}, "/dev/null", 0500}));
    QVERIFY((entryOf(*table, writeOnly.get()) == FdEntry{Fd{writeOnly.get()}, "/dev/null", 0300}));
    QCOMPARE(entryOf(*table, both.get()).mode, quint16(0700));
    QVERIFY(entryOf(*table, both.get()).target.startsWith("socket:["));
    QVERIFY(std::none_of(table->entries.begin(), table->entries.end(), [](const FdEntry &entry) {
        return entry.target.startsWith("/proc/") && entry.target.endsWith("/fd");
    }));
    QVERIFY(std::is_sorted(table->entries.begin(), table->entries.end(),
                           [](const FdEntry &a, const FdEntry &b) { return a.fd < b.fd; }));
}

void TestFdTable::hostileFileNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("newline") << QByteArray("a\nb");
    QTest::newRow("looks like a socket") << QByteArray("socket:[12345]");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("longest name") << QByteArray(255, 'n');
}

void TestFdTable::hostileFileNames()
{
    QFETCH(QByteArray, name);
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.path()) + '/' + name;
    const UniqueFd file(::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600));
    QVERIFY(file.isValid());
    const auto root = ProcRoot::open();
    const auto table = readFdTable(*root, self(), FdModes::Pipes);
    QVERIFY(table);
    QCOMPARE(entryOf(*table, file.get()).target, path);
    ::unlink(path.constData());
    const auto after = readFdTable(*root, self(), FdModes::Pipes);
    QVERIFY(after);
    QCOMPARE(entryOf(*after, file.get()).target, path + " (deleted)");
}

void TestFdTable::modesOnlyWhereAsked()
{
    std::array<int, 2> ends{};
    QVERIFY(::pipe2(ends.data(), O_CLOEXEC) == 0);
    const UniqueFd reading(ends[0]);
    const UniqueFd writing(ends[1]);
    const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto root = ProcRoot::open();
    const auto table = readFdTable(*root, self(), FdModes::Pipes);
    QVERIFY(table);
    QCOMPARE(entryOf(*table, reading.get()).mode, quint16(0500));
    QCOMPARE(entryOf(*table, writing.get()).mode, quint16(0300));
    QCOMPARE(entryOf(*table, socket.get()).mode, quint16(0));
}

void TestFdTable::recordedTable()
{
    const auto root = ProcRoot::open(SOCKETARIUM_TEST_DATA "/proc/population");
    QVERIFY(root);
    QVERIFY(!root->isLive());
    const auto pids = root->processes();
    QVERIFY(pids);
    QCOMPARE(pids->size(), 1);
    const auto table = readFdTable(*root, pids->first(), FdModes::Pipes);
    QVERIFY(table);
    QCOMPARE(entryOf(*table, 0).target, QByteArray("/tmp/population/input"));
    QVERIFY(entryOf(*table, 3).target.startsWith("socket:["));
    const auto gone = readFdTable(*root, Pid{1}, FdModes::All);
    QVERIFY(!gone);
    QVERIFY(gone.error().kind == ErrorKind::Gone);
}

void TestFdTable::countWithoutReading()
{
    const auto root = ProcRoot::open();
    const auto before = root->descriptorCount(self());
    QVERIFY(before);
    if (*before < 0)
        return; // a kernel before 6.2 does not tell
    const UniqueFd one(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const auto after = root->descriptorCount(self());
    QVERIFY(after);
    QCOMPARE(*after, *before + 1);
}

void TestFdTable::clockMovesWhenTheProcessRan()
{
    const auto first = cpuTimeOf(self());
    QVERIFY(first);
    QTRY_VERIFY(cpuTimeOf(self()) > first);
}

void TestFdTable::noClockWithoutAProcess()
{
    QVERIFY(!cpuTimeOf(Pid{0x3fffff}));
}

QTEST_GUILESS_MAIN(TestFdTable)
#include "tst_fdtable.moc"
