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
# What is refused; docs/HACKING.md says what to aim at.
LONGEST_FILE = {".cpp": 500, ".h": 250, ".py": 400, ".c": 400}
LONGEST_TEST = 600
LONGEST_LINE = 104
LONGEST_LINE_IN_TEST = 120
# Sample lines over a parser, and lines of a file or of a protocol in a string, stay in one piece.
RECORDED_INPUT = re.compile(r'//  |.*\\n|\s*R"\(')
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


def objections(path: Path, text: str, is_test: bool):
    """What is wrong with a source file, by line."""
    longest_file = LONGEST_TEST if is_test else LONGEST_FILE[path.suffix]
    longest_line = LONGEST_LINE_IN_TEST if is_test else LONGEST_LINE
    lines = text.split("\n")
    if lines.pop() != "":
        yield len(lines) + 1, "no newline at the end of the file"
    if len(lines) > longest_file:
        yield len(lines), f"more than {longest_file} lines: part the file"
    for number, line in enumerate(lines, 1):
        if len(line) > longest_line and not RECORDED_INPUT.match(line):
            yield number, f"more than {longest_line} columns"
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
        is_test = name.startswith("tests/")
        with path.open(errors="replace") as file:
            head = "".join(islice(file, SPDX_WITHIN_LINES))
        if not all(tag.search(head) for tag in SPDX):
            if not any(fnmatch.fnmatch(name, pattern) for pattern in patterns):
                findings.append(f"{name}:1: no SPDX lines")
        if path.suffix in LONGEST_FILE:
            findings += [f"{name}:{line}: {what}"
                         for line, what in objections(path, path.read_text(), is_test)]
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
