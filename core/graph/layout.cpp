// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/layout.h"

#include <algorithm>

#include <QHash>

namespace Socketarium {

namespace {

/// The lanes go down like stairs on both sides: the client's vertical of a lane runs left of all
/// sockets above it, the server's runs right of them. So no vertical meets a box, and where a port
/// stands above its own column its line is straight. A port elsewhere (a socket that two processes
/// hold, a client of two servers) is led to its column between the processes and the line.
class LayoutMaker
{
public:
    LayoutMaker(const Graph &graph, const LayoutMemory &memory, Density density);
    Layout make();

private:
    struct Lane
    {
        const Connection *connection = nullptr; ///< nullptr: reserved
        qreal clientX = 0;
        qreal serverX = 0;
        qreal top = 0;
    };

    void collectLanes();
    void placeServers();
    void placeServer(const LaneBand &band, qsizetype firstLane);
    void placeListeners(const LaneBand &band);
    void placeStaleFiles();
    void placeListener(const SocketNode &listener);
    void placeServerBox(const ProcessNode &process, qreal firstX);
    void placeClients();
    qsizetype placeClient(const ProcessNode &process, qsizetype firstLane);
    void placeIdleClients();
    void placeLaneSockets();
    void placePort(const ProcessNode &process, const Port &port, qreal x);
    void placeLines();
    void placeDescriptorLine(const ProcessNode &process, const Port &port);
    void placeBounds();

    const ProcessNode *clientOf(const Lane &lane) const;
    bool hasColumn(const ProcessNode &process, const Port &port) const;
    QList<const Port *> unplacedPorts(const ProcessNode &process) const;

