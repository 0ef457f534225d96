// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/messagemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "tests/helpers/drawntooltip.h"
#include "tests/helpers/modelprinter.h"

using namespace Socketarium;

/// 10:41:07.203 of the first day.
constexpr qint64 someTime = ((10 * 60 + 41) * 60 + 7) * 1'000'000LL + 203'456;

static MessageEntry entry(int endpoint, const QByteArray &bytes)
{
    return {.endpoint = endpoint,
            .name = "client-" + QByteArray::number(endpoint),
            .time = someTime,
            .kind = MessageEntry::Kind::Sent,
            .connection = 1,
            .size = static_cast<quint64>(bytes.size()),
            .bytes = bytes,
            .words = {}};
}

static OpenedEvent opened()
{
    OpenedEvent event;
    event.connection = 1;
    event.time = someTime;
    event.fd = Fd{4};
    event.peerPid = Pid{2555};
    return event;
}

static MessagesEvent messages(const QByteArray &bytes)
{
    const auto size = static_cast<quint64>(bytes.size());
    return {.messages = {{someTime, 1, Direction::Sent, size, bytes},
                         {someTime + 1000, 1, Direction::Received, size, bytes}},
            .notShown = 0,
            .notShownBytes = 0};
}

class TestMessageModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_what_a_person_would_read();
    void shows_text_or_hex_data();
    void shows_text_or_hex();
    void tells_of_every_kind_of_event();
    void keeps_untrusted_bytes_as_they_are();
    void has_no_cell_without_accessible_text();
    void keeps_the_newest_and_counts_the_rest();
    void forgets_an_endpoint();
    void follows_every_random_step();
};

void TestMessageModel::says_what_a_person_would_read()
{
    MessageModel model;
    model.append(entriesOf(1, "client-1", messages("hello world!"), 0));
    QCOMPARE(printed(model),
             (QStringList{
                 QStringLiteral("10:41:07.203 | client-1 | → sent | 1 | 12 | hello world!"),
                 QStringLiteral("10:41:07.204 | client-1 | ← received | 1 | 12 | hello world!"),
             }));
}

void TestMessageModel::shows_text_or_hex_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hex");
    QTest::newRow("plain") << QByteArray("hi") << QStringLiteral("hi") << QStringLiteral("68 69");
    QTest::newRow("newline") << QByteArray("a\nb") << QStringLiteral("a\\nb")
                             << QStringLiteral("61 0a 62");
    QTest::newRow("not UTF-8") << QByteArray("\xff") << QStringLiteral("\\xff")
                               << QStringLiteral("ff");
    QTest::newRow("markup stays text")
        << QByteArray("<b>") << QStringLiteral("<b>") << QStringLiteral("3c 62 3e");
}

void TestMessageModel::shows_text_or_hex()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const QString, hex);
    MessageModel model;
    model.append({entry(1, bytes)});
    const QModelIndex content = model.index(0, MessageModel::ContentColumn);
    QCOMPARE(content.data().toString(), text);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setHex(true);
    QCOMPARE(content.data().toString(), hex);
    QCOMPARE(changes.count(), 1);
}

void TestMessageModel::tells_of_every_kind_of_event()
{
    const ControlEvent events[] = {
        ReadyEvent{Pid{7}, Fd{3}, Inode{28724}, "unix:/tmp/server.sock"},
        opened(),
        HalfClosedEvent{1, someTime},
        ClosedEvent{.connection = 1, .time = someTime, .unsent = 5},
        MessagesEvent{{}, 90, 9000},
        FailedEvent{},
        AcceptingEvent{true, 24},
        FlowEvent{1, true, 65536},
        WaitingEvent{"unix:/tmp/server.sock"},
        UnsupportedEvent{1, "dance\x1b"},
    };
    for (const ControlEvent &event : events) {
        const QList<MessageEntry> entries = entriesOf(1, "echo-server", event, someTime);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().kind, MessageEntry::Kind::Notice);
        QCOMPARE(entries.first().time, someTime);
        QVERIFY(!entries.first().words.isEmpty());
        QVERIFY(!entries.first().words.contains(QChar(0x1b)));
    }
}

