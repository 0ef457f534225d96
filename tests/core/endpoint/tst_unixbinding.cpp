// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "core/base/uniquefd.h"
#include "core/endpoint/listener.h"
#include "core/endpoint/socketaddress.h"
#include "core/endpoint/unixbinding.h"

using namespace Socketarium;

class TestUnixBinding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesAFileForTheOwnerOnly();
    void removesItsFile();
    void leavesAFileThatReplacedItsOwn();
    void neverReplaces_data();
    void neverReplaces();
    void tellsAStaleFileAndTakesItsPlace();
    void doesNotTakeAPlaceThatAnotherIsTaking();
    void waitsForAnotherThatTakesThePlace_data();
    void waitsForAnotherThatTakesThePlace();
    void tellsAFullServerFromAStaleFile();
    void tellsWhyItCannotBind_data();
    void tellsWhyItCannotBind();
    void aListenerLeavesAFileThatReplacedItsOwn();
    void aListenerClosesItsSocketAndRemovesItsFile();
    void aListenerThatFailedLeavesNothing();

private:
    Address address() const;
    void makeStaleFile() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QByteArray m_path;
};

static UniqueFd unboundSocket(int type = SOCK_STREAM)
{
    return UniqueFd(::socket(AF_UNIX, type | SOCK_CLOEXEC, 0));
}

/// A socket of `type` that is bound to `path`, and listens where it can.
static UniqueFd boundSocket(const QByteArray &path, int type = SOCK_STREAM)
{
    UniqueFd socket = unboundSocket(type);
    const SocketAddress name = SocketAddress::ofUnix(path, false);
    if (::bind(socket.get(), name.get(), name.length) != 0)
        qFatal("bind");
    if (type != SOCK_DGRAM && ::listen(socket.get(), 0) != 0)
        qFatal("listen");
    return socket;
}

void TestUnixBinding::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(QStringLiteral("s")).toUtf8();
}

void TestUnixBinding::cleanup()
{
    m_directory.reset();
}

Address TestUnixBinding::address() const
{
    return {Transport::UnixStream, false, m_path, {}, 0};
}

void TestUnixBinding::makeStaleFile() const
{
    boundSocket(m_path);
    QVERIFY(identityOf(m_path));
}

void TestUnixBinding::makesAFileForTheOwnerOnly()
{
    const mode_t before = ::umask(0);
    const UniqueFd socket = unboundSocket();
    UnixBinding binding;
    const auto error = binding.bind(socket.get(), address(), false);
    ::umask(before);
    QVERIFY(!error);
    struct stat status
    {
    };
    QCOMPARE(::lstat(m_path.constData(), &status), 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(status.st_mode & 07777, 0600u);
}

void TestUnixBinding::removesItsFile()
{
    {
        const UniqueFd socket = unboundSocket();
        UnixBinding binding;
        QVERIFY(!binding.bind(socket.get(), address(), false));
        QVERIFY(identityOf(m_path));
    }
    QVERIFY(!identityOf(m_path));
}

void TestUnixBinding::leavesAFileThatReplacedItsOwn()
{
    // File systems like to give the number of a file that is gone to the next one.
    for (int i = 0; i < 20; ++i) {
        UniqueFd other;
        {
            const UniqueFd socket = unboundSocket();
            UnixBinding binding;
            QVERIFY(!binding.bind(socket.get(), address(), false));
            QVERIFY(QFile::remove(QString::fromUtf8(m_path)));
            other = boundSocket(m_path);
        }
        QVERIFY(identityOf(m_path));
        QVERIFY(QFile::remove(QString::fromUtf8(m_path)));
    }
}

void TestUnixBinding::neverReplaces_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<EndpointReason>("reason");

    QTest::newRow("regular file") << QStringLiteral("file") << EndpointReason::FileInTheWay;
    QTest::newRow("directory") << QStringLiteral("directory") << EndpointReason::FileInTheWay;
    QTest::newRow("symbolic link to nothing")
        << QStringLiteral("dangling") << EndpointReason::FileInTheWay;
    QTest::newRow("symbolic link to a stale file")
        << QStringLiteral("link") << EndpointReason::FileInTheWay;
    QTest::newRow("live server") << QStringLiteral("stream") << EndpointReason::AlreadyListening;
    QTest::newRow("live server of another type")
        << QStringLiteral("seqpacket") << EndpointReason::AlreadyListening;
    QTest::newRow("bound datagram socket")
        << QStringLiteral("dgram") << EndpointReason::AlreadyListening;
}

