// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <vector>

#include <malloc.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <QDeadlineTimer>
#include <QTest>

#include "core/endpoint/channel.h"
#include "core/endpoint/readiness.h"
#include "core/endpoint/socketaddress.h"

using namespace Socketarium;

class TestChannel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBytes_data();
    void carriesBytes();
    void keepsWhatThePeerDoesNotTake_data();
    void keepsWhatThePeerDoesNotTake();
    void holdsNoMoreThanWhatPends();
    void readsNothingWhileSwitchedOff_data();
    void readsNothingWhileSwitchedOff();
    void halfCloses_data();
    void halfCloses();
    void tellsHowItEnds_data();
    void tellsHowItEnds();
    void receivesWhatCameBeforeTheEnd_data();
    void receivesWhatCameBeforeTheEnd();
    void countsWhatIsLost_data();
    void countsWhatIsLost();
    void countsAnAnswerThatIsLost();
    void answersAHalfClosedPeer_data();
    void answersAHalfClosedPeer();
};

namespace {

/// Writes down what the channel tells.
class RecordingOwner final : public Channel::Owner
{
public:
    void received(QByteArrayView bytes) override
    {
        input += bytes;
        if (answering)
            answering->send(bytes);
    }
    void drained() override { ++drainedCount; }
    void sent(QByteArrayView bytes) override { sentBytes += bytes.size(); }
    void peerFinished() override { ++finishedCount; }
    void broken(CloseCause cause, int sysErrno) override
    {
        ++brokenCount;
        brokenCause = cause;
        brokenErrno = sysErrno;
    }

    Channel *answering = nullptr; ///< sends back what comes
    QByteArray input;
    qsizetype sentBytes = 0;
    int drainedCount = 0;
    int finishedCount = 0;
    int brokenCount = 0;
    CloseCause brokenCause = CloseCause::Self;
    int brokenErrno = 0;
};

/// A channel of one engine, and the plain socket at its other end.
struct Line
{
    Line(Engine engine, Transport transport);

    QByteArray readFar(qsizetype size = 65536) const
    {
        QByteArray bytes(size, Qt::Uninitialized);
        const ssize_t count =
            ::recv(far.get(), bytes.data(), static_cast<size_t>(size), MSG_DONTWAIT);
        return bytes.first(qMax(ssize_t(0), count));
    }
    /// Reads until there are `size` bytes, while the channel does its work; fewer after 20 s.
    QByteArray readAllFar(qsizetype size) const
    {
        QByteArray taken;
        QDeadlineTimer limit(20'000);
        while (taken.size() < size && !limit.hasExpired()) {
            taken += readFar(1024 * 1024);
            QCoreApplication::processEvents();
        }
        return taken;
    }
    void writeFar(QByteArrayView bytes) const
    {
        QCOMPARE(::send(far.get(), bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL),
                 bytes.size());
    }

    Readiness readiness;
    std::vector<char> buffer = std::vector<char>(4096);
    RecordingOwner owner;
    UniqueFd far;
    std::unique_ptr<Channel> channel;
};

} // namespace

static std::pair<UniqueFd, UniqueFd> unixPair()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        qFatal("socketpair");
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

static std::pair<UniqueFd, UniqueFd> tcpPair()
{
    const UniqueFd listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    UniqueFd near(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener.get(), reinterpret_cast<sockaddr *>(&any), sizeof any) != 0
        || ::listen(listener.get(), 1) != 0)
        qFatal("listen");
    const SocketAddress name = SocketAddress::localOf(listener.get());
    if (::connect(near.get(), name.get(), name.length) != 0)
        qFatal("connect");
    return {std::move(near), UniqueFd(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC))};
}

Line::Line(Engine engine, Transport transport)
{
    auto [near, other] = transport == Transport::Tcp ? tcpPair() : unixPair();
    far = std::move(other);
    channel = makeChannel(engine, transport, std::move(near), buffer, readiness, owner);
}

static void addLines()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Transport>("transport");
    QTest::newRow("native, unix") << Engine::Native << Transport::UnixStream;
    QTest::newRow("native, TCP") << Engine::Native << Transport::Tcp;
    QTest::newRow("Qt, unix") << Engine::Qt << Transport::UnixStream;
    QTest::newRow("Qt, TCP") << Engine::Qt << Transport::Tcp;
}

void TestChannel::carriesBytes_data()
{
    addLines();
}

