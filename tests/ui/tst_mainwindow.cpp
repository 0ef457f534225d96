// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include <memory>

#include <QAbstractScrollArea>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include "tests/helpers/childprocesses.h"
#include "tests/helpers/modelprinter.h"
#include "ui/models/descriptormodel.h"
#include "ui/models/roles.h"
#include "ui/style/theme.h"
#include "ui/views/descriptorview.h"
#include "ui/views/messageline.h"
#include "ui/views/tableheader.h"
#include "ui/views/tablepane.h"

using namespace Socketarium;

/// Longer than anything here takes on a loaded machine.
constexpr int patience = 20'000;

/// The window with real endpoints and the real kernel, used as a person would: by the names of what
/// is to be seen in it.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void one_click_starts_connects_and_sends();
    void the_arrow_offers_running_servers_first();
    void a_second_server_gets_a_path_of_its_own();
    void hex_digits_are_sent_as_bytes();
    void wrong_escapes_are_not_sent();
    void a_message_is_repeated_until_stopped();
    void stop_is_offered_only_while_a_list_is_sent();
    void the_list_of_senders_stays_while_nothing_changes();
    void a_list_is_sent_by_the_sender_it_was_opened_for();
    void stop_kill_and_restart();
    void a_stale_file_is_removed_on_request();
    void a_failure_is_told_again_after_a_restart();
    void the_notice_goes_with_its_endpoint();
    void a_live_server_is_not_replaced();
    void a_descriptor_is_not_marked_once_its_endpoint_is_selected();
    void the_keyboard_is_not_pulled_back_to_what_is_selected();
    void an_endpoint_is_selected_by_a_click_though_it_is_current();
    void a_command_is_not_offered_without_a_process();
    void the_demonstration_is_observed_while_the_window_is_hidden();
    void freeze_stops_the_reading();
    void a_hidden_window_reads_nothing();
    void every_control_has_a_name();
    void commands_are_answered();

private:
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    void trigger(const char *action) const { find<QAction>(action)->trigger(); }
    EndpointProcess *endpoint(int index) const { return m_endpoints->endpoints().at(index); }
    bool shows(const char *table, const QString &text) const;
    void startPair();
    void failAtStale();
    QModelIndex selectDescriptor(const QString &fd);
    void send(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EndpointSet> m_endpoints;
    std::unique_ptr<Sampler> m_sampler;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<Demonstration> m_demonstration;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    applyTheme(*qApp, ColourScheme::Light);
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/socketarium-XXXXXX"));
    qputenv("TMPDIR", QFile::encodeName(m_folder->path()));
    m_endpoints = std::make_unique<EndpointSet>(QStringLiteral(SOCKETARIUM_CLI));
    m_sampler = std::make_unique<Sampler>();
    m_selection = std::make_unique<Selection>();
    m_demonstration = std::make_unique<Demonstration>(*m_endpoints);
    m_window =
        std::make_unique<MainWindow>(*m_endpoints, *m_sampler, *m_selection, *m_demonstration);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_demonstration.reset();
    m_selection.reset();
    m_sampler.reset();
    m_endpoints.reset();
    QTRY_VERIFY_WITH_TIMEOUT(childrenHaveEnded(), 10'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_VERIFY_WITH_TIMEOUT(m_folder->remove(), patience);
}

bool TestMainWindow::shows(const char *table, const QString &text) const
{
    return !printed(*find<QTableView>(table)->model()).filter(text).isEmpty();
}

void TestMainWindow::startPair()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    trigger("actionConnectClient");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(1)->connectionCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("messageEdit")->isEnabled(), patience);
}

void TestMainWindow::send(const QString &text)
{
    auto *edit = find<QLineEdit>("messageEdit");
    edit->clear();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestMainWindow::one_click_starts_connects_and_sends()
{
    QTest::mouseClick(find<QToolButton>("startServerButton"), Qt::LeftButton, {}, QPoint(20, 10));
    QTRY_COMPARE_WITH_TIMEOUT(m_endpoints->endpoints().size(), 1, patience);
    const QString path = m_folder->filePath(QStringLiteral("server.sock"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("descriptorTable", QStringLiteral("listening on ") + path),
                             patience);
    QVERIFY(QFileInfo(path).exists());

    QTest::mouseClick(find<QToolButton>("connectClientButton"), Qt::LeftButton, {}, QPoint(20, 10));
    QTRY_VERIFY_WITH_TIMEOUT(shows("descriptorTable", QStringLiteral("client-1")), patience);
    const auto *list = find<QTreeView>("endpointList");
    QCOMPARE(printed(*list->model()),
             (QStringList{QStringLiteral("echo-server"), QStringLiteral("  client-1")}));
    QTRY_VERIFY_WITH_TIMEOUT(printed(*find<QTableView>("socketTable")->model()).size() >= 3,
                             patience);

    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("messageEdit")->isEnabled(), patience);
    send(QStringLiteral("hello world!"));
    QTRY_VERIFY_WITH_TIMEOUT(
        shows("messageTable", QStringLiteral("client-1 | → sent | 1 | 12 | hello world!")),
        patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        shows("messageTable", QStringLiteral("client-1 | ← received | 1 | 12 | hello world!")),
        patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        shows("messageTable", QStringLiteral("echo-server | ← received | 1 | 12 |")), patience);
}

void TestMainWindow::the_arrow_offers_running_servers_first()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    auto *menu = find<QMenu>("connectClientMenu");
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().first()->text().startsWith(QLatin1String("echo-server")));
    QCOMPARE(menu->actions().last()->objectName(), QStringLiteral("actionConnectOther"));
    menu->actions().first()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->connectionCount(), 1, patience);
}