void TestUnixBinding::neverReplaces()
{
    QFETCH(QString, what);
    const QString path = QString::fromUtf8(m_path);
    UniqueFd server;
    if (what == QStringLiteral("file")) {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("precious");
    } else if (what == QStringLiteral("directory")) {
        QVERIFY(QDir().mkdir(path));
    } else if (what == QStringLiteral("dangling")) {
        QVERIFY(QFile::link(path + QStringLiteral(".no"), path));
    } else if (what == QStringLiteral("link")) {
        boundSocket(m_path + ".other");
        QVERIFY(QFile::link(path + QStringLiteral(".other"), path));
    } else {
        server = boundSocket(m_path,
                             what == QStringLiteral("stream")      ? SOCK_STREAM
                                 : what == QStringLiteral("dgram") ? SOCK_DGRAM
                                                                   : SOCK_SEQPACKET);
    }
    const auto before = identityOf(m_path);
    QVERIFY(before);

    for (const bool removeStaleFile : {false, true}) {
        const UniqueFd socket = unboundSocket();
        UnixBinding binding;
        const auto error = binding.bind(socket.get(), address(), removeStaleFile);
        QVERIFY(error);
        QTEST(error->reason, "reason");
        QCOMPARE(error->step, EndpointStep::Bind);
        QCOMPARE(error->sysErrno, EADDRINUSE);
        QCOMPARE(error->address, "unix:" + m_path);
    }
    QCOMPARE(identityOf(m_path), before);
}

void TestUnixBinding::tellsAStaleFileAndTakesItsPlace()
{
    makeStaleFile();
    const auto before = identityOf(m_path);
    const UniqueFd socket = unboundSocket();
    UnixBinding cautious;
    const auto error = cautious.bind(socket.get(), address(), false);
    QVERIFY(error);
    QCOMPARE(error->reason, EndpointReason::StaleFile);
    QCOMPARE(identityOf(m_path), before);

    UnixBinding binding;
    QVERIFY(!binding.bind(socket.get(), address(), true));
    QCOMPARE(::listen(socket.get(), 0), 0);
    const UniqueFd client = unboundSocket();
    const SocketAddress name = SocketAddress::ofUnix(m_path, false);
    QCOMPARE(::connect(client.get(), name.get(), name.length), 0);
    QCOMPARE(
        QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("s")});
}

