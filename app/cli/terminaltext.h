// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Socketarium {

/// Bytes from outside as a terminal may show them: lines and tabs stay, everything that would
/// command the terminal is escaped. A character may be cut between two pieces.
class TerminalText final
{
public:
    QByteArray append(QByteArrayView bytes);
    /// What was held back because it looked like the beginning of a character.
    QByteArray finish();

private:
    QByteArray m_begun;
};

} // namespace Socketarium
