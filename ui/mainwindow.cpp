// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include <algorithm>

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "ui/actions.h"
#include "ui/diagram/mapview.h"
#include "ui/dialogs/sequencedialog.h"
#include "ui/endpointcommands.h"
#include "ui/failurenotices.h"
#include "ui/lesson/demonstrationbar.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/descriptorview.h"
#include "ui/views/emptypane.h"
#include "ui/views/endpointlist.h"
#include "ui/views/inspector.h"
#include "ui/views/messageline.h"
#include "ui/views/messageview.h"
#include "ui/views/noticebar.h"
#include "ui/views/samplingstatus.h"
#include "ui/views/socketview.h"
#include "ui/views/tablepane.h"

namespace Socketarium {

/// Of saveState(): raised when docks or tool bars change their meaning.
constexpr int layoutVersion = 1;
constexpr int noticeMilliseconds = 3000;

MainWindow::MainWindow(EndpointSet &endpoints, Sampler &sampler, Selection &selection,
                       Demonstration &demonstration, QWidget *parent)
    : QMainWindow(parent)
    , m_endpoints(endpoints)
    , m_sampler(sampler)
    , m_selection(selection)
    , m_demonstration(demonstration)
    , m_actions(new Actions(this))
    , m_commands(new EndpointCommands(endpoints, selection, *m_actions, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Socketarium"));
    setWindowIcon(programIcon());
    buildToolBar();
    buildCentre();
    buildDocks();
    buildStatusBar();
    buildEmptyPanes();
    connectActions();
    connectEndpoints();
    resize(1280, 800);
    restoreLayout();
    setTabOrder(m_list, m_map); // from the left to the right, although docks were made last
    m_list->setFocus();
}

MainWindow::~MainWindow()
{
    m_sampler.setActive(false);
}

void MainWindow::addMenuButton(QToolBar *toolBar, QAction *action, const QString &name, QMenu *menu)
{
    toolBar->addAction(action);
    auto *button = qobject_cast<QToolButton *>(toolBar->widgetForAction(action));
    button->setObjectName(name);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    if (menu) {
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
}

void MainWindow::buildToolBar()
{
    QToolBar *toolBar = addToolBar(tr("Tools"));
    toolBar->setObjectName(QStringLiteral("toolBar"));
    toolBar->setMovable(false);
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar->setIconSize({16, 16});
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);

    auto *serverMenu = new QMenu(this);
    serverMenu->setObjectName(QStringLiteral("startServerMenu"));
    fillServerMenu(serverMenu);
    auto *connectMenu = new QMenu(this);
    connectMenu->setObjectName(QStringLiteral("connectClientMenu"));
    connect(connectMenu, &QMenu::aboutToShow, this,
            [this, connectMenu] { fillConnectMenu(connectMenu); });
    fillConnectMenu(connectMenu);
    auto *stopMenu = new QMenu(this);
    stopMenu->setObjectName(QStringLiteral("stopMenu"));
    stopMenu->addActions({m_actions->stop, m_actions->kill, m_actions->restart});

    addMenuButton(toolBar, m_actions->startServer, QStringLiteral("startServerButton"), serverMenu);
    addMenuButton(toolBar, m_actions->connectClient, QStringLiteral("connectClientButton"),
                  connectMenu);
    addMenuButton(toolBar, m_actions->stop, QStringLiteral("stopButton"), stopMenu);
    toolBar->addSeparator();
    addMenuButton(toolBar, m_actions->freeze, QStringLiteral("freezeButton"), nullptr);
    toolBar->addSeparator();
    addMenuButton(toolBar, m_actions->demonstration, QStringLiteral("demonstrationButton"),
                  nullptr);
}

void MainWindow::fillServerMenu(QMenu *menu)
{
    menu->addActions(
        {m_actions->startUnixEcho, m_actions->startTcpEcho, m_actions->startCommandServer});
    menu->addSeparator();
    menu->addAction(m_actions->startOther);
}

void MainWindow::fillConnectMenu(QMenu *menu)
{
    menu->clear();
    for (const EndpointProcess *server : m_commands->servers()) {
        // An ampersand in a name is no mnemonic.
        const QString text = QStringLiteral("%1  ·  %2")
                                 .arg(escaped(server->name()), escaped(server->address().text()));
        QAction *action =
            menu->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, number = server->number()] {
            if (const EndpointProcess *chosen = m_endpoints.endpoint(number))
                m_commands->connectTo(*chosen);
        });
    }
    menu->addSeparator();
    menu->addAction(m_actions->connectOther);
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *notice = new NoticeBar(centre);
    new FailureNotices(m_endpoints, *m_commands, *notice, this);
    auto *demonstrationBar = new DemonstrationBar(m_demonstration, centre);
    m_splitter = new QSplitter(Qt::Vertical, centre);
    m_splitter->setObjectName(QStringLiteral("centreSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_map = new MapView(m_endpoints, m_selection, m_splitter);
    m_map->setObjectName(QStringLiteral("connectionMap"));
    m_map->setMinimumHeight(140);

    m_tabs = new QTabWidget(m_splitter);
    m_tabs->setObjectName(QStringLiteral("tableTabs"));
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setDocumentMode(true);
    m_descriptors = new DescriptorView(m_endpoints, m_selection, m_colours, m_tabs);
    m_sockets = new SocketView(m_endpoints, m_selection, m_colours, m_tabs);
    m_messages = new MessageView(m_endpoints, m_selection, m_tabs);
    m_tabs->addTab(m_descriptors, tr("Descriptors"));
    m_tabs->addTab(m_sockets, tr("Sockets"));
    m_tabs->addTab(m_messages, tr("Messages"));
    m_tabs->setMinimumHeight(180);
    m_splitter->addWidget(m_map);
    m_splitter->addWidget(m_tabs);
    m_splitter->setSizes({380, 300});
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);

    m_messageLine = new MessageLine(m_endpoints, m_selection, centre);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(notice);
    layout->addWidget(demonstrationBar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messageLine);
    setCentralWidget(centre);
}

static QDockWidget *newDock(const QString &name, const QString &title, QWidget *content,
                            QWidget *parent)
{
    auto *heading = new QLabel(title, parent);
    heading->setFont(headingFont());
    heading->setProperty("tone", QStringLiteral("secondary"));
    heading->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::tiny);
    heading->setAutoFillBackground(true);
    heading->setBackgroundRole(QPalette::Base);
    auto *dock = new QDockWidget(title, parent);
    dock->setObjectName(name);
    dock->setTitleBarWidget(heading);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable);
    dock->setWidget(content);
    return dock;
}

