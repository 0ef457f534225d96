#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""sources.py ROOT: every file says its licence, and is short, narrow and tidy enough to read."""

import fnmatch
import re
import sys
import tomllib
from itertools import islice
from pathlib import Path

SPDX = (re.compile(r"SPDX-FileCopyrightText: \d{4} \S"),
        re.compile(r"SPDX-License-Identifier: GPL-3\.0-or-later"))
SPDX_WITHIN_LINES = 6
LONGEST_FILE = {".cpp": 500, ".h": 250, ".py": 400, ".c": 400}
LONGEST_LINE = 100
RECORDED_INPUT = re.compile(r"//  |.*\\n")  # sample lines over a parser, lines of a file in a string
LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
NOT_OURS = {".git", ".cache", "LICENSES", "__pycache__"}


def files_of(root: Path):
    """Every file of the project, without what is built."""
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        if parts[0].startswith("build") or NOT_OURS.intersection(parts) or not path.is_file():
            continue
        yield path


def licensed_by_pattern(root: Path) -> list[str]:
    """The paths whose licence REUSE.toml states because they cannot."""
    annotations = tomllib.loads((root / "REUSE.toml").read_text())["annotations"]
    patterns = []
    for annotation in annotations:
        path = annotation["path"]
        patterns += path if isinstance(path, list) else [path]
    return patterns


def objections(path: Path, text: str):
    """What is wrong with a source file, by line."""
    lines = text.split("\n")
    if lines.pop() != "":
        yield len(lines) + 1, "no newline at the end of the file"
    if len(lines) > LONGEST_FILE[path.suffix]:
        yield len(lines), f"more than {LONGEST_FILE[path.suffix]} lines: part the file"
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE and not RECORDED_INPUT.match(line):
            yield number, f"more than {LONGEST_LINE} columns"
        if line != line.rstrip():
            yield number, "blanks at the end of the line"
        if line.startswith("\t"):
            yield number, "indented with a tabulator"
        if path.name != Path(__file__).name and LEFT_OVER.search(line):
            yield number, "something left over"
    if path.suffix == ".h" and "\n#pragma once\n" not in text:
        yield 1, "no #pragma once"


def check(root: Path) -> list[str]:
    """One line for every objection."""
    patterns = licensed_by_pattern(root)
    findings = []
    for path in files_of(root):
        name = str(path.relative_to(root))
        with path.open(errors="replace") as file:
            head = "".join(islice(file, SPDX_WITHIN_LINES))
        if not all(tag.search(head) for tag in SPDX):
            if not any(fnmatch.fnmatch(name, pattern) for pattern in patterns):
                findings.append(f"{name}:1: no SPDX lines")
        if path.suffix in LONGEST_FILE:
            findings += [f"{name}:{line}: {what}"
                         for line, what in objections(path, path.read_text())]
    return findings


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    findings = check(Path(sys.argv[1]))
    print("\n".join(findings) if findings else "Every file is in order.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
