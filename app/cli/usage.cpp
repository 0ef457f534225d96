// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/usage.h"

#include <cerrno>
#include <cstdio>

#include <QCoreApplication>

#include "ui/words/errortext.h"

namespace Socketarium {

static void printError(const QString &line)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

int reportUsage(const QString &command, const QString &problem)
{
    printError(QCoreApplication::translate("CommandLine",
                                           "socketarium-cli %1: %2 See socketarium-cli %1 --help.")
                   .arg(command, problem));
    return exitUsage;
}

int reportFailure(const QString &sentence)
{
    printError(sentence);
    return exitFailed;
}

int reportOutputError(int sysErrno)
{
    if (sysErrno == EPIPE)
        return exitDone;
    return reportFailure(
        QCoreApplication::translate("CommandLine", "Cannot write to standard output: %1 (%2).")
            .arg(errnoText(sysErrno), errnoName(sysErrno)));
}

int print(const QString &text)
{
    const bool isWritten =
        std::fputs(qUtf8Printable(text), stdout) >= 0 && std::fflush(stdout) == 0;
    return isWritten ? exitDone : reportOutputError(errno);
}

std::optional<int> parseArguments(QCommandLineParser &parser, const QString &command,
                                  const QStringList &arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    QStringList words = arguments;
    words.prepend(QStringLiteral("socketarium-cli ") + command);
    if (!parser.parse(words)) {
        const QString problem = parser.errorText();
        return reportUsage(command, problem.endsWith(QLatin1Char('.'))
                               ? problem
                               : problem + QLatin1Char('.'));
    }
    if (!parser.isSet(help))
        return std::nullopt;
    // Qt's first line names the program alone.
    const QString program = QCoreApplication::arguments().constFirst();
    QString text = parser.helpText();
    if (const qsizetype at = text.indexOf(program); at >= 0)
        text.replace(at, program.size(), words.constFirst());
    return print(text);
}

std::optional<int> numberOf(const QCommandLineParser &parser, const QString &option, int minimum,
                            int maximum, int otherwise, QString &problem)
{
    if (!parser.isSet(option))
        return otherwise;
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (isNumber && number >= minimum && number <= maximum)
        return number;
    problem = QCoreApplication::translate("CommandLine", "--%1 takes a whole number from %2 to %3.")
                  .arg(option)
                  .arg(minimum)
                  .arg(maximum);
    return std::nullopt;
}

std::optional<Address> addressOf(const QCommandLineParser &parser, QString &problem)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1) {
        problem = words.isEmpty()
            ? QCoreApplication::translate("CommandLine", "an address is missing.")
            : QCoreApplication::translate("CommandLine", "there must be one address only.");
        return std::nullopt;
    }
    const QByteArray text = words.first().toUtf8();
    const Result<Address> address = parseAddress(text);
    if (address)
        return *address;
    EndpointError error;
    error.step = EndpointStep::ParseAddress;
    error.reason = EndpointReason::MalformedAddress;
    error.address = text;
    error.detail = address.error().operation.toUtf8();
    problem = errorText(error);
    return std::nullopt;
}

} // namespace Socketarium
