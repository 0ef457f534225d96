// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include <QPushButton>

namespace Socketarium {

/// "Copy", as a link: puts a text on the clipboard and says so for a moment.
class CopyButton final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyButton)

public:
    /// `text` is asked for when the button is pressed.
    explicit CopyButton(std::function<QString()> text, QWidget *parent = nullptr);
};

} // namespace Socketarium
