// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Socketarium {

/// Plain text that keeps to the width it is given: a word that is longer, such as the name of an
/// abstract socket, goes on in the next line. What is copied from it has no mark of that.
class WrappedLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrappedLabel)

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    /// The text as it was given; QLabel::text() is the one that is drawn.
    const QString &plainText() const { return m_plainText; }
    void setPlainText(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString selectedPlainText() const;

    QString m_plainText;
};

} // namespace Socketarium
