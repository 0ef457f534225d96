// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/elidedlabel.h"

#include <algorithm>

#include <QPainter>

#include "ui/models/plaintooltip.h"
#include "ui/style/theme.h"

namespace Socketarium {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString ElidedLabel::text() const
{
    return m_text;
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 8), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QString shown = QFontMetrics(font()).elidedText(m_text, Qt::ElideRight, width());
    setToolTip(shown == m_text ? QString() : plainToolTip(m_text));
    const Colours &colours = coloursOf(palette());
    const bool isSecondary = property("tone").toString() == QLatin1StringView("secondary");
    QPainter painter(this);
    painter.setPen(isSecondary ? colours.secondary : colours.text);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace Socketarium
