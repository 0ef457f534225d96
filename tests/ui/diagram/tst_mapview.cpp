// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "core/sampling/sampler.h"
#include "tests/helpers/childprocesses.h"
#include "tests/helpers/drawntooltip.h"
#include "tests/helpers/snapshotmaker.h"
#include "ui/diagram/fileitem.h"
#include "ui/diagram/mapview.h"
#include "ui/style/theme.h"

using namespace Socketarium;

class TestMapView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatToDoWhileEmpty();
    void showsABoxForEachThing();
    void saysWhetherASocketFileIsStale();
    void marksWhatIsNewButNotAtFirst();
    void letsFadeWhatIsGone();
    void keepsItemsWhileTheyLast();
    void selectsWhatIsClicked_data();
    void selectsWhatIsClicked();
    void marksWhatIsSelectedElsewhere_data();
    void marksWhatIsSelectedElsewhere();
    void goesFromBoxToBoxByTab();
    void goesFromBoxToBoxByArrows();
    void fitsItsContent_data();
    void fitsItsContent();
    void keepsAPersonsZoom();
    void drawsUntrustedNamesEscaped();
    void keepsUntrustedNamesAsTheyAre();
    void boundsAFloodOfMessages();
    void drawsInBothSchemes();
    void showsRealEndpointsAndTheirMessages();

private:
    MapItem *box(const NodeId &id) const { return m_view->mapScene().box(id); }
    void show() { m_view->showGraph(m_maker.graph(m_numbers)); }
    void click(const NodeId &id) const;

    std::unique_ptr<EndpointSet> m_endpoints;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<MapView> m_view;
    SnapshotMaker m_maker;
    ConnectionNumbers m_numbers;
    Pid m_server = Pid::None;
    Pid m_client = Pid::None;
    Inode m_near = Inode::None;
};

void TestMapView::initTestCase()
{
    applyTheme(*qApp, ColourScheme::Light);
}

void TestMapView::init()
{
    m_endpoints = std::make_unique<EndpointSet>(QStringLiteral(SOCKETARIUM_CLI));
    m_selection = std::make_unique<Selection>();
    m_view = std::make_unique<MapView>(*m_endpoints, *m_selection);
    m_view->setStill(true);
    m_view->resize(900, 450);
    m_view->show();
    m_maker = {};
    m_numbers = {};
    m_server = m_maker.server("echo-server", "/tmp/server.sock");
    m_client = m_maker.client("client-1");
    m_near = m_maker.connect(m_client, m_server);
}

void TestMapView::cleanup()
{
    m_view.reset();
    m_selection.reset();
    m_endpoints.reset();
    QTRY_VERIFY_WITH_TIMEOUT(childrenHaveEnded(), 10'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestMapView::click(const NodeId &id) const
{
    const QPointF at = box(id)->geometry().topLeft() + QPointF(6, 6);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->mapFromScene(at));
}

void TestMapView::saysWhatToDoWhileEmpty()
{
    QCOMPARE(m_view->objectName(), QStringLiteral("connectionMap"));
    QCOMPARE(m_view->accessibleName(), QStringLiteral("Connection map"));
    QCOMPARE(m_view->accessibleDescription(), QStringLiteral("Nothing runs yet."));
    const QImage empty = m_view->grab().toImage();
    QImage blank = empty;
    blank.fill(coloursOf(ColourScheme::Light).surface);
    QVERIFY(empty != blank);
}

void TestMapView::showsABoxForEachThing()
{
    show();
    QVERIFY(box(NodeId::ofProcess(m_maker.id(m_server))));
    QVERIFY(box(NodeId::ofProcess(m_maker.id(m_client))));
    QVERIFY(box(NodeId::ofPort(m_maker.id(m_server), Fd{3})));
    QVERIFY(box(NodeId::ofPort(m_maker.id(m_server), Fd{4})));
    QVERIFY(box(NodeId::ofPort(m_maker.id(m_client), Fd{3})));
    QVERIFY(box(NodeId::ofSocket(m_near)));
    QVERIFY(box(NodeId::ofSocket(m_maker.peer(m_near))));
    QVERIFY(box(NodeId::ofSocket(m_maker.listener(m_server))));
    QVERIFY(box(NodeId::ofFile("/tmp/server.sock")));
    QCOMPARE(m_view->mapScene().boxes().size(), 9);
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("echo-server")));
}

