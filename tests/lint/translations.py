#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""translations.py ROOT: the translations know every sentence of the sources.

What scripts/update-translations makes of copies of the files must have the same messages, all of
them translated. Its warnings count too: a class that lupdate(1) does not know gets a context that
tr() does not look in.
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


def markers_of(text: str) -> set[str]:
    """The place markers but %n, which a plural form such as "one byte" need not have."""
    return set(PLACE_MARKER.findall(text)) - {"%n"}


def objections(message: ElementTree.Element):
    """What is wrong with one translation."""
    translation = message.find("translation")
    texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
    if translation.get("type"):
        yield translation.get("type")
    elif not all(texts):
        yield "empty"
    elif any(markers_of(text) != markers_of(message.findtext("source")) for text in texts):
        yield "other place markers than the source"


def compare(present: Path, wanted: Path) -> list[str]:
    """One line for every message that is missing, left over or not translated."""
    old, new = messages_of(present), messages_of(wanted)
    findings = [("in the sources, not in the file", key) for key in new.keys() - old.keys()]
    findings += [("no longer in the sources", key) for key in old.keys() - new.keys()]
    findings += [(what, key) for key, message in old.items() for what in objections(message)]
    return [f"{present.name}: {key[0]}: {key[1]!r}: {what}" for what, key in sorted(findings)]


def check(root: Path) -> list[str]:
    """What is wrong with any of the files, or with the sources."""
    folder = root / "resources/translations"
    with tempfile.TemporaryDirectory() as copies:
        shutil.copytree(folder, copies, dirs_exist_ok=True)
        update = subprocess.run([root / "scripts/update-translations", copies], check=True,
                                stderr=subprocess.PIPE, text=True)
        findings = update.stderr.splitlines()
        for present in sorted(folder.glob("*.ts")):
            findings += compare(present, Path(copies) / present.name)
    return findings


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    findings = check(Path(sys.argv[1]))
    for finding in findings:
        print(finding)
    if findings:
        print("After scripts/update-translations, translate what it left unfinished.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
