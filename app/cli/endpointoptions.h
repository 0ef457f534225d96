// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QCommandLineParser>
#include <QString>

#include "core/endpoint/endpointspec.h"

/// The options of `serve` and `connect`: what ServeSpec::arguments() and ConnectSpec::arguments()
/// write is read here.
namespace Socketarium {

void addServeOptions(QCommandLineParser &parser);
void addConnectOptions(QCommandLineParser &parser);

/// Nothing and a sentence in `problem` where the options are wrong.
std::optional<ServeSpec> serveSpecOf(const QCommandLineParser &parser, QString &problem);
/// `arguments` are the words as given: a --pause belongs to the --send before it.
std::optional<ConnectSpec> connectSpecOf(const QCommandLineParser &parser,
                                         const QStringList &arguments, QString &problem);
/// --control
bool isControlled(const QCommandLineParser &parser);

} // namespace Socketarium