void TestMapView::saysWhetherASocketFileIsStale()
{
    FileNode node;
    node.file = {"/tmp/s", true, true, 1, Inode{7}, S_IFSOCK | 0600, Uid::Root};
    const auto said = [&node] { return FileItem(node).words(); };
    QVERIFY(said().contains(QStringLiteral("not known who holds it")));
    node.file.boundBy = QList<Inode>{Inode{28724}};
    QVERIFY(said().contains(QStringLiteral("held by another program")));
    node.listener = Inode{28724};
    QVERIFY(said().contains(QStringLiteral("socket file")));
    node.listener = Inode::None;
    node.file.boundBy = QList<Inode>();
    QVERIFY(said().contains(QStringLiteral("stale")));
}

void TestMapView::marksWhatIsNewButNotAtFirst()
{
    m_view->setHighlightTime(200);
    show();
    for (const MapItem *item : m_view->mapScene().boxes())
        QCOMPARE(item->mark(), Mark::None);
    const Pid next = m_maker.client("client-2");
    m_maker.connect(next, m_server);
    show();
    const MapItem *item = box(NodeId::ofProcess(m_maker.id(next)));
    QCOMPARE(item->mark(), Mark::New);
    QCOMPARE(box(NodeId::ofProcess(m_maker.id(m_client)))->mark(), Mark::None);
    QTRY_COMPARE(item->mark(), Mark::None);
}

void TestMapView::letsFadeWhatIsGone()
{
    m_view->setHighlightTime(200);
    show();
    const NodeId client = NodeId::ofProcess(m_maker.id(m_client));
    m_maker.end(m_client);
    show();
    QVERIFY(!box(client));
    QCOMPARE(m_view->mapScene().fadingCount(), 3); // process, port and socket
    QTRY_COMPARE(m_view->mapScene().fadingCount(), 0);
}

void TestMapView::keepsItemsWhileTheyLast()
{
    show();
    const MapItem *before = box(NodeId::ofSocket(m_near));
    m_maker.socket(m_near).receiveQueue = 12;
    m_maker.connect(m_maker.client("client-2"), m_server);
    show();
    QCOMPARE(box(NodeId::ofSocket(m_near)), before);
    QVERIFY(before->words().contains(QStringLiteral("12")));
}

enum class Thing
{
    Client,
    ClientPort,
    ClientSocket,
    Listener
};

static NodeId idOf(const SnapshotMaker &maker, Thing thing, Pid server, Pid client, Inode near)
{
    switch (thing) {
    case Thing::Client:
        return NodeId::ofProcess(maker.id(client));
    case Thing::ClientPort:
        return NodeId::ofPort(maker.id(client), Fd{3});
    case Thing::ClientSocket:
        return NodeId::ofSocket(near);
    case Thing::Listener:
        return NodeId::ofSocket(maker.listener(server));
    }
    return {};
}

void TestMapView::selectsWhatIsClicked_data()
{
    QTest::addColumn<Thing>("thing");
    QTest::addColumn<bool>("hasPort");
    QTest::newRow("a process") << Thing::Client << false;
    QTest::newRow("a descriptor") << Thing::ClientPort << true;
    QTest::newRow("a socket") << Thing::ClientSocket << true;
    QTest::newRow("a listener") << Thing::Listener << true;
}

void TestMapView::selectsWhatIsClicked()
{
    QFETCH(Thing, thing);
    QFETCH(bool, hasPort);
    show();
    const NodeId id = idOf(m_maker, thing, m_server, m_client, m_near);
    click(id);
    const SelectedThing selected = m_selection->current();
    QCOMPARE(selected.pid, thing == Thing::Listener ? m_server : m_client);
    QCOMPARE(selected.fd, hasPort ? Fd{3} : Fd::None);
    const Inode socket = thing == Thing::Listener ? m_maker.listener(m_server) : m_near;
    QCOMPARE(selected.socket, hasPort ? socket : Inode::None);
    QCOMPARE(box(id)->emphasis(), Emphasis::Selected);
}

