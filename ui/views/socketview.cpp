// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/socketview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "ui/models/socketmodel.h"
#include "ui/style/theme.h"
#include "ui/views/datatable.h"
#include "ui/views/emptypane.h"
#include "ui/views/tableheader.h"
#include "ui/views/tablepane.h"
#include "ui/views/tableproxy.h"

namespace Socketarium {

SocketView::SocketView(EndpointSet &endpoints, Selection &selection,
                       const ConnectionColours &colours, QWidget *parent)
    : QWidget(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
    , m_model(new SocketModel(colours, this))
    , m_proxy(new TableProxy(this))
    , m_pane(new TablePane(this))
    , m_scope(new QComboBox(this))
    , m_filter(new QLineEdit(this))
{
    m_proxy->setSourceModel(m_model);
    m_pane->setModel(m_proxy);
    DataTable *table = m_pane->table();
    table->setObjectName(QStringLiteral("socketTable"));
    table->setAccessibleName(tr("Sockets"));
    table->setSortingEnabled(true);
    table->sortByColumn(SocketModel::InodeColumn, Qt::AscendingOrder);
    table->horizontalHeader()->resizeSection(SocketModel::MarkColumn, 24);
    table->fitColumn(SocketModel::InodeColumn, QStringLiteral("12345678"), Tone::Strong);
    table->fitColumn(SocketModel::KindColumn, QStringLiteral("unix stream"));
    table->fitColumn(SocketModel::StateColumn, QStringLiteral("established"));
    table->fitColumn(SocketModel::ReceiveQueueColumn, QStringLiteral("4096"));
    table->fitColumn(SocketModel::SendQueueColumn, QStringLiteral("4096"));
    table->fitElasticColumn(SocketModel::LocalColumn, QStringLiteral("/tmp/server-2.sock"));
    table->fitElasticColumn(SocketModel::OwnerColumn,
                            QStringLiteral("command-server 1234567 fd 12"));
    table->fitElasticColumn(SocketModel::RemoteColumn, QStringLiteral("echo-server 12345 fd 4"));
    buildControls();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pane);
    setFocusProxy(table);

    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SocketView::selectCurrent);
    connect(&m_selection, &Selection::changed, this, &SocketView::followSelection);
    for (const auto signal : {&TableProxy::rowsInserted, &TableProxy::rowsRemoved})
        connect(m_proxy, signal, this, &SocketView::updateHeader);
    updateHeader();
}

void SocketView::buildControls()
{
    m_scope->setObjectName(QStringLiteral("socketScope"));
    m_scope->setAccessibleName(tr("Which sockets"));
    m_scope->addItem(tr("Only this workbench"), false);
    m_scope->addItem(tr("Whole machine"), true);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        updateHeader();
        Q_EMIT wholeMachineChanged(isWholeMachine());
    });

    m_filter->setObjectName(QStringLiteral("socketFilter"));
    m_filter->setAccessibleName(tr("Filter of the sockets"));
    m_filter->setPlaceholderText(tr("Filter: tcp listening …"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(QFontMetrics(bodyFont()).averageCharWidth() * 26);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_proxy->setWords(words);
        m_followed.reset(); // it may be shown again
        updateHeader();
    });
    m_pane->header()->addControl(m_scope);
    m_pane->header()->addControl(m_filter);
}

bool SocketView::isWholeMachine() const
{
    return m_scope->currentData().toBool();
}

void SocketView::apply(const ObservationPointer &observation)
{
    {
        const QScopedValueRollback following(m_following, true);
        m_model->apply(observation->sequence, observation->sockets, observation->socketDiff);
    }
    updateHeader();
    followSelection();
}

void SocketView::updateHeader()
{
    TableHeader *header = m_pane->header();
    header->setCommand(QStringLiteral("ss -xtuanp"));
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    header->setSummary(shown == all ? tr("%n sockets", nullptr, all)
                                    : tr("%1 of %n sockets", nullptr, all).arg(shown));
    if (all > 0) {
        m_pane->empty()->setText(tr("No socket has all of these words"),
                                 tr("Shorten the filter, or clear it."));
    } else {
        m_pane->empty()->setText(
            tr("No sockets in this workbench yet"),
            tr("Start a server, or choose “Whole machine” to see everybody's sockets."));
    }
}

void SocketView::selectCurrent()
{
    if (m_following)
        return;
    const QModelIndex current = m_pane->table()->currentIndex();
    if (!m_pane->table()->selectionModel()->isSelected(current))
        return; // it got the keyboard, or its row went
    const QModelIndex index = m_proxy->mapToSource(current);
    const Socket &socket = m_model->row(index.row()).value;
    SelectedThing thing{.endpoint = m_selection.current().endpoint, .socket = socket.id.inode};
    if (socket.id.inode == Inode::None)
        thing.loneSocket = socket.id;
    if (!socket.owners.isEmpty()) {
        const Owner &owner = socket.owners.first();
        thing.pid = owner.process.pid;
        thing.fd = owner.fd;
        if (const EndpointProcess *endpoint = m_endpoints.byPid(thing.pid))
            thing.endpoint = endpoint->number();
    }
    const QScopedValueRollback following(m_following, true);
    m_followed = thing;
    m_selection.select(thing);
}

void SocketView::followSelection()
{
    const SelectedThing &thing = m_selection.current();
    if (thing == m_followed)
        return; // shown already: where the keyboard went since then is a person's choice
    m_followed.reset();
    const QScopedValueRollback following(m_following, true);
    const auto isMeant = [&](int row) {
        const SocketKey &key = m_model->row(row).value.id;
        return key.inode != Inode::None ? key.inode == thing.socket : key == thing.loneSocket;
    };
    QItemSelectionModel *selected = m_pane->table()->selectionModel();
    const QModelIndex current = m_pane->table()->currentIndex();
    if (selected->isSelected(current) && isMeant(m_proxy->mapToSource(current).row())) {
        m_followed = thing;
        return;
    }
    selected->clearSelection();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index =
            m_proxy->mapFromSource(m_model->index(row, SocketModel::InodeColumn));
        if (!index.isValid() || !isMeant(row))
            continue;
        m_pane->table()->setCurrentIndex(index);
        m_followed = thing;
        return;
    }
}

} // namespace Socketarium
