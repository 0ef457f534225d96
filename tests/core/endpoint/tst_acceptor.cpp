// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/endpoint/acceptor.h"
#include "core/endpoint/socketaddress.h"

using namespace Socketarium;

class TestAcceptor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void accepts();
    void pausesWithoutDescriptorsAndGoesOn();
    void goesOnWhenTheLimitIsRaised();
    void doesNotPauseWhereNobodyWaits();
    void triesSeldomWhereItCannotAccept();

private:
    UniqueFd connectClient() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    SocketAddress m_name;
    UniqueFd m_listener;
    rlimit m_limit = {};
};

/// The undefined behaviour sanitizer needs a pipe to look at an object for the first time.
void TestAcceptor::initTestCase()
{
    QObject object;
    const QSignalSpy spy(&object, &QObject::objectNameChanged);
    object.setObjectName(QStringLiteral("seen"));
    QCOMPARE(spy.size(), 1);
}

void TestAcceptor::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_name = SocketAddress::ofUnix(m_directory->filePath(QStringLiteral("s")).toUtf8(), false);
    m_listener.reset(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    QCOMPARE(::bind(m_listener.get(), m_name.get(), m_name.length), 0);
    QCOMPARE(::listen(m_listener.get(), 128), 0);
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &m_limit), 0);
}

void TestAcceptor::cleanup()
{
    ::setrlimit(RLIMIT_NOFILE, &m_limit);
    m_listener.reset();
    m_directory.reset();
}

UniqueFd TestAcceptor::connectClient() const
{
    UniqueFd client(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(client.get(), m_name.get(), m_name.length) != 0)
        qFatal("connect");
    return client;
}

/// Lets the process have `count` more descriptors: all numbers below the limit but these are taken.
static std::vector<UniqueFd> leave(int count, rlimit limit)
{
    std::vector<UniqueFd> taken;
    const UniqueFd next(::dup(0));
    limit.rlim_cur = static_cast<rlim_t>(next.get() + 64);
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        qFatal("setrlimit");
    for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
        taken.emplace_back(fd);
    for (int i = 0; i < count - 1; ++i)
        taken.pop_back();
    return taken; // `next` goes too
}

void TestAcceptor::accepts()
{
    Readiness readiness;
    Acceptor acceptor(m_listener.get(), readiness);
    std::vector<UniqueFd> accepted;
    connect(&acceptor, &Acceptor::accepted, this,
            [&accepted](int descriptor) { accepted.emplace_back(descriptor); });
    std::vector<UniqueFd> clients;
    for (int i = 0; i < 100; ++i) // more than one burst
        clients.push_back(connectClient());
    QTRY_COMPARE(accepted.size(), std::size_t(100));
    QVERIFY(::fcntl(accepted[0].get(), F_GETFD) & FD_CLOEXEC);
    QVERIFY(::fcntl(accepted[0].get(), F_GETFL) & O_NONBLOCK);
}

void TestAcceptor::pausesWithoutDescriptorsAndGoesOn()
{
    Readiness readiness;
    Acceptor acceptor(m_listener.get(), readiness);
    QSignalSpy paused(&acceptor, &Acceptor::pausedChanged);
    std::vector<UniqueFd> accepted;
    connect(&acceptor, &Acceptor::accepted, this,
            [&accepted](int descriptor) { accepted.emplace_back(descriptor); });
    std::vector<UniqueFd> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(connectClient());
    const auto taken = leave(3, m_limit);
    QTRY_COMPARE(paused.size(), 1);
    QCOMPARE(paused.first(), (QVariantList{true, EMFILE}));
    QCOMPARE(accepted.size(), std::size_t(3));

    // One that closes makes room for one that waits; that others wait on is no news.
    accepted.erase(accepted.begin());
    acceptor.descriptorFreed();
    QTRY_COMPARE(accepted.size(), std::size_t(3));
    QCOMPARE(paused.size(), 1);
    accepted.erase(accepted.begin());
    acceptor.descriptorFreed();
    QTRY_COMPARE(paused.size(), 2);
    QCOMPARE(paused.last(), (QVariantList{false, 0}));
    QCOMPARE(accepted.size(), std::size_t(3));
}

void TestAcceptor::goesOnWhenTheLimitIsRaised()
{
    Readiness readiness;
    Acceptor acceptor(m_listener.get(), readiness);
    std::vector<UniqueFd> accepted;
    connect(&acceptor, &Acceptor::accepted, this,
            [&accepted](int descriptor) { accepted.emplace_back(descriptor); });
    const UniqueFd one = connectClient();
    const UniqueFd two = connectClient();
    const auto taken = leave(1, m_limit);
    QTRY_VERIFY(acceptor.isPaused());
    QCOMPARE(accepted.size(), std::size_t(1));
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &m_limit), 0);
    QTRY_COMPARE(accepted.size(), std::size_t(2)); // by its own timer
    QVERIFY(!acceptor.isPaused());
}

/// The last descriptor was just enough.
void TestAcceptor::doesNotPauseWhereNobodyWaits()
{
    Readiness readiness;
    Acceptor acceptor(m_listener.get(), readiness);
    QSignalSpy paused(&acceptor, &Acceptor::pausedChanged);
    QSignalSpy failed(&acceptor, &Acceptor::failed);
    UniqueFd accepted;
    connect(&acceptor, &Acceptor::accepted, this,
            [&accepted](int descriptor) { accepted.reset(descriptor); });
    const UniqueFd client = connectClient();
    const auto taken = leave(1, m_limit);
    QTRY_VERIFY(accepted.isValid());
    QCoreApplication::processEvents();
    QCOMPARE(paused.size(), 0);
    QCOMPARE(failed.size(), 0);
}

/// A socket that does not listen is ready all the time and gives EINVAL.
void TestAcceptor::triesSeldomWhereItCannotAccept()
{
    const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    Readiness readiness;
    Acceptor acceptor(socket.get(), readiness);
    QSignalSpy paused(&acceptor, &Acceptor::pausedChanged);
    QSignalSpy failed(&acceptor, &Acceptor::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first(), QVariantList{EINVAL});
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(paused.size(), 0);
}

QTEST_GUILESS_MAIN(TestAcceptor)
#include "tst_acceptor.moc"
