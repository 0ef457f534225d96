// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/endpoint.h"

namespace Socketarium {

Endpoint::Endpoint(QObject *parent)
    : QObject(parent)
{
}

Endpoint::~Endpoint() = default;

} // namespace Socketarium
