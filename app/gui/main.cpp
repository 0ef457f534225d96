// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <span>

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QScreen>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleHints>

#include "app/gui/autoplay.h"
#include "core/control/endpointset.h"
#include "core/lesson/demonstration.h"
#include "core/sampling/sampler.h"
#include "ui/lesson/demonstrationpointer.h"
#include "ui/mainwindow.h"
#include "ui/models/selection.h"
#include "ui/style/theme.h"
#include "ui/words/translation.h"

using namespace Socketarium;

namespace {

struct Options
{
    std::optional<ColourScheme> colours; ///< nullopt: as the desktop
    std::optional<QSize> size;
    bool autoplay = false;
    QString pictures; ///< a folder; empty: none are taken
};

QString translated(const char *text)
{
    return QCoreApplication::translate("main", text);
}

/// Exit status 2: wrong usage.
[[noreturn]] void refuse(const QString &sentence)
{
    std::fprintf(stderr, "socketarium: %s\n", qUtf8Printable(sentence));
    std::exit(2);
}

std::optional<ColourScheme> coloursFrom(const QString &text)
{
    if (text == QLatin1StringView("light"))
        return ColourScheme::Light;
    if (text == QLatin1StringView("dark"))
        return ColourScheme::Dark;
    if (text != QLatin1StringView("desktop"))
        refuse(translated("--colours takes light, dark or desktop, not “%1”").arg(text));
    return std::nullopt;
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 400 || size.height() < 300 || size.width() > 16384 || size.height() > 16384)
        refuse(translated("--size takes WIDTHxHEIGHT, such as 1280x800, not “%1”").arg(text));
    return size;
}

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(translated("A live workbench for Linux sockets"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption colours(QStringLiteral("colours"),
                                     translated("light, dark or desktop (as the desktop)"),
                                     QStringLiteral("scheme"), QStringLiteral("desktop"));
    const QCommandLineOption size(QStringLiteral("size"), translated("The window's size"),
                                  QStringLiteral("WxH"));
    const QCommandLineOption autoplay(
        QStringLiteral("autoplay"),
        translated("Play the demonstration, tell each step on the standard output, and end"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        translated("With --autoplay: write a picture of the window after each step"),
        QStringLiteral("folder"));
    parser.addOptions({colours, size, autoplay, screenshot});
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        refuse(translated("“%1” is not an option").arg(parser.positionalArguments().first()));
    if (parser.isSet(screenshot) && !parser.isSet(autoplay))
        refuse(translated("--screenshot needs --autoplay"));
    Options options;
    options.autoplay = parser.isSet(autoplay);
    options.pictures = parser.value(screenshot);
    options.colours = coloursFrom(parser.value(colours));
    if (parser.isSet(size))
        options.size = sizeFrom(parser.value(size));
    return options;
}

/// Help and version are told where there is no display too, without which QApplication ends.
bool asksAboutProgram(std::span<char *const> arguments)
{
    return std::any_of(arguments.begin(), arguments.end(), [](const char *argument) {
        const QLatin1StringView text(argument);
        return text == QLatin1StringView("-h") || text == QLatin1StringView("-v")
            || text.startsWith(QLatin1StringView("--help"))
            || text == QLatin1StringView("--version");
    });
}

/// A window that is taller than the screen would have its status bar below the edge.
void fitScreen(QWidget &window)
{
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    const QSize room = window.screen()->availableGeometry().size() - QSize(0, title);
    window.resize(window.size().boundedTo(room));
}

/// The program that endpoints run: beside this one, else wherever PATH has it.
QString commandLineProgram()
{
    const QString name = QStringLiteral("socketarium-cli");
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QLatin1Char('/') + name);
    if (beside.isExecutable())
        return beside.absoluteFilePath();
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? name : found;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("socketarium"));
    QCoreApplication::setOrganizationName(QStringLiteral("socketarium"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOCKETARIUM_VERSION));
    if (asksAboutProgram({argv + 1, argv + argc})) {
        QCoreApplication application(argc, argv);
        installTranslations(application);
        readOptions(QCoreApplication::arguments());
    }

    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("socketarium"));
    // Without this, Qt asks libproxy for the way to a host, on a thread of its own.
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);

    installTranslations(application);
    const Options options = readOptions(QCoreApplication::arguments());
    applyTheme(application, options.colours.value_or(desktopScheme()));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (!options.colours) {
        QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged,
                         &application,
                         [&application] { applyTheme(application, desktopScheme()); });
    }
#endif

    EndpointSet endpoints(commandLineProgram());
    Sampler sampler;
    Selection selection;
    Demonstration demonstration(endpoints);
    const DemonstrationPointer pointer(demonstration, selection);
    MainWindow window(endpoints, sampler, selection, demonstration);
    if (options.size)
        window.resize(*options.size);
    else if (!options.autoplay)
        fitScreen(window);
    window.show();
    if (!options.autoplay)
        return QApplication::exec();
    Autoplay autoplay(window, demonstration, options.pictures);
    QMetaObject::invokeMethod(&autoplay, &Autoplay::start, Qt::QueuedConnection);
    QApplication::exec();
    return autoplay.exitStatus();
}
