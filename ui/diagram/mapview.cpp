// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapview.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

#include "core/graph/graphbuilder.h"
#include "core/graph/layout.h"
#include "ui/diagram/mapground.h"
#include "ui/diagram/mapsummary.h"

namespace Socketarium {

/// How far the map may fit itself; beyond the smallest it scrolls, so that it can still be read.
constexpr qreal smallestFit = 0.6;
constexpr qreal largestFit = 1.35;
constexpr qreal smallestZoom = 0.2;
constexpr qreal largestZoom = 4;
constexpr QMarginsF contentMargins(24, 18, 24, 18);

MapView::MapView(EndpointSet &endpoints, Selection &selection, QWidget *parent)
    : QGraphicsView(parent)
    , m_endpoints(endpoints)
    , m_selection(selection)
{
    setObjectName(QStringLiteral("connectionMap"));
    setAccessibleName(tr("Connection map"));
    setAccessibleDescription(summaryOf(m_graph));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setStill(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0);
    setScene(&m_scene);
    updateColours();

    connect(&m_scene, &MapScene::contentBoundsChanged, this, &MapView::onContentBoundsChanged);
    connect(&selection, &Selection::changed, this, &MapView::onSelectionChanged);
    connect(&endpoints, &EndpointSet::eventReceived, this,
            [this](const EndpointProcess *endpoint, const ControlEvent &event) {
                onEvent(*endpoint, event);
            });
}

void MapView::apply(const ObservationPointer &observation)
{
    showGraph(buildGraph(*observation->snapshot, graphEndpoints(), m_numbers));
}

void MapView::showGraph(const Graph &graph)
{
    if (graph == m_graph)
        return;
    m_graph = graph;
    m_scene.show(graph, layoutOf(graph, m_memory, room()));
    if (m_current && !m_scene.box(*m_current))
        goTo(nullptr, false);
    onSelectionChanged(m_selection.current());
    setAccessibleDescription(summaryOf(graph));
    viewport()->update();
}

QList<GraphEndpoint> MapView::graphEndpoints() const
{
    QList<GraphEndpoint> list;
    for (const EndpointProcess *endpoint : m_endpoints.endpoints()) {
        const Side side = endpoint->role() == EndpointRole::Server ? Side::Server : Side::Client;
        if (endpoint->pid() != Pid::None)
            list.append({endpoint->pid(), side, endpoint->name()});
    }
    return list;
}

/// What the view offers to the content, at a scale of 1.
QSizeF MapView::room() const
{
    const QSizeF margins(contentMargins.left() + contentMargins.right(),
                         contentMargins.top() + contentMargins.bottom());
    return QSizeF(contentsRect().size()) / mapScale() - margins;
}

void MapView::setStill(bool still)
{
    m_scene.setStill(still);
}

void MapView::setHighlightTime(int milliseconds)
{
    m_scene.setHighlightTime(milliseconds);
}

QSize MapView::sizeHint() const
{
    return {900, 450};
}

void MapView::updateColours()
{
    m_scene.setColours(coloursOf(palette()));
    viewport()->update();
}

void MapView::onSelectionChanged(const SelectedThing &thing)
{
    SelectedThing resolved = thing;
    if (resolved.pid == Pid::None) {
        if (const EndpointProcess *endpoint = m_endpoints.endpoint(thing.endpoint))
            resolved.pid = endpoint->pid();
    }
    if (resolved.socket == Inode::None && resolved.fd != Fd::None) {
        for (const ProcessNode &process : std::as_const(m_graph.processes)) {
            for (const Port &port : process.ports) {
                if (process.process.id.pid == resolved.pid && port.fd == resolved.fd)
                    resolved.socket = port.socket;
            }
        }
    }
    m_scene.setSelected(resolved);
}

/// The first process of the map with a descriptor of a socket.
Pid MapView::ownerOf(Inode socket) const
{
    for (const ProcessNode &process : m_graph.processes) {
        for (const Port &port : process.ports) {
            if (socket != Inode::None && port.socket == socket)
                return process.process.id.pid;
        }
    }
    return Pid::None;
}

void MapView::select(const MapItem &item)
{
    SelectedThing thing = item.thing();
    const Pid owner = thing.pid != Pid::None ? thing.pid : ownerOf(thing.socket);
    if (const EndpointProcess *endpoint = m_endpoints.byPid(owner))
        thing.endpoint = endpoint->number();
    m_selection.select(thing);
}

void MapView::onEvent(const EndpointProcess &endpoint, const ControlEvent &event)
{
    if (const auto *messages = std::get_if<MessagesEvent>(&event))
        carryMessages(endpoint, *messages);
}

void MapView::carryMessages(const EndpointProcess &endpoint, const MessagesEvent &event)
{
    QList<Parcel> parcels;
    for (const Message &message : event.messages) {
        const std::optional<Parcel> parcel = parcelOf(endpoint, message);
        if (!parcel)
            continue;
        const auto same = std::find_if(parcels.begin(), parcels.end(), [&](const Parcel &each) {
            return each.from == parcel->from && each.to == parcel->to;
        });
        if (same == parcels.end()) {
            parcels.append(*parcel);
        } else {
            same->bytes = parcel->bytes;
            same->size += parcel->size;
            ++same->count;
        }
    }
    if (!parcels.isEmpty()) {
        parcels.last().count += event.notShown;
        parcels.last().size += event.notShownBytes;
    }
    for (const Parcel &parcel : std::as_const(parcels))
        m_scene.carry(parcel);
}

/// A message between two of ours is told by both; only its sender's word counts.
std::optional<Parcel> MapView::parcelOf(const EndpointProcess &endpoint,
                                        const Message &message) const
{
    const OpenedEvent *connection = endpoint.connection(message.connection);
    const SocketNode *node = connection ? m_graph.socket(connection->inode) : nullptr;
    if (!node || !node->socket.peer)
        return {};
    const QByteArray beginning = message.bytes.left(64);
    if (message.direction == Direction::Sent)
        return Parcel{connection->inode, *node->socket.peer, beginning, message.size, 1};
    for (const Owner &owner : node->socket.peerOwners) {
        if (m_endpoints.byPid(owner.process.pid))
            return {};
    }
    return Parcel{*node->socket.peer, connection->inode, beginning, message.size, 1};
}

void MapView::onContentBoundsChanged()
{
    const QRectF bounds = m_scene.contentBounds();
    if (bounds.isNull())
        return;
    setSceneRect(bounds + contentMargins);
    if (!m_zoomed)
        fit();
}

void MapView::fit()
{
    m_zoomed = false;
    const QSizeF room = contentsRect().size();
    const QSizeF content = sceneRect().size();
    const qreal unit = mapScale();
    const qreal wished = std::min(room.width() / content.width(), room.height() / content.height());
    const qreal scale = std::clamp(wished, smallestFit * unit, largestFit * unit);
    setTransform(QTransform::fromScale(scale, scale));
    setDragMode(wished < scale ? ScrollHandDrag : NoDrag);
    viewport()->update();
}

void MapView::zoomBy(qreal factor)
{
    const qreal scale = std::clamp(transform().m11() * factor, smallestZoom, largestZoom);
    m_zoomed = true;
    setTransform(QTransform::fromScale(scale, scale));
    setDragMode(ScrollHandDrag);
}

bool MapView::event(QEvent *event)
{
    // Before a shortcut of the window by the same keys takes them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool zooms = key->matches(QKeySequence::ZoomIn) || key->matches(QKeySequence::ZoomOut)
            || (key->key() == Qt::Key_0 && key->modifiers() == Qt::ControlModifier);
        if (zooms)
            event->accept();
    }
    return QGraphicsView::event(event);
}

