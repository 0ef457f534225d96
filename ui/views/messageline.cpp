// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messageline.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "core/traffic/codec.h"
#include "ui/models/endpointrow.h"
#include "ui/style/theme.h"

namespace Socketarium {

MessageLine::MessageLine(EndpointSet &endpoints, Selection &selection, QWidget *parent)
    : QFrame(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
    , m_from(new QComboBox(this))
    , m_edit(new QLineEdit(this))
    , m_send(new QPushButton(tr("Send"), this))
    , m_sequence(new QPushButton(tr("List…"), this))
    , m_stop(new QPushButton(tr("Stop sending"), this))
    , m_hex(new QCheckBox(tr("hex"), this))
    , m_repeat(new QCheckBox(tr("every"), this))
    , m_period(new QSpinBox(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("messageLine"));
    buildControls();
    buildLayout();
    connect(m_edit, &QLineEdit::returnPressed, this, &MessageLine::sendTyped);
    connect(m_edit, &QLineEdit::textChanged, this, &MessageLine::validate);
    connect(m_hex, &QCheckBox::toggled, this, &MessageLine::validate);
    connect(m_repeat, &QCheckBox::toggled, m_period, &QWidget::setEnabled);
    connect(m_send, &QPushButton::clicked, this, &MessageLine::sendTyped);
    connect(m_stop, &QPushButton::clicked, this, &MessageLine::stopSending);
    connect(m_sequence, &QPushButton::clicked, this, [this] {
        if (const EndpointProcess *endpoint = sender())
            Q_EMIT sequenceRequested(endpoint->number());
    });
    m_nextEnd.setSingleShot(true);
    m_nextEnd.setTimerType(Qt::PreciseTimer);
    connect(&m_nextEnd, &QTimer::timeout, this, &MessageLine::updateControls);
    connect(m_from, &QComboBox::activated, this, [this] {
        m_chosen = m_from->currentData().toInt();
        updateControls();
    });
    connect(&m_selection, &Selection::changed, this, &MessageLine::followSelection);
    connect(&m_endpoints, &EndpointSet::changed, this, &MessageLine::updateSenders);
    connect(&m_endpoints, &EndpointSet::added, this, &MessageLine::updateSenders);
    connect(&m_endpoints, &EndpointSet::aboutToRemove, this, &MessageLine::updateSenders,
            Qt::QueuedConnection);
    updateSenders();
}

void MessageLine::buildControls()
{
    m_from->setObjectName(QStringLiteral("senderBox"));
    m_from->setAccessibleName(tr("Sender"));
    m_from->setToolTip(tr("Who sends: a client, or a server to all of its clients"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_from->setMinimumContentsLength(9);
    m_from->setPlaceholderText(tr("Sender"));
    m_edit->setObjectName(QStringLiteral("messageEdit"));
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setMaxLength(1'000'000);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setProperty("primary", true);
    m_sequence->setObjectName(QStringLiteral("sequenceButton"));
    m_sequence->setAccessibleName(tr("Send a list of messages with pauses"));
    m_sequence->setToolTip(tr("A list of messages with pauses between them"));
    m_stop->setObjectName(QStringLiteral("stopSendingButton"));
    m_hex->setObjectName(QStringLiteral("hexCheck"));
    m_hex->setAccessibleName(tr("What is typed are hex digits"));
    m_hex->setToolTip(tr("Type hex digits: 68 65 6c 6c 6f. Text takes \\n, \\t, \\0 and \\xHH."));
    m_repeat->setObjectName(QStringLiteral("repeatCheck"));
    m_repeat->setAccessibleName(tr("Send again and again"));
    m_period->setObjectName(QStringLiteral("periodSpin"));
    m_period->setAccessibleName(tr("Milliseconds between messages"));
    m_period->setRange(1, 3'600'000);
    m_period->setValue(1000);
    m_period->setSuffix(tr(" ms"));
    m_period->setEnabled(false);
    m_period->setMaximumWidth(QFontMetrics(bodyFont()).horizontalAdvance(QStringLiteral("00000 ms"))
                              + 56);
    m_problem->setObjectName(QStringLiteral("messageProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("tone", QStringLiteral("error"));
    m_problem->setVisible(false);
}

void MessageLine::buildLayout()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::small);
    row->addWidget(m_from);
    row->addWidget(m_edit, 1);
    row->addWidget(m_hex);
    row->addWidget(m_repeat);
    row->addWidget(m_period);
    row->addWidget(m_send);
    row->addWidget(m_stop);
    row->addWidget(m_sequence);
    for (int i = 1; i < row->count(); ++i)
        setTabOrder(row->itemAt(i - 1)->widget(), row->itemAt(i)->widget());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    layout->setSpacing(Space::tiny);
    layout->addLayout(row);
    layout->addWidget(m_problem);
}

static bool canSend(const EndpointProcess &endpoint)
{
    return endpoint.state() == EndpointState::Running && endpoint.connectionCount() > 0;
}

EndpointProcess *MessageLine::sender() const
{
    EndpointProcess *endpoint = m_endpoints.endpoint(m_from->currentData().toInt());
    return endpoint && canSend(*endpoint) ? endpoint : nullptr;
}

int MessageLine::preferredSender() const
{
    const EndpointProcess *selected = m_endpoints.endpoint(m_selection.current().endpoint);
    if (selected && selected->role() == EndpointRole::Client)
        return selected->number();
    // A client that is still connecting counts: what is typed meanwhile must not go out of its
    // server.
    int newest = 0;
    for (const EndpointProcess *endpoint : m_endpoints.endpoints()) {
        const bool lives = endpoint->state() == EndpointState::Starting
            || endpoint->state() == EndpointState::Running;
        const bool fits = endpoint->role() == EndpointRole::Client && lives
            && (!selected || serverOf(m_endpoints, *endpoint) == selected);
        if (fits)
            newest = endpoint->number();
    }
    return newest != 0 || !selected ? newest : selected->number();
}

void MessageLine::followSelection()
{
    m_chosen = 0;
    updateSenders();
}

void MessageLine::sendTyped()
{
    const Result<QByteArray> bytes =
        m_hex->isChecked() ? bytesOfHex(m_edit->text()) : bytesOfText(m_edit->text());
    validate();
    if (!bytes || bytes->isEmpty())
        return;
    SendPlan plan;
    plan.steps.append({*bytes, 0});
    if (m_repeat->isChecked()) {
        plan.everyMilliseconds = m_period->value();
        plan.count = 0;
    }
    if (const EndpointProcess *endpoint = sender())
        sendPlan(endpoint->number(), plan);
    m_edit->selectAll();
}

/// When a plan that begins now will be done.
static QDeadlineTimer endOf(const SendPlan &plan)
{
    if (plan.count == 0)
        return QDeadlineTimer(QDeadlineTimer::Forever);
    qint64 pauses = 0;
    for (const SendStep &step : plan.steps)
        pauses += step.pauseMilliseconds;
    const qint64 period =
        std::max<qint64>(1, pauses + plan.everyMilliseconds); // sending takes time
    return QDeadlineTimer(pauses + period * (plan.count - 1), Qt::PreciseTimer);
}

void MessageLine::sendPlan(int sender, const SendPlan &plan)
{
    EndpointProcess *endpoint = m_endpoints.endpoint(sender);
    if (!endpoint || !canSend(*endpoint) || plan.steps.isEmpty())
        return;
    endpoint->send(SendCommand{0, plan});
    const QDeadlineTimer end = endOf(plan);
    const auto other = m_sending.find(sender);
    if (other == m_sending.end())
        m_sending.insert(sender, end);
    else
        *other = std::max(*other, end);
    updateControls();
}

void MessageLine::stopSending()
{
    EndpointProcess *endpoint = sender();
    if (!endpoint)
        return;
    endpoint->send(StopSendingCommand{0});
    m_sending.remove(endpoint->number());
    updateControls();
}

void MessageLine::validate()
{
    const Result<QByteArray> bytes =
        m_hex->isChecked() ? bytesOfHex(m_edit->text()) : bytesOfText(m_edit->text());
    if (bytes)
        setProblem({});
    else if (m_hex->isChecked())
        setProblem(tr("These are not hex digits: type two for each byte, such as 68 65 6c."));
    else
        setProblem(tr("A backslash begins \\n, \\t, \\r, \\0, \\xHH, \\uHHHH or \\\\."));
}

void MessageLine::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_edit->property("invalid").toBool() == !problem.isEmpty())
        return;
    m_edit->setProperty("invalid", !problem.isEmpty());
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
}

void MessageLine::updateSenders()
{
    QList<std::pair<QString, int>> senders;
    for (const EndpointProcess *endpoint : m_endpoints.endpoints()) {
        if (!canSend(*endpoint))
            continue;
        const QString name = escaped(endpoint->name(), 24);
        const bool isServer = endpoint->role() == EndpointRole::Server;
        senders.append({isServer ? tr("%1, to all").arg(name) : name, endpoint->number()});
    }
    if (senders != m_senders) { // a list that is open stays as it is
        m_senders = senders;
        m_from->clear();
        for (const auto &[text, number] : std::as_const(senders))
            m_from->addItem(text, number);
    }
    const int chosen = m_from->findData(m_chosen);
    m_from->setCurrentIndex(chosen >= 0 ? chosen : m_from->findData(preferredSender()));
    updateControls();
}

void MessageLine::forgetFinished()
{
    m_sending.removeIf([this](const std::pair<const int &, QDeadlineTimer &> &plan) {
        const EndpointProcess *endpoint = m_endpoints.endpoint(plan.first);
        return !endpoint || !canSend(*endpoint) || plan.second.hasExpired();
    });
    QDeadlineTimer next(24 * 3'600'000); // what lasts longer is looked at again then
    for (const QDeadlineTimer &end : std::as_const(m_sending))
        next = std::min(next, end);
    if (m_sending.isEmpty())
        m_nextEnd.stop();
    else
        m_nextEnd.start(static_cast<int>(next.remainingTime()));
}

void MessageLine::updateControls()
{
    forgetFinished();
    const EndpointProcess *endpoint = sender();
    for (QWidget *widget : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_send),
                            static_cast<QWidget *>(m_sequence)})
        widget->setEnabled(endpoint != nullptr);
    m_from->setVisible(m_from->count() > 0);
    m_stop->setVisible(endpoint && m_sending.contains(endpoint->number()));
    m_edit->setPlaceholderText(endpoint ? tr("Type a message, Enter sends")
                                        : tr("Connect a client to send messages"));
}

} // namespace Socketarium
