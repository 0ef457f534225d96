// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// mksockets DIRECTORY: makes one socket or pair of every kind that the tests speak of, prints the
// truth about them as one JSON object (as this process knows it from its own system calls), and
// keeps them until its standard input ends. Unix sockets are bound below DIRECTORY.
//
// {"pid":4711,"sockets":{"unix-listener":{"fd":3,"inode":28724,"name":"<base64>"},…}}
// An un-accepted client has "queue": the listener's role; both ends of a pair have "peer": a role.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonObject truth;
QByteArrayList boundPaths; ///< to be removed at the end

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "mksockets: %s: %s\n", what, std::strerror(errno));
    std::exit(1);
}

int checked(int result, const char *what)
{
    if (result < 0)
        fail(what);
    return result;
}

qint64 inodeOf(int fd)
{
    struct stat status = {};
    checked(fstat(fd, &status), "fstat");
    return static_cast<qint64>(status.st_ino);
}

/// Notes what is known about a descriptor under the role it plays.
void note(const char *role, int fd, const QJsonObject &more = {})
{
    QJsonObject entry = more;
    entry.insert(QLatin1String("fd"), fd);
    entry.insert(QLatin1String("inode"), inodeOf(fd));
    truth.insert(QLatin1String(role), entry);
}

QJsonObject peer(const char *role)
{
    return {{QStringLiteral("peer"), QLatin1String(role)}};
}

struct UnixAddress
{
    sockaddr_un name = {};
    socklen_t size = 0;
    QByteArray bytes; ///< as they are to be seen: without the NULs around

    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&name); }
};

UnixAddress pathAddress(const QByteArray &path)
{
    UnixAddress address;
    address.name.sun_family = AF_UNIX;
    address.bytes = path;
    if (size_t(path.size()) >= sizeof address.name.sun_path) {
        errno = ENAMETOOLONG;
        fail(path.constData());
    }
    std::memcpy(address.name.sun_path, path.constData(), size_t(path.size()) + 1);
    address.size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()) + 1);
    return address;
}

UnixAddress abstractAddress(const QByteArray &name)
{
    UnixAddress address;
    address.name.sun_family = AF_UNIX;
    address.bytes = name;
    std::memcpy(address.name.sun_path + 1, name.constData(), size_t(name.size()));
    address.size = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + size_t(name.size()));
    return address;
}

int boundUnix(const char *role, int type, const UnixAddress &address, bool isAbstract = false)
{
    const int fd = checked(socket(AF_UNIX, type | SOCK_CLOEXEC, 0), "socket");
    checked(bind(fd, address.get(), address.size), role);
    if (!isAbstract)
        boundPaths.append(address.bytes);
    note(role, fd,
         {{QStringLiteral("name"), QString::fromLatin1(address.bytes.toBase64())},
          {QStringLiteral("abstract"), isAbstract}});
    return fd;
}

int connectedUnix(int type, const UnixAddress &address)
{
    const int fd = checked(socket(AF_UNIX, type | SOCK_CLOEXEC, 0), "socket");
    checked(connect(fd, address.get(), address.size), "connect");
    return fd;
}

