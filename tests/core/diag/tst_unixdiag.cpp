// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>

#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/uniquefd.h"
#include "core/diag/kerneltransport.h"
#include "core/diag/recordedtransport.h"
#include "core/diag/socketfile.h"
#include "core/diag/unixdiag.h"
#include "tests/helpers/truth.h"

using namespace Socketarium;

/// Replies of sock_diag: recorded, made by hand and damaged, and from the running kernel.
class TestUnixDiag final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recordedNames_data();
    void recordedNames();
    void recordedPeers();
    void recordedQueues();
    void attributes_data();
    void attributes();
    void damagedRowsAreRejected_data();
    void damagedRowsAreRejected();
    void endings_data();
    void endings();
    void everyCutIsAnError();
    void noGarbageIsBelievedOrCrashes();
    void transportFailureIsTheResult();
    void kernelKnowsOurSocket();
    void socketFile();

private:
    const UnixDiagRow *row(const char *role) const;

    QByteArray m_reply;
    UnixDiagTable m_table;
    Truth m_truth;
};

static QByteArray contents(const QString &name)
{
    QFile file(QStringLiteral(SOCKETARIUM_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
static QByteArray bytesOf(const T &value)
{
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

static QByteArray message(quint16 type, const QByteArray &payload)
{
    nlmsghdr header = {};
    header.nlmsg_len = static_cast<quint32>(sizeof header + size_t(payload.size()));
    header.nlmsg_type = type;
    return bytesOf(header) + payload + QByteArray(-payload.size() & 3, '\0');
}

static QByteArray attribute(quint16 type, const QByteArray &payload)
{
    const nlattr header = {static_cast<quint16>(sizeof(nlattr) + size_t(payload.size())), type};
    return bytesOf(header) + payload + QByteArray(-payload.size() & 3, '\0');
}

static QByteArray rowMessage(const QByteArray &attributes)
{
    unix_diag_msg fixed = {};
    fixed.udiag_family = AF_UNIX;
    fixed.udiag_type = SOCK_STREAM;
    fixed.udiag_state = TCP_ESTABLISHED;
    fixed.udiag_ino = 28724;
    fixed.udiag_cookie[0] = 7;
    fixed.udiag_cookie[1] = 1;
    return message(SOCK_DIAG_BY_FAMILY, QByteArray(bytesOf(fixed) + attributes));
}

static QByteArray done(qint32 code)
{
    return message(NLMSG_DONE, bytesOf(code));
}

/// What rowMessage() without attributes says.
static UnixDiagRow plainRow()
{
    UnixDiagRow row;
    row.inode = Inode{28724};
    row.cookie = Cookie{0x100000007};
    row.type = SOCK_STREAM;
    row.state = TCP_ESTABLISHED;
    return row;
}

const UnixDiagRow *TestUnixDiag::row(const char *role) const
{
    for (const UnixDiagRow &each : m_table.rows) {
        if (each.inode == m_truth.inode(role))
            return &each;
    }
    return nullptr;
}

void TestUnixDiag::initTestCase()
{
    m_truth = Truth(contents(QStringLiteral("proc/population/truth.json")));
    QVERIFY(m_truth.isValid());
    m_reply = contents(QStringLiteral("diag/population.bin"));
    RecordedTransport transport(m_reply);
    const auto table = readUnixDiag(transport);
    QVERIFY(table);
    QVERIFY(table->rejected.isEmpty());
    m_table = *table;
    QCOMPARE(m_table.rows.size(), 25);
}

void TestUnixDiag::recordedNames_data()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : m_truth.roles()) {
        if (m_truth.of(role).contains(QLatin1String("name")))
            QTest::newRow(qPrintable(role)) << role;
    }
}

void TestUnixDiag::recordedNames()
{
    QFETCH(QString, role);
    const UnixDiagRow *seen = row(role.toLatin1().constData());
    QVERIFY(seen && seen->name);
    QCOMPARE(seen->name->bytes, m_truth.name(role));
    QCOMPARE(seen->name->isAbstract, m_truth.of(role)[QLatin1String("abstract")].toBool());
    QCOMPARE(seen->file.has_value(), !seen->name->isAbstract);
}

void TestUnixDiag::recordedPeers()
{
    QVERIFY(row("unix-client")->peer == m_truth.inode("unix-accepted"));
    QVERIFY(row("unix-accepted")->peer == m_truth.inode("unix-client"));
    QVERIFY(row("dgram-client-2")->peer == m_truth.inode("dgram-server"));
    QVERIFY(!row("dgram-server")->peer);
    QVERIFY(!row("unix-unbound")->peer);
    QVERIFY(row("unix-waiting-1")->peer == Inode::None);
    QVERIFY(row("widow")->peer == Inode::None);
    QVERIFY(row("widow")->shutdownRead && row("widow")->shutdownWrite);
    QVERIFY(!row("pair-a")->shutdownRead && row("pair-a")->shutdownWrite);
    QVERIFY(row("pair-b")->shutdownRead && !row("pair-b")->shutdownWrite);
}

void TestUnixDiag::recordedQueues()
{
    const UnixDiagRow *listener = row("unix-listener");
    QCOMPARE(int(listener->state), int(TCP_LISTEN));
    QCOMPARE(listener->receiveQueue, 2u);
    QCOMPARE(listener->sendQueue, 5u);
    QVERIFY((listener->waiting
             == QList<Inode>{m_truth.inode("unix-waiting-1"), m_truth.inode("unix-waiting-2")}));
    QCOMPARE(row("unix-accepted")->receiveQueue, 6u);
    QVERIFY(row("unix-client")->uid == Uid::Root);
}

void TestUnixDiag::attributes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<UnixDiagRow>("expected");

    const auto add = [](const char *name, const QByteArray &bytes, auto change) {
        UnixDiagRow expected = plainRow();
        change(expected);
        QTest::newRow(name) << bytes << expected;
    };
    const auto name = [](const QByteArray &bytes) { return attribute(UNIX_DIAG_NAME, bytes); };
    add("none", {}, [](UnixDiagRow &) {});
    add("path with its NUL", name(QByteArray("/a\0", 3)), [](UnixDiagRow &row) {
        row.name = UnixName{false, "/a"};
    });
    add("path of 108 bytes without a NUL", name(QByteArray(108, 'p')), [](UnixDiagRow &row) {
        row.name = UnixName{false, QByteArray(108, 'p')};
    });
    add("abstract", name(QByteArray("\0a\0b\0", 5)), [](UnixDiagRow &row) {
        row.name = UnixName{true, QByteArray("a\0b\0", 4)};
    });
    add("abstract and empty", name(QByteArray(1, '\0')), [](UnixDiagRow &row) {
        row.name = UnixName{true, {}};
    });
    add("path that begins with @", name(QByteArray("@a\0", 3)), [](UnixDiagRow &row) {
        row.name = UnixName{false, "@a"};
    });
    add("unnamed", name({}), [](UnixDiagRow &) {});
    add("peer", attribute(UNIX_DIAG_PEER, bytesOf(quint32(28728))),
        [](UnixDiagRow &row) { row.peer = Inode{28728}; });
    add("file", attribute(UNIX_DIAG_VFS, bytesOf(unix_diag_vfs{99, 8 << 20 | 1})),
        [](UnixDiagRow &row) {
            row.file = UnixFile{99, 8 << 20 | 1};
        });
    add("flag bits of the type are no part of it",
        attribute(NLA_F_NESTED | UNIX_DIAG_PEER, bytesOf(quint32(5))),
        [](UnixDiagRow &row) { row.peer = Inode{5}; });
    add("an unknown one is passed over",
        QByteArray(attribute(99, "what is this") + attribute(UNIX_DIAG_UID, bytesOf(quint32(33)))),
        [](UnixDiagRow &row) { row.uid = Uid{33}; });
    add("the last one without its padding", name(QByteArray("/a\0", 3)).chopped(1),
        [](UnixDiagRow &row) {
            row.name = UnixName{false, "/a"};
        });
}

void TestUnixDiag::attributes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(UnixDiagRow, expected);
    const auto table = parseUnixDiag(QByteArray(rowMessage(bytes) + done(0)));
    QVERIFY(table);
    QVERIFY(table->rejected.isEmpty());
    QCOMPARE(table->rows.size(), 1);
    QVERIFY(table->rows.first() == expected);
}

