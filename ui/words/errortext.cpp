// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/errortext.h"

#include <cerrno>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/base/escape.h"
#include "core/endpoint/address.h"

namespace Socketarium {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(Socketarium::ErrorText)
};

} // namespace

/// What failed, and on what: the beginning of each sentence.
static QString opening(const EndpointError &error)
{
    const QString address = escaped(error.address);
    switch (error.step) {
    case EndpointStep::ParseAddress:
        return ErrorText::tr("\"%1\" cannot be used as an address").arg(address);
    case EndpointStep::Resolve:
        return ErrorText::tr("Cannot find %1").arg(address);
    case EndpointStep::Socket:
        return ErrorText::tr("Cannot make a socket for %1").arg(address);
    case EndpointStep::Bind:
    case EndpointStep::Listen:
        return ErrorText::tr("Cannot listen on %1").arg(address);
    case EndpointStep::Connect:
        return ErrorText::tr("Cannot connect to %1").arg(address);
    case EndpointStep::Accept:
        return ErrorText::tr("Cannot accept a connection on %1").arg(address);
    case EndpointStep::Send:
        return ErrorText::tr("Cannot send on %1").arg(address);
    case EndpointStep::Receive:
        return ErrorText::tr("Cannot receive on %1").arg(address);
    case EndpointStep::Control:
        return ErrorText::tr("A control line was not obeyed");
    case EndpointStep::Start:
        return ErrorText::tr("Cannot run the program %1").arg(address);
    }
    Q_UNREACHABLE();
}

/// Which part of an address was not understood, from the word that parseAddress() has for it.
static QString malformedPart(const QByteArray &part)
{
    if (part == "scheme")
        return ErrorText::tr("it must begin with unix:, tcp: or another kind. Write unix:/path, "
                             "unix:@name or tcp:HOST:PORT.");
    if (part == "path")
        return ErrorText::tr(
            "the path or name is missing. Write unix:/tmp/server.sock or unix:@name.");
    if (part == "port")
        return ErrorText::tr(
            "the port is missing or not a number from 0 to 65535. Write tcp:HOST:PORT, such "
            "as tcp:127.0.0.1:1208.");
    if (part == "brackets")
        return ErrorText::tr("an IPv6 address needs brackets. Write it as tcp:[::1]:1208.");
    return ErrorText::tr(
        "the host is not understood. Write a name, an address such as 127.0.0.1 or [::1], "
        "or * for every address of this machine.");
}

/// What to try, where only the errno tells the reason.
static QString remedy(const EndpointError &error)
{
    switch (error.sysErrno) {
    case EACCES:
    case EPERM:
        return ErrorText::tr(
            "Choose an address that you may use, or ask who owns it for the right.");
    case EADDRINUSE:
        return ErrorText::tr("Another program has this port: stop it, or choose another port.");
    case EADDRNOTAVAIL:
        return ErrorText::tr(
            "This machine does not have that address: choose one that it has, or *.");
    case EMFILE:
    case ENFILE:
        return ErrorText::tr("Close something, or raise the limit with ulimit -n.");
    case ENETUNREACH:
    case EHOSTUNREACH:
        return ErrorText::tr("Check the network and the address.");
    case ETIMEDOUT:
        return ErrorText::tr("Nothing answers there: check the host, the port and the firewall.");
    case EAFNOSUPPORT:
        return ErrorText::tr("Choose an address of another family.");
    case ENOSPC:
    case EROFS:
        return ErrorText::tr("Choose a path on a file system that can be written.");
    case ECONNRESET:
    case EPIPE:
        return ErrorText::tr("Look at the other side for why it broke off.");
    case ENAMETOOLONG:
        return ErrorText::tr("Choose a shorter path.");
    default:
        return ErrorText::tr("Check the address and try again.");
    }
}

static QString errnoReason(const EndpointError &error)
{
    if (error.sysErrno == 0) {
        return error.detail.isEmpty()
            ? ErrorText::tr("it failed. Check the address and try again.")
            : ErrorText::tr("%1. Check that it is installed and try again.")
                  .arg(escaped(error.detail));
    }
    return ErrorText::tr("%1 (%2). %3")
        .arg(errnoText(error.sysErrno), errnoName(error.sysErrno), remedy(error));
}

