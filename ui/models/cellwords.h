// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "core/base/ids.h"
#include "core/snapshot/socket.h"

/// The texts that cells of several tables share. Plain text, translated.
namespace Socketarium {

/// "echo-server 2554", the name escaped.
QString processText(const QByteArray &comm, Pid pid);
/// "28724", or "–" where there is none.
QString inodeText(Inode inode);
/// The number, or "–" where it is not known.
QString numberText(std::optional<quint32> number);
/// Of a listener: "1 waiting", "nobody waits", "" where not known.
QString waitingText(const Socket &listener);
/// The kernel's line of a socket, escaped, or where its facts come from when there is none.
QString kernelLineText(const Socket &socket);

} // namespace Socketarium