    const Graph &m_graph;
    const LayoutMemory &m_memory;
    const LayoutMetrics m_metrics;
    Layout m_layout;
    QList<Lane> m_lanes;
    QHash<Inode, qreal> m_columns; ///< the x of each socket's vertical
    qreal m_right = 0; ///< right of which the next server may stand
    qreal m_bandTop = kernelTop;
    qreal m_bandBottom = kernelTop;
    qreal m_channel = 0; ///< how much of the channel is used by cross lines
};

LayoutMaker::LayoutMaker(const Graph &graph, const LayoutMemory &memory, Density density)
    : m_graph(graph)
    , m_memory(memory)
    , m_metrics(metricsOf(density))
{
    m_layout.density = density;
}

Layout LayoutMaker::make()
{
    collectLanes();
    placeServers();
    placeClients();
    placeIdleClients();
    placeLaneSockets();
    placeLines();
    placeBounds();
    return std::move(m_layout);
}

void LayoutMaker::collectLanes()
{
    QHash<int, const Connection *> byNumber;
    for (const Connection &connection : m_graph.connections)
        byNumber.insert(connection.number, &connection);
    for (const LaneBand &band : m_memory.bands()) {
        const qsizetype first = m_lanes.size();
        m_lanes.resize(first + band.capacity);
        for (auto it = band.lanes.cbegin(); it != band.lanes.cend(); ++it)
            m_lanes[first + it.value()].connection = byNumber.value(it.key());
    }
}

void LayoutMaker::placeServers()
{
    m_right = m_metrics.wire + m_metrics.socketWidth - m_metrics.socketInset - m_metrics.portPitch;
    qsizetype firstLane = 0;
    for (const LaneBand &band : m_memory.bands()) {
        placeServer(band, firstLane);
        firstLane += band.capacity;
    }
    placeStaleFiles();
}

void LayoutMaker::placeServer(const LaneBand &band, qsizetype firstLane)
{
    const ProcessNode *process = m_graph.process(band.server);
    m_bandTop = m_bandBottom;
    const qreal firstX = m_right + m_metrics.portPitch;
    for (int i = 0; i < band.capacity; ++i) {
        Lane &lane = m_lanes[firstLane + i];
        m_right += m_metrics.portPitch;
        lane.serverX = m_right;
        lane.top = m_bandTop + i * m_metrics.lanePitch;
        m_bandBottom = lane.top + m_metrics.lanePitch;
        if (lane.connection && lane.connection->server != Inode::None)
            m_columns.insert(lane.connection->server, lane.serverX);
    }
    m_right += m_metrics.socketInset;
    placeListeners(band);
    if (process)
        placeServerBox(*process, firstX);
}

void LayoutMaker::placeListeners(const LaneBand &band)
{
    for (const SocketNode &node : m_graph.sockets) {
        if (!node.socket.isListening())
            continue;
        const ProcessNode *owner = columnOwner(m_graph, node);
        if ((owner ? owner->process.id : ProcessId()) == band.server)
            placeListener(node);
    }
}

void LayoutMaker::placeListener(const SocketNode &listener)
{
    const qreal left = m_right + boxGap;
    const QRectF box(left, m_bandTop, m_metrics.listenerWidth, m_metrics.listenerHeight);
    m_layout.boxes.insert(listener.id(), box);
    m_columns.insert(listener.socket.id.inode, left + m_metrics.listenerInset);
    m_right = box.right();
    m_bandBottom = std::max(m_bandBottom, box.bottom() + boxGap);
    for (const FileNode &file : m_graph.files) {
        if (file.listener != listener.socket.id.inode)
            continue;
        const QRectF fileBox(left, box.bottom() + m_metrics.fileGap, m_metrics.fileWidth,
                             m_metrics.fileHeight);
        m_layout.boxes.insert(file.id(), fileBox);
        m_bandBottom = std::max(m_bandBottom, fileBox.bottom() + boxGap);
    }
}

/// Files at which nobody listens any more stand at the far right.
void LayoutMaker::placeStaleFiles()
{
    for (const FileNode &file : m_graph.files) {
        if (file.listener != Inode::None)
            continue;
        const QRectF box(m_right + boxGap, kernelTop, m_metrics.fileWidth, m_metrics.fileHeight);
        m_layout.boxes.insert(file.id(), box);
        m_right = box.right();
    }
}

void LayoutMaker::placeServerBox(const ProcessNode &process, qreal firstX)
{
    const qreal margin = m_metrics.portWidth / 2 + boxGap;
    qreal lastX = firstX;
    for (const Port &port : process.ports) {
        const auto column = m_columns.constFind(port.socket);
        if (column == m_columns.cend() || *column < firstX || !hasColumn(process, port))
            continue;
        placePort(process, port, *column);
        lastX = std::max(lastX, *column);
    }
    for (const Port *port : unplacedPorts(process)) {
        lastX += m_metrics.portWidth + boxGap / 2;
        placePort(process, *port, lastX);
    }
    const qreal left = firstX - margin;
    const qreal width = std::max(lastX + margin - left, m_metrics.serverWidth);
    m_layout.boxes.insert(
        process.id(),
        QRectF(left, -channelHeight - m_metrics.serverHeight, width, m_metrics.serverHeight));
    m_right = std::max(m_right, left + width + boxGap + margin - m_metrics.portPitch);
}

void LayoutMaker::placeClients()
{
    qreal x = m_metrics.socketInset - m_metrics.socketWidth + m_metrics.clientPitch;
    const ProcessNode *previous = nullptr;
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        const ProcessNode *client = clientOf(m_lanes[i]);
        const bool continues = client && client == previous;
        x -= continues ? m_metrics.portPitch : m_metrics.clientPitch;
        m_lanes[i].clientX = x;
        if (m_lanes[i].connection && m_lanes[i].connection->client != Inode::None)
            m_columns.insert(m_lanes[i].connection->client, x);
        const bool endsRun = i + 1 == m_lanes.size() || clientOf(m_lanes[i + 1]) != client;
        if (client && endsRun && !m_layout.boxes.contains(client->id())) {
            qsizetype first = i;
            while (first > 0 && clientOf(m_lanes[first - 1]) == client)
                --first;
            const auto extra = placeClient(*client, first);
            x -= static_cast<qreal>(extra) * (m_metrics.portWidth + boxGap / 2);
        }
        previous = client;
    }
    m_right = x; // from here on to the left
}

/// Returns how many of its ports stand beside their column.
qsizetype LayoutMaker::placeClient(const ProcessNode &process, qsizetype firstLane)
{
    const qreal firstX = m_lanes[firstLane].clientX;
    qreal lastX = firstX;
    for (const Port &port : process.ports) {
        const auto column = m_columns.constFind(port.socket);
        if (column == m_columns.cend() || *column > firstX || !hasColumn(process, port))
            continue;
        placePort(process, port, *column);
        lastX = std::min(lastX, *column);
    }
    const auto extra = unplacedPorts(process);
    for (const Port *port : extra) {
        lastX -= m_metrics.portWidth + boxGap / 2;
        placePort(process, *port, lastX);
    }
    const qreal half = m_metrics.clientWidth / 2;
    // Nothing stands right of the first lane's client: it takes the room above its socket.
    const qreal right = firstLane == 0 ? 0 : firstX + half;
    m_layout.boxes.insert(process.id(),
                          QRectF(lastX - half, -channelHeight - m_metrics.clientHeight,
                                 right - lastX + half, m_metrics.clientHeight));
    return extra.size();
}

void LayoutMaker::placeIdleClients()
{
    for (const ProcessId &id : m_memory.idleClients()) {
        const ProcessNode *process = m_graph.process(id);
        m_right -= m_metrics.clientPitch;
        qreal left = m_right + m_metrics.clientWidth / 2;
        const qreal right = left;
        for (const Port &port : process->ports) {
            placePort(*process, port, left - m_metrics.portWidth);
            left -= m_metrics.portPitch;
        }
        left = std::min(left, right - m_metrics.clientWidth);
        m_layout.boxes.insert(process->id(),
                              QRectF(left, -channelHeight - m_metrics.clientHeight, right - left,
                                     m_metrics.clientHeight));
        m_right = left + m_metrics.clientWidth / 2;
    }
}

void LayoutMaker::placeLaneSockets()
{
    const QSizeF size(m_metrics.socketWidth, m_metrics.socketHeight);
    for (const Lane &lane : std::as_const(m_lanes)) {
        if (!lane.connection)
            continue;
        if (lane.connection->client != Inode::None)
            m_layout.boxes.insert(NodeId::ofSocket(lane.connection->client),
                                  {{lane.clientX - m_metrics.socketInset, lane.top}, size});
        if (lane.connection->server != Inode::None)
            m_layout.boxes.insert(
                NodeId::ofSocket(lane.connection->server),
                {{lane.serverX + m_metrics.socketInset - size.width(), lane.top}, size});
    }
}

void LayoutMaker::placePort(const ProcessNode &process, const Port &port, qreal x)
{
    m_layout.boxes.insert(NodeId::ofPort(process.process.id, port.fd),
                          QRectF(x - m_metrics.portWidth / 2, -channelHeight - m_metrics.portHeight,
                                 m_metrics.portWidth, m_metrics.portHeight));
}

void LayoutMaker::placeLines()
{
    for (const ProcessNode &process : m_graph.processes) {
        for (const Port &port : process.ports)
            placeDescriptorLine(process, port);
    }
    for (const Lane &lane : std::as_const(m_lanes)) {
        if (!lane.connection || lane.connection->client == Inode::None
            || lane.connection->server == Inode::None)
            continue;
        const NodeId client = NodeId::ofSocket(lane.connection->client);
        const NodeId server = NodeId::ofSocket(lane.connection->server);
        const qreal y = lane.top + std::min(m_metrics.socketHeight / 2, 26.0);
        m_layout.lines.append(
            {Line::Kind::Peer,
             client,
             server,
             lane.connection->number,
             {{m_layout.boxes[client].right(), y}, {m_layout.boxes[server].left(), y}}});
    }
    for (const FileNode &file : m_graph.files) {
        if (file.listener == Inode::None)
            continue;
        const QRectF from = m_layout.boxes[NodeId::ofSocket(file.listener)];
        const QRectF to = m_layout.boxes[file.id()];
        m_layout.lines.append(
            {Line::Kind::File,
             NodeId::ofSocket(file.listener),
             file.id(),
             -1,
             {{from.center().x(), from.bottom()}, {from.center().x(), to.top()}}});
    }
}

void LayoutMaker::placeDescriptorLine(const ProcessNode &process, const Port &port)
{
    const NodeId from = NodeId::ofPort(process.process.id, port.fd);
    const NodeId to = NodeId::ofSocket(port.socket);
    const auto column = m_columns.constFind(port.socket);
    if (column == m_columns.cend() || !m_layout.boxes.contains(from))
        return;
    const QPointF start(m_layout.boxes[from].center().x(), -channelHeight);
    const QPointF end(*column, m_layout.boxes[to].top());
    Line line{Line::Kind::Descriptor, from, to, port.connection, {start}};
    if (!qFuzzyCompare(start.x() + 1e4, end.x() + 1e4)) {
        // Each cross line at a height of its own, as far as the channel's height goes.
        const qreal y = -channelHeight + 8 + m_channel;
        m_channel = m_channel + 5 > channelHeight - 16 ? 2 : m_channel + 5;
        line.points.append({start.x(), y});
        line.points.append({end.x(), y});
    }
    line.points.append(end);
    m_layout.lines.append(line);
}

void LayoutMaker::placeBounds()
{
    QRectF bounds;
    for (const QRectF &box : std::as_const(m_layout.boxes))
        bounds |= box;
    for (const Line &line : std::as_const(m_layout.lines)) {
        for (const QPointF &point : line.points)
            bounds |= QRectF(point, QSizeF(0.1, 0.1));
    }
    if (!bounds.isNull())
        bounds.setBottom(std::max(bounds.bottom(), kernelTop));
    m_layout.bounds = bounds;
}

const ProcessNode *LayoutMaker::clientOf(const Lane &lane) const
{
    return lane.connection ? laneClient(m_graph, *lane.connection) : nullptr;
}

/// Whether a port is to stand right above its socket's vertical line.
bool LayoutMaker::hasColumn(const ProcessNode &process, const Port &port) const
{
    if (columnOwner(m_graph, *m_graph.socket(port.socket)) != &process)
        return false;
    const auto first =
        std::find_if(process.ports.cbegin(), process.ports.cend(),
                     [&port](const Port &each) { return each.socket == port.socket; });
    return *first == port;
}

QList<const Port *> LayoutMaker::unplacedPorts(const ProcessNode &process) const
{
    QList<const Port *> ports;
    for (const Port &port : process.ports) {
        if (!m_layout.boxes.contains(NodeId::ofPort(process.process.id, port.fd)))
            ports.append(&port);
    }
    return ports;
}

} // namespace

Layout layoutOf(const Graph &graph, LayoutMemory &memory, const QSizeF &room)
{
    memory.update(graph);
    Layout layout;
    for (const Density density : {Density::Comfortable, Density::Compact, Density::Dense}) {
        layout = LayoutMaker(graph, memory, density).make();
        const qreal scale = std::min(room.width() / std::max(layout.bounds.width(), 1.0),
                                     room.height() / std::max(layout.bounds.height(), 1.0));
        // Comfortable again only where there is room to spare, so that one client that comes and
        // goes does not make the whole map jump.
        const qreal reluctance = density < memory.density() ? 1.15 : 1;
        if (scale >= smallestScaleOf(density) * reluctance)
            break;
    }
    memory.setDensity(layout.density);
    return layout;
}

} // namespace Socketarium