bool MapView::focusNextPrevChild(bool next)
{
    const QList<MapItem *> boxes = m_scene.boxes();
    const auto at = std::find_if(boxes.cbegin(), boxes.cend(), [this](const MapItem *item) {
        return m_current && item->id() == *m_current;
    });
    const qsizetype to =
        at == boxes.cend() ? (next ? 0 : boxes.size() - 1) : at - boxes.cbegin() + (next ? 1 : -1);
    if (to < 0 || to >= boxes.size()) {
        goTo(nullptr, false);
        return QGraphicsView::focusNextPrevChild(next);
    }
    goTo(boxes[to], true);
    return true;
}

void MapView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

bool MapView::isEmpty() const
{
    return m_graph.isEmpty() && m_scene.items().isEmpty();
}

void MapView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Colours &colours = coloursOf(palette());
    painter->fillRect(rect, colours.surface);
    if (isEmpty())
        return;
    paintGround(*painter, rect, colours);
    // Behind the boxes, which may stand anywhere; at a place of the view, not of the scene.
    painter->save();
    painter->resetTransform();
    paintRegionNames(*painter, viewport()->rect(), mapFromScene(QPointF()).y(), colours);
    painter->restore();
}

void MapView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!isEmpty())
        return;
    painter->save();
    painter->resetTransform();
    paintAdvice(*painter, viewport()->rect(), coloursOf(palette()));
    painter->restore();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    const QList<MapItem *> boxes = m_scene.boxes();
    const bool byTab =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab && !boxes.isEmpty())
        goTo(event->reason() == Qt::TabFocusReason ? boxes.first() : boxes.last(), false);
    else if (m_current)
        m_scene.setCurrent(m_current);
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_scene.setCurrent(std::nullopt);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn)) {
        zoomBy(1.2);
    } else if (event->matches(QKeySequence::ZoomOut)) {
        zoomBy(1 / 1.2);
    } else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier) {
        fit();
    } else if (event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down) {
        if (const MapItem *item = neighbour(static_cast<Qt::Key>(event->key())))
            goTo(item, true);
    } else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
               || event->key() == Qt::Key_Enter) {
        if (const MapItem *item = m_current ? m_scene.box(*m_current) : nullptr)
            select(*item);
    } else {
        QGraphicsView::keyPressEvent(event);
    }
}

