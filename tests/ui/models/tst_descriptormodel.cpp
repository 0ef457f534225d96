// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/descriptormodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/helpers/drawntooltip.h"
#include "tests/helpers/modelprinter.h"
#include "tests/helpers/observationmaker.h"
#include "tests/helpers/randomrows.h"
#include "tests/helpers/snapshotmaker.h"

using namespace Socketarium;

static DescriptorRow numbered(int number)
{
    DescriptorRow row;
    row.comm = "echo-server";
    row.descriptor.id = {{Pid{2554 + number / 20}, 1}, Fd{number % 20}};
    row.descriptor.mode = 0700;
    row.descriptor.target = "socket:[" + QByteArray::number(28700 + number) + ']';
    row.descriptor.kind = DescriptorKind::Socket;
    row.descriptor.inode = Inode{static_cast<quint64>(28700 + number)};
    Socket socket;
    socket.id.inode = row.descriptor.inode;
    socket.receiveQueue = 0;
    row.socket = socket;
    return row;
}

static DescriptorRow withBytes(const DescriptorRow &row, int bytes)
{
    DescriptorRow changed = row;
    changed.socket->receiveQueue = static_cast<quint32>(bytes);
    return changed;
}

class TestDescriptorModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_what_a_person_would_read();
    void has_no_cell_without_accessible_text();
    void marks_only_the_cells_that_changed();
    void draws_untrusted_targets_escaped();
    void keeps_untrusted_names_as_they_are();
    void gives_both_ends_of_a_connection_one_colour();
    void follows_every_random_step();
    void takes_the_full_rows_where_a_round_was_missed();

private:
    ConnectionColours m_colours;
};

void TestDescriptorModel::says_what_a_person_would_read()
{
    SnapshotMaker machine;
    const Pid server = machine.server("echo-server", "/tmp/server.sock");
    machine.connect(machine.client("client-1"), server);
    const ObservationPointer observation = observationOf(machine.snapshot());
    DescriptorModel model(m_colours);
    model.apply(1, observation->descriptors, observation->descriptorDiff);

    QStringList sockets;
    for (const QString &line : printed(model)) {
        if (line.contains(QLatin1String("socket:")))
            sockets.append(line);
    }
    QCOMPARE(sockets.size(), 3);
    QVERIFY(sockets[0].startsWith(QLatin1String(
        " | echo-server 2554 | 3 | lrwx------ | socket:[28724] | 28724 | listening on "
        "/tmp/server.sock | nobody waits | ")));
    QVERIFY(sockets[1].contains(QLatin1String("| 4 | lrwx------ | socket:[28727] | 28727 | ")));
    QVERIFY(sockets[1].endsWith(QLatin1String("| client-1 2555 fd 3 | 0")));
    QVERIFY(sockets[2].contains(QLatin1String(" | client-1 2555 | 3 | ")));
    // Where room is short, what is at its end stays: a path's file, a peer's pid and descriptor.
    for (const int column : {DescriptorModel::MeaningColumn, DescriptorModel::PeerColumn}) {
        QCOMPARE(model.index(0, column).data(ElisionRole).toInt(),
                 static_cast<int>(Qt::ElideMiddle));
    }
}

void TestDescriptorModel::has_no_cell_without_accessible_text()
{
    SnapshotMaker machine;
    machine.connect(machine.client("client-1"), machine.server("echo-server", "/tmp/s"));
    const ObservationPointer observation = observationOf(machine.snapshot());
    DescriptorModel model(m_colours);
    model.apply(1, observation->descriptors, observation->descriptorDiff);
    QVERIFY(model.rowCount() > 0);
    QCOMPARE(mute(model), QStringList());
}

