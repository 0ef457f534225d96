// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include "ui/dialogs/addressfield.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/sequencedialog.h"
#include "ui/dialogs/staledialog.h"
#include "ui/dialogs/startserverdialog.h"

using namespace Socketarium;

template <typename Widget>
static Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QLatin1StringView(name));
}

static ServeSpec someServer()
{
    ServeSpec spec;
    spec.address.name = "/tmp/server.sock";
    spec.name = "echo-server";
    return spec;
}

class TestDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_address_is_judged_while_one_types_data();
    void an_address_is_judged_while_one_types();
    void a_server_is_what_the_fields_say();
    void a_server_cannot_start_at_a_wrong_address();
    void running_servers_are_offered_first();
    void any_address_can_be_connected_to();
    void a_list_has_messages_and_pauses();
    void a_wrong_list_cannot_be_sent_data();
    void a_wrong_list_cannot_be_sent();
    void a_stale_file_is_named();
};

void TestDialogs::an_address_is_judged_while_one_types_data()
{
    QTest::addColumn<AddressField::Use>("use");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("tone");
    using Use = AddressField::Use;
    const auto secondary = QStringLiteral("secondary");
    const auto error = QStringLiteral("error");
    QTest::newRow("a path") << Use::Listen << QStringLiteral("unix:/tmp/a.sock") << true
                            << secondary;
    QTest::newRow("a bare path") << Use::Listen << QStringLiteral("/tmp/a.sock") << true
                                 << secondary;
    QTest::newRow("an abstract name")
        << Use::Listen << QStringLiteral("unix:@a") << true << secondary;
    QTest::newRow("107 bytes") << Use::Listen << QLatin1String("unix:/") + QString(106, u'a')
                               << true << secondary;
    QTest::newRow("108 bytes") << Use::Listen << QLatin1String("unix:/") + QString(107, u'a')
                               << false << error;
    QTest::newRow("a port of this machine")
        << Use::Listen << QStringLiteral("tcp:127.0.0.1:1208") << true << secondary;
    QTest::newRow("beyond this machine")
        << Use::Listen << QStringLiteral("tcp:*:1208") << true << QStringLiteral("warning");
    QTest::newRow("any port, to listen")
        << Use::Listen << QStringLiteral("tcp:127.0.0.1:0") << true << secondary;
    QTest::newRow("any port, to connect")
        << Use::Connect << QStringLiteral("tcp:127.0.0.1:0") << false << error;
    QTest::newRow("every address, to connect")
        << Use::Connect << QStringLiteral("tcp:*:1208") << false << error;
    QTest::newRow("not a port") << Use::Listen << QStringLiteral("tcp:127.0.0.1:99999") << false
                                << error;
    QTest::newRow("no such form") << Use::Listen << QStringLiteral("carrier-pigeon:1") << false
                                  << error;
    QTest::newRow("nothing yet") << Use::Listen << QString() << false << secondary;
}

void TestDialogs::an_address_is_judged_while_one_types()
{
    QFETCH(const AddressField::Use, use);
    QFETCH(const QString, text);
    QFETCH(const bool, isGood);
    QFETCH(const QString, tone);
    AddressField field(use);
    field.show();
    field.edit()->clear();
    QTest::keyClicks(field.edit(), text);
    QCOMPARE(field.address().has_value(), isGood);
    const auto *note = child<QLabel>(field, "addressNote");
    QCOMPARE(note->property("tone").toString(), tone);
    QVERIFY(isGood || !note->text().isEmpty());
    QCOMPARE(field.edit()->property("invalid").toBool(), !isGood && !text.isEmpty());
}

void TestDialogs::a_server_is_what_the_fields_say()
{
    StartServerDialog dialog(someServer());
    QCOMPARE(dialog.spec(), someServer());
    child<QLineEdit>(dialog, "addressEdit")->setText(QStringLiteral("tcp:127.0.0.1:1208"));
    child<QComboBox>(dialog, "behaviourBox")->setCurrentIndex(1);
    child<QSpinBox>(dialog, "readSizeSpin")->setValue(100);
    child<QSpinBox>(dialog, "backlogSpin")->setValue(0);
    child<QComboBox>(dialog, "engineBox")->setCurrentIndex(1);
    child<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("mine"));
    const ServeSpec spec = dialog.spec();
    QCOMPARE(spec.address.text(), QByteArray("tcp:127.0.0.1:1208"));
    QCOMPARE(spec.behaviour, Behaviour::Command);
    QCOMPARE(spec.readSize, 100);
    QCOMPARE(spec.backlog, 0);
    QCOMPARE(spec.engine, Engine::Qt);
    QCOMPARE(spec.name, QByteArray("mine"));
    child<QLineEdit>(dialog, "nameEdit")->clear();
    QCOMPARE(dialog.spec().name, someServer().name);
}