void TestMapView::marksWhatIsSelectedElsewhere_data()
{
    QTest::addColumn<bool>("withPid");
    QTest::addColumn<bool>("withFd");
    QTest::addColumn<bool>("withSocket");
    QTest::addColumn<Thing>("selected");
    QTest::addColumn<Thing>("related");
    QTest::newRow("a process") << true << false << false << Thing::Client << Thing::Client;
    QTest::newRow("a descriptor alone")
        << true << true << false << Thing::ClientPort << Thing::Client;
    QTest::newRow("a socket alone")
        << false << false << true << Thing::ClientSocket << Thing::ClientPort;
    QTest::newRow("all of it") << true << true << true << Thing::ClientSocket << Thing::Client;
}

void TestMapView::marksWhatIsSelectedElsewhere()
{
    QFETCH(bool, withPid);
    QFETCH(bool, withFd);
    QFETCH(bool, withSocket);
    QFETCH(Thing, selected);
    QFETCH(Thing, related);
    show();
    m_selection->select({0, withPid ? m_client : Pid::None, withFd ? Fd{3} : Fd::None,
                         withSocket ? m_near : Inode::None});
    const auto item = [this](Thing thing) {
        return box(idOf(m_maker, thing, m_server, m_client, m_near));
    };
    QCOMPARE(item(selected)->emphasis(), Emphasis::Selected);
    if (related != selected)
        QCOMPARE(item(related)->emphasis(), Emphasis::Related);
    QCOMPARE(item(Thing::Listener)->emphasis(), Emphasis::None);
}

void TestMapView::goesFromBoxToBoxByTab()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *before = new QPushButton(&window);
    auto *after = new QPushButton(&window);
    layout->addWidget(before);
    layout->addWidget(m_view.get());
    layout->addWidget(after);
    const auto release = qScopeGuard([this] { m_view->setParent(nullptr); });
    QWidget::setTabOrder(before, m_view.get());
    QWidget::setTabOrder(m_view.get(), after);
    show();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());

    QList<NodeId> visited;
    while (m_view->hasFocus() && visited.size() < 20) {
        visited.append(*m_view->mapScene().current());
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
    }
    QList<NodeId> expected;
    for (const MapItem *item : m_view->mapScene().boxes())
        expected.append(item->id());
    QCOMPARE(visited, expected);
    QVERIFY(after->hasFocus());
    QVERIFY(!m_view->mapScene().current());
    QTest::keyClick(after, Qt::Key_Backtab);
    QCOMPARE(m_view->mapScene().current(), expected.last());
}

void TestMapView::goesFromBoxToBoxByArrows()
{
    show();
    click(NodeId::ofProcess(m_maker.id(m_client)));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_selection->current().fd, Fd{3});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_selection->current().socket, m_near);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_selection->current().socket, m_maker.peer(m_near));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_selection->current().socket, m_maker.listener(m_server));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_selection->current().socket, m_maker.listener(m_server));
}

void TestMapView::fitsItsContent_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<QSize>("size");
    QTest::newRow("one client") << 1 << QSize(900, 450);
    QTest::newRow("three clients in a small pane") << 3 << QSize(770, 320);
    QTest::newRow("eight clients") << 8 << QSize(900, 450);
    QTest::newRow("eight clients in a large pane") << 8 << QSize(1400, 700);
}

void TestMapView::fitsItsContent()
{
    QFETCH(int, clients);
    QFETCH(QSize, size);
    m_view->resize(size);
    for (int i = 1; i < clients; ++i)
        m_maker.connect(m_maker.client("client"), m_server);
    show();
    const QRect area = m_view->viewport()->rect();
    for (const MapItem *item : m_view->mapScene().boxes()) {
        const QRect place = m_view->mapFromScene(item->geometry()).boundingRect();
        QVERIFY2(area.contains(place), qPrintable(item->words()));
    }
}

void TestMapView::keepsAPersonsZoom()
{
    show();
    const qreal fitted = m_view->transform().m11();
    const QPointF centre = m_view->viewport()->rect().center();
    QWheelEvent wheel(centre, m_view->viewport()->mapToGlobal(centre), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &wheel);
    const qreal zoomed = m_view->transform().m11();
    QVERIFY(zoomed > fitted);
    m_maker.connect(m_maker.client("client-2"), m_server);
    show();
    m_view->resize(700, 400);
    QCOMPARE(m_view->transform().m11(), zoomed);
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(m_view->transform().m11() < zoomed);
}

