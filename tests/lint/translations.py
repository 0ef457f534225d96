#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""translations.py LUPDATE TS-FILE ROOT: the translation knows every sentence of the sources.

What lupdate(1) makes of a copy of the file must have the same messages, all of them translated. Its
warnings count too: a class that it does not know gets a context that tr() does not look in.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACE_MARKER = re.compile(r"%(?:L?\d+|n)")


def messages_of(ts_file: Path) -> dict[tuple, ElementTree.Element]:
    """The messages of a .ts file by context, source text and disambiguation."""
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment", ""))
            : message
            for context in ElementTree.parse(ts_file).iter("context")
            for message in context.iter("message")}


def objections(message: ElementTree.Element):
    """What is wrong with one translation."""
    translation = message.find("translation")
    texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
    if translation.get("type"):
        yield translation.get("type")
    elif not all(texts):
        yield "empty"
    markers = set(PLACE_MARKER.findall(message.findtext("source")))
    if any(set(PLACE_MARKER.findall(text)) != markers for text in texts if text):
        yield "other place markers than the source"


def check(lupdate: str, ts_file: Path, root: Path) -> list[str]:
    """One line for every message that is missing, left over or not translated."""
    folders = [str(root / "ui"), str(root / "app")]
    with tempfile.TemporaryDirectory() as folder:
        updated = Path(folder) / ts_file.name
        shutil.copy(ts_file, updated)
        warnings = subprocess.run(
            [lupdate, "-silent", "-no-obsolete", "-locations", "none", "-extensions", "cpp,h",
             "-I", str(root), *folders, "-ts", str(updated)],
            check=True, stderr=subprocess.PIPE, text=True).stderr.splitlines()
        wanted = messages_of(updated)
    present = messages_of(ts_file)
    findings = [("in the sources, not in the file", key) for key in wanted.keys() - present.keys()]
    findings += [("no longer in the sources", key) for key in present.keys() - wanted.keys()]
    findings += [(what, key) for key, message in present.items() for what in objections(message)]
    return warnings + [f"{key[0]}: {key[1]!r}: {what}" for what, key in sorted(findings)]


def main() -> int:
    if len(sys.argv) != 4:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    findings = check(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    for finding in findings:
        print(finding)
    if findings:
        print("Bring the file up to date with the target update_translations, then translate.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
