// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diag/socketfile.h"

#include <algorithm>
#include <iterator>

#include <sys/sysmacros.h>

namespace Socketarium {

QList<UnixDiagRow> socketsBoundTo(const UnixDiagTable &table, dev_t device, ino_t inode)
{
    const UnixFile file = {static_cast<quint32>(inode), major(device) << 20 | minor(device)};
    QList<UnixDiagRow> bound;
    std::copy_if(table.rows.begin(), table.rows.end(), std::back_inserter(bound),
                 [&file](const UnixDiagRow &row) { return row.file == file; });
    return bound;
}

} // namespace Socketarium
