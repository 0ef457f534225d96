// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "core/endpoint/endpointerror.h"

namespace Socketarium {

/// Asks whether a socket file at which nobody listens is to be removed. Only to be made for
/// EndpointReason::StaleFile: for a live server's file or any other there is nothing to offer.
class StaleDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StaleDialog)

public:
    explicit StaleDialog(const EndpointError &error, QWidget *parent = nullptr);
};

} // namespace Socketarium
