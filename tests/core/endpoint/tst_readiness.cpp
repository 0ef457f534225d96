// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <functional>
#include <memory>
#include <vector>

#include <sys/socket.h>

#include <QTemporaryFile>
#include <QTest>

#include "core/endpoint/readiness.h"

using namespace Socketarium;

class TestReadiness final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCanBeReadAndWritten_data();
    void tellsWhatCanBeReadAndWritten();
    void movesToEpollBeyondManyDescriptors();
    void tellsWhatEpollDoesNotTake();
    void neverTellsWhatWasRemovedInTheSameBatch_data();
    void neverTellsWhatWasRemovedInTheSameBatch();
    void isSilentWithoutInterest_data();
    void isSilentWithoutInterest();
};

namespace {

/// Two connected sockets, of which the first is watched.
class Pair final : public ReadinessHandler
{
public:
    explicit Pair(Readiness &readiness)
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
            qFatal("socketpair");
        near.reset(ends[0]);
        far.reset(ends[1]);
        token = readiness.add(near.get(), this);
    }
    void readable() override
    {
        ++reads;
        char byte;
        static_cast<void>(::recv(near.get(), &byte, 1, 0));
        if (onReadable)
            onReadable();
    }
    void writable() override { ++writes; }

    UniqueFd near;
    UniqueFd far;
    Readiness::Token token;
    int reads = 0;
    int writes = 0;
    std::function<void()> onReadable;
};

} // namespace

/// Descriptors that do nothing, so that epoll is used where there are many.
static std::vector<std::unique_ptr<Pair>> idlePairs(Readiness &readiness, std::size_t count)
{
    std::vector<std::unique_ptr<Pair>> pairs;
    for (std::size_t i = 0; i < count; ++i) {
        pairs.push_back(std::make_unique<Pair>(readiness));
        readiness.setInterest(pairs.back()->token, true, false);
    }
    return pairs;
}

static void addBothWays()
{
    QTest::addColumn<std::size_t>("idle");
    QTest::newRow("with notifiers") << std::size_t(0);
    QTest::newRow("with epoll") << Readiness::maxNotifiers;
}

void TestReadiness::tellsWhatCanBeReadAndWritten_data()
{
    addBothWays();
}

void TestReadiness::tellsWhatCanBeReadAndWritten()
{
    QFETCH(std::size_t, idle);
    Readiness readiness;
    const auto others = idlePairs(readiness, idle);
    Pair pair(readiness);
    QCOMPARE(readiness.usesEpoll(), idle > 0);

    readiness.setInterest(pair.token, true, false);
    QCOMPARE(::send(pair.far.get(), "ab", 2, 0), ssize_t(2));
    QTRY_COMPARE(pair.reads, 2); // level-triggered: one byte is taken at a time
    QCOMPARE(pair.writes, 0);

    readiness.setInterest(pair.token, false, true);
    QTRY_VERIFY(pair.writes > 0);
    QCOMPARE(pair.reads, 2);

    readiness.setInterest(pair.token, true, false);
    pair.far.reset();
    QTRY_VERIFY(pair.reads > 2);
    readiness.remove(pair.token);
}

void TestReadiness::movesToEpollBeyondManyDescriptors()
{
    Readiness readiness;
    auto pairs = idlePairs(readiness, Readiness::maxNotifiers);
    QVERIFY(!readiness.usesEpoll());
    pairs.push_back(std::make_unique<Pair>(readiness));
    QVERIFY(readiness.usesEpoll());
    readiness.setInterest(pairs.back()->token, true, false);
    for (const auto &pair : pairs)
        QCOMPARE(::send(pair->far.get(), "x", 1, 0), ssize_t(1));
    for (const auto &pair : pairs)
        QTRY_COMPARE(pair->reads, 1);
    for (const auto &pair : pairs)
        readiness.remove(pair->token);
}

/// A regular file, which epoll refuses with EPERM, stands for a descriptor beyond its limit.
void TestReadiness::tellsWhatEpollDoesNotTake()
{
    class Counter final : public ReadinessHandler
    {
    public:
        void readable() override { ++reads; }
        void writable() override { }
        int reads = 0;
    };
    Readiness readiness;
    const auto others = idlePairs(readiness, Readiness::maxNotifiers);
    QTemporaryFile file;
    QVERIFY(file.open());
    Counter counter;
    const Readiness::Token token = readiness.add(file.handle(), &counter);
    QVERIFY(readiness.usesEpoll());
    readiness.setInterest(token, true, false);
    QTRY_VERIFY(counter.reads > 0);
    readiness.setInterest(token, false, false);
    const int before = counter.reads;
    QCoreApplication::processEvents();
    QCOMPARE(counter.reads, before);
    readiness.remove(token);

    // Its place is as good as new for another.
    Pair pair(readiness);
    readiness.setInterest(pair.token, true, false);
    QCOMPARE(::send(pair.far.get(), "x", 1, 0), ssize_t(1));
    QTRY_COMPARE(pair.reads, 1);
}

void TestReadiness::neverTellsWhatWasRemovedInTheSameBatch_data()
{
    addBothWays();
}

void TestReadiness::neverTellsWhatWasRemovedInTheSameBatch()
{
    QFETCH(std::size_t, idle);
    Readiness readiness;
    const auto others = idlePairs(readiness, idle);
    Pair first(readiness);
    Pair second(readiness);
    // Whichever is told first removes the other, whose place a third one takes.
    std::unique_ptr<Pair> third;
    const auto replace = [&](Pair &other) {
        if (third)
            return;
        readiness.remove(other.token);
        other.near.reset();
        third = std::make_unique<Pair>(readiness);
        readiness.setInterest(third->token, true, false);
    };
    first.onReadable = [&] { replace(second); };
    second.onReadable = [&] { replace(first); };
    for (Pair *pair : {&first, &second}) {
        readiness.setInterest(pair->token, true, false);
        QCOMPARE(::send(pair->far.get(), "x", 1, 0), ssize_t(1));
    }
    QTRY_VERIFY(third);
    QCoreApplication::processEvents();
    QCOMPARE(first.reads + second.reads, 1);
    QCOMPARE(third->reads, 0);
    QCOMPARE(::send(third->far.get(), "x", 1, 0), ssize_t(1));
    QTRY_COMPARE(third->reads, 1);
}

void TestReadiness::isSilentWithoutInterest_data()
{
    addBothWays();
}

void TestReadiness::isSilentWithoutInterest()
{
    QFETCH(std::size_t, idle);
    Readiness readiness;
    const auto others = idlePairs(readiness, idle);
    Pair pair(readiness);
    readiness.setInterest(pair.token, true, true);
    readiness.setInterest(pair.token, false, false);
    pair.far.reset(); // EPOLLHUP cannot be switched off
    Pair other(readiness);
    readiness.setInterest(other.token, true, false);
    QCOMPARE(::send(other.far.get(), "x", 1, 0), ssize_t(1));
    QTRY_COMPARE(other.reads, 1);
    QCOMPARE(pair.reads + pair.writes, 0);
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
