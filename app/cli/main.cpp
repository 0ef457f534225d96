// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <span>

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QNetworkProxy>

#include "app/cli/commands/connect.h"
#include "app/cli/commands/fds.h"
#include "app/cli/commands/serve.h"
#include "app/cli/commands/sockets.h"
#include "app/cli/terminationsignal.h"
#include "app/cli/usage.h"
#include "core/base/escape.h"
#include "ui/words/translation.h"

namespace Socketarium {

namespace {

struct Command
{
    const char *name;
    bool isEndpoint; ///< runs until it is told to end, and then tidies up
    int (*run)(const QStringList &arguments);
    const char *help;
};

} // namespace

static constexpr std::array commands{
    Command{"serve", true, runServe,
            QT_TRANSLATE_NOOP("CommandLine", "listen at an address and answer")},
    Command{"connect", true, runConnect,
            QT_TRANSLATE_NOOP("CommandLine", "connect to an address and talk")},
    Command{"fds", false, runFds, QT_TRANSLATE_NOOP("CommandLine", "show descriptor tables")},
    Command{"sockets", false, runSockets,
            QT_TRANSLATE_NOOP("CommandLine", "show sockets, who holds them, and their peers")},
};

/// The command of this name; nullptr: there is none.
static const Command *commandOf(QByteArrayView name)
{
    const auto *const found =
        std::find_if(commands.begin(), commands.end(),
                     [name](const Command &each) { return name == QByteArrayView(each.name); });
    return found == commands.end() ? nullptr : found;
}

static QString helpText()
{
    QString text = QCoreApplication::translate("CommandLine",
                                               "Usage: socketarium-cli COMMAND …\n\nCommands:\n");
    for (const Command &command : commands) {
        text += QStringLiteral("  %1 %2\n")
                    .arg(QLatin1String(command.name), -9)
                    .arg(QCoreApplication::translate("CommandLine", command.help));
    }
    return text
        + QCoreApplication::translate(
               "CommandLine",
               "\nsocketarium-cli COMMAND --help tells more. Status: 0 done, 1 failed, 2 usage.\n");
}

static int run(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h"))
        return print(helpText());
    if (first == QStringLiteral("--version") || first == QStringLiteral("-v"))
        return print(QStringLiteral("socketarium-cli " SOCKETARIUM_VERSION "\n"));
    if (const Command *const command = commandOf(first.toUtf8()))
        return command->run(arguments.sliced(1));
    std::fputs(qUtf8Printable(helpText()), stderr);
    return exitUsage;
}

/// The first argument that is not UTF-8, of which a QString would make another one: a server would
/// listen at a path that nobody named. Empty: all are.
static QByteArray argumentNotUtf8(std::span<char *const> arguments)
{
    const auto found = std::find_if(arguments.begin(), arguments.end(), [](const char *argument) {
        return !QByteArrayView(argument).isValidUtf8();
    });
    return found == arguments.end() ? QByteArray() : QByteArray(*found);
}

static int refuse(const QByteArray &argument)
{
    std::fprintf(stderr, "%s\n",
                 qUtf8Printable(QCoreApplication::translate(
                                    "CommandLine",
                                    "socketarium-cli: the argument \"%1\" is not UTF-8, and no "
                                    "other is taken in its place. Choose a path or name in UTF-8; "
                                    "in --send, write the byte as \\xHH.")
                                    .arg(escaped(argument))));
    return exitUsage;
}

/// Started with one of 0, 1 and 2 closed, a socket would get its number and be read as standard
/// input or written to as standard output.
static void openStandardDescriptors()
{
    int descriptor = ::open("/dev/null", O_RDWR);
    while (descriptor >= 0 && descriptor <= STDERR_FILENO)
        descriptor = ::open("/dev/null", O_RDWR);
    if (descriptor >= 0)
        ::close(descriptor);
}

} // namespace Socketarium

int main(int argc, char *argv[])
{
    const auto *const command = argc > 1 ? Socketarium::commandOf(argv[1]) : nullptr;
    if (command && command->isEndpoint)
        Socketarium::TerminationSignal::holdBack();
    Socketarium::openStandardDescriptors();
    // An endpoint's descriptor table is for looking at: 0, 1, 2, one eventfd and its sockets. So
    // no glib main loop, and no proxy look-up, which has a thread and an eventfd of its own.
    qputenv("QT_NO_GLIB", "1");
    std::signal(SIGPIPE, SIG_IGN);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QCoreApplication application(argc, argv);
    Socketarium::installTranslations(application);
    const QByteArray notUtf8 =
        Socketarium::argumentNotUtf8({argv + 1, static_cast<std::size_t>(std::max(argc - 1, 0))});
    if (!notUtf8.isEmpty())
        return Socketarium::refuse(notUtf8);
    return Socketarium::run(QCoreApplication::arguments().sliced(1));
}
