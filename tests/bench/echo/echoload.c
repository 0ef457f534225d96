/* SPDX-FileCopyrightText: 2026 The Socketarium developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* echoload ADDRESS SERVER-PID MESSAGE-SIZE CONNECTIONS SECONDS
 * Sends messages to an echo server, on each connection one at a time: the next when all of the last
 * one's echo is here. Prints the round trips, the seconds that they took and the seconds of
 * processor time that the server's process used meanwhile. A fifth of the time goes before, to warm
 * up. An echo that is not what was sent ends it. */

#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

#include "streamaddress.h"

enum
{
    events_at_once = 64
};

struct connection
{
    int fd;
    size_t sent;
    size_t received;
    int waits_to_send;
};

struct load
{
    int epoll;
    size_t size;
    char *message;
    char *echo;
    unsigned long round_trips;
};

static double seconds_of(clockid_t clock)
{
    struct timespec time;
    if (clock_gettime(clock, &time) < 0)
        fail("clock_gettime");
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void watch(int epoll, int operation, struct connection *connection, unsigned events)
{
    struct epoll_event event = {.events = events, .data.ptr = connection};
    if (epoll_ctl(epoll, operation, connection->fd, &event) < 0)
        fail("epoll_ctl");
}

/* Sends what is left of the message; where the socket is full, waits for it to be writable too. */
static void send_rest(struct load *load, struct connection *connection)
{
    int waits;
    ssize_t sent = send(connection->fd, load->message + connection->sent,
                        load->size - connection->sent, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN)
        fail("send");
    connection->sent += sent < 0 ? 0 : (size_t)sent;
    waits = connection->sent < load->size;
    if (waits != connection->waits_to_send)
        watch(load->epoll, EPOLL_CTL_MOD, connection, waits ? EPOLLIN | EPOLLOUT : EPOLLIN);
    connection->waits_to_send = waits;
}

static void receive(struct load *load, struct connection *connection)
{
    ssize_t received = recv(connection->fd, load->echo, load->size - connection->received, 0);
    if (received < 0 && errno == EAGAIN)
        return;
    if (received <= 0)
        fail("recv");
    if (memcmp(load->echo, load->message + connection->received, (size_t)received) != 0) {
        errno = EBADMSG;
        fail("the echo");
    }
    connection->received += (size_t)received;
    if (connection->received == load->size) {
        ++load->round_trips;
        connection->sent = connection->received = 0;
        send_rest(load, connection);
    }
}

static void connect_to(struct load *load, const struct stream_address *address,
                       struct connection *connection)
{
    int one = 1;
    connection->fd = socket(address->name.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection->fd < 0)
        fail("socket");
    if (connect(connection->fd, &address->name.any, address->length) < 0)
        fail("connect");
    setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (fcntl(connection->fd, F_SETFL, O_NONBLOCK) < 0)
        fail("fcntl");
    watch(load->epoll, EPOLL_CTL_ADD, connection, EPOLLIN);
}

static void run_until(struct load *load, double end)
{
    struct epoll_event events[events_at_once];
    while (seconds_of(CLOCK_MONOTONIC) < end) {
        int count = epoll_wait(load->epoll, events, events_at_once, 1000);
        if (count < 0)
            fail("epoll_wait");
        if (count == 0) {
            errno = ETIMEDOUT;
            fail("the server");
        }
        for (int i = 0; i < count; ++i) {
            struct connection *connection = events[i].data.ptr;
            if (events[i].events & EPOLLOUT)
                send_rest(load, connection);
            if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
                receive(load, connection);
        }
    }
}

int main(int argc, char **argv)
{
    struct load load = {.epoll = epoll_create1(EPOLL_CLOEXEC)};
    struct connection *connections;
    struct stream_address address;
    int count;
    double seconds, begin, processor;
    clockid_t server;

    if (argc != 6) {
        fputs("usage: echoload ADDRESS SERVER-PID MESSAGE-SIZE CONNECTIONS SECONDS\n", stderr);
        return 2;
    }
    address = parse_address(argv[1]);
    if (clock_getcpuclockid(atoi(argv[2]), &server) != 0)
        fail("the server's processor clock");
    load.size = strtoul(argv[3], NULL, 10);
    count = atoi(argv[4]);
    seconds = atof(argv[5]);
    load.message = malloc(load.size);
    load.echo = malloc(load.size);
    connections = calloc((size_t)count, sizeof *connections);
    if (!load.message || !load.echo || !connections)
        fail("malloc");
    for (size_t i = 0; i < load.size; ++i)
        load.message[i] = (char)(i * 31 % 251);
    for (int i = 0; i < count; ++i)
        connect_to(&load, &address, &connections[i]);
    for (int i = 0; i < count; ++i)
        send_rest(&load, &connections[i]);

    run_until(&load, seconds_of(CLOCK_MONOTONIC) + seconds / 5);
    load.round_trips = 0;
    begin = seconds_of(CLOCK_MONOTONIC);
    processor = seconds_of(server);
    run_until(&load, begin + seconds);
    processor = seconds_of(server) - processor;
    printf("%lu %.6f %.9f\n", load.round_trips, seconds_of(CLOCK_MONOTONIC) - begin, processor);
    return 0;
}