void TestChannel::carriesBytes()
{
    QFETCH(Engine, engine);
    QFETCH(Transport, transport);
    Line line(engine, transport);
    line.writeFar(QByteArrayView("a\0b", 3));
    QTRY_COMPARE(line.owner.input, QByteArray("a\0b", 3));
    line.channel->send("pong\n");
    QByteArray answer;
    QTRY_COMPARE(answer += line.readFar(), QByteArray("pong\n"));
    QTRY_COMPARE(line.channel->pending(), 0);
    QCOMPARE(line.owner.sentBytes, 5);
}

void TestChannel::keepsWhatThePeerDoesNotTake_data()
{
    addLines();
}

void TestChannel::keepsWhatThePeerDoesNotTake()
{
    QFETCH(Engine, engine);
    QFETCH(Transport, transport);
    Line line(engine, transport);
    QByteArray much(16 * 1024 * 1024, 'x');
    for (qsizetype i = 0; i < much.size(); i += 1000)
        much[i] = static_cast<char>(i / 1000);
    line.channel->send(much);
    QVERIFY(line.channel->pending() > 0);
    QCOMPARE(line.owner.sentBytes + line.channel->pending(), much.size());
    QCOMPARE(line.owner.drainedCount, 0);

    QVERIFY(line.readAllFar(much.size()) == much);
    QTRY_COMPARE(line.owner.drainedCount, 1);
    QCOMPARE(line.channel->pending(), 0);
    QCOMPARE(line.owner.sentBytes, much.size());
}

/// What this process has allocated, in bytes; 0 under the address sanitizer.
static std::size_t allocatedBytes()
{
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// A peer that always lags a little behind, so that something pends all the time.
void TestChannel::holdsNoMoreThanWhatPends()
{
    Line line(Engine::Native, Transport::UnixStream);
    const QByteArray message(256 * 1024, 'x');
    const std::size_t before = allocatedBytes();
    qsizetype taken = 0;
    while (taken < 64 * 1024 * 1024) {
        while (line.channel->pending() < 4 * message.size())
            line.channel->send(message);
        taken += line.readFar().size();
        QCoreApplication::processEvents();
        QVERIFY(line.channel->pending() > 0);
    }
    QCOMPARE(line.owner.drainedCount, 0);
    QVERIFY(allocatedBytes() < before + 8 * 1024 * 1024);
}

void TestChannel::readsNothingWhileSwitchedOff_data()
{
    addLines();
}

void TestChannel::readsNothingWhileSwitchedOff()
{
    QFETCH(Engine, engine);
    QFETCH(Transport, transport);
    Line line(engine, transport);
    line.channel->setReading(false);
    line.writeFar("hello");
    // Something else happens after it: the time for a mistake has passed.
    line.channel->send("x");
    QByteArray taken;
    QTRY_COMPARE(taken += line.readFar(), QByteArray("x"));
    QCoreApplication::processEvents();
    QCOMPARE(line.owner.input, QByteArray());
    line.channel->setReading(true);
    QTRY_COMPARE(line.owner.input, QByteArray("hello"));
}

void TestChannel::halfCloses_data()
{
    addLines();
}

void TestChannel::halfCloses()
{
    QFETCH(Engine, engine);
    QFETCH(Transport, transport);
    Line line(engine, transport);
    line.channel->send("last");
    line.channel->finish();
    QByteArray taken;
    QTRY_COMPARE(taken += line.readFar(), QByteArray("last"));
    char byte;
    QTRY_COMPARE(::recv(line.far.get(), &byte, 1, MSG_DONTWAIT), ssize_t(0));
    line.writeFar("answer");
    QTRY_COMPARE(line.owner.input, QByteArray("answer"));
}

void TestChannel::tellsHowItEnds_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("told");

    const QString finished = QStringLiteral("finished");
    const QString reset = QStringLiteral("ECONNRESET");
    QTest::newRow("native, unix: close")
        << Engine::Native << Transport::UnixStream << QStringLiteral("close") << finished;
    QTest::newRow("native, TCP: close")
        << Engine::Native << Transport::Tcp << QStringLiteral("close") << finished;
    QTest::newRow("native, TCP: half-close")
        << Engine::Native << Transport::Tcp << QStringLiteral("shutdown") << finished;
    QTest::newRow("native, unix: closed with unread bytes is a reset")
        << Engine::Native << Transport::UnixStream << QStringLiteral("unread") << reset;
    QTest::newRow("native, TCP: reset")
        << Engine::Native << Transport::Tcp << QStringLiteral("linger") << reset;
    QTest::newRow("Qt, TCP: close")
        << Engine::Qt << Transport::Tcp << QStringLiteral("close") << finished;
    QTest::newRow("Qt, TCP: a reset looks like an orderly close")
        << Engine::Qt << Transport::Tcp << QStringLiteral("linger") << finished;
    QTest::newRow("Qt, unix: a reset looks like an orderly close")
        << Engine::Qt << Transport::UnixStream << QStringLiteral("unread") << finished;
}