void makeUnixStreams(const QByteArray &directory)
{
    const UnixAddress address = pathAddress(directory + "/server.sock");
    const int listener = boundUnix("unix-listener", SOCK_STREAM, address);
    checked(listen(listener, 5), "listen");

    const int client = connectedUnix(SOCK_STREAM, address);
    const int accepted = checked(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC), "accept4");
    note("unix-client", client, peer("unix-accepted"));
    note("unix-accepted", accepted, peer("unix-client"));
    checked(int(write(client, "unread", 6)), "write");

    const QJsonObject queue = {{QStringLiteral("queue"), QStringLiteral("unix-listener")}};
    note("unix-waiting-1", connectedUnix(SOCK_STREAM, address), queue);
    note("unix-waiting-2", connectedUnix(SOCK_STREAM, address), queue);

    int pair[2];
    checked(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), "socketpair");
    note("pair-a", pair[0], peer("pair-b"));
    note("pair-b", pair[1], peer("pair-a"));
    checked(shutdown(pair[0], SHUT_WR), "shutdown");

    checked(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), "socketpair");
    note("widow", pair[0]);
    close(pair[1]);

    note("unix-unbound", checked(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket"));
    note("copied", checked(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket"));
    const int original = truth[QLatin1String("copied")].toObject()[QLatin1String("fd")].toInt();
    note("copy", checked(fcntl(original, F_DUPFD_CLOEXEC, 0), "dup"));
}

void makeUnixPackets(const QByteArray &directory)
{
    const UnixAddress datagram = pathAddress(directory + "/log.sock");
    boundUnix("dgram-server", SOCK_DGRAM, datagram);
    const int first = connectedUnix(SOCK_DGRAM, datagram);
    note("dgram-client-1", first, peer("dgram-server"));
    note("dgram-client-2", connectedUnix(SOCK_DGRAM, datagram), peer("dgram-server"));
    checked(int(send(first, "ten bytes.", 10, 0)), "send");

    const UnixAddress packets = pathAddress(directory + "/packets.sock");
    const int listener = boundUnix("seqpacket-listener", SOCK_SEQPACKET, packets);
    checked(listen(listener, 0), "listen");
    note("seqpacket-client", connectedUnix(SOCK_SEQPACKET, packets), peer("seqpacket-accepted"));
    note("seqpacket-accepted", checked(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC), "accept"),
         peer("seqpacket-client"));
}

void makeUnixNames(const QByteArray &directory)
{
    const auto listenAt = [](const char *role, const UnixAddress &address, bool isAbstract) {
        checked(listen(boundUnix(role, SOCK_STREAM, address, isAbstract), 1), "listen");
    };
    const QByteArray own = QByteArray::number(getpid());
    listenAt("abstract-nul", abstractAddress(own + QByteArray("\0b\0\0c", 5)), true);
    listenAt("abstract-slash", abstractAddress("/run/" + own), true);
    listenAt("abstract-forger",
             abstractAddress(
                 own + "\n0000000000000000: 00000002 00000000 00010000 0001 01 88888888 /run/x"),
             true);
    listenAt("path-newline", pathAddress(directory + "/new\nline"), false);
    listenAt("path-blanks", pathAddress(directory + "/a  b\t c "), false);
    listenAt("path-escape", pathAddress(directory + "/\x1b[31m\r"), false);
    listenAt("path-binary", pathAddress(directory + "/\xff\xfe\xe2\x80\xae"), false);
    listenAt("path-forger",
             pathAddress(directory
                         + "/x\n0000000000000001: 00000002 00000000 00010000 0001 01 99999999 y"),
             false);
    const UnixAddress gone = pathAddress(directory + "/unlinked");
    listenAt("path-unlinked", gone, false);
    unlink(gone.bytes.constData());
}

/// An address of this machine: ::1, or 127.0.0.1 plain or mapped into IPv6.
struct InetAddress
{
    sockaddr_storage name = {};
    socklen_t size = 0;

    sockaddr *get() { return reinterpret_cast<sockaddr *>(&name); }
    quint16 port() const { return ntohs(reinterpret_cast<const sockaddr_in *>(&name)->sin_port); }
};

InetAddress inetAddress(const char *text)
{
    InetAddress address;
    auto *four = reinterpret_cast<sockaddr_in *>(&address.name);
    auto *six = reinterpret_cast<sockaddr_in6 *>(&address.name);
    if (inet_pton(AF_INET, text, &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        address.size = sizeof *four;
    } else if (inet_pton(AF_INET6, text, &six->sin6_addr) == 1) {
        six->sin6_family = AF_INET6;
        address.size = sizeof *six;
    } else {
        errno = EINVAL;
        fail(text);
    }
    return address;
}

int boundInet(const char *role, int type, InetAddress &address)
{
    const int fd = checked(socket(address.name.ss_family, type | SOCK_CLOEXEC, 0), "socket");
    if (address.name.ss_family == AF_INET6) {
        const int off = 0;
        checked(setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off), "IPV6_V6ONLY");
    }
    checked(bind(fd, address.get(), address.size), role);
    checked(getsockname(fd, address.get(), &address.size), "getsockname");
    note(role, fd, {{QStringLiteral("port"), address.port()}});
    return fd;
}

int connectedInet(int type, InetAddress address)
{
    const int fd = checked(socket(address.name.ss_family, type | SOCK_CLOEXEC, 0), "socket");
    checked(connect(fd, address.get(), address.size), "connect");
    return fd;
}

void makeTcp()
{
    InetAddress four = inetAddress("127.0.0.1");
    const int listener = boundInet("tcp-listener", SOCK_STREAM, four);
    checked(listen(listener, 4), "listen");
    note("tcp-client", connectedInet(SOCK_STREAM, four), peer("tcp-accepted"));
    note("tcp-accepted", checked(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC), "accept4"),
         peer("tcp-client"));
    const int closing = connectedInet(SOCK_STREAM, four);
    const int second = checked(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC), "accept4");
    close(closing); // closes first: its end becomes TIME_WAIT
    char byte;
    checked(int(read(second, &byte, 1)), "read");
    close(second);
    note("tcp-waiting", connectedInet(SOCK_STREAM, four),
         {{QStringLiteral("queue"), QStringLiteral("tcp-listener")}});

    InetAddress any = inetAddress("::");
    const int dual = boundInet("tcp6-listener", SOCK_STREAM, any);
    checked(listen(dual, 4), "listen");
    InetAddress six = any;
    reinterpret_cast<sockaddr_in6 *>(&six.name)->sin6_addr = in6addr_loopback;
    note("tcp6-client", connectedInet(SOCK_STREAM, six), peer("tcp6-accepted"));
    note("tcp6-accepted", checked(accept4(dual, nullptr, nullptr, SOCK_CLOEXEC), "accept4"),
         peer("tcp6-client"));
    InetAddress mapped = inetAddress("127.0.0.1");
    reinterpret_cast<sockaddr_in *>(&mapped.name)->sin_port = htons(any.port());
    note("mapped-client", connectedInet(SOCK_STREAM, mapped), peer("mapped-accepted"));
    note("mapped-accepted", checked(accept4(dual, nullptr, nullptr, SOCK_CLOEXEC), "accept4"),
         peer("mapped-client"));
}

