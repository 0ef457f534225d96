// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace Socketarium {

/// One sentence that asks for attention, with a way out where there is one. Hidden until told.
class NoticeBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows a sentence in place of the one before. `remedy` runs when its button is pressed.
    void tell(const QString &sentence, const QString &remedyText = {},
              std::function<void()> remedy = {});
    /// The last sentence, dismissed or not.
    QString told() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcons();

    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_remedyButton;
    QToolButton *m_close;
    std::function<void()> m_remedy;
};

} // namespace Socketarium
