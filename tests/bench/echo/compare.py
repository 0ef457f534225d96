#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Measures the echo server of socketarium-cli against a bare epoll loop in C, side by side.

Every server runs for the whole time, bound to processor 0; the load comes from processor 1. Each
combination of transport, message size and number of connections is measured several times, in an
order that is shuffled each time, and the median is kept. What counts is the processor time of the
server for one round trip; the ratio is to that of the bare loop.
"""

import argparse
import itertools
import math
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

BARE = "epollecho"
VARIANTS = {
    "native": [],
    "native --control": ["--control"],
    "qt": ["--engine", "qt"],
}
TRANSPORTS = ("unix", "tcp")
SIZES = (16, 1024, 65536)
CONNECTIONS = (1, 16, 256)


@dataclass(frozen=True)
class Cell:
    """One line of the table."""

    transport: str
    size: int
    connections: int


@dataclass
class Server:
    """A running echo server."""

    process: subprocess.Popen
    address: str


@dataclass
class Measurement:
    """What one run of the load found."""

    microseconds: float  # of the server's processor time, for one round trip
    round_trips: float   # in a second


def bind_to(processor: int):
    """What binds a child to a processor, where there are two."""
    usable = sorted(os.sched_getaffinity(0))
    return lambda: os.sched_setaffinity(0, {usable[processor % len(usable)]})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    """Whether somebody listens there."""
    family, _, name = address.partition(":")
    host, _, port = name.rpartition(":")
    with socket.socket(socket.AF_UNIX if family == "unix" else socket.AF_INET) as probe:
        return probe.connect_ex(name if family == "unix" else (host, int(port))) == 0


def discard(stream):
    """Reads to the end: a control channel that nobody reads would stop its server."""
    while stream.read1(65536):
        pass


def start(command: list[str], transport: str, folder: Path) -> Server:
    """Starts a server at an address of its own and waits until it answers."""
    address = (f"unix:{folder / str(time.monotonic_ns())}" if transport == "unix"
               else f"tcp:127.0.0.1:{free_port()}")
    command = [address if word == "ADDRESS" else word for word in command]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               preexec_fn=bind_to(0))
    threading.Thread(target=discard, args=(process.stdout,), daemon=True).start()
    for _ in range(200):
        if process.poll() is not None:
            break
        if answers(address):
            return Server(process, address)
        time.sleep(0.02)
    process.kill()
    sys.exit(f"{' '.join(command)}: does not answer at {address}")


def measure(load: Path, server: Server, cell: Cell, seconds: float) -> Measurement:
    command = [load, server.address, server.process.pid, cell.size, cell.connections, seconds]
    output = subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True,
                            preexec_fn=bind_to(1)).stdout
    round_trips, elapsed, processor = map(float, output.split())
    if not round_trips:
        sys.exit(f"{' '.join(map(str, command))}: no round trip")
    return Measurement(processor / round_trips * 1e6, round_trips / elapsed)


def median(measurements: list[Measurement]) -> Measurement:
    return Measurement(statistics.median(m.microseconds for m in measurements),
                       statistics.median(m.round_trips for m in measurements))


def print_table(results: dict[tuple[Cell, str], Measurement], cells: list[Cell], names: list[str]):
    """One line a cell, and below them the geometric mean of each server's ratios."""
    print("Processor time of the server for one round trip, its ratio to the bare loop, and round"
          " trips per second\n")
    print(f"{'':22}" + "".join(f"{name:>28}" for name in names))
    ratios = {name: [] for name in names}
    for cell in cells:
        line = f"{cell.transport:5}{cell.size:7} B x {cell.connections:<6}"
        for name in names:
            result = results[cell, name]
            ratio = result.microseconds / results[cell, BARE].microseconds
            ratios[name].append(ratio)
            line += f"{result.microseconds:10.2f} us {ratio:5.2f}{result.round_trips:8.0f}/s"
        print(line)
    means = (math.exp(statistics.fmean(map(math.log, ratios[name]))) for name in names)
    print(f"{'geometric mean':22}" + "".join(f"{mean:19.3f}{'':9}" for mean in means))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True, help="the build folder")
    parser.add_argument("--seconds", type=float, default=1, help="of each measurement")
    parser.add_argument("--repetitions", type=int, default=5)
    return parser.parse_args()


def main():
    options = arguments()
    programs = options.build / "tests/bin"
    serve = [options.build / "bin/socketarium-cli", "serve", "ADDRESS", "--behaviour", "echo"]
    commands = {BARE: [programs / "epollecho", "ADDRESS"]}
    commands |= {name: serve + further for name, further in VARIANTS.items()}
    cells = [Cell(*each) for each in itertools.product(TRANSPORTS, SIZES, CONNECTIONS)]
    found: dict[tuple[Cell, str], list[Measurement]] = {}
    with tempfile.TemporaryDirectory() as folder:
        servers = {(transport, name): start(list(map(str, command)), transport, Path(folder))
                   for transport in TRANSPORTS for name, command in commands.items()}
        try:
            for _ in range(options.repetitions):
                for cell, name in random.sample(runs := list(itertools.product(cells, commands)),
                                                len(runs)):
                    measurement = measure(programs / "echoload", servers[cell.transport, name],
                                          cell, options.seconds)
                    found.setdefault((cell, name), []).append(measurement)
        finally:
            for server in servers.values():
                server.process.terminate()
                server.process.wait()
    print_table({key: median(each) for key, each in found.items()}, cells, list(commands))


if __name__ == "__main__":
    main()