void TestMapView::drawsUntrustedNamesEscaped()
{
    const Pid pid = m_maker.client(QByteArray("<b>\n\x1b[31m\xe2\x80\xae", 13));
    m_maker.connect(pid, m_server);
    show();
    const QString words = box(NodeId::ofProcess(m_maker.id(pid)))->words();
    QVERIFY(words.contains(QStringLiteral("<b>\\n")));
    for (const QChar &c : {QChar(u'\n'), QChar(u'\x1b'), QChar(u'\x202e')}) {
        QVERIFY(!words.contains(c));
        QVERIFY(!m_view->accessibleDescription().contains(c));
    }
    QVERIFY(!m_view->grab().isNull());
}

void TestMapView::keepsUntrustedNamesAsTheyAre()
{
    const Pid server = m_maker.server("a%2b<img src=x>", "/tmp/a%3b<img src=x>");
    m_maker.connect(m_maker.client("c"), server);
    show();
    for (const MapItem *item : m_view->mapScene().boxes())
        QCOMPARE(drawnToolTip(item->toolTip()), item->words());
    const QString file = box(NodeId::ofFile("/tmp/a%3b<img src=x>"))->words();
    QVERIFY2(file.startsWith(QStringLiteral("File /tmp/a%3b<img src=x>, ")), qPrintable(file));
    QVERIFY2(m_view->accessibleDescription().contains(
                 QStringLiteral("a%2b<img src=x>, process %1: ").arg(number(server))),
             qPrintable(m_view->accessibleDescription()));
}

void TestMapView::boundsAFloodOfMessages()
{
    for (int i = 0; i < 20; ++i)
        m_maker.connect(m_maker.client("client"), m_server);
    show();
    auto &scene = const_cast<MapScene &>(m_view->mapScene());
    for (int i = 0; i < 10000; ++i) {
        for (const Connection &connection : m_view->graph().connections)
            scene.carry({connection.client, connection.server, "hello world!", 12, 1});
    }
    QVERIFY(scene.messagesUnderWay() > 0);
    QVERIFY(scene.messagesUnderWay() <= MessageFlow::mostUnderWay);
}

void TestMapView::drawsInBothSchemes()
{
    show();
    const QImage light = m_view->grab().toImage();
    applyTheme(*qApp, ColourScheme::Dark);
    const QImage dark = m_view->grab().toImage();
    applyTheme(*qApp, ColourScheme::Light);
    QCOMPARE(light.pixelColor(2, 2), coloursOf(ColourScheme::Light).surface);
    QCOMPARE(dark.pixelColor(2, 2), coloursOf(ColourScheme::Dark).surface);
    QCOMPARE(dark.pixelColor(2, dark.height() - 3), coloursOf(ColourScheme::Dark).kernel);
}

void TestMapView::showsRealEndpointsAndTheirMessages()
{
    QTemporaryDir directory;
    ServeSpec serve;
    serve.address.name = QFile::encodeName(directory.filePath(QStringLiteral("s")));
    serve.name = "echo-server";
    ConnectSpec connect;
    connect.address = serve.address;
    connect.name = "client-1";

    Sampler sampler;
    QObject::connect(&sampler, &Sampler::observed, m_view.get(), &MapView::apply);
    QObject::connect(m_endpoints.get(), &EndpointSet::changed, &sampler, [this, &sampler] {
        sampler.setScope({m_endpoints->pids(), m_endpoints->socketFiles(), false});
    });
    sampler.setPeriod(20);
    sampler.setActive(true);
    EndpointProcess *server = m_endpoints->add(serve);
    QTRY_COMPARE(server->state(), EndpointState::Running);
    EndpointProcess *client = m_endpoints->add(connect);
    QTRY_COMPARE(m_view->graph().connections.size(), 1);
    const Connection connection = m_view->graph().connections.first();
    QVERIFY(box(NodeId::ofSocket(connection.client)));
    QVERIFY(box(NodeId::ofSocket(connection.server)));
    QVERIFY(connection.listener != Inode::None);
    QCOMPARE(m_view->mapScene().messagesUnderWay(), 0);

    SendPlan plan;
    plan.steps = {SendStep{"hello world!", 0}};
    client->send(SendCommand{0, plan});
    QTRY_VERIFY(m_view->mapScene().messagesUnderWay() > 0);
    QTRY_COMPARE(m_view->mapScene().messagesUnderWay(), 0);
    click(NodeId::ofPort(m_view->graph().processes.last().process.id, Fd{4}));
    QVERIFY(m_selection->current().endpoint > 0);
}

QTEST_MAIN(TestMapView)
#include "tst_mapview.moc"
