// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/unixbinding.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <QDeadlineTimer>

#include "core/base/uniquefd.h"
#include "core/endpoint/socketaddress.h"

namespace Socketarium {

/// How long another program may hold the lock, and how often we look.
static constexpr int lockMilliseconds = 500;
static constexpr int lockRetryMilliseconds = 10;

static EndpointError bindError(const Address &address, EndpointReason reason, int sysErrno)
{
    EndpointError error;
    error.step = EndpointStep::Bind;
    error.reason = reason;
    error.sysErrno = sysErrno;
    error.address = address.text();
    return error;
}

static int socketType(Transport transport)
{
    switch (transport) {
    case Transport::UnixDatagram:
        return SOCK_DGRAM;
    case Transport::UnixSeqPacket:
        return SOCK_SEQPACKET;
    default:
        return SOCK_STREAM;
    }
}

static EndpointReason reasonOf(PathOccupant occupant)
{
    switch (occupant) {
    case PathOccupant::OtherFile:
        return EndpointReason::FileInTheWay;
    case PathOccupant::LiveSocket:
        return EndpointReason::AlreadyListening;
    case PathOccupant::StaleSocket:
        return EndpointReason::StaleFile;
    case PathOccupant::Unknown:
        return EndpointReason::CannotTell;
    case PathOccupant::Nothing: // it went away just now: the errno of bind(2) is all there is
        return EndpointReason::Errno;
    }
    Q_UNREACHABLE();
}

static QByteArray directoryOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : path.first(slash + 1);
}

/// Waits until no other program takes a place in the directory, which is a matter of milliseconds:
/// 0, or the errno. Before the event loop runs, so it may block for so long.
static int lockDirectory(int directory)
{
    QDeadlineTimer limit(lockMilliseconds);
    while (::flock(directory, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR && (errno != EWOULDBLOCK || limit.hasExpired()))
            return errno;
        ::poll(nullptr, 0, lockRetryMilliseconds);
    }
    return 0;
}

/// Proves once more, now that we hold the lock, that nobody listens, and removes that very file.
static std::optional<EndpointError> removeStale(const Address &address)
{
    const PathFinding finding = probeSocketFile(address.name, socketType(address.transport));
    if (finding.occupant == PathOccupant::Nothing)
        return std::nullopt;
    if (finding.occupant != PathOccupant::StaleSocket)
        return bindError(address, reasonOf(finding.occupant), EADDRINUSE);
    if (identityOf(address.name) != finding.identity)
        return bindError(address, EndpointReason::CannotTell, EADDRINUSE);
    if (::unlink(address.name.constData()) != 0)
        return bindError(address, EndpointReason::Errno, errno);
    return std::nullopt;
}

UnixBinding::~UnixBinding()
{
    removeFile();
}

std::optional<EndpointError> UnixBinding::bind(int socket, const Address &address,
                                               bool removeStaleFile)
{
    auto error = tryBind(socket, address);
    if (!error || error->reason != EndpointReason::StaleFile || !removeStaleFile)
        return error;

    // One of several programs that want the place goes first. The lock is on the directory, so it
    // leaves no file behind; it goes with its descriptor.
    const UniqueFd directory(
        ::open(directoryOf(address.name).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory)
        return bindError(address, EndpointReason::Errno, errno);
    if (const int sysErrno = lockDirectory(directory.get()); sysErrno != 0) {
        // Whoever holds it may have taken the place meanwhile.
        error = tryBind(socket, address);
        return error && error->reason == EndpointReason::StaleFile
            ? bindError(address, EndpointReason::DirectoryLocked, sysErrno)
            : error;
    }
    if (error = removeStale(address); error)
        return error;
    return tryBind(socket, address);
}

void UnixBinding::removeFile()
{
    if (m_file && identityOf(m_path) == m_file)
        ::unlink(m_path.constData());
    m_file.reset();
}

std::optional<EndpointError> UnixBinding::tryBind(int socket, const Address &address)
{
    // The file gets the mode of the socket, so nobody else can connect in between.
    ::fchmod(socket, S_IRUSR | S_IWUSR);
    const SocketAddress name = SocketAddress::ofUnix(address.name, address.isAbstract);
    if (::bind(socket, name.get(), name.length) != 0) {
        const int sysErrno = errno;
        if (sysErrno == ENOENT || sysErrno == ENOTDIR)
            return bindError(address, EndpointReason::NoSuchDirectory, sysErrno);
        if (sysErrno != EADDRINUSE)
            return bindError(address, EndpointReason::Errno, sysErrno);
        // An abstract name is in use only while a socket has it.
        const PathOccupant occupant = address.isAbstract
            ? PathOccupant::LiveSocket
            : probeSocketFile(address.name, socketType(address.transport)).occupant;
        return bindError(address, reasonOf(occupant), sysErrno);
    }
    if (!address.isAbstract) {
        m_path = address.name;
        m_file = identityOf(m_path);
    }
    return std::nullopt;
}

} // namespace Socketarium
