// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QMap>
#include <QTimer>
#include <QVariantAnimation>

#include "core/graph/layout.h"
#include "ui/diagram/edgeitem.h"
#include "ui/diagram/mapitem.h"
#include "ui/diagram/messageitem.h"

namespace Socketarium {

/// The map as items, which it keeps by id from one graph to the next: what is new glows, what is
/// gone fades, what has another place moves there. Still, it shows the same without motion.
class MapScene final : public QGraphicsScene
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapScene)

public:
    explicit MapScene(QObject *parent = nullptr);

    /// The first call marks nothing as new.
    void show(const Graph &graph, const Layout &layout);
    void setColours(const Colours &colours);
    /// Without motion: for people who asked their desktop for it, and for pictures.
    void setStill(bool still);
    /// How long what is new or gone stays marked, in milliseconds; 2000 at first.
    void setHighlightTime(int milliseconds);
    void setSelected(const SelectedThing &thing);
    /// Where the keyboard is; nullopt: nowhere.
    void setCurrent(const std::optional<NodeId> &id);

    /// The boxes that are there, in reading order: above the line, then below it, left to right.
    QList<MapItem *> boxes() const;
    MapItem *box(const NodeId &id) const; ///< nullptr: none, or gone
    qsizetype fadingCount() const; ///< boxes that are gone and still to be seen
    std::optional<NodeId> current() const { return m_current; }
    qsizetype messagesUnderWay() const { return m_messages.size(); }
    /// Of what is there now, while boxes move and until what is gone has faded. Null: nothing is.
    QRectF contentBounds() const { return m_bounds; }

    /// Lets messages be seen to travel, as far as MessageFlow allows.
    void carry(const Parcel &parcel);

Q_SIGNALS:
    void contentBoundsChanged();

private:
    template <typename Item, typename Place>
    struct Entry
    {
        Item *item = nullptr; ///< owned by the scene
        Place from{};
        Place to{};
        Mark mark = Mark::None;
        qint64 markedAt = 0; ///< on m_clock, milliseconds
    };
    using BoxEntry = Entry<MapItem, QRectF>;
    using EdgeEntry = Entry<EdgeItem, Line>;
    using EdgeId = std::pair<NodeId, NodeId>;
    struct Travel
    {
        MessageItem *item = nullptr; ///< owned by the scene
        qint64 startedAt = 0;
    };

    void showBoxes(const Graph &graph, const Layout &layout);
    template <typename ItemType, typename Node>
    void showNode(const NodeId &id, const Layout &layout, const Node &node);
    void place(const NodeId &id, MapItem *item, const QRectF &geometry);
    void showEdges(const Layout &layout);
    void markGone(const Layout &layout);
    void restyle();
    void updateEmphasis();
    void startMotion();
    void move(qreal progress);
    QRectF wholeBounds() const;
    void tick();
    void reclaimRoom();
    template <typename Entries>
    bool ageMarks(Entries &entries);
    void moveMessages();
    void launchMessages();
    int connectionOf(Inode socket) const;
    template <typename EntryType>
    void begin(EntryType &entry, Mark mark) const;

    Graph m_graph;
    Layout m_layout;
    MapStyle m_style;
    SelectedThing m_selected;
    std::optional<NodeId> m_current;
    QMap<NodeId, BoxEntry> m_boxes;
    QMap<EdgeId, EdgeEntry> m_edges;
    QList<Travel> m_messages;
    MessageFlow m_flow;
    QRectF m_bounds;
    QRectF m_boundsFrom;
    QRectF m_boundsTo;
    QVariantAnimation m_motion;
    QTimer m_ticker;
    QElapsedTimer m_clock;
    int m_highlightTime = 2000;
    bool m_isFirst = true;
    bool m_still = false;
};

} // namespace Socketarium
