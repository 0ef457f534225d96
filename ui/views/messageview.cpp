// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messageview.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "ui/models/endpointrow.h"
#include "ui/models/messagemodel.h"
#include "ui/views/datatable.h"
#include "ui/views/emptypane.h"
#include "ui/views/tableheader.h"
#include "ui/views/tablepane.h"
#include "ui/views/tableproxy.h"

namespace Socketarium {

MessageView::MessageView(EndpointSet &endpoints, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
    , m_model(new MessageModel(this))
    , m_proxy(new TableProxy(this))
    , m_pane(new TablePane(this))
    , m_hex(new QCheckBox(tr("Show as hex"), this))
{
    m_proxy->setSourceModel(m_model);
    m_pane->setModel(m_proxy);
    DataTable *table = m_pane->table();
    table->setObjectName(QStringLiteral("messageTable"));
    table->setAccessibleName(tr("Messages"));
    table->fitColumn(MessageModel::TimeColumn, QStringLiteral("00:00:00.000"));
    table->fitColumn(MessageModel::EndpointColumn, QStringLiteral("command-server"));
    table->fitColumn(MessageModel::DirectionColumn, QStringLiteral("← received"));
    table->fitColumn(MessageModel::ConnectionColumn, QStringLiteral("1000"));
    table->fitColumn(MessageModel::SizeColumn, QStringLiteral("100,000"));
    table->fitElasticColumn(MessageModel::ContentColumn, QStringLiteral("hello world!"));
    m_proxy->sort(MessageModel::TimeColumn); // batches of several processes, in one order
    m_hex->setObjectName(QStringLiteral("showHexCheck"));
    connect(m_hex, &QCheckBox::toggled, m_model, &MessageModel::setHex);
    m_pane->header()->setCommand({});
    m_pane->header()->addControl(m_hex);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pane);
    setFocusProxy(table);

    connect(&m_endpoints, &EndpointSet::eventReceived, this,
            [this](EndpointProcess *endpoint, const ControlEvent &event) {
                receive(*endpoint, event);
            });
    connect(&m_endpoints, &EndpointSet::aboutToRemove, this,
            [this](EndpointProcess *endpoint) { m_model->removeEndpoint(endpoint->number()); });
    connect(&m_endpoints, &EndpointSet::added, this, &MessageView::showEndpoints);
    connect(&m_endpoints, &EndpointSet::changed, this, &MessageView::showEndpoints);
    connect(&m_selection, &Selection::changed, this, &MessageView::showEndpoints);
    showEndpoints();
}

void MessageView::receive(const EndpointProcess &endpoint, const ControlEvent &event)
{
    // The table follows its end, unless a person scrolled away from it.
    const QScrollBar *bar = m_pane->table()->verticalScrollBar();
    const bool followsEnd = bar->value() >= bar->maximum() - bar->singleStep();
    m_model->append(entriesOf(endpoint.number(), endpoint.name(), event,
                              QDateTime::currentMSecsSinceEpoch() * 1000));
    updateHeader();
    if (followsEnd)
        m_pane->table()->scrollToBottom();
}

QSet<int> MessageView::wanted() const
{
    QSet<int> numbers;
    const EndpointProcess *selected = m_endpoints.endpoint(m_selection.current().endpoint);
    if (!selected)
        return numbers;
    numbers.insert(selected->number());
    for (const EndpointProcess *endpoint : m_endpoints.endpoints()) {
        if (serverOf(m_endpoints, *endpoint) == selected)
            numbers.insert(endpoint->number());
    }
    return numbers;
}

void MessageView::showEndpoints()
{
    const QSet<int> shown = wanted();
    if (shown != m_shown) {
        m_shown = shown;
        m_proxy->setAdmission([this](int row) {
            return m_shown.isEmpty() || m_shown.contains(m_model->entry(row).endpoint);
        });
        m_pane->table()->setColumnShown(MessageModel::EndpointColumn, shown.size() != 1);
        m_pane->table()->scrollToBottom();
    }
    const EndpointProcess *selected = m_endpoints.endpoint(m_selection.current().endpoint);
    QString title = tr("All endpoints");
    if (selected)
        title = shown.size() == 1 ? escaped(selected->name())
                                  : tr("%1 and its clients").arg(escaped(selected->name()));
    m_pane->header()->setTitle(title);
    updateHeader();
    updateEmptyText();
}

void MessageView::updateHeader()
{
    const QString count = tr("%n lines", nullptr, m_proxy->rowCount());
    const quint64 forgotten = m_model->forgottenCount();
    m_pane->header()->setSummary(
        forgotten == 0
            ? count
            : tr("%1 · %2 older ones are not shown").arg(count, QLocale().toString(forgotten)));
}

void MessageView::updateEmptyText()
{
    if (m_endpoints.endpoints().isEmpty()) {
        m_pane->empty()->setText(tr("No messages yet"),
                                 tr("Start a server, connect a client, then type below."));
    } else {
        m_pane->empty()->setText(
            tr("No messages yet"),
            tr("Type a message in the line below and press Enter: it is seen here with its time "
               "and size, and so is the answer."));
    }
}

} // namespace Socketarium
