// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

#include "core/control/endpointset.h"
#include "core/lesson/demonstration.h"
#include "core/sampling/sampler.h"
#include "ui/models/connectioncolours.h"
#include "ui/models/selection.h"

class QMenu;
class QSplitter;
class QTabWidget;
class QToolBar;

namespace Socketarium {

class Actions;
class DescriptorView;
class EndpointCommands;
class EndpointList;
class Inspector;
class MapView;
class MessageLine;
class MessageView;
class SamplingStatus;
class SocketView;

/// The one window: it puts the views together and wires them to what they show.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// The arguments must outlive the window.
    MainWindow(EndpointSet &endpoints, Sampler &sampler, Selection &selection,
               Demonstration &demonstration, QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildToolBar();
    void buildCentre();
    void buildDocks();
    void buildStatusBar();
    void buildEmptyPanes();
    void connectActions();
    void connectEndpoints();
    void fillServerMenu(QMenu *menu);
    void fillConnectMenu(QMenu *menu);
    void addMenuButton(QToolBar *toolBar, QAction *action, const QString &name, QMenu *menu);
    void observe(const ObservationPointer &observation);
    void updateSampling();
    void updateScope();
    void updateDemonstration();
    void showTab(QWidget *view);
    void saveLayout() const;
    void restoreLayout();
    void sizeDocks();

    EndpointSet &m_endpoints;
    Sampler &m_sampler;
    Selection &m_selection;
    Demonstration &m_demonstration;
    ConnectionColours m_colours;
    Actions *m_actions;
    EndpointCommands *m_commands;
    MapView *m_map;
    QSplitter *m_splitter;
    QTabWidget *m_tabs;
    DescriptorView *m_descriptors;
    SocketView *m_sockets;
    MessageView *m_messages;
    MessageLine *m_messageLine;
    EndpointList *m_list;
    Inspector *m_inspector;
    SamplingStatus *m_status;
    bool m_hasLayout = false; ///< a person's: it is not touched
};

} // namespace Socketarium
