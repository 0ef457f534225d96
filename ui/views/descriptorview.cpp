// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/descriptorview.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "core/snapshot/shellcommand.h"
#include "ui/models/descriptormodel.h"
#include "ui/views/datatable.h"
#include "ui/views/emptypane.h"
#include "ui/views/tableheader.h"
#include "ui/views/tablepane.h"
#include "ui/views/tableproxy.h"

namespace Socketarium {

DescriptorView::DescriptorView(EndpointSet &endpoints, Selection &selection,
                               const ConnectionColours &colours, QWidget *parent)
    : QWidget(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
    , m_model(new DescriptorModel(colours, this))
    , m_proxy(new TableProxy(this))
    , m_pane(new TablePane(this))
{
    m_proxy->setSourceModel(m_model);
    m_pane->setModel(m_proxy);
    DataTable *table = m_pane->table();
    table->setObjectName(QStringLiteral("descriptorTable"));
    table->setAccessibleName(tr("Descriptors"));
    table->setSortingEnabled(true);
    table->sortByColumn(DescriptorModel::FdColumn, Qt::AscendingOrder);
    table->horizontalHeader()->resizeSection(DescriptorModel::MarkColumn, 24);
    table->fitColumn(DescriptorModel::FdColumn, QStringLiteral("99"));
    table->fitColumn(DescriptorModel::ModeColumn, QStringLiteral("lrwx------"), Tone::Kernel);
    table->fitColumn(DescriptorModel::InodeColumn, QStringLiteral("1234567"));
    table->fitColumn(DescriptorModel::ReceiveQueueColumn, QStringLiteral("• 4096"));
    table->fitElasticColumn(DescriptorModel::ProcessColumn, QStringLiteral("echo-server 12345"));
    table->fitElasticColumn(DescriptorModel::TargetColumn, QStringLiteral("anon_inode:[eventfd]"),
                            Tone::Kernel);
    table->fitElasticColumn(DescriptorModel::PeerColumn, QStringLiteral("client-1 12345 fd 4"));
    table->fitElasticColumn(DescriptorModel::MeaningColumn,
                            QStringLiteral("connected to client-1 (12345) fd 4"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pane);
    setFocusProxy(table);

    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DescriptorView::selectCurrent);
    connect(&m_selection, &Selection::changed, this, &DescriptorView::showEndpoint);
    connect(&m_endpoints, &EndpointSet::changed, this, &DescriptorView::showEndpoint);
    connect(&m_endpoints, &EndpointSet::added, this, &DescriptorView::showEndpoint);
    connect(
        &m_endpoints, &EndpointSet::aboutToRemove, this, [this] { updateEmptyText(); },
        Qt::QueuedConnection);
    showEndpoint();
}

void DescriptorView::apply(const ObservationPointer &observation)
{
    m_observation = observation;
    {
        const QScopedValueRollback following(m_following, true);
        m_model->apply(observation->sequence, observation->descriptors,
                       observation->descriptorDiff);
    }
    updateHeader();
    followSelection();
}

void DescriptorView::showEndpoint()
{
    const EndpointProcess *endpoint = m_endpoints.endpoint(m_selection.current().endpoint);
    const int shown = endpoint ? endpoint->number() : 0;
    Pid pid = endpoint ? endpoint->pid() : Pid::None;
    // The rows of a process that ended stay marked for a while, after a restart too.
    const Pid former = shown == m_endpoint ? m_pid : Pid::None;
    if (pid == Pid::None)
        pid = former;
    if (shown != m_endpoint || pid != m_pid) {
        m_endpoint = shown;
        m_pid = pid;
        const QScopedValueRollback following(m_following, true);
        m_proxy->setAdmission([this, shown, pid, former](int row) {
            const Pid owner = m_model->row(row).key().process.pid;
            return shown == 0 || owner == pid || owner == former;
        });
    }
    m_pane->table()->setColumnShown(DescriptorModel::ProcessColumn, shown == 0);
    updateHeader();
    updateEmptyText();
    followSelection();
}

void DescriptorView::updateHeader()
{
    TableHeader *header = m_pane->header();
    const EndpointProcess *endpoint = m_endpoints.endpoint(m_endpoint);
    header->setTitle(endpoint ? escaped(endpoint->name()) : tr("All endpoints"));
    header->setCommand(
        endpoint && endpoint->pid() != Pid::None ? descriptorsCommand({endpoint->pid()}) : QString());
    const Process *process =
        m_observation && endpoint ? m_observation->snapshot->process(m_pid) : nullptr;
    if (!process) {
        header->setSummary({});
        return;
    }
    const QString count = tr("%n open", nullptr, static_cast<int>(process->descriptorCount));
    header->setSummary(
        process->limit.soft < 0 ? count : tr("%1 · limit %2").arg(count).arg(process->limit.soft));
}

void DescriptorView::updateEmptyText()
{
    const EndpointProcess *endpoint = m_endpoints.endpoint(m_endpoint);
    if (m_endpoints.endpoints().isEmpty()) {
        m_pane->empty()->setText(
            tr("No endpoint runs yet"),
            tr("Start a server, then connect a client: their descriptors appear here."));
    } else if (endpoint && endpoint->pid() == Pid::None) {
        m_pane->empty()->setText(
            tr("%1 has no process").arg(escaped(endpoint->name())),
            tr("With a process ends its descriptor table. Restart it, or select another."));
    } else {
        m_pane->empty()->setText(tr("Nothing observed yet"),
                                 tr("The next round of reading fills this table."));
    }
}

void DescriptorView::selectCurrent()
{
    if (m_following)
        return;
    const QModelIndex current = m_pane->table()->currentIndex();
    if (!m_pane->table()->selectionModel()->isSelected(current))
        return; // it got the keyboard, or its row went
    const QModelIndex index = m_proxy->mapToSource(current);
    const DescriptorRow &row = m_model->row(index.row()).value;
    const Pid pid = row.key().process.pid;
    const EndpointProcess *endpoint = m_endpoints.byPid(pid);
    const QScopedValueRollback following(m_following, true);
    const SelectedThing thing{
        .endpoint = m_endpoint != 0 && endpoint ? endpoint->number() : m_endpoint,
        .pid = pid,
        .fd = row.key().fd,
        .socket = row.socket ? row.socket->id.inode : Inode::None,
    };
    m_followed = thing;
    m_selection.select(thing);
}

void DescriptorView::followSelection()
{
    const SelectedThing &thing = m_selection.current();
    if (thing == m_followed)
        return; // shown already: where the keyboard went since then is a person's choice
    m_followed.reset();
    const QScopedValueRollback following(m_following, true);
    const QModelIndex current = m_proxy->mapToSource(m_pane->table()->currentIndex());
    const auto isMeant = [&](int row) {
        const DescriptorRow &value = m_model->row(row).value;
        return thing.fd != Fd::None
            ? value.key().fd == thing.fd && value.key().process.pid == thing.pid
            : thing.socket != Inode::None && value.socket && value.socket->id.inode == thing.socket;
    };
    QItemSelectionModel *selected = m_pane->table()->selectionModel();
    if (selected->isSelected(m_pane->table()->currentIndex()) && isMeant(current.row())) {
        m_followed = thing;
        return;
    }
    selected->clearSelection();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index =
            m_proxy->mapFromSource(m_model->index(row, DescriptorModel::FdColumn));
        if (!index.isValid() || !isMeant(row))
            continue;
        m_pane->table()->setCurrentIndex(index);
        m_followed = thing;
        return;
    }
}

} // namespace Socketarium