void TestMessageModel::keeps_untrusted_bytes_as_they_are()
{
    MessageModel model;
    model.append({entry(1, "<img src=/tmp/fifo>")});
    model.append(
        entriesOf(1, "echo-server", ReadyEvent{Pid{7}, Fd{3}, Inode{28724}, "unix:/tmp/a%2b"}, 0));
    OpenedEvent event = opened();
    event.peerPid = Pid::None;
    event.remote = {SocketName::Kind::Path, "/tmp/a%3b", {}};
    model.append(entriesOf(1, "echo-server", event, 0));
    const auto content = [&model](int row) {
        return model.index(row, MessageModel::ContentColumn);
    };
    QCOMPARE(drawnToolTip(content(0).data(Qt::ToolTipRole).toString()),
             QStringLiteral("<img src=/tmp/fifo>"));
    QCOMPARE(content(1).data().toString(), QStringLiteral("ready at unix:/tmp/a%2b, descriptor 3"));
    QCOMPARE(content(2).data().toString(),
             QStringLiteral("connection 1 with /tmp/a%3b, descriptor 4"));
}

void TestMessageModel::has_no_cell_without_accessible_text()
{
    MessageModel model;
    model.append(entriesOf(1, "client-1", messages(""), 0));
    model.append(entriesOf(1, "client-1", AcceptingEvent{}, someTime));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(mute(model), QStringList());
}

void TestMessageModel::keeps_the_newest_and_counts_the_rest()
{
    MessageModel model;
    for (int i = 0; i < MessageModel::maxRows; ++i)
        model.append({entry(1, QByteArray::number(i))});
    QCOMPARE(model.rowCount(), MessageModel::maxRows);
    QCOMPARE(model.forgottenCount(), 0U);
    model.append({entry(1, "next"), entry(1, "last")});
    QCOMPARE(model.rowCount(), MessageModel::maxRows);
    QCOMPARE(model.forgottenCount(), 2U);
    QCOMPARE(model.entry(0).bytes, QByteArray("2"));
    QCOMPARE(model.entry(MessageModel::maxRows - 1).bytes, QByteArray("last"));

    // A batch that is longer than the table.
    model.append(QList<MessageEntry>(MessageModel::maxRows + 5, entry(2, "flood")));
    QCOMPARE(model.rowCount(), MessageModel::maxRows);
    QCOMPARE(model.forgottenCount(), quint64(2 + 5 + MessageModel::maxRows));
}

void TestMessageModel::forgets_an_endpoint()
{
    MessageModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({entry(1, "a"), entry(2, "b"), entry(2, "c"), entry(1, "d"), entry(2, "e")});
    model.removeEndpoint(2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.entry(0).bytes, QByteArray("a"));
    QCOMPARE(model.entry(1).bytes, QByteArray("d"));
}

void TestMessageModel::follows_every_random_step()
{
    MessageModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(1208);
    QList<MessageEntry> wanted;
    for (int i = 0; i < 2000; ++i) {
        const int endpoint = random.bounded(1, 4);
        if (random.bounded(50) == 0) {
            model.removeEndpoint(endpoint);
            wanted.removeIf([&](const MessageEntry &each) { return each.endpoint == endpoint; });
        } else {
            const QList<MessageEntry> batch(random.bounded(4),
                                            entry(endpoint, QByteArray::number(i)));
            model.append(batch);
            wanted.append(batch);
        }
        if (random.bounded(20) == 0)
            model.setHex(!model.isHex());
        QCOMPARE(model.rowCount(), static_cast<int>(wanted.size()));
    }
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.entry(row), wanted[row]);
    QCOMPARE(resets.count(), 0);
}

QTEST_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