void TestChannel::tellsHowItEnds()
{
    QFETCH(Engine, engine);
    QFETCH(Transport, transport);
    QFETCH(QString, end);
    QFETCH(QString, told);
    Line line(engine, transport);
    line.writeFar("bye");
    if (end == QStringLiteral("shutdown")) {
        ::shutdown(line.far.get(), SHUT_WR);
    } else if (end == QStringLiteral("unread")) {
        line.channel->send("never read");
        QTRY_COMPARE(line.channel->pending(), 0);
        line.far.reset();
    } else if (end == QStringLiteral("linger")) {
        const linger atOnce{1, 0};
        ::setsockopt(line.far.get(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        // What arrived before a TCP reset may be lost with it: so it is read first.
        QTRY_COMPARE(line.owner.input, QByteArray("bye"));
        line.far.reset();
    } else {
        line.far.reset();
    }
    QTRY_COMPARE(line.owner.finishedCount + line.owner.brokenCount, 1);
    QCOMPARE(line.owner.input, QByteArray("bye"));
    if (told == QStringLiteral("finished")) {
        QCOMPARE(line.owner.brokenCount, 0);
    } else {
        QCOMPARE(line.owner.brokenCause, CloseCause::Reset);
        QCOMPARE(line.owner.brokenErrno, ECONNRESET);
    }
}

void TestChannel::receivesWhatCameBeforeTheEnd_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::newRow("unix") << Transport::UnixStream;
    QTest::newRow("TCP") << Transport::Tcp;
}

/// Sending finds out first that the peer is gone.
void TestChannel::receivesWhatCameBeforeTheEnd()
{
    QFETCH(Transport, transport);
    Line line(Engine::Native, transport);
    const QByteArray much(8 * 1024 * 1024, 'x');
    const QByteArray last(20'000, 'y');
    line.channel->setReading(false);
    line.channel->send(much);
    line.writeFar(last);
    line.far.reset();
    QTRY_COMPARE(line.owner.brokenCount, 1);
    QCOMPARE(line.owner.input.size(), last.size());
    QCOMPARE(line.owner.finishedCount, 0);
    QCOMPARE(line.owner.sentBytes + line.channel->pending(), much.size());
    QVERIFY(line.channel->pending() > 0);
}

void TestChannel::countsWhatIsLost_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("native") << Engine::Native;
    QTest::newRow("Qt") << Engine::Qt;
}

/// The first send after the peer closed in order.
void TestChannel::countsWhatIsLost()
{
    QFETCH(Engine, engine);
    Line line(engine, Transport::UnixStream);
    line.far.reset();
    line.channel->send("hello");
    line.channel->send("world!");
    QTRY_COMPARE(line.owner.brokenCount, 1);
    QCOMPARE(line.owner.brokenCause, CloseCause::Peer);
    QCOMPARE(line.owner.brokenErrno, EPIPE);
    QCOMPARE(line.channel->pending(), 11);
    QCOMPARE(line.owner.sentBytes, 0);
}

/// Qt reads the last bytes when it has closed the socket already.
void TestChannel::countsAnAnswerThatIsLost()
{
    Line line(Engine::Qt, Transport::UnixStream);
    line.owner.answering = line.channel.get();
    line.channel->setReading(false);
    line.writeFar("hello");
    line.far.reset();
    QTRY_COMPARE(line.owner.finishedCount + line.owner.brokenCount, 1);
    QCOMPARE(line.owner.input, QByteArray("hello"));
    QCOMPARE(line.owner.brokenErrno, EPIPE);
    QCOMPARE(line.channel->pending(), 5);
    QCOMPARE(line.owner.sentBytes, 0);
}

void TestChannel::answersAHalfClosedPeer_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<bool>("answered");
    QTest::newRow("native: all of it") << Engine::Native << true;
    QTest::newRow("Qt: what pends is lost") << Engine::Qt << false;
}

void TestChannel::answersAHalfClosedPeer()
{
    QFETCH(Engine, engine);
    QFETCH(bool, answered);
    Line line(engine, Transport::UnixStream);
    const QByteArray much(4 * 1024 * 1024, 'x');
    line.channel->send(much);
    ::shutdown(line.far.get(), SHUT_WR);
    QTRY_VERIFY(line.owner.finishedCount + line.owner.brokenCount == 1);
    if (!answered) {
        QCOMPARE(line.owner.brokenErrno, EPIPE);
        QVERIFY(line.channel->pending() > 0);
        return;
    }
    QCOMPARE(line.owner.finishedCount, 1);
    QVERIFY(line.readAllFar(much.size()) == much);
}

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
