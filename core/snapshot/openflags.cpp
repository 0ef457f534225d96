// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/openflags.h"

#include <array>

#include <fcntl.h>

namespace Socketarium {

/// What the kernel sets for every file of a 64-bit process; the C library defines it as 0.
constexpr quint32 kernelLargeFile = 0100000;

struct NamedFlag
{
    quint32 bits = 0;
    const char *name = "";
};

/// Those that contain others come before them.
constexpr std::array<NamedFlag, 12> namedFlags = {{
    {O_SYNC, "O_SYNC"},
    {O_DSYNC, "O_DSYNC"},
    {O_TMPFILE, "O_TMPFILE"},
    {O_DIRECTORY, "O_DIRECTORY"},
    {O_APPEND, "O_APPEND"},
    {O_NONBLOCK, "O_NONBLOCK"},
    {O_ASYNC, "O_ASYNC"},
    {O_DIRECT, "O_DIRECT"},
    {O_NOFOLLOW, "O_NOFOLLOW"},
    {O_NOATIME, "O_NOATIME"},
    {O_PATH, "O_PATH"},
    {O_CLOEXEC, "O_CLOEXEC"},
}};

static QString accessName(quint32 flags)
{
    switch (flags & O_ACCMODE) {
    case O_RDONLY:
        return QStringLiteral("O_RDONLY");
    case O_WRONLY:
        return QStringLiteral("O_WRONLY");
    case O_RDWR:
        return QStringLiteral("O_RDWR");
    default:
        return QStringLiteral("O_ACCMODE");
    }
}

QStringList openFlagNames(quint32 flags)
{
    QStringList names = {accessName(flags)};
    quint32 rest = flags & ~quint32(O_ACCMODE) & ~kernelLargeFile;
    for (const NamedFlag &flag : namedFlags) {
        if ((rest & flag.bits) == flag.bits) {
            names.append(QString::fromLatin1(flag.name));
            rest &= ~flag.bits;
        }
    }
    if (rest != 0)
        names.append(QLatin1Char('0') + QString::number(rest, 8));
    return names;
}

QString linkModeText(quint16 mode)
{
    constexpr std::array<char, 3> letters = {'r', 'w', 'x'};
    QString text = QStringLiteral("l");
    for (int bit = 8; bit >= 0; --bit) {
        const bool isSet = (mode >> bit & 1) != 0;
        text += QLatin1Char(isSet ? letters[size_t(8 - bit) % 3] : '-');
    }
    return text;
}

} // namespace Socketarium