void TestUnixDiag::damagedRowsAreRejected_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray peer = attribute(UNIX_DIAG_PEER, bytesOf(quint32(5)));
    QTest::newRow("peer of three bytes") << rowMessage(attribute(UNIX_DIAG_PEER, "abc"));
    QTest::newRow("peer of no bytes") << rowMessage(attribute(UNIX_DIAG_PEER, {}));
    QTest::newRow("file of four bytes") << rowMessage(attribute(UNIX_DIAG_VFS, "abcd"));
    QTest::newRow("queues of four bytes") << rowMessage(attribute(UNIX_DIAG_RQLEN, "abcd"));
    QTest::newRow("shutdown of no bytes") << rowMessage(attribute(UNIX_DIAG_SHUTDOWN, {}));
    QTest::newRow("user of two bytes") << rowMessage(attribute(UNIX_DIAG_UID, "ab"));
    QTest::newRow("waiting clients of six bytes")
        << rowMessage(attribute(UNIX_DIAG_ICONS, "abcdef"));
    QTest::newRow("attribute longer than the message")
        << rowMessage(QByteArray(bytesOf(nlattr{200, UNIX_DIAG_NAME}) + "/a"));
    QTest::newRow("attribute shorter than its header")
        << rowMessage(QByteArray(bytesOf(nlattr{3, UNIX_DIAG_NAME}) + peer));
    QTest::newRow("half an attribute header") << rowMessage("ab");
    QTest::newRow("no room for the fixed part") << message(SOCK_DIAG_BY_FAMILY, "abcd");
    QTest::newRow("another family")
        << message(SOCK_DIAG_BY_FAMILY, QByteArray(sizeof(unix_diag_msg), '\2'));
    QTest::newRow("another type of message")
        << message(99, QByteArray(sizeof(unix_diag_msg), '\1'));
}

