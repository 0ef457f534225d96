// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsView>

#include "core/control/endpointset.h"
#include "core/graph/connectionnumbers.h"
#include "core/graph/layoutmemory.h"
#include "core/sampling/observation.h"
#include "ui/diagram/mapscene.h"
#include "ui/models/selection.h"

namespace Socketarium {

/// The connection map: processes above the line, the kernel's sockets below it, alive. Fits itself
/// to what it shows as long as nobody zooms (Ctrl and wheel, Ctrl++, Ctrl+-; Ctrl+0 fits again).
/// Pointing selects; so do Tab and the arrow keys, which go from box to box. GUI thread.
class MapView final : public QGraphicsView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapView)

public:
    MapView(EndpointSet &endpoints, Selection &selection, QWidget *parent = nullptr);

    void apply(const ObservationPointer &observation);
    /// Shows a graph, wherever it came from.
    void showGraph(const Graph &graph);

    /// Without motion. At first as the desktop's style says.
    void setStill(bool still);
    /// How long what is new or gone stays marked, in milliseconds; 2000 at first.
    void setHighlightTime(int milliseconds);
    void fit();
    void zoomBy(qreal factor);

    const Graph &graph() const { return m_graph; }
    const MapScene &mapScene() const { return m_scene; }

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QList<GraphEndpoint> graphEndpoints() const;
    QSizeF room() const;
    void updateColours();
    bool isEmpty() const; ///< nothing is there, and nothing fades
    void onEvent(const EndpointProcess &endpoint, const ControlEvent &event);
    void carryMessages(const EndpointProcess &endpoint, const MessagesEvent &event);
    std::optional<Parcel> parcelOf(const EndpointProcess &endpoint, const Message &message) const;
    void onSelectionChanged(const SelectedThing &thing);
    Pid ownerOf(Inode socket) const;
    void select(const MapItem &item);
    void goTo(const MapItem *item, bool selects);
    const MapItem *neighbour(Qt::Key direction) const;
    void onContentBoundsChanged();

    EndpointSet &m_endpoints;
    Selection &m_selection;
    ConnectionNumbers m_numbers;
    LayoutMemory m_memory;
    Graph m_graph;
    MapScene m_scene;
    std::optional<NodeId> m_current;
    bool m_zoomed = false; ///< by a person: it does not fit itself any more
};

} // namespace Socketarium