void MapView::goTo(const MapItem *item, bool selects)
{
    m_current = item ? std::optional(item->id()) : std::nullopt;
    m_scene.setCurrent(m_current);
    if (!item)
        return;
    ensureVisible(item, 40, 40);
    if (selects)
        select(*item);
    QAccessibleEvent announcement(this, QAccessible::DescriptionChanged);
    setAccessibleDescription(item->words());
    QAccessible::updateAccessibility(&announcement);
}

/// The nearest box in a direction; distance across counts more than distance along.
const MapItem *MapView::neighbour(Qt::Key direction) const
{
    const QList<MapItem *> boxes = m_scene.boxes();
    const MapItem *from = m_current ? m_scene.box(*m_current) : nullptr;
    if (!from)
        return boxes.value(0);
    const QPointF start = from->geometry().center();
    const MapItem *nearest = nullptr;
    qreal best = 0;
    for (const MapItem *item : boxes) {
        const QPointF way = item->geometry().center() - start;
        const bool isVertical = direction == Qt::Key_Up || direction == Qt::Key_Down;
        const bool isBack = direction == Qt::Key_Up || direction == Qt::Key_Left;
        const qreal along = (isVertical ? way.y() : way.x()) * (isBack ? -1 : 1);
        const qreal across = std::abs(isVertical ? way.x() : way.y());
        const qreal distance = along + 2 * across;
        const bool isThatWay = along > 1 && across <= 2 * along;
        if (item != from && isThatWay && (!nearest || distance < best)) {
            nearest = item;
            best = distance;
        }
    }
    return nearest;
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    QGraphicsView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    for (const QGraphicsItem *item : items(event->pos())) {
        const auto *box = qgraphicsitem_cast<const MapItem *>(item);
        if (!box || !m_scene.box(box->id()) || !box->geometry().contains(mapToScene(event->pos())))
            continue;
        m_current = box->id();
        m_scene.setCurrent(std::nullopt);
        select(*box);
        event->accept();
        return;
    }
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_zoomed)
        return;
    if (!m_graph.isEmpty())
        m_scene.show(m_graph, layoutOf(m_graph, m_memory, room()));
    fit();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0));
    event->accept();
}

} // namespace Socketarium
