// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagram/messageitem.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include "core/base/escape.h"

namespace Socketarium {

struct MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::MessageItem)
};

constexpr qsizetype mostCharacters = 18;
constexpr qreal captionHeight = 18;

static QString pillText(const Parcel &parcel)
{
    const QString text = escaped(parcel.bytes.trimmed(), mostCharacters);
    return parcel.count > 1 ? MessageWords::tr("%1 ×%2").arg(text, QString::number(parcel.count))
                            : text;
}

MessageItem::MessageItem(const Parcel &parcel, const QPolygonF &way, int connection,
                         const MapStyle &style)
    : m_parcel(parcel)
    , m_way(way)
    , m_connection(connection)
    , m_style(style)
    , m_text(pillText(parcel))
{
    const bool leftwards = way.first().x() > way.last().x();
    const QString size = MessageWords::tr("%L1 B").arg(parcel.size);
    m_caption = (leftwards ? QStringLiteral("← %1") : QStringLiteral("%1 →")).arg(size);
    const QFontMetricsF metrics(style.port);
    const qreal height = style.isComfortable() ? 30 : 22;
    m_size = {std::max(height, metrics.horizontalAdvance(m_text) + height * 0.8), height};
    setZValue(2);
    setAcceptedMouseButtons(Qt::NoButton);
    setProgress(0);
}

void MessageItem::setProgress(qreal progress)
{
    setPos(pointAt(std::clamp(progress, 0.0, 1.0)));
}

QPointF MessageItem::pointAt(qreal progress) const
{
    qreal length = 0;
    for (qsizetype i = 1; i < m_way.size(); ++i)
        length += QLineF(m_way[i - 1], m_way[i]).length();
    qreal left = progress * length;
    for (qsizetype i = 1; i < m_way.size(); ++i) {
        const QLineF part(m_way[i - 1], m_way[i]);
        if (left <= part.length() && part.length() > 0)
            return part.pointAt(left / part.length());
        left -= part.length();
    }
    return m_way.last();
}

QRectF MessageItem::boundingRect() const
{
    const qreal width = std::max(m_size.width(), 90.0);
    return QRectF(-width / 2, -m_size.height() / 2, width, m_size.height() + captionHeight)
        .adjusted(-2, -2, 2, 2);
}

void MessageItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF pill(QPointF(-m_size.width() / 2, -m_size.height() / 2), m_size);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_style.colours.surface, 1.5));
    painter->setBrush(m_style.connection(m_connection));
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setFont(m_style.port);
    painter->setPen(m_style.onConnection());
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, m_text);
    if (!m_style.isComfortable())
        return;
    painter->setFont(m_style.detail);
    painter->setPen(m_style.colours.secondary);
    painter->drawText(QRectF(-45, pill.bottom(), 90, captionHeight),
                      Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine, m_caption);
}

} // namespace Socketarium