/// Why, and what to try: the end of each sentence.
static QString reason(const EndpointError &error)
{
    switch (error.reason) {
    case EndpointReason::Errno:
        return errnoReason(error);
    case EndpointReason::MalformedAddress:
        return malformedPart(error.detail);
    case EndpointReason::PathTooLong:
        return ErrorText::
            tr("the name has %1 bytes, and a unix socket's has room for %2 (sun_path). Choose a "
               "shorter path.")
                .arg(error.amount)
                .arg(maxUnixPath);
    case EndpointReason::NoSuchDirectory:
        return ErrorText::tr(
            "its directory does not exist. Create the directory, or choose another path.");
    case EndpointReason::FileInTheWay:
        return ErrorText::tr(
            "a file that is not a socket is there, and it is never replaced. Choose another "
            "path, or move that file away.");
    case EndpointReason::AlreadyListening:
        return ErrorText::tr(
            "a server is already listening there. Stop it, or choose another address.");
    case EndpointReason::StaleFile:
        return ErrorText::tr(
            "a socket file is left there at which nobody listens. Remove the file, or start "
            "with --remove-stale-file.");
    case EndpointReason::CannotTell:
        return ErrorText::tr(
            "a socket file is there, and it cannot be found out whether a server listens. "
            "Choose another path, or look as its owner.");
    case EndpointReason::DirectoryLocked:
        return ErrorText::tr(
            "a socket file is left there at which nobody listens, and another program holds a lock "
            "on its directory. Wait for that program, or choose another path.");
    case EndpointReason::NoSuchFile:
        return ErrorText::tr("there is no such file. Start the server first, or check the path.");
    case EndpointReason::NobodyListens:
        return ErrorText::tr("nobody listens there. Start the server first, or check the address.");
    case EndpointReason::NotASocket:
        return ErrorText::tr("the file there is not a socket. Check the path.");
    case EndpointReason::QueueFull:
        return ErrorText::
            tr("the server's accept queue stayed full for %1 s. The server is too busy, or does "
               "not accept: look at it, or try again later.")
                .arg(error.amount / 1000);
    case EndpointReason::WrongType:
        return ErrorText::tr(
            "the socket there is of another type. Use unix-dgram: or unix-seqpacket: in "
            "place of unix:, or the other way round.");
    case EndpointReason::NameNotResolved:
        return ErrorText::tr(
                   "the host name cannot be resolved: %1. Check its spelling, or use a number such "
                   "as 127.0.0.1.")
            .arg(escaped(error.detail));
    case EndpointReason::PortProtected:
        return ErrorText::tr(
            "ports below 1024 need a right that this program does not have. Choose a port "
            "from 1024 to 65535.");
    case EndpointReason::OutOfDescriptors:
        return ErrorText::tr(
            "no descriptor is left. It goes on when one is free; ulimit -n is the limit.");
    case EndpointReason::SendQueueFull:
        return ErrorText::tr(
                   "the peer does not read, and %L1 bytes wait already. The message was not sent: "
                   "try again when the peer reads.")
            .arg(error.amount);
    case EndpointReason::PeerClosedEarly:
        return ErrorText::tr("the peer closed the connection before everything was sent. Look at "
                             "the other side for the reason.");
    case EndpointReason::LineTooLong:
        return ErrorText::tr(
                   "the line is longer than %L1 bytes and was passed over. Send shorter lines.")
            .arg(error.amount);
    case EndpointReason::MalformedCommand:
        return ErrorText::tr("\"%1\" is missing, or not as it must be. See docs/ARCHITECTURE.md for "
                             "the commands.")
            .arg(escaped(error.detail));
    case EndpointReason::UnknownCommand:
        return ErrorText::tr("\"%1\" is not understood. See docs/ARCHITECTURE.md for the commands.")
            .arg(escaped(error.detail));
    case EndpointReason::Unsupported:
        return ErrorText::tr(
            "this program serves and connects unix: and tcp: addresses. Use one of these.");
    }
    Q_UNREACHABLE();
}

/// The errno that belongs to a reason of our own, such as " (EADDRINUSE)".
static QString withErrno(const QString &sentence, const EndpointError &error)
{
    if (error.reason == EndpointReason::Errno || error.sysErrno == 0)
        return sentence;
    // The first sentence ends in a full stop, of which Chinese has its own.
    static const QRegularExpression fullStop(QStringLiteral("\\.(?=\\s|$)|。"));
    const qsizetype end = sentence.indexOf(fullStop);
    return end < 0 ? sentence
                   : sentence.first(end) + QStringLiteral(" (%1)").arg(errnoName(error.sysErrno))
            + sentence.sliced(end);
}

QString errorText(const EndpointError &error)
{
    return ErrorText::tr("%1: %2").arg(opening(error), withErrno(reason(error), error));
}

QString errorText(const Error &error)
{
    const QString operation = escaped(error.operation.toUtf8());
    if (error.sysErrno != 0) {
        const QString text = errnoText(error.sysErrno);
        return ErrorText::tr("%1: %2 (%3)")
            .arg(operation, text.toLower(), errnoName(error.sysErrno));
    }
    switch (error.kind) {
    case ErrorKind::Malformed:
        return ErrorText::tr("%1: not in the form it must have").arg(operation);
    case ErrorKind::Unsupported:
        return ErrorText::tr("%1: not supported").arg(operation);
    case ErrorKind::Gone:
        return ErrorText::tr("%1: the process has ended").arg(operation);
    default:
        return ErrorText::tr("%1: failed").arg(operation);
    }
}

} // namespace Socketarium
