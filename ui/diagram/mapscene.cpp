// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/mapscene.h"

#include <algorithm>

#include "ui/diagram/fileitem.h"
#include "ui/diagram/mapgeometry.h"
#include "ui/diagram/portitem.h"
#include "ui/diagram/processitem.h"
#include "ui/diagram/socketitem.h"

namespace Socketarium {

constexpr int motionMilliseconds = 260;
constexpr int travelMilliseconds = 480;
constexpr int stillMessageMilliseconds = 900;
constexpr int tickMilliseconds = 16;
constexpr int stillTickMilliseconds = 100;

MapScene::MapScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_style(MapStyle::of(coloursOf(ColourScheme::Light), Density::Comfortable))
{
    setItemIndexMethod(QGraphicsScene::NoIndex);
    m_motion.setDuration(motionMilliseconds);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { move(value.toReal()); });
    connect(&m_ticker, &QTimer::timeout, this, &MapScene::tick);
    m_ticker.setInterval(tickMilliseconds);
    m_clock.start();
}

void MapScene::show(const Graph &graph, const Layout &layout)
{
    const bool restyles = layout.density != m_layout.density;
    m_graph = graph;
    m_layout = layout;
    markGone(layout);
    showBoxes(graph, layout);
    showEdges(layout);
    if (restyles || m_isFirst)
        restyle();
    updateEmphasis();

    QSet<Inode> sockets;
    for (const SocketNode &node : graph.sockets)
        sockets.insert(node.socket.id.inode);
    m_flow.keepOnly(sockets);

    startMotion();
    m_isFirst = false;
    m_ticker.start();
}

void MapScene::startMotion()
{
    m_boundsTo = wholeBounds();
    m_boundsFrom = m_bounds.isNull() || m_boundsTo.isNull() ? m_boundsTo : m_bounds;
    m_motion.stop();
    if (m_still || m_isFirst)
        move(1);
    else
        m_motion.start();
}

/// The layout's, and what is still to be seen of what is gone.
QRectF MapScene::wholeBounds() const
{
    QRectF bounds = m_layout.bounds;
    for (const BoxEntry &entry : m_boxes) {
        if (entry.mark == Mark::Gone)
            bounds |= entry.item->geometry();
    }
    return bounds;
}

void MapScene::setColours(const Colours &colours)
{
    m_style.colours = colours;
    restyle();
    update();
}

void MapScene::setStill(bool still)
{
    m_still = still;
    m_ticker.setInterval(still ? stillTickMilliseconds : tickMilliseconds);
}

void MapScene::setHighlightTime(int milliseconds)
{
    m_highlightTime = milliseconds;
}

void MapScene::setSelected(const SelectedThing &thing)
{
    m_selected = thing;
    updateEmphasis();
}

void MapScene::setCurrent(const std::optional<NodeId> &id)
{
    if (m_current) {
        if (MapItem *before = box(*m_current))
            before->setCurrent(false);
    }
    m_current = id;
    if (m_current) {
        if (MapItem *now = box(*m_current))
            now->setCurrent(true);
    }
}

QList<MapItem *> MapScene::boxes() const
{
    QList<MapItem *> items;
    for (const BoxEntry &entry : m_boxes) {
        if (entry.mark != Mark::Gone)
            items.append(entry.item);
    }
    const auto place = [this](const MapItem *item) {
        const QRectF &box = m_boxes.constFind(item->id())->to;
        const bool isPort = item->id().kind == NodeId::Kind::Port;
        // Ports come right after their process.
        const QRectF &outer =
            isPort ? m_boxes.constFind(NodeId::ofProcess(item->id().process))->to : box;
        return std::tuple(box.top() < 0 ? 0.0 : box.top(), outer.left(), isPort, box.left());
    };
    std::sort(items.begin(), items.end(), [&place](const MapItem *one, const MapItem *other) {
        return place(one) < place(other);
    });
    return items;
}

MapItem *MapScene::box(const NodeId &id) const
{
    const auto entry = m_boxes.constFind(id);
    return entry != m_boxes.cend() && entry->mark != Mark::Gone ? entry->item : nullptr;
}

qsizetype MapScene::fadingCount() const
{
    return std::count_if(m_boxes.cbegin(), m_boxes.cend(),
                         [](const BoxEntry &entry) { return entry.mark == Mark::Gone; });
}

void MapScene::carry(const Parcel &parcel)
{
    m_flow.add(parcel);
    launchMessages();
}

