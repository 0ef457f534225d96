// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <QSignalSpy>
#include <QTest>

#include "core/base/uniquefd.h"
#include "core/control/eventwriter.h"
#include "core/control/linereader.h"
#include "core/traffic/timestamp.h"

using namespace Socketarium;

class TestEventWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsTheFirstMessageAtOnce();
    void countsWhatItDoesNotShow();
    void shortensLongMessages();
    void keepsTheOrder();
    void takesTheTimeBeforeSending();
    void staysBoundedWhereNobodyReads();
    void tellsWhatIsOpenAfterALoss();
    void flushesAtTheEnd();
    void tellsThatTheReaderIsGone();

private:
    QList<ControlEvent> readEvents();

    UniqueFd m_read;
    UniqueFd m_write;
    LineReader m_lines = LineReader(1 << 24);
};

static QByteArray jsonLine(const ControlEvent &event)
{
    return encode(event) + '\n';
}

/// As in the program itself: a reader that is gone is an errno, not the end.
void TestEventWriter::initTestCase()
{
    std::signal(SIGPIPE, SIG_IGN);
}

void TestEventWriter::init()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    m_read.reset(ends[0]);
    m_write.reset(ends[1]);
    QCOMPARE(::fcntl(m_read.get(), F_SETFL, O_NONBLOCK), 0);
    m_lines = LineReader(1 << 24);
}

/// All events that are complete in the pipe by now.
QList<ControlEvent> TestEventWriter::readEvents()
{
    QList<ControlEvent> events;
    QByteArray buffer(65536, Qt::Uninitialized);
    ssize_t count = 0;
    while ((count = ::read(m_read.get(), buffer.data(), 65536)) > 0)
        m_lines.append(QByteArrayView(buffer).first(count));
    while (const auto line = m_lines.next()) {
        const auto event = decodeEvent(line->text);
        if (!event)
            qFatal("not an event: %s", line->text.constData());
        events.append(*event);
    }
    return events;
}

static ConnectionOpening openingOf(int connection)
{
    ConnectionOpening opening;
    opening.connection = connection;
    return opening;
}

void TestEventWriter::tellsTheFirstMessageAtOnce()
{
    EventWriter writer(m_write.get(), jsonLine);
    writer.moved(1, Direction::Received, "hello");
    const auto events = readEvents(); // without the event loop
    QCOMPARE(events.size(), 1);
    const auto *messages = std::get_if<MessagesEvent>(&events.first());
    QVERIFY(messages);
    QCOMPARE(messages->messages.size(), 1);
    QCOMPARE(messages->messages.first().bytes, "hello");
    writer.moved(1, Direction::Sent, "hello");
    QVERIFY(readEvents().isEmpty());
    qsizetype later = 0;
    QTRY_COMPARE(later += readEvents().size(), 1);
}

void TestEventWriter::countsWhatItDoesNotShow()
{
    EventWriter writer(m_write.get(), jsonLine);
    constexpr int sent = 100'000;
    for (int i = 0; i < sent; ++i)
        writer.moved(1, Direction::Received, "0123456789");
    QList<ControlEvent> events;
    quint64 shown = 0;
    quint64 counted = 0;
    quint64 bytes = 0;
    const auto take = [&] {
        for (const ControlEvent &event : readEvents()) {
            const auto &messages = std::get<MessagesEvent>(event);
            shown += static_cast<quint64>(messages.messages.size());
            counted += messages.notShown;
            bytes += messages.notShownBytes;
        }
        return shown + counted;
    };
    QTRY_COMPARE(take(), quint64(sent));
    QCOMPARE(shown, quint64(EventWriter::shownMessages + 1));
    QCOMPARE(bytes, counted * 10);
}