void TestUnixBinding::doesNotTakeAPlaceThatAnotherIsTaking()
{
    makeStaleFile();
    const UniqueFd directory(
        ::open(m_directory->path().toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(::flock(directory.get(), LOCK_EX), 0);
    const UniqueFd socket = unboundSocket();
    UnixBinding binding;
    const auto error = binding.bind(socket.get(), address(), true);
    QVERIFY(error);
    QCOMPARE(error->reason, EndpointReason::DirectoryLocked);
    QVERIFY(identityOf(m_path));
}

/// The other program has the place when it lets go of the lock, or has left it.
void TestUnixBinding::waitsForAnotherThatTakesThePlace_data()
{
    QTest::addColumn<bool>("taken");
    QTest::newRow("it listens now") << true;
    QTest::newRow("it did not take it") << false;
}

void TestUnixBinding::waitsForAnotherThatTakesThePlace()
{
    QFETCH(bool, taken);
    makeStaleFile();
    UniqueFd directory(
        ::open(m_directory->path().toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QCOMPARE(::flock(directory.get(), LOCK_EX), 0);
    UniqueFd server;
    std::thread other([&] {
        QThread::msleep(100);
        if (taken) {
            ::unlink(m_path.constData());
            server = boundSocket(m_path);
        }
        directory.reset();
    });
    const UniqueFd socket = unboundSocket();
    UnixBinding binding;
    const auto error = binding.bind(socket.get(), address(), true);
    other.join();
    QCOMPARE(error.has_value(), taken);
    if (taken)
        QCOMPARE(error->reason, EndpointReason::AlreadyListening);
}

void TestUnixBinding::tellsAFullServerFromAStaleFile()
{
    const UniqueFd server = boundSocket(m_path);
    const SocketAddress name = SocketAddress::ofUnix(m_path, false);
    const UniqueFd client = unboundSocket();
    QCOMPARE(::connect(client.get(), name.get(), name.length), 0);
    const UniqueFd socket = unboundSocket();
    UnixBinding binding;
    const auto error = binding.bind(socket.get(), address(), true);
    QVERIFY(error);
    QCOMPARE(error->reason, EndpointReason::AlreadyListening);
}

void TestUnixBinding::tellsWhyItCannotBind_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<EndpointReason>("reason");
    QTest::addColumn<int>("sysErrno");

    QTest::newRow("missing directory")
        << QByteArray("/nonexistent/s") << EndpointReason::NoSuchDirectory << ENOENT;
    QTest::newRow("a file as directory")
        << QByteArray("/etc/passwd/s") << EndpointReason::NoSuchDirectory << ENOTDIR;
    QTest::newRow("a file system that cannot be written")
        << QByteArray("/proc/s") << EndpointReason::NoSuchDirectory << ENOENT;
}

void TestUnixBinding::tellsWhyItCannotBind()
{
    QFETCH(QByteArray, name);
    const UniqueFd socket = unboundSocket();
    UnixBinding binding;
    const auto error
        = binding.bind(socket.get(), {Transport::UnixStream, false, name, {}, 0}, false);
    QVERIFY(error);
    QTEST(error->reason, "reason");
    QTEST(error->sysErrno, "sysErrno");
}

/// QLocalServer removes by name, whatever is there by then.
void TestUnixBinding::aListenerLeavesAFileThatReplacedItsOwn()
{
    ServeSpec spec;
    spec.address = address();
    UniqueFd other;
    {
        Listener listener;
        QVERIFY(!listener.open(spec));
        QVERIFY(::fcntl(listener.descriptor(), F_GETFD) & FD_CLOEXEC);
        QVERIFY(::fcntl(listener.descriptor(), F_GETFL) & O_NONBLOCK);
        QVERIFY(QFile::remove(QString::fromUtf8(m_path)));
        other = boundSocket(m_path);
    }
    QVERIFY(identityOf(m_path));
}

void TestUnixBinding::aListenerClosesItsSocketAndRemovesItsFile()
{
    ServeSpec spec;
    spec.address = address();
    Listener listener;
    QVERIFY(!listener.open(spec));
    const int descriptor = listener.descriptor();
    int isListening = 0;
    socklen_t length = sizeof isListening;
    QCOMPARE(::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &length), 0);
    QCOMPARE(isListening, 1);
    listener.close();
    QCOMPARE(::fcntl(descriptor, F_GETFD), -1);
    QVERIFY(!identityOf(m_path));
}

void TestUnixBinding::aListenerThatFailedLeavesNothing()
{
    ServeSpec spec;
    spec.address = address();
    QFile file(QString::fromUtf8(m_path));
    QVERIFY(file.open(QFile::WriteOnly));
    {
        Listener listener;
        QVERIFY(listener.open(spec));
        QCOMPARE(listener.descriptor(), -1);
    }
    QVERIFY(file.exists());
}

QTEST_GUILESS_MAIN(TestUnixBinding)
#include "tst_unixbinding.moc"