void TestMainWindow::a_second_server_gets_a_path_of_its_own()
{
    trigger("actionStartUnixEcho");
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(1)->state(), EndpointState::Running, patience);
    QVERIFY(endpoint(1)->address().name.endsWith("/server-2.sock"));
}

void TestMainWindow::hex_digits_are_sent_as_bytes()
{
    startPair();
    find<QCheckBox>("hexCheck")->setChecked(true);
    send(QStringLiteral("00 ff 0a"));
    QTRY_VERIFY_WITH_TIMEOUT(
        shows("messageTable", QStringLiteral("client-1 | ← received | 1 | 3 | ")), patience);
    find<QCheckBox>("showHexCheck")->setChecked(true);
    QVERIFY(shows("messageTable", QStringLiteral("client-1 | ← received | 1 | 3 | 00 ff 0a")));
}

void TestMainWindow::wrong_escapes_are_not_sent()
{
    startPair();
    send(QStringLiteral("\\q"));
    QVERIFY(find<QLabel>("messageProblem")->isVisible());
    QVERIFY(find<QLineEdit>("messageEdit")->property("invalid").toBool());
    send(QStringLiteral("fine"));
    QVERIFY(!find<QLabel>("messageProblem")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(shows("messageTable", QStringLiteral("fine")), patience);
    QVERIFY(!shows("messageTable", QStringLiteral(" | 2 | ")));
}

void TestMainWindow::a_message_is_repeated_until_stopped()
{
    startPair();
    find<QCheckBox>("repeatCheck")->setChecked(true);
    m_window->findChild<QWidget *>(QStringLiteral("periodSpin"))->setProperty("value", 20);
    send(QStringLiteral("again"));
    const auto sent = [this] {
        return printed(*find<QTableView>("messageTable")->model())
            .filter(QStringLiteral("client-1 | → sent"))
            .size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(sent() >= 4, patience);
    auto *stop = find<QPushButton>("stopSendingButton");
    QVERIFY(stop->isVisible());
    stop->click();
    QVERIFY(!stop->isVisible());

    // What is sent after the stop comes after all that was repeated; then nothing more does.
    find<QCheckBox>("repeatCheck")->setChecked(false);
    send(QStringLiteral("the end"));
    // A stream has no message boundaries: it may come in one piece with what was repeated.
    const QRegularExpression theEnd(QStringLiteral("client-1 \\| ← received .*the end$"));
    QTRY_VERIFY_WITH_TIMEOUT(
        !printed(*find<QTableView>("messageTable")->model()).filter(theEnd).isEmpty(), patience);
    const auto count = sent();
    send(QStringLiteral("after it"));
    QTRY_VERIFY_WITH_TIMEOUT(
        shows("messageTable", QStringLiteral("client-1 | ← received | 1 | 8 | after it")),
        patience);
    QCOMPARE(sent(), count + 1);
}

void TestMainWindow::stop_is_offered_only_while_a_list_is_sent()
{
    startPair();
    auto *stop = find<QPushButton>("stopSendingButton");
    SendPlan plan{.steps = {{"one", 10}, {"two", 10}}, .everyMilliseconds = 10, .count = 3};
    find<MessageLine>("messageLine")->sendPlan(endpoint(1)->number(), plan);
    QVERIFY(stop->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!stop->isVisible(), patience);

    plan.count = 0;
    find<MessageLine>("messageLine")->sendPlan(endpoint(1)->number(), plan);
    QVERIFY(stop->isVisible());
    m_selection->select({.endpoint = endpoint(1)->number()});
    trigger("actionKill");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(1)->state(), EndpointState::Killed, patience);
    trigger("actionRestart");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(1)->connectionCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("messageEdit")->isEnabled(), patience);
    QVERIFY(!stop->isVisible());
}

