// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/endpointprocess.h"

#include <algorithm>
#include <csignal>
#include <map>
#include <utility>

#include <linux/close_range.h>
#include <unistd.h>

#include <QTimer>

#include "core/base/shellquote.h"
#include "core/control/linereader.h"

namespace Socketarium {

/// How long a process may take to end in order.
static constexpr int killAfterMilliseconds = 2000;
/// Output taken at one go, before the window gets its turn: a few milliseconds' worth.
static constexpr qint64 readAtOnce = 64 * 1024;
/// Events carry at most EventWriter::shownBytes of messages, in base64: far below it.
static constexpr qsizetype maxEventLine = 16 * 1024 * 1024;
/// Kept of what a process wrote to its standard error: enough for the line that says why it ended.
static constexpr qsizetype maxErrorOutput = 4096;

class EndpointProcess::Private
{
public:
    Private(EndpointProcess *owner, int endpointNumber, const QString &programPath,
            const Spec &endpointSpec);

    void launch();
    void setState(EndpointState newState);
    void takeOutput();
    void takeErrorOutput();
    EndpointError startError(const QByteArray &detail) const;
    void apply(const ControlEvent &event);
    void ended(int exitCode, QProcess::ExitStatus status);
    EndpointState endState(int exitCode, QProcess::ExitStatus status) const;
    void failedToStart();
    void writeLine(const QByteArray &line);

    EndpointProcess *const q;
    const int number;
    const QString program;
    Spec spec;
    Address address;
    EndpointState state = EndpointState::Starting;
    std::optional<EndpointError> lastError;
    std::map<int, OpenedEvent> connections;
    std::unique_ptr<QProcess> process;
    std::unique_ptr<LineReader> lines;
    QByteArray errorOutput;
    QTimer killTimer;
    QTimer more; ///< there are lines that were not taken yet
    bool startAgain = false;
};

static Address addressOf(const EndpointProcess::Spec &spec)
{
    return std::visit([](const auto &each) { return each.address; }, spec);
}

EndpointProcess::Private::Private(EndpointProcess *owner, int endpointNumber,
                                  const QString &programPath, const Spec &endpointSpec)
    : q(owner)
    , number(endpointNumber)
    , program(programPath)
    , spec(endpointSpec)
    , address(addressOf(endpointSpec))
{
    killTimer.setSingleShot(true);
    killTimer.setInterval(killAfterMilliseconds);
    QObject::connect(&killTimer, &QTimer::timeout, q, [this] {
        if (process)
            process->kill();
    });
    more.setSingleShot(true);
    QObject::connect(&more, &QTimer::timeout, q, [this] { takeOutput(); });
}

void EndpointProcess::Private::launch()
{
    lastError.reset();
    connections.clear();
    address = addressOf(spec);
    lines = std::make_unique<LineReader>(maxEventLine);
    errorOutput.clear();
    process = std::make_unique<QProcess>();
    // Else the window's descriptors that lack close-on-exec show up in the endpoint's table.
    process->setChildProcessModifier([] { ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC); });
    QObject::connect(process.get(), &QProcess::readyReadStandardOutput, q,
                     [this] { takeOutput(); });
    QObject::connect(process.get(), &QProcess::readyReadStandardError, q,
                     [this] { takeErrorOutput(); });
    QObject::connect(
        process.get(), &QProcess::finished, q,
        [this](int exitCode, QProcess::ExitStatus status) { ended(exitCode, status); });
    QObject::connect(process.get(), &QProcess::errorOccurred, q,
                     [this](QProcess::ProcessError error) {
                         if (error == QProcess::FailedToStart)
                             failedToStart();
                     });
    QStringList arguments = std::visit([](const auto &each) { return each.arguments(); }, spec);
    arguments << QStringLiteral("--control");
    setState(EndpointState::Starting);
    process->start(program, arguments);
}

void EndpointProcess::Private::setState(EndpointState newState)
{
    state = newState;
    Q_EMIT q->stateChanged();
}

void EndpointProcess::Private::takeOutput()
{
    lines->append(process->read(readAtOnce));
    while (const auto line = lines->next()) {
        // What is not an event is not ours to understand: a newer program says more.
        const auto event = decodeEvent(line->text);
        if (!event)
            continue;
        apply(*event);
        Q_EMIT q->eventReceived(*event);
    }
    if (process->bytesAvailable() > 0)
        more.start(0);
}

void EndpointProcess::Private::takeErrorOutput()
{
    errorOutput.append(process->readAllStandardError());
    errorOutput = errorOutput.last(std::min(errorOutput.size(), maxErrorOutput));
}

void EndpointProcess::Private::apply(const ControlEvent &event)
{
    if (const auto *ready = std::get_if<ReadyEvent>(&event)) {
        if (const auto real = parseAddress(ready->address))
            address = *real;
        if (state == EndpointState::Starting)
            setState(EndpointState::Running);
    } else if (const auto *opened = std::get_if<OpenedEvent>(&event)) {
        connections.insert_or_assign(opened->connection, *opened);
        Q_EMIT q->stateChanged();
    } else if (const auto *closed = std::get_if<ClosedEvent>(&event)) {
        connections.erase(closed->connection);
        Q_EMIT q->stateChanged();
    } else if (const auto *lost = std::get_if<LostEvent>(&event)) {
        std::erase_if(connections,
                      [lost](const auto &each) { return !lost->open.contains(each.first); });
        for (const int connection : lost->open) {
            if (!connections.contains(connection))
                connections[connection].connection = connection;
        }
        Q_EMIT q->stateChanged();
    } else if (const auto *failed = std::get_if<FailedEvent>(&event); failed && failed->fatal) {
        lastError = failed->error;
    }
}