void TestUnixDiag::damagedRowsAreRejected()
{
    QFETCH(QByteArray, bytes);
    const auto table = parseUnixDiag(QByteArray(bytes + rowMessage({}) + done(0)));
    QVERIFY(table);
    QCOMPARE(table->rejected.size(), 1);
    QCOMPARE(table->rows.size(), 1); // the next one is read
    QVERIFY(table->rows.first() == plainRow());
}

void TestUnixDiag::endings_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("done") << done(0) << true << ErrorKind::System;
    QTest::newRow("done, but the kernel has no unix_diag")
        << done(-ENOENT) << false << ErrorKind::Unsupported;
    QTest::newRow("error") << message(NLMSG_ERROR, bytesOf(nlmsgerr{-EPERM, {}})) << false
                           << ErrorKind::AccessDenied;
    QTest::newRow("error: no such module")
        << message(NLMSG_ERROR, bytesOf(nlmsgerr{-ENOENT, {}})) << false << ErrorKind::Unsupported;
    QTest::newRow("done without a code")
        << message(NLMSG_DONE, {}) << false << ErrorKind::Malformed;
    QTest::newRow("no end") << rowMessage({}) << false << ErrorKind::Malformed;
    QTest::newRow("nothing") << QByteArray() << false << ErrorKind::Malformed;
}

void TestUnixDiag::endings()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, isGood);
    QFETCH(ErrorKind, kind);
    const auto table = parseUnixDiag(reply);
    QCOMPARE(table.has_value(), isGood);
    if (!isGood)
        QVERIFY(table.error().kind == kind);
}

void TestUnixDiag::everyCutIsAnError()
{
    // Up to the code in NLMSG_DONE, a reply that was cut must not pass for a shorter table.
    for (qsizetype size = 0; size < m_reply.size() - 4; ++size)
        QVERIFY2(!parseUnixDiag(m_reply.first(size)), qPrintable(QString::number(size)));
}

void TestUnixDiag::noGarbageIsBelievedOrCrashes()
{
    QRandomGenerator random(4);
    for (int step = 0; step < 20000; ++step) {
        QByteArray damaged = m_reply;
        for (int i = random.bounded(1, 8); i > 0; --i)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        const auto table = parseUnixDiag(damaged);
        if (table)
            QVERIFY(table->rows.size() + table->rejected.size() <= m_table.rows.size() + 8);
    }
}

void TestUnixDiag::transportFailureIsTheResult()
{
    RecordedTransport transport(Error::fromErrno(EPROTONOSUPPORT, QStringLiteral("socket")));
    const auto table = readUnixDiag(transport);
    QVERIFY(!table);
    QVERIFY(table.error().kind == ErrorKind::Unsupported);
}

void TestUnixDiag::kernelKnowsOurSocket()
{
    const UniqueFd own(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
    struct stat status = {};
    QCOMPARE(::fstat(own.get(), &status), 0);
    KernelTransport transport;
    for (int round = 0; round < 2; ++round) { // the netlink socket is used again
        const auto table = readUnixDiag(transport);
        QVERIFY(table);
        const auto found = std::find_if(
            table->rows.begin(), table->rows.end(),
            [&status](const UnixDiagRow &each) { return each.inode == Inode{status.st_ino}; });
        QVERIFY(found != table->rows.end());
        QCOMPARE(int(found->type), int(SOCK_SEQPACKET));
        QCOMPARE(int(found->state), int(TCP_CLOSE));
        QVERIFY(found->uid == Uid{::geteuid()});
    }
}

void TestUnixDiag::socketFile()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.path()) + "/s";
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    std::copy_n(path.constData(), path.size(), name.sun_path);
    const auto *address = reinterpret_cast<const sockaddr *>(&name);
    UniqueFd listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    QCOMPARE(::bind(listener.get(), address, sizeof name), 0);

    struct stat status = {};
    QCOMPARE(::lstat(path.constData(), &status), 0);
    KernelTransport transport;
    const auto bound = [&] {
        return socketsBoundTo(readUnixDiag(transport).value_or(UnixDiagTable{}), status.st_dev,
                              status.st_ino);
    };
    QCOMPARE(bound().size(), 1);
    QCOMPARE(int(bound().first().state), int(TCP_CLOSE)); // bound, does not listen yet
    QCOMPARE(::listen(listener.get(), 0), 0);
    QCOMPARE(int(bound().first().state), int(TCP_LISTEN));

    QCOMPARE(::rename(path.constData(), QByteArray(path + "2").constData()), 0);
    QCOMPARE(bound().size(), 1); // the file, not the path
    listener.reset();
    QCOMPARE(bound().size(), 0); // stale
}

QTEST_GUILESS_MAIN(TestUnixDiag)
#include "tst_unixdiag.moc"