void MainWindow::buildDocks()
{
    m_list = new EndpointList(m_endpoints, m_selection, m_colours, this);
    m_list->setMinimumWidth(160);
    m_list->setMenu({m_actions->connectClient, m_actions->stop, m_actions->kill, m_actions->restart,
                     m_actions->removeStale, m_actions->remove});
    m_inspector = new Inspector(m_endpoints, m_selection, this);
    m_inspector->setMinimumWidth(200);
    QDockWidget *left = newDock(QStringLiteral("endpointDock"), tr("Endpoints"), m_list, this);
    QDockWidget *right =
        newDock(QStringLiteral("inspectorDock"), tr("Selected"), m_inspector, this);
    addDockWidget(Qt::LeftDockWidgetArea, left);
    addDockWidget(Qt::RightDockWidgetArea, right);
}

void MainWindow::buildStatusBar()
{
    m_status = new SamplingStatus(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_status);
    connect(m_commands, &EndpointCommands::done, this, [this](const QString &sentence) {
        statusBar()->showMessage(sentence, noticeMilliseconds);
    });
}

void MainWindow::buildEmptyPanes()
{
    m_descriptors->pane()->empty()->addButton(m_actions->restart, tr("Restart"));
    m_descriptors->pane()->empty()->addButton(m_actions->startUnixEcho, tr("Start Unix echo"));
    m_descriptors->pane()->empty()->addButton(m_actions->demonstration,
                                              tr("Play the demonstration"));
    m_list->empty()->addButton(m_actions->startUnixEcho, tr("Start Unix echo"));
}