void TestEventWriter::shortensLongMessages()
{
    EventWriter writer(m_write.get(), jsonLine);
    writer.moved(1, Direction::Received, QByteArray(100'000, 'x'));
    const auto events = readEvents();
    QCOMPARE(events.size(), 1);
    const Message &message = std::get<MessagesEvent>(events.first()).messages.first();
    QCOMPARE(message.size, 100'000u);
    QCOMPARE(message.bytes, QByteArray(maxShownBytes, 'x'));
}

void TestEventWriter::keepsTheOrder()
{
    EventWriter writer(m_write.get(), jsonLine);
    writer.opened(openingOf(1));
    writer.moved(1, Direction::Received, "a");
    writer.closed({1, 0, CloseCause::Peer, 0, 1, 0, 0});
    const auto events = readEvents();
    QCOMPARE(events.size(), 3);
    QVERIFY(std::holds_alternative<OpenedEvent>(events[0]));
    QVERIFY(std::holds_alternative<MessagesEvent>(events[1]));
    QVERIFY(std::holds_alternative<ClosedEvent>(events[2]));
}

/// The peer's table is joined with ours: a message must not be received before it was sent.
void TestEventWriter::takesTheTimeBeforeSending()
{
    EventWriter writer(m_write.get(), jsonLine);
    writer.sending();
    const qint64 peerReadsAt = microsecondsNow();
    QTRY_VERIFY(microsecondsNow() > peerReadsAt); // send(2) returns later
    writer.moved(1, Direction::Sent, "a");
    const auto events = readEvents();
    QCOMPARE(events.size(), 1);
    QVERIFY(std::get<MessagesEvent>(events[0]).messages.first().time <= peerReadsAt);
}

void TestEventWriter::staysBoundedWhereNobodyReads()
{
    qsizetype written = 0;
    EventWriter writer(m_write.get(), [&written](const ControlEvent &event) {
        const QByteArray line = jsonLine(event);
        written += line.size();
        return line;
    });
    const QByteArray line(4000, 'x');
    for (int i = 0; i < 100'000; ++i) {
        writer.unsupported(1, line);
        writer.moved(1, Direction::Received, line);
        writer.failed({}, false);
    }
    // What was made is in the pipe or waits; the rest was counted.
    QVERIFY2(written < EventWriter::maxPending + 65536 * 4,
             QByteArray::number(written).constData());

    quint64 lost = 0;
    quint64 messages = 0;
    quint64 others = 0;
    const auto take = [&] {
        for (const ControlEvent &event : readEvents()) {
            if (const auto *batch = std::get_if<MessagesEvent>(&event))
                messages += static_cast<quint64>(batch->messages.size()) + batch->notShown;
            else if (const auto *loss = std::get_if<LostEvent>(&event))
                lost += loss->events;
            else
                ++others;
        }
        return messages == 100'000 && lost + others == 200'000;
    };
    QTRY_VERIFY(take());
    QVERIFY(lost > 0);
}

void TestEventWriter::tellsWhatIsOpenAfterALoss()
{
    EventWriter writer(m_write.get(), jsonLine);
    for (int connection = 1; connection <= 3000; ++connection) {
        writer.opened(openingOf(connection));
        if (connection % 1000 != 0)
            writer.closed({connection, 0, CloseCause::Peer, 0, 0, 0, 0});
    }
    std::optional<LostEvent> loss;
    const auto take = [&] {
        for (const ControlEvent &event : readEvents()) {
            if (const auto *lost = std::get_if<LostEvent>(&event))
                loss = *lost;
        }
        return loss.has_value();
    };
    QTRY_VERIFY(take());
    QCOMPARE(loss->open, (QList<int>{1000, 2000, 3000}));
}

void TestEventWriter::flushesAtTheEnd()
{
    EventWriter writer(m_write.get(), jsonLine);
    writer.moved(1, Direction::Received, "a");
    writer.moved(1, Direction::Received, "b");
    QSignalSpy flushed(&writer, &EventWriter::flushed);
    writer.flush();
    QCOMPARE(flushed.size(), 1);
    QCOMPARE(readEvents().size(), 2);
}

void TestEventWriter::tellsThatTheReaderIsGone()
{
    EventWriter writer(m_write.get(), jsonLine);
    QSignalSpy gone(&writer, &EventWriter::broken);
    m_read.reset();
    writer.waiting("unix:/x");
    QCOMPARE(gone, (QList<QVariantList>{{EPIPE}}));
    QSignalSpy flushed(&writer, &EventWriter::flushed);
    writer.flush();
    QCOMPARE(flushed.size(), 1);
}

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_eventwriter.moc"
