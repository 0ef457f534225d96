// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <fcntl.h>

#include "core/proc/fdinfo.h"
#include "core/proc/fdlink.h"
#include "core/proc/proclimits.h"
#include "core/proc/procroot.h"
#include "core/proc/procstat.h"
#include "core/proc/procstatus.h"

using namespace Socketarium;

/// The small files of one process: stat, status, limits, fd links, fdinfo.
class TestProcFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stat_data();
    void stat();
    void status_data();
    void status();
    void limits_data();
    void limits();
    void links_data();
    void links();
    void fdinfo_data();
    void fdinfo();
    void epollTargets();
    void ownFilesAreUnderstood();
};

/// Fields 4 to 24 of a stat file; the 22nd is 34567.
constexpr const char *tail = "7 77 77 0 -1 4194304 12 0 0 0 1 2 0 0 20 0 1 0 34567 2500000 200";

void TestProcFiles::stat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QByteArray>("comm");

    const auto row = [](const char *name, const QByteArray &text, const char *comm) {
        QTest::newRow(name) << text << (comm != nullptr) << QByteArray(comm);
    };
    row("plain", QByteArray("42 (nginx) S ") + tail, "nginx");
    row("blanks", QByteArray("42 (a b  c) S ") + tail, "a b  c");
    row("parentheses", QByteArray("42 (a) R 1 (b) S ") + tail, "a) R 1 (b");
    row("newline", QByteArray("42 (a\n42 (b) S ") + tail, "a\n42 (b");
    row("empty name", QByteArray("42 () S ") + tail, "");
    row("not UTF-8", QByteArray("42 (\xff\x1b) S ") + tail, "\xff\x1b");
    row("empty", "", nullptr);
    row("no parenthesis", "42 nginx S 7", nullptr);
    row("cut before the start time", QByteArray("42 (x) S 7 77 77 0 -1 4194304"), nullptr);
    row("no pid", QByteArray("(x) S ") + tail, nullptr);
    row("closed before it opens", ") 42 (", nullptr);
}

void TestProcFiles::stat()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isGood);
    QFETCH(QByteArray, comm);
    const auto stat = parseProcStat(text);
    QCOMPARE(stat.has_value(), isGood);
    if (isGood)
        QVERIFY((*stat == ProcStat{Pid{42}, comm, 'S', Pid{7}, 34567}));
}

void TestProcFiles::status_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint32>("uid");
    const quint32 none = number(Uid::Unknown);

    QTest::newRow("effective, not real")
        << QByteArray("Name:\tx\nUid:\t1000\t33\t33\t33\nGid:\t1\t2\t3\t4\n") << 33u;
    QTest::newRow("in the name it is escaped")
        << QByteArray("Name:\tx\\nUid:\t1\t2\nState:\tS\n") << none;
    QTest::newRow("last line, cut") << QByteArray("Name:\tx\nUid:\t1000") << none;
    QTest::newRow("missing") << QByteArray("Name:\tx\n") << none;
    QTest::newRow("empty") << QByteArray() << none;
}

void TestProcFiles::status()
{
    QFETCH(QByteArray, text);
    QTEST(number(parseProcStatusUid(text).value_or(Uid::Unknown)), "uid");
}

void TestProcFiles::limits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("soft");
    QTest::addColumn<qint64>("hard");

    const QByteArray header =
        "Limit                     Soft Limit           Hard Limit     Units\n";
    QTest::newRow("numbers") << header
            + "Max open files            1024                 1048576              files\n"
                             << qint64(1024) << qint64(1048576);
    QTest::newRow("unlimited") << header
            + "Max open files            12                   unlimited            files\n"
                               << qint64(12) << qint64(-1);
    QTest::newRow("cut") << QByteArray(header + "Max open files            1024") << qint64(-9)
                         << qint64(-9);
    QTest::newRow("missing") << header << qint64(-9) << qint64(-9);
}

void TestProcFiles::limits()
{
    QFETCH(QByteArray, text);
    const OpenFilesLimit limit = parseOpenFilesLimit(text).value_or(OpenFilesLimit{-9, -9});
    QTEST(limit.soft, "soft");
    QTEST(limit.hard, "hard");
}