void EndpointProcess::Private::ended(int exitCode, QProcess::ExitStatus status)
{
    killTimer.stop();
    // All that it said counts before its end does.
    while (process->bytesAvailable() > 0)
        takeOutput();
    takeErrorOutput();
    more.stop();
    // What it could not tell as an event, it said as a program: a library that is missing, say. A
    // connection that was broken off it did tell.
    const bool saidWhy = state == EndpointState::Starting || !errorOutput.trimmed().isEmpty();
    if (exitCode != 0 && !lastError && status == QProcess::NormalExit && saidWhy)
        lastError = startError(errorOutput.trimmed().split('\n').last());
    connections.clear();
    process.release()->deleteLater();
    if (std::exchange(startAgain, false)) {
        launch();
        return;
    }
    setState(endState(exitCode, status));
}

EndpointState EndpointProcess::Private::endState(int exitCode, QProcess::ExitStatus status) const
{
    if (status == QProcess::NormalExit)
        return exitCode == 0 ? EndpointState::Ended : EndpointState::Failed;
    // The exit code is the signal's number then. A program that has only just begun does not hear
    // SIGTERM yet, and has nothing to tidy up.
    const bool asAsked = state == EndpointState::Stopping && exitCode == SIGTERM;
    return asAsked ? EndpointState::Ended : EndpointState::Killed;
}

EndpointError EndpointProcess::Private::startError(const QByteArray &detail) const
{
    EndpointError error;
    error.step = EndpointStep::Start;
    error.address = program.toUtf8();
    error.detail = detail;
    return error;
}

void EndpointProcess::Private::failedToStart()
{
    lastError = startError(process->errorString().toUtf8());
    process.release()->deleteLater();
    setState(EndpointState::Failed);
}

void EndpointProcess::Private::writeLine(const QByteArray &line)
{
    if (process && process->state() != QProcess::NotRunning)
        process->write(line + '\n');
}

EndpointProcess::EndpointProcess(int number, const QString &program, const Spec &spec,
                                 QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, number, program, spec))
{
}

EndpointProcess::~EndpointProcess()
{
    if (!d->process)
        return;
    d->process->disconnect(this);
    // The process ends by itself when its input does; it is reaped in the background.
    QProcess *const process = d->process.release();
    process->closeWriteChannel();
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
}

int EndpointProcess::number() const
{
    return d->number;
}

EndpointRole EndpointProcess::role() const
{
    return std::holds_alternative<ServeSpec>(d->spec) ? EndpointRole::Server : EndpointRole::Client;
}

const EndpointProcess::Spec &EndpointProcess::spec() const
{
    return d->spec;
}

const Address &EndpointProcess::address() const
{
    return d->address;
}

QByteArray EndpointProcess::name() const
{
    return std::visit([](const auto &each) { return each.name; }, d->spec);
}

Pid EndpointProcess::pid() const
{
    return d->process ? Pid(static_cast<qint32>(d->process->processId())) : Pid::None;
}

EndpointState EndpointProcess::state() const
{
    return d->state;
}

std::optional<EndpointError> EndpointProcess::lastError() const
{
    return d->lastError;
}

int EndpointProcess::connectionCount() const
{
    return static_cast<int>(d->connections.size());
}

const OpenedEvent *EndpointProcess::connection(int connectionNumber) const
{
    const auto found = d->connections.find(connectionNumber);
    return found == d->connections.end() ? nullptr : &found->second;
}

const OpenedEvent *EndpointProcess::connectionByInode(Inode inode) const
{
    const auto found =
        std::find_if(d->connections.begin(), d->connections.end(),
                     [inode](const auto &each) { return each.second.inode == inode; });
    return inode == Inode::None || found == d->connections.end() ? nullptr : &found->second;
}

QString EndpointProcess::shellCommand() const
{
    QStringList words = std::visit([](const auto &each) { return each.arguments(); }, d->spec);
    words.prepend(d->program);
    for (QString &word : words)
        word = shellQuoted(word.toUtf8());
    return words.join(QLatin1Char(' '));
}

void EndpointProcess::start()
{
    if (!d->process)
        d->launch();
}

void EndpointProcess::stop()
{
    if (!d->process || d->state == EndpointState::Stopping)
        return;
    d->setState(EndpointState::Stopping);
    d->process->terminate();
    d->killTimer.start();
}

void EndpointProcess::kill()
{
    if (d->process)
        d->process->kill();
}

void EndpointProcess::restart(bool removeStaleFile)
{
    if (auto *const serve = std::get_if<ServeSpec>(&d->spec))
        serve->removeStaleFile = removeStaleFile;
    if (!d->process) {
        d->launch();
        return;
    }
    d->startAgain = true;
    stop();
}

void EndpointProcess::send(const ControlCommand &command)
{
    d->writeLine(encode(command));
}

} // namespace Socketarium
