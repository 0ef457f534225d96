// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/socketmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/helpers/drawntooltip.h"
#include "tests/helpers/modelprinter.h"
#include "tests/helpers/observationmaker.h"
#include "tests/helpers/randomrows.h"
#include "tests/helpers/snapshotmaker.h"

using namespace Socketarium;

static Socket numbered(int number)
{
    Socket socket;
    socket.id.inode = Inode{static_cast<quint64>(28700 + number)};
    socket.state = SocketState::Established;
    socket.local = {SocketName::Kind::Unnamed, {}, {}};
    socket.receiveQueue = 0;
    socket.sendQueue = 0;
    return socket;
}

static Socket withBytes(const Socket &socket, int bytes)
{
    Socket changed = socket;
    changed.receiveQueue = static_cast<quint32>(bytes);
    return changed;
}

class TestSocketModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_what_a_person_would_read();
    void has_no_cell_without_accessible_text();
    void offers_the_kernel_line_as_tool_tip();
    void tells_a_clipped_cell_in_its_tool_tip();
    void shows_a_listeners_queue_as_ss_does();
    void does_not_make_up_what_is_not_known();
    void follows_every_random_step();

private:
    ConnectionColours m_colours;
};

void TestSocketModel::says_what_a_person_would_read()
{
    SnapshotMaker machine;
    machine.connect(machine.client("client-1"), machine.server("echo-server", "/tmp/server.sock"));
    const ObservationPointer observation = observationOf(machine.snapshot());
    SocketModel model(m_colours);
    model.apply(1, observation->sockets, observation->socketDiff);
    QCOMPARE(
        printed(model),
        (QStringList{
            QStringLiteral(" | 28724 | unix stream | listening | /tmp/server.sock | nobody "
                           "waits | echo-server 2554 fd 3 | 0 | 0"),
            QStringLiteral(" | 28726 | unix stream | established | unnamed | echo-server 2554 "
                           "fd 4 | client-1 2555 fd 3 | 0 | –"),
            QStringLiteral(" | 28727 | unix stream | established | /tmp/server.sock | client-1 "
                           "2555 fd 3 | echo-server 2554 fd 4 | 0 | –"),
        }));
}

void TestSocketModel::has_no_cell_without_accessible_text()
{
    SocketModel model(m_colours);
    model.apply(1, {{numbered(1), Mark::New, nullptr}, {numbered(2), Mark::Gone, nullptr}}, {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(mute(model), QStringList());
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("new"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("−"));
}

void TestSocketModel::offers_the_kernel_line_as_tool_tip()
{
    Socket socket = numbered(24);
    socket.kernelLine =
        "0000000012345678: 00000002 00000000 00010000 0001 01 28724 /tmp/a\x1b[2J\n";
    SocketModel model(m_colours);
    model.apply(1, {{socket, Mark::None, nullptr}}, {});
    const QString tip = drawnToolTip(model.index(0, 1).data(Qt::ToolTipRole).toString());
    QVERIFY(tip.contains(QLatin1String("0000000012345678: 00000002 ")));
    QVERIFY(!tip.contains(QChar(0x1b)));
}

void TestSocketModel::tells_a_clipped_cell_in_its_tool_tip()
{
    Socket socket = numbered(24);
    socket.source = SocketSource::SockDiag;
    socket.local = {SocketName::Kind::Path, "/tmp/<img src=fifo>", {}};
    socket.kernelLine = "0000000012345678: 00000002 /tmp/<img src=fifo>\n";
    SocketModel model(m_colours);
    model.apply(1, {{socket, Mark::New, nullptr}}, {});
    const auto tip = [&model](int column) {
        return drawnToolTip(model.index(0, column).data(Qt::ToolTipRole).toString());
    };
    QCOMPARE(tip(SocketModel::LocalColumn),
             QStringLiteral("/tmp/<img src=fifo>\n"
                            "0000000012345678: 00000002 /tmp/<img src=fifo>"));
    QVERIFY(tip(SocketModel::MarkColumn).startsWith(QStringLiteral("new\n0000")));
}

void TestSocketModel::shows_a_listeners_queue_as_ss_does()
{
    Socket listener = numbered(24);
    listener.state = SocketState::Listen;
    listener.acceptQueue = 3;
    listener.backlog = 128;
    SocketModel model(m_colours);
    model.apply(1, {{listener, Mark::None, nullptr}}, {});
    const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(cell(SocketModel::ReceiveQueueColumn), QStringLiteral("3"));
    QCOMPARE(cell(SocketModel::SendQueueColumn), QStringLiteral("128"));
    QCOMPARE(cell(SocketModel::RemoteColumn), QStringLiteral("3 waiting"));
}

void TestSocketModel::does_not_make_up_what_is_not_known()
{
    Socket socket = numbered(24);
    socket.id.inode = Inode::None;
    socket.receiveQueue.reset();
    SocketModel model(m_colours);
    model.apply(1, {{socket, Mark::None, nullptr}}, {});
    QCOMPARE(model.index(0, SocketModel::InodeColumn).data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(0, SocketModel::ReceiveQueueColumn).data().toString(),
             QStringLiteral("–"));
}

void TestSocketModel::follows_every_random_step()
{
    RandomRows<Socket> table(numbered, withBytes, 42);
    SocketModel model(m_colours);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int i = 0; i < 3000; ++i) {
        if (table.bounded(10) == 0)
            table.skip();
        const auto diff = table.step();
        model.apply(table.sequence(), table.rows(), diff);
        QCOMPARE(model.rows(), table.rows());
    }
    QCOMPARE(resets.count(), 0);
}

QTEST_MAIN(TestSocketModel)
#include "tst_socketmodel.moc"
