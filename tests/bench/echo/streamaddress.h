/* SPDX-FileCopyrightText: 2026 The Socketarium developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <netinet/in.h>

/** Where both programs of the benchmark meet. */
struct stream_address
{
    union {
        struct sockaddr any;
        struct sockaddr_un local;
        struct sockaddr_in inet;
    } name;
    socklen_t length;
};

/** Understands "unix:PATH" and "tcp:IPV4-ADDRESS:PORT"; ends the program on anything else. */
struct stream_address parse_address(const char *text);

/** Ends the program with the name of what failed and the errno's text. */
_Noreturn void fail(const char *what);