void TestDialogs::a_server_cannot_start_at_a_wrong_address()
{
    StartServerDialog dialog(someServer());
    QVERIFY(child<QPushButton>(dialog, "startButton")->isEnabled());
    child<QLineEdit>(dialog, "addressEdit")->setText(QStringLiteral("tcp:nonsense"));
    QVERIFY(!child<QPushButton>(dialog, "startButton")->isEnabled());
}

void TestDialogs::running_servers_are_offered_first()
{
    ConnectDialog dialog(
        {{"echo-server", "unix:/tmp/server.sock"}, {"command-server", "tcp:127.0.0.1:1208"}},
        "client-1");
    QCOMPARE(dialog.spec().address.text(), QByteArray("unix:/tmp/server.sock"));
    child<QListWidget>(dialog, "serverList")->setCurrentRow(1);
    QCOMPARE(dialog.spec().address.text(), QByteArray("tcp:127.0.0.1:1208"));
    QCOMPARE(dialog.spec().name, QByteArray("client-1"));
    QVERIFY(child<QPushButton>(dialog, "connectButton")->isEnabled());
}

void TestDialogs::any_address_can_be_connected_to()
{
    ConnectDialog dialog({}, "client-1");
    QVERIFY(!child<QPushButton>(dialog, "connectButton")->isEnabled());
    child<QLineEdit>(dialog, "addressEdit")->setText(QStringLiteral("tcp:[::1]:80"));
    QVERIFY(child<QPushButton>(dialog, "connectButton")->isEnabled());
    QCOMPARE(dialog.spec().address.text(), QByteArray("tcp:[::1]:80"));
}

void TestDialogs::a_list_has_messages_and_pauses()
{
    SequenceDialog dialog;
    auto *steps = child<QTableWidget>(dialog, "stepTable");
    steps->item(0, 0)->setText(QStringLiteral("ping\\n"));
    steps->item(0, 1)->setText(QStringLiteral("250"));
    child<QCheckBox>(dialog, "endlessCheck")->setChecked(true);
    const SendPlan plan = dialog.plan();
    QCOMPARE(plan.steps.size(), 2);
    QCOMPARE(plan.steps[0], (SendStep{"ping\n", 250}));
    QCOMPARE(plan.steps[1], (SendStep{"My name is Tom!", 1000}));
    QCOMPARE(plan.count, 0);
    QVERIFY(child<QPushButton>(dialog, "sendSequenceButton")->isEnabled());
}

void TestDialogs::a_wrong_list_cannot_be_sent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pause");
    QTest::newRow("no such escape") << QStringLiteral("\\q") << QStringLiteral("1000");
    QTest::newRow("a pause that is no number") << QStringLiteral("a") << QStringLiteral("soon");
    QTest::newRow("a pause before the message") << QStringLiteral("a") << QStringLiteral("-1");
}

void TestDialogs::a_wrong_list_cannot_be_sent()
{
    QFETCH(const QString, text);
    QFETCH(const QString, pause);
    SequenceDialog dialog;
    auto *steps = child<QTableWidget>(dialog, "stepTable");
    steps->item(1, 0)->setText(text);
    steps->item(1, 1)->setText(pause);
    QVERIFY(!child<QPushButton>(dialog, "sendSequenceButton")->isEnabled());
    QVERIFY(child<QLabel>(dialog, "sequenceProblem")->text().contains(QLatin1Char('2')));
}

void TestDialogs::a_stale_file_is_named()
{
    const StaleDialog dialog(EndpointError{.step = EndpointStep::Bind,
                                           .reason = EndpointReason::StaleFile,
                                           .address = "unix:/tmp/stale.sock",
                                           .detail = {}});
    QVERIFY(child<QLabel>(dialog, "staleText")->text().contains(QLatin1String("/tmp/stale.sock")));
    QVERIFY(child<QPushButton>(dialog, "removeStaleButton")->isDefault());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