void MapScene::showBoxes(const Graph &graph, const Layout &layout)
{
    for (const ProcessNode &node : graph.processes) {
        showNode<ProcessItem>(node.id(), layout, node);
        for (const Port &port : node.ports) {
            const NodeId id = NodeId::ofPort(node.process.id, port.fd);
            if (!layout.boxes.contains(id))
                continue;
            if (auto *known = dynamic_cast<PortItem *>(box(id)))
                known->setPort(port);
            else
                place(id, new PortItem(node.process.id, port), layout.boxes[id]);
            m_boxes[id].to = layout.boxes[id];
        }
    }
    for (const SocketNode &node : graph.sockets)
        showNode<SocketItem>(node.id(), layout, node);
    for (const FileNode &node : graph.files)
        showNode<FileItem>(node.id(), layout, node);
}

template <typename ItemType, typename Node>
void MapScene::showNode(const NodeId &id, const Layout &layout, const Node &node)
{
    const auto geometry = layout.boxes.constFind(id);
    if (geometry == layout.boxes.cend())
        return;
    if (auto *known = dynamic_cast<ItemType *>(box(id)))
        known->setNode(node);
    else
        place(id, new ItemType(node), *geometry);
    m_boxes[id].to = *geometry;
}

/// Takes over a new item, in place of one that was fading where there is such.
void MapScene::place(const NodeId &id, MapItem *item, const QRectF &geometry)
{
    delete m_boxes.value(id).item;
    addItem(item);
    item->setStyle(m_style);
    item->setGeometry(geometry);
    BoxEntry entry{item, geometry, geometry, Mark::None, 0};
    begin(entry, m_isFirst ? Mark::None : Mark::New);
    m_boxes.insert(id, entry);
}

void MapScene::showEdges(const Layout &layout)
{
    for (const Line &line : layout.lines) {
        const EdgeId id(line.from, line.to);
        auto entry = m_edges.find(id);
        if (entry == m_edges.end() || entry->mark == Mark::Gone) {
            if (entry != m_edges.end())
                delete entry->item;
            auto *item = new EdgeItem(line);
            addItem(item);
            item->setStyle(m_style);
            entry = m_edges.insert(id, {item, line, line, Mark::None, 0});
        }
        entry->from = entry->item->line();
        entry->to = line;
        if (entry->from.points.size() != line.points.size())
            entry->from = line;
    }
}

void MapScene::markGone(const Layout &layout)
{
    for (auto it = m_boxes.begin(); it != m_boxes.end(); ++it) {
        it->from = it->to = it->item->geometry();
        if (it->mark != Mark::Gone && !layout.boxes.contains(it.key()))
            begin(*it, Mark::Gone);
    }
    QSet<EdgeItem *> kept;
    for (const Line &line : layout.lines)
        kept.insert(m_edges.value({line.from, line.to}).item);
    for (EdgeEntry &entry : m_edges) {
        entry.from = entry.to = entry.item->line();
        if (entry.mark != Mark::Gone && !kept.contains(entry.item))
            begin(entry, Mark::Gone);
    }
}

template <typename EntryType>
void MapScene::begin(EntryType &entry, Mark mark) const
{
    entry.mark = mark;
    entry.markedAt = m_clock.elapsed();
    if (mark == Mark::Gone) // behind what comes in its place, a port still before its process
        entry.item->setZValue(entry.item->zValue() > 0 ? 0.5 : -2);
    if constexpr (std::is_same_v<EntryType, BoxEntry>)
        entry.item->setMark(mark, 1);
}

void MapScene::restyle()
{
    m_style = MapStyle::of(m_style.colours, m_layout.density);
    for (const BoxEntry &entry : std::as_const(m_boxes))
        entry.item->setStyle(m_style);
    for (const EdgeEntry &entry : std::as_const(m_edges))
        entry.item->setStyle(m_style);
}