void TestMainWindow::the_list_of_senders_stays_while_nothing_changes()
{
    startPair();
    QSignalSpy removed(find<QComboBox>("senderBox")->model(), &QAbstractItemModel::rowsRemoved);
    Q_EMIT m_endpoints->changed(endpoint(0));
    QCOMPARE(removed.size(), 0);
}

void TestMainWindow::a_list_is_sent_by_the_sender_it_was_opened_for()
{
    startPair();
    QTimer::singleShot(0, this, [this] {
        m_selection->select({.endpoint = endpoint(0)->number()});
        auto *box = find<QComboBox>("senderBox");
        box->setCurrentIndex(box->findData(endpoint(0)->number()));
        QApplication::activeModalWidget()
            ->findChild<QPushButton *>(QStringLiteral("sendSequenceButton"))
            ->click();
    });
    m_selection->select({.endpoint = endpoint(1)->number()});
    find<QPushButton>("sequenceButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shows("messageTable", QStringLiteral("client-1 | → sent | 1 | 13 |")),
                             patience);
}

void TestMainWindow::stop_kill_and_restart()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    const QString path = QFile::decodeName(endpoint(0)->address().name);

    trigger("actionStop");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Ended, patience);
    QVERIFY(!QFileInfo(path).exists());
    QVERIFY(!find<QAction>("actionStop")->isEnabled());

    trigger("actionRestart");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    trigger("actionKill");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Killed, patience);
    QVERIFY(QFileInfo(path).exists());
    QCOMPARE(find<QTreeView>("endpointList")->currentIndex().data(DetailRole).toString(),
             QStringLiteral("killed · ") + path);

    trigger("actionRemove");
    QTRY_COMPARE_WITH_TIMEOUT(find<QTreeView>("endpointList")->model()->rowCount(), 0, patience);
}

void TestMainWindow::a_stale_file_is_removed_on_request()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    trigger("actionKill");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Killed, patience);
    trigger("actionRestart");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Failed, patience);

    auto *bar = find<QWidget>("noticeBar");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    auto *remedy = find<QPushButton>("noticeRemedy");
    QVERIFY(remedy->isVisible());
    bool asked = false;
    QTimer::singleShot(0, this, [&asked] {
        auto *remove = QApplication::activeModalWidget()->findChild<QPushButton *>(
            QStringLiteral("removeStaleButton"));
        asked = remove != nullptr;
        remove->click();
    });
    remedy->click();
    QVERIFY(asked);
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    QVERIFY(!bar->isVisible());
}

/// Leaves a server behind that cannot start, for its own stale file.
void TestMainWindow::failAtStale()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    trigger("actionKill");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Killed, patience);
    trigger("actionRestart");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Failed, patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("noticeBar")->isVisible(), patience);
}

void TestMainWindow::a_failure_is_told_again_after_a_restart()
{
    failAtStale();
    find<QToolButton>("noticeClose")->click();
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
    trigger("actionRestart");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("noticeBar")->isVisible(), patience);
}

void TestMainWindow::the_notice_goes_with_its_endpoint()
{
    failAtStale();
    trigger("actionRemove");
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
}

QModelIndex TestMainWindow::selectDescriptor(const QString &fd)
{
    auto *table = find<QTableView>("descriptorTable");
    const QModelIndexList found =
        table->model()->match(table->model()->index(0, DescriptorModel::FdColumn), Qt::DisplayRole,
                              fd, 1, Qt::MatchExactly);
    const QModelIndex index = found.value(0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    return index;
}

void TestMainWindow::a_descriptor_is_not_marked_once_its_endpoint_is_selected()
{
    startPair();
    m_selection->select({.endpoint = endpoint(0)->number()});
    QTRY_VERIFY_WITH_TIMEOUT(selectDescriptor(QStringLiteral("2")).isValid(), patience);
    QCOMPARE(m_selection->current().fd, Fd{2});
    m_selection->select({.endpoint = endpoint(0)->number()});
    QVERIFY(!find<QTableView>("descriptorTable")->selectionModel()->hasSelection());
    selectDescriptor(QStringLiteral("2"));
    QCOMPARE(m_selection->current().fd, Fd{2});
}

void TestMainWindow::the_keyboard_is_not_pulled_back_to_what_is_selected()
{
    startPair();
    m_selection->select({.endpoint = endpoint(0)->number()});
    QTRY_VERIFY_WITH_TIMEOUT(selectDescriptor(QStringLiteral("2")).isValid(), patience);
    auto *table = find<QTableView>("descriptorTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Up, Qt::ControlModifier);
    const QPersistentModelIndex current = table->currentIndex();
    QVERIFY(current.data().toString() != QLatin1String("2"));
    QSignalSpy rounds(m_sampler.get(), &Sampler::observed);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 2, patience);
    QCOMPARE(table->currentIndex(), QModelIndex(current));
}

void TestMainWindow::an_endpoint_is_selected_by_a_click_though_it_is_current()
{
    startPair();
    m_selection->select({.endpoint = endpoint(0)->number()});
    QTRY_VERIFY_WITH_TIMEOUT(selectDescriptor(QStringLiteral("2")).isValid(), patience);
    auto *list = find<QTreeView>("endpointList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->currentIndex()).center());
    QCOMPARE(m_selection->current(), SelectedThing{.endpoint = endpoint(0)->number()});
}

void TestMainWindow::a_command_is_not_offered_without_a_process()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    const TableHeader *header = m_window->findChild<DescriptorView *>()->pane()->header();
    QTRY_VERIFY_WITH_TIMEOUT(!header->command().isEmpty(), patience);
    trigger("actionStop");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Ended, patience);
    QTRY_COMPARE_WITH_TIMEOUT(header->command(), QString(), patience);
}

