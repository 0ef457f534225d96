/* SPDX-FileCopyrightText: 2026 The Socketarium developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "streamaddress.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    exit(1);
}

struct stream_address parse_address(const char *text)
{
    struct stream_address address;
    char host[INET_ADDRSTRLEN];
    unsigned short port;

    memset(&address, 0, sizeof address);
    if (strncmp(text, "unix:", 5) == 0 && strlen(text + 5) < sizeof address.name.local.sun_path) {
        address.name.local.sun_family = AF_UNIX;
        strcpy(address.name.local.sun_path, text + 5);
        address.length = sizeof address.name.local;
        return address;
    }
    address.name.inet.sin_family = AF_INET;
    address.length = sizeof address.name.inet;
    if (sscanf(text, "tcp:%15[0-9.]:%hu", host, &port) == 2
        && inet_pton(AF_INET, host, &address.name.inet.sin_addr) == 1) {
        address.name.inet.sin_port = htons(port);
        return address;
    }
    errno = EINVAL;
    fail(text);
}
