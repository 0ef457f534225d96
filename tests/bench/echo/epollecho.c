/* SPDX-FileCopyrightText: 2026 The Socketarium developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* epollecho ADDRESS: the least that an echo server on epoll(7) can do, which is what others are
 * measured against. One recv(2) and one send(2) for each readiness; what a full socket does not
 * take is kept, and nothing more is read from that connection until it is gone. */

#include <errno.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "streamaddress.h"

enum
{
    read_size = 65536,
    events_at_once = 64
};

struct connection
{
    int fd;
    size_t left; /* bytes in `unsent` */
    char unsent[read_size];
};

static void watch(int epoll, int operation, struct connection *connection, unsigned events)
{
    struct epoll_event event = {.events = events, .data.ptr = connection};
    if (epoll_ctl(epoll, operation, connection->fd, &event) < 0)
        fail("epoll_ctl");
}

static int listen_at(const char *text)
{
    struct stream_address address = parse_address(text);
    int one = 1;
    int fd = socket(address.name.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        fail("socket");
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(fd, &address.name.any, address.length) < 0)
        fail(text);
    if (listen(fd, SOMAXCONN) < 0)
        fail("listen");
    return fd;
}

static void accept_one(int epoll, int listener)
{
    int one = 1;
    int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    struct connection *connection;
    if (fd < 0)
        return;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    connection = malloc(sizeof *connection);
    if (!connection)
        fail("malloc");
    connection->fd = fd;
    connection->left = 0;
    watch(epoll, EPOLL_CTL_ADD, connection, EPOLLIN);
}

/* Sends `size` bytes and keeps those that did not fit. Returns 0 where the connection is broken. */
static int send_all(int epoll, struct connection *connection, const char *bytes, size_t size)
{
    int waited = connection->left != 0;
    ssize_t sent = send(connection->fd, bytes, size, MSG_NOSIGNAL);
    size_t left;
    if (sent < 0 && errno != EAGAIN)
        return 0;
    left = size - (sent < 0 ? 0 : (size_t)sent);
    memmove(connection->unsent, bytes + size - left, left);
    connection->left = left;
    if (waited != (left != 0))
        watch(epoll, EPOLL_CTL_MOD, connection, left ? EPOLLOUT : EPOLLIN);
    return 1;
}

static int serve(int epoll, struct connection *connection)
{
    static char buffer[read_size];
    ssize_t received;
    if (connection->left)
        return send_all(epoll, connection, connection->unsent, connection->left);
    received = recv(connection->fd, buffer, sizeof buffer, 0);
    if (received < 0)
        return errno == EAGAIN;
    return received > 0 && send_all(epoll, connection, buffer, (size_t)received);
}

int main(int argc, char **argv)
{
    struct connection listener;
    struct epoll_event events[events_at_once];
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    if (argc != 2) {
        errno = EINVAL;
        fail("usage: epollecho ADDRESS");
    }
    if (epoll < 0)
        fail("epoll_create1");
    listener.fd = listen_at(argv[1]);
    watch(epoll, EPOLL_CTL_ADD, &listener, EPOLLIN);
    for (;;) {
        int count = epoll_wait(epoll, events, events_at_once, -1);
        if (count < 0 && errno != EINTR)
            fail("epoll_wait");
        for (int i = 0; i < count; ++i) {
            struct connection *connection = events[i].data.ptr;
            if (connection == &listener) {
                accept_one(epoll, listener.fd);
            } else if (!serve(epoll, connection)) {
                close(connection->fd);
                free(connection);
            }
        }
    }
}