void TestMainWindow::the_demonstration_is_observed_while_the_window_is_hidden()
{
    find<QAction>("actionFreeze")->setChecked(true);
    m_demonstration->start();
    QVERIFY(!find<QAction>("actionFreeze")->isEnabled());
    QVERIFY(m_sampler->isActive());
    m_window->hide();
    QVERIFY(m_sampler->isActive());
    m_demonstration->stop();
    QVERIFY(find<QAction>("actionFreeze")->isEnabled());
    QVERIFY(!m_sampler->isActive());
}

void TestMainWindow::a_live_server_is_not_replaced()
{
    trigger("actionStartUnixEcho");
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    ServeSpec spec;
    spec.address = endpoint(0)->address();
    spec.name = "second";
    m_endpoints->add(spec);
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(1)->state(), EndpointState::Failed, patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("noticeBar")->isVisible(), patience);
    QVERIFY(!find<QPushButton>("noticeRemedy")->isVisible());
    m_selection->select({.endpoint = endpoint(1)->number()});
    QVERIFY(!find<QAction>("actionRemoveStale")->isEnabled());
    QCOMPARE(endpoint(0)->state(), EndpointState::Running);
    find<QToolButton>("noticeClose")->click();
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
}

void TestMainWindow::freeze_stops_the_reading()
{
    QVERIFY(m_sampler->isActive());
    find<QAction>("actionFreeze")->setChecked(true);
    QVERIFY(!m_sampler->isActive());
    QVERIFY(find<QLabel>("samplingStatus")->text().startsWith(QLatin1String("Frozen at ")));
    find<QAction>("actionFreeze")->setChecked(false);
    QVERIFY(m_sampler->isActive());
    QSignalSpy rounds(m_sampler.get(), &Sampler::observed);
    QTRY_VERIFY_WITH_TIMEOUT(!rounds.isEmpty(), patience);
    QVERIFY(find<QLabel>("samplingStatus")->text().startsWith(QLatin1String("Live")));
}

void TestMainWindow::a_hidden_window_reads_nothing()
{
    m_window->hide();
    QVERIFY(!m_sampler->isActive());
    m_window->show();
    QVERIFY(m_sampler->isActive());
}

void TestMainWindow::every_control_has_a_name()
{
    QStringList nameless;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
        const bool isOurs = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()
            && !widget->objectName().startsWith(QLatin1String("qt_"))
            && !(area && area->viewport() == widget);
        if (!isOurs)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isSpoken =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (widget->objectName().isEmpty() || !isSpoken)
            nameless.append(
                QStringLiteral("%1 %2 in %3")
                    .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                         QLatin1StringView(widget->parentWidget()->metaObject()->className())));
    }
    QCOMPARE(nameless.join(u'\n'), QString());
    for (const QAction *action : m_window->actions()) {
        QVERIFY(action->objectName().startsWith(QLatin1String("action")));
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestMainWindow::commands_are_answered()
{
    ServeSpec spec;
    spec.address.transport = Transport::Tcp;
    spec.address.host = "127.0.0.1";
    spec.behaviour = Behaviour::Command;
    spec.name = "command-server";
    m_selection->select({.endpoint = m_endpoints->add(spec)->number()});
    QTRY_COMPARE_WITH_TIMEOUT(endpoint(0)->state(), EndpointState::Running, patience);
    trigger("actionConnectClient");
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("messageEdit")->isEnabled(), patience);
    send(QStringLiteral("ping\\n"));
    QTRY_VERIFY_WITH_TIMEOUT(
        shows("messageTable", QStringLiteral("client-1 | ← received | 1 | 5 | pong\\n")), patience);
    send(QStringLiteral("dance\\n"));
    QTRY_VERIFY_WITH_TIMEOUT(shows("messageTable", QStringLiteral("unsupported command: dance")),
                             patience);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
