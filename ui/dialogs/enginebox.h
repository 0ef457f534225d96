// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/endpoint/endpointspec.h"

class QComboBox;
class QWidget;

namespace Socketarium {

/// A choice between the engines; its items' data are int(Engine).
QComboBox *newEngineBox(Engine chosen, QWidget *parent);

} // namespace Socketarium