void TestDescriptorModel::marks_only_the_cells_that_changed()
{
    const DescriptorRow before = numbered(3);
    const DescriptorRow after = withBytes(before, 12);
    DescriptorModel model(m_colours);
    model.apply(1, {{after, Mark::Changed, std::make_shared<const DescriptorRow>(before)}}, {});

    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE(model.index(0, column).data(ChangedRole).toBool(),
                 column == DescriptorModel::ReceiveQueueColumn);
    }
    const QModelIndex queue = model.index(0, DescriptorModel::ReceiveQueueColumn);
    QCOMPARE(queue.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Recv-Q: 12, changed"));
    QCOMPARE(queue.data(SortRole).toUInt(), 12U);
}

void TestDescriptorModel::draws_untrusted_targets_escaped()
{
    DescriptorRow row = numbered(3);
    row.descriptor.target = "/tmp/a\nb\x1b[31m";
    row.descriptor.kind = DescriptorKind::File;
    row.socket.reset();
    DescriptorModel model(m_colours);
    model.apply(1, {{row, Mark::None, nullptr}}, {});
    const QString text = model.index(0, DescriptorModel::TargetColumn).data().toString();
    QVERIFY(!text.contains(QLatin1Char('\n')));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(text.startsWith(QLatin1String("/tmp/a\\n")));
}

void TestDescriptorModel::keeps_untrusted_names_as_they_are()
{
    DescriptorRow row = numbered(3);
    row.comm = "a%2b<img src=x>";
    row.descriptor.target = "/tmp/<img src=fifo>";
    row.descriptor.kind = DescriptorKind::File;
    row.socket.reset();
    DescriptorModel model(m_colours);
    model.apply(1, {{row, Mark::None, nullptr}}, {});
    const QModelIndex process = model.index(0, DescriptorModel::ProcessColumn);
    QCOMPARE(process.data().toString(), QStringLiteral("a%2b<img src=x> 2554"));
    for (const int column : {DescriptorModel::ProcessColumn, DescriptorModel::TargetColumn}) {
        const QModelIndex cell = model.index(0, column);
        QCOMPARE(drawnToolTip(cell.data(Qt::ToolTipRole).toString()), cell.data().toString());
    }
}

void TestDescriptorModel::gives_both_ends_of_a_connection_one_colour()
{
    SnapshotMaker machine;
    const Pid server = machine.server("echo-server", "/tmp/s");
    machine.connect(machine.client("client-1"), server);
    machine.connect(machine.client("client-2"), server);
    ConnectionNumbers numbers;
    m_colours.update(machine.graph(numbers));
    const ObservationPointer observation = observationOf(machine.snapshot());
    DescriptorModel model(m_colours);
    model.apply(1, observation->descriptors, observation->descriptorDiff);

    QMap<int, int> rowsOfColour;
    for (int row = 0; row < model.rowCount(); ++row)
        ++rowsOfColour[model.index(row, DescriptorModel::FdColumn).data(ConnectionRole).toInt()];
    rowsOfColour.remove(-1);
    QCOMPARE(rowsOfColour, (QMap<int, int>{{0, 2}, {1, 2}}));
}

void TestDescriptorModel::follows_every_random_step()
{
    RandomRows<DescriptorRow> table(numbered, withBytes, 1208);
    DescriptorModel model(m_colours);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int i = 0; i < 3000; ++i) {
        const auto diff = table.step();
        model.apply(table.sequence(), table.rows(), diff);
        QCOMPARE(model.rows(), table.rows());
    }
    QCOMPARE(resets.count(), 0);
}

void TestDescriptorModel::takes_the_full_rows_where_a_round_was_missed()
{
    RandomRows<DescriptorRow> table(numbered, withBytes, 28724);
    DescriptorModel model(m_colours);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int i = 0; i < 1000; ++i) {
        for (int missed = table.bounded(3); missed > 0; --missed)
            table.skip();
        const auto diff = table.step();
        model.apply(table.sequence(), table.rows(), diff);
        QCOMPARE(model.rows(), table.rows());
    }
    QCOMPARE(resets.count(), 0);
}

QTEST_MAIN(TestDescriptorModel)
#include "tst_descriptormodel.moc"
