// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/endpointmodel.h"

#include <QAbstractItemModelTester>
#include <QMap>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "tests/helpers/drawntooltip.h"
#include "tests/helpers/modelprinter.h"
#include "ui/models/roles.h"

using namespace Socketarium;

static EndpointRow server(int number)
{
    return {.number = number,
            .role = EndpointRole::Server,
            .name = "echo-server",
            .pid = Pid{2550 + number},
            .state = EndpointState::Running,
            .address = "unix:/tmp/server.sock",
            .problem = {}};
}

static EndpointRow client(int number, int serverNumber)
{
    EndpointRow row = server(number);
    row.role = EndpointRole::Client;
    row.server = serverNumber;
    row.name = "client-" + QByteArray::number(number);
    return row;
}

class TestEndpointModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void puts_clients_beneath_their_server();
    void says_state_and_address_data();
    void says_state_and_address();
    void has_no_row_without_accessible_text();
    void keeps_untrusted_names_as_they_are();
    void keeps_a_client_whose_server_goes();
    void keeps_persistent_indexes();
    void follows_every_random_step();
};

void TestEndpointModel::puts_clients_beneath_their_server()
{
    EndpointModel model;
    model.apply({server(1), client(2, 1), client(3, 0), client(4, 1)});
    QCOMPARE(printed(model),
             (QStringList{QStringLiteral("echo-server"), QStringLiteral("  client-2"),
                          QStringLiteral("  client-4"), QStringLiteral("client-3")}));
    QCOMPARE(model.indexOf(4).parent(), model.indexOf(1));
    QVERIFY(!model.indexOf(9).isValid());
}

void TestEndpointModel::says_state_and_address_data()
{
    QTest::addColumn<EndpointState>("state");
    QTest::addColumn<int>("serverNumber");
    QTest::addColumn<bool>("beyond");
    QTest::addColumn<QString>("detail");
    QTest::newRow("server") << EndpointState::Running << 0 << false
                            << QStringLiteral("listening · /tmp/server.sock");
    QTest::newRow("server for all the world")
        << EndpointState::Running << 0 << true
        << QStringLiteral("listening · /tmp/server.sock · beyond this machine");
    QTest::newRow("client of ours")
        << EndpointState::Running << 1 << false << QStringLiteral("connected");
    QTest::newRow("killed") << EndpointState::Killed << 0 << false
                            << QStringLiteral("killed · /tmp/server.sock");
}

void TestEndpointModel::says_state_and_address()
{
    QFETCH(const EndpointState, state);
    QFETCH(const int, serverNumber);
    QFETCH(const bool, beyond);
    QFETCH(const QString, detail);
    EndpointRow row = serverNumber == 0 ? server(2) : client(2, serverNumber);
    row.state = state;
    row.reachesBeyond = beyond;
    EndpointModel model;
    model.apply({server(1), row});
    QCOMPARE(model.indexOf(2).data(DetailRole).toString(), detail);
}

void TestEndpointModel::has_no_row_without_accessible_text()
{
    EndpointModel model;
    EndpointRow nameless = client(2, 1);
    nameless.name.clear();
    nameless.pid = Pid::None;
    model.apply({server(1), nameless});
    QCOMPARE(mute(model), QStringList());
    QCOMPARE(model.indexOf(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("echo-server, server, listening · /tmp/server.sock, pid 2551"));
}

void TestEndpointModel::keeps_untrusted_names_as_they_are()
{
    EndpointRow row = server(1);
    row.name = "a%2b";
    row.address = "unix:/tmp/<img src=fifo>";
    EndpointModel model;
    model.apply({row});
    const QModelIndex shown = model.indexOf(1);
    QCOMPARE(drawnToolTip(shown.data(Qt::ToolTipRole).toString()),
             QStringLiteral("listening · /tmp/<img src=fifo>"));
    QCOMPARE(shown.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("a%2b, server, listening · /tmp/<img src=fifo>, pid 2551"));
}

void TestEndpointModel::keeps_a_client_whose_server_goes()
{
    EndpointModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({server(1), client(2, 1)});
    model.apply({client(2, 0)});
    QCOMPARE(printed(model), QStringList{QStringLiteral("client-2")});
}

void TestEndpointModel::keeps_persistent_indexes()
{
    EndpointModel model;
    model.apply({server(1), client(2, 1), client(4, 1)});
    const QPersistentModelIndex kept = model.indexOf(4);
    EndpointRow changed = client(4, 1);
    changed.state = EndpointState::Killed;
    model.apply({server(1), client(3, 1), changed, server(5)});
    QVERIFY(kept.isValid());
    QCOMPARE(QModelIndex(kept), model.indexOf(4));
    QCOMPARE(kept.data(LivelinessRole).toInt(), static_cast<int>(Liveliness::Broken));
}

void TestEndpointModel::follows_every_random_step()
{
    EndpointModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(7);
    QMap<int, EndpointRow> rows;
    for (int i = 0; i < 3000; ++i) {
        const int number = random.bounded(1, 16);
        if (rows.contains(number) && random.bounded(2) == 0) {
            rows.remove(number);
        } else {
            rows[number] = number % 3 == 0 ? server(number) : client(number, random.bounded(16));
            rows[number].connections = random.bounded(5);
        }
        model.apply(rows.values());

        int shown = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            shown += 1 + model.rowCount(model.index(row, 0));
        QCOMPARE(shown, static_cast<int>(rows.size()));
        for (const EndpointRow &row : std::as_const(rows))
            QCOMPARE(model.indexOf(row.number).data(NumberRole).toInt(), row.number);
    }
    QCOMPARE(resets.count(), 0);
}

QTEST_MAIN(TestEndpointModel)
#include "tst_endpointmodel.moc"