void makeUdp()
{
    InetAddress four = inetAddress("127.0.0.1");
    boundInet("udp-server", SOCK_DGRAM, four);
    note("udp-client", connectedInet(SOCK_DGRAM, four), peer("udp-server"));
    InetAddress six = inetAddress("::1");
    boundInet("udp6-server", SOCK_DGRAM, six);
}

void makeOthers()
{
    note("netlink", checked(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), "netlink"));
    note("tcp-unbound", checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket"));
    int ends[2];
    checked(pipe2(ends, O_CLOEXEC), "pipe2");
    note("pipe-read", ends[0]);
    note("pipe-write", ends[1]);
    note("eventfd", checked(eventfd(7, EFD_CLOEXEC), "eventfd"));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: mksockets DIRECTORY\n");
        return 2;
    }
    umask(0077);
    close_range(STDERR_FILENO + 1, ~0u, 0); // only what is noted below, whoever started us
    const QByteArray directory = argv[1];
    makeUnixStreams(directory);
    makeUnixPackets(directory);
    makeUnixNames(directory);
    makeTcp();
    makeUdp();
    makeOthers();

    const QJsonObject all = {{QStringLiteral("pid"), getpid()}, {QStringLiteral("sockets"), truth}};
    const QByteArray line = QJsonDocument(all).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
    char byte;
    while (read(STDIN_FILENO, &byte, 1) > 0) { }
    for (const QByteArray &path : std::as_const(boundPaths))
        unlink(path.constData());
    return 0;
}
