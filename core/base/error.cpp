// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <cerrno>
#include <cstring>

namespace Socketarium {

static ErrorKind kindOf(int sysErrno)
{
    switch (sysErrno) {
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    case ESRCH:
        return ErrorKind::Gone;
    case EACCES:
    case EPERM:
        return ErrorKind::AccessDenied;
    case EADDRINUSE:
    case EEXIST:
        return ErrorKind::InUse;
    case ENOSYS:
    case EOPNOTSUPP:
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
        return ErrorKind::Unsupported;
    case ETIMEDOUT:
        return ErrorKind::TimedOut;
    default:
        return ErrorKind::System;
    }
}

Error Error::fromErrno(int sysErrno, const QString &operation)
{
    return {kindOf(sysErrno), sysErrno, operation};
}

Error Error::malformed(const QString &operation)
{
    return {ErrorKind::Malformed, 0, operation};
}

QString errnoName(int sysErrno)
{
    if (const char *name = strerrorname_np(sysErrno))
        return QString::fromLatin1(name);
    return QStringLiteral("errno %1").arg(sysErrno);
}

QString errnoText(int sysErrno)
{
    if (const char *text = strerrordesc_np(sysErrno))
        return QString::fromLatin1(text);
    return QStringLiteral("unknown error %1").arg(sysErrno);
}

} // namespace Socketarium
