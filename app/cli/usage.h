// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QCommandLineParser>
#include <QStringList>

#include "core/endpoint/address.h"

/// What all commands have in common: wrong usage is one line on standard error and status 2.
namespace Socketarium {

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

/// Says what is wrong with the arguments of `command`; returns exitUsage.
int reportUsage(const QString &command, const QString &problem);

/// Says that an operation failed; returns exitFailed.
int reportFailure(const QString &sentence);

/// Says that standard output could not be written to; returns exitFailed. Where its reader is gone
/// (EPIPE) that is the end as of any program in a pipe, without a word: returns exitDone.
int reportOutputError(int sysErrno);

/// Writes to standard output, all of it at once. Gives the exit status.
int print(const QString &text);

/// Parses, with --help added. The exit status where the command is to end at once: after its help,
/// or because of an unknown option.
std::optional<int> parseArguments(QCommandLineParser &parser, const QString &command,
                                  const QStringList &arguments);

/// The number that an option has, or `otherwise`; nothing and `problem` where it is not a number
/// within the range.
std::optional<int> numberOf(const QCommandLineParser &parser, const QString &option, int minimum,
                            int maximum, int otherwise, QString &problem);

/// The one positional argument as an address; nothing and `problem` otherwise.
std::optional<Address> addressOf(const QCommandLineParser &parser, QString &problem);

} // namespace Socketarium