void MainWindow::connectActions()
{
    connect(m_actions->freeze, &QAction::toggled, this, [this](bool frozen) {
        m_status->setFrozen(frozen);
        updateSampling();
    });
    connect(m_actions->demonstration, &QAction::triggered, this, [this] {
        if (m_demonstration.isPlaying())
            m_demonstration.stop();
        else
            m_demonstration.start();
    });
    connect(&m_demonstration, &Demonstration::playingChanged, this,
            &MainWindow::updateDemonstration);
    connect(m_actions->showDescriptors, &QAction::triggered, this,
            [this] { showTab(m_descriptors); });
    connect(m_actions->showSockets, &QAction::triggered, this, [this] { showTab(m_sockets); });
    connect(m_actions->showMessages, &QAction::triggered, this, [this] { showTab(m_messages); });
    connect(m_actions->typeMessage, &QAction::triggered, m_messageLine,
            [this] { m_messageLine->edit()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_messageLine, &MessageLine::sequenceRequested, this, [this](int sender) {
        SequenceDialog dialog(this);
        if (dialog.exec() == QDialog::Accepted)
            m_messageLine->sendPlan(sender, dialog.plan());
    });
}

void MainWindow::connectEndpoints()
{
    connect(&m_sampler, &Sampler::observed, this, &MainWindow::observe);
    connect(m_sockets, &SocketView::wholeMachineChanged, this, &MainWindow::updateScope);
    connect(&m_endpoints, &EndpointSet::added, this, &MainWindow::updateScope);
    connect(&m_endpoints, &EndpointSet::changed, this, &MainWindow::updateScope);
    connect(
        &m_endpoints, &EndpointSet::aboutToRemove, this,
        [this] {
            updateScope();
            if (!m_endpoints.endpoint(m_selection.current().endpoint))
                m_selection.select({});
        },
        Qt::QueuedConnection);
    updateScope();
}

void MainWindow::observe(const ObservationPointer &observation)
{
    m_map->apply(observation);
    m_colours.update(m_map->graph());
    m_list->refresh();
    m_descriptors->apply(observation);
    m_sockets->apply(observation);
    m_inspector->apply(observation);
    m_status->apply(observation);
    m_demonstration.observe(*observation->snapshot);
}

void MainWindow::updateSampling()
{
    const bool isSeen = isVisible() && !isMinimized() && !m_actions->freeze->isChecked();
    m_sampler.setActive(isSeen || m_demonstration.isPlaying()); // which goes by what is observed
}

void MainWindow::updateScope()
{
    m_sampler.setScope({
        .watched = m_endpoints.pids(),
        .socketFiles = m_endpoints.socketFiles(),
        .wholeMachine = m_sockets->isWholeMachine(),
    });
}

void MainWindow::updateDemonstration()
{
    const bool plays = m_demonstration.isPlaying();
    m_actions->demonstration->setText(plays ? tr("End demonstration") : tr("Demonstration"));
    if (plays)
        m_actions->freeze->setChecked(false); // what a demonstration shows must be seen to happen
    m_actions->freeze->setEnabled(!plays);
    if (plays)
        m_tabs->setCurrentWidget(m_descriptors); // whose rows the captions speak of
    updateSampling();
}

void MainWindow::showTab(QWidget *view)
{
    m_tabs->setCurrentWidget(view);
    view->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateSampling();
    else if (event->type() == QEvent::PaletteChange)
        m_actions->updateIcons(palette());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_hasLayout)
        sizeDocks();
    m_hasLayout = true;
    updateSampling();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateSampling();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::sizeDocks()
{
    const int left = std::clamp(width() * 172 / 1000, 180, 260);
    const int right = std::clamp(width() * 190 / 1000, 220, 360);
    resizeDocks({findChild<QDockWidget *>(QStringLiteral("endpointDock")),
                 findChild<QDockWidget *>(QStringLiteral("inspectorDock"))},
                {left, right}, Qt::Horizontal);
    const int height = m_splitter->height();
    m_splitter->setSizes({height * 54 / 100, height * 46 / 100});
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(layoutVersion));
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_hasLayout =
        restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion);
    m_splitter->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray());
}

} // namespace Socketarium