void MapScene::updateEmphasis()
{
    for (const BoxEntry &entry : std::as_const(m_boxes)) {
        const SelectedThing thing = entry.item->thing();
        const bool isProcess = entry.item->id().kind == NodeId::Kind::Process;
        const bool isPort = entry.item->id().kind == NodeId::Kind::Port;
        const bool samePid = m_selected.pid != Pid::None && thing.pid == m_selected.pid;
        const bool sameSocket =
            m_selected.socket != Inode::None && thing.socket == m_selected.socket;
        const bool wholeProcess = m_selected.fd == Fd::None && m_selected.socket == Inode::None;
        Emphasis emphasis = Emphasis::None;
        if (isProcess && samePid)
            emphasis = wholeProcess ? Emphasis::Selected : Emphasis::Related;
        else if (isPort && samePid && thing.fd == m_selected.fd)
            emphasis = Emphasis::Selected;
        else if (sameSocket)
            emphasis = isPort ? Emphasis::Related : Emphasis::Selected;
        entry.item->setEmphasis(emphasis);
    }
    const NodeId socket = NodeId::ofSocket(m_selected.socket);
    for (const EdgeEntry &entry : std::as_const(m_edges)) {
        const bool touches = entry.to.from == socket || entry.to.to == socket;
        entry.item->setEmphasised(m_selected.socket != Inode::None && touches);
    }
}

void MapScene::move(qreal progress)
{
    for (const BoxEntry &entry : std::as_const(m_boxes))
        entry.item->setGeometry(between(entry.from, entry.to, progress));
    for (const EdgeEntry &entry : std::as_const(m_edges))
        entry.item->setLine(between(entry.from, entry.to, progress));
    m_bounds = between(m_boundsFrom, m_boundsTo, progress);
    Q_EMIT contentBoundsChanged();
}

void MapScene::tick()
{
    const qsizetype before = m_boxes.size();
    const bool boxesMarked = ageMarks(m_boxes);
    const bool edgesMarked = ageMarks(m_edges);
    moveMessages();
    launchMessages();
    if (!boxesMarked && !edgesMarked && m_messages.isEmpty())
        m_ticker.stop();
    if (m_boxes.size() < before)
        reclaimRoom();
}

/// What faded leaves room, which the view may take.
void MapScene::reclaimRoom()
{
    for (BoxEntry &entry : m_boxes)
        entry.from = entry.item->geometry();
    for (EdgeEntry &entry : m_edges) {
        if (entry.item->line().points.size() == entry.to.points.size())
            entry.from = entry.item->line();
    }
    startMotion();
}

/// Takes away what faded. Returns whether any mark is left.
template <typename Entries>
bool MapScene::ageMarks(Entries &entries)
{
    bool any = false;
    for (auto it = entries.begin(); it != entries.end();) {
        const qreal age =
            static_cast<qreal>(m_clock.elapsed() - it->markedAt) / std::max(m_highlightTime, 1);
        if (it->mark == Mark::None) {
            ++it;
        } else if (age < 1) {
            any = true;
            const qreal strength = m_still ? 1 : 1 - age;
            if constexpr (std::is_same_v<std::decay_t<decltype(*it)>, BoxEntry>)
                it->item->setMark(it->mark, strength);
            else if (it->mark == Mark::Gone)
                it->item->setOpacity(0.6 * strength);
            ++it;
        } else if (it->mark == Mark::Gone) {
            delete it->item;
            it = entries.erase(it);
        } else {
            if constexpr (std::is_same_v<std::decay_t<decltype(*it)>, BoxEntry>)
                it->item->setMark(Mark::None, 0);
            it->mark = Mark::None;
            ++it;
        }
    }
    return any;
}

void MapScene::launchMessages()
{
    while (const std::optional<Parcel> parcel = m_flow.takeNext()) {
        const QPolygonF way = wayBetween(m_layout, parcel->from, parcel->to);
        if (way.size() < 2) {
            m_flow.finish(*parcel);
            continue;
        }
        auto *item = new MessageItem(*parcel, way, connectionOf(parcel->from), m_style);
        addItem(item);
        item->setProgress(m_still ? 0.5 : 0);
        m_messages.append({item, m_clock.elapsed()});
        m_ticker.start();
    }
}

void MapScene::moveMessages()
{
    const qint64 now = m_clock.elapsed();
    const int duration = m_still ? stillMessageMilliseconds : travelMilliseconds;
    m_messages.removeIf([&](const Travel &travel) {
        const qreal progress = static_cast<qreal>(now - travel.startedAt) / duration;
        if (progress >= 1) {
            m_flow.finish(travel.item->parcel());
            delete travel.item;
            return true;
        }
        if (!m_still)
            travel.item->setProgress(progress);
        return false;
    });
}

int MapScene::connectionOf(Inode socket) const
{
    const SocketNode *node = m_graph.socket(socket);
    return node ? node->connection : -1;
}

} // namespace Socketarium