void TestProcFiles::links_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FdLink::Kind>("kind");
    QTest::addColumn<quint64>("inode");

    using Kind = FdLink::Kind;
    const auto row = [](const char *text, Kind kind, quint64 inode) {
        QTest::newRow(text) << QByteArray(text) << kind << inode;
    };
    row("socket:[28724]", Kind::Socket, 28724);
    row("pipe:[28711]", Kind::Pipe, 28711);
    row("anon_inode:[eventfd]", Kind::Anon, 0);
    row("anon_inode:inotify", Kind::Anon, 0);
    row("mnt:[4026531841]", Kind::Anon, 0);
    row("socket:[28724", Kind::Anon, 0);
    row("socket:[28724] (deleted)", Kind::Anon, 0);
    row("socket:[]", Kind::Anon, 0);
    row("/socket:[777]", Kind::File, 0);
    row("/tmp/socket:[12345]", Kind::File, 0);
    row("/memfd:socket:[999] (deleted)", Kind::File, 0);
    row("/dev/null", Kind::Device, 0);
    row("/dev/pts/3", Kind::Device, 0);
    row("/dev/shm/segment", Kind::File, 0);
    row("/devices", Kind::File, 0);
    row("", Kind::Anon, 0);
}

void TestProcFiles::links()
{
    QFETCH(QByteArray, text);
    QFETCH(FdLink::Kind, kind);
    QFETCH(quint64, inode);
    QVERIFY((parseFdLink(text) == FdLink{kind, Inode{inode}}));
}

void TestProcFiles::fdinfo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<quint32>("flags");
    QTest::addColumn<qint64>("eventfdCount"); // -1: none

    QTest::newRow("socket") << QByteArray("pos:\t0\nflags:\t02000002\nmnt_id:\t10\nino:\t28724\n")
                            << true << quint32(O_RDWR | O_CLOEXEC) << qint64(-1);
    QTest::newRow("eventfd, its count in hexadecimal")
        << QByteArray("pos:\t0\nflags:\t02004002\neventfd-count:               1f\neventfd-id: 3\n")
        << true << quint32(O_RDWR | O_NONBLOCK | O_CLOEXEC) << qint64(31);
    QTest::newRow("without flags") << QByteArray("pos:\t0\n") << false << 0u << qint64(-1);
    QTest::newRow("flags cut off") << QByteArray("pos:\t0\nflags:\t") << false << 0u << qint64(-1);
    QTest::newRow("not octal") << QByteArray("flags:\t9\n") << false << 0u << qint64(-1);
    QTest::newRow("empty") << QByteArray() << false << 0u << qint64(-1);
}

void TestProcFiles::fdinfo()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isGood);
    const auto info = parseFdInfo(text);
    QCOMPARE(info.has_value(), isGood);
    if (!isGood)
        return;
    QTEST(info->flags, "flags");
    QTEST(info->eventfdCount ? qint64(*info->eventfdCount) : -1, "eventfdCount");
}

void TestProcFiles::epollTargets()
{
    const auto info = parseFdInfo(
        "pos:\t0\nflags:\t02000002\n"
        "tfd:       12 events: 80000019 data:                c  pos:0 ino:1b7c8 sdev:9\n"
        "tfd:        3 events:       19 data: ffffffff00000003  pos:0 ino:2 sdev:f\n"
        "tfd: broken\n");
    QVERIFY(info);
    const QList<EpollTarget> expected = {{Fd{12}, 0x80000019, Inode{0x1b7c8}},
                                         {Fd{3}, 0x19, Inode{2}}};
    QVERIFY(info->epollTargets == expected);
}

void TestProcFiles::ownFilesAreUnderstood()
{
    const auto root = ProcRoot::open();
    QVERIFY(root);
    QVERIFY(root->isLive());
    const Pid self{qint32(QCoreApplication::applicationPid())};
    const auto stat = parseProcStat(root->read(self, "stat").value_or(QByteArray()));
    QVERIFY(stat);
    QCOMPARE(stat->comm, QByteArray("tst_procfiles"));
    QVERIFY(stat->pid == self);
    QCOMPARE(number(stat->parent), ::getppid());
    const auto uid = parseProcStatusUid(root->read(self, "status").value_or(QByteArray()));
    QVERIFY(uid);
    QCOMPARE(number(*uid), ::geteuid());
    QVERIFY(parseOpenFilesLimit(root->read(self, "limits").value_or(QByteArray())));
    const auto info = parseFdInfo(root->read(self, "fdinfo/0").value_or(QByteArray()));
    QVERIFY(info);
    QCOMPARE(int(info->flags & O_ACCMODE), ::fcntl(0, F_GETFL) & O_ACCMODE);

    const auto gone = root->read(Pid{0x3fffff}, "stat");
    QVERIFY(!gone);
    QVERIFY(gone.error().kind == ErrorKind::Gone);
    const auto missing = root->read("net/no-such-file");
    QVERIFY(!missing);
    QVERIFY(missing.error().kind == ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestProcFiles)
#include "tst_procfiles.moc"
