#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""layering.py ROOT QT-HEADERS: no source file includes what it must not.

The rules are the table "Allowed includes" of docs/ARCHITECTURE.md. The compiler does not enforce
them: a distribution's Qt headers lie in one folder, so that a program that links Qt Core alone can
include <QWidget>.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

TOP_FOLDERS = ("core", "ui", "app")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
ROW = re.compile(r"^\|\s*`(?P<place>[^`|]+)`\s*\|(?P<allowed>[^|]*)\|(?P<modules>[^|]*)\|\s*$")


@dataclass
class Rule:
    """What the files of a folder, or one file, may include."""

    places: set[str] = field(default_factory=set)
    modules: set[str] = field(default_factory=set)


def read_rules(architecture: Path) -> dict[str, Rule]:
    """The rows of the table: | `place` | `place` … | Qt module … |."""
    rules: dict[str, Rule] = {}
    for line in architecture.read_text().splitlines() if architecture.exists() else []:
        if row := ROW.match(line):
            rules[row["place"].strip()] = Rule(
                set(re.findall(r"`([^`]+)`", row["allowed"])),
                set(re.findall(r"\w+", row["modules"])))
    return rules


def module_of_header(qt_headers: Path) -> dict[str, str]:
    """Which Qt module a header such as QWidget or qwidget.h belongs to."""
    modules = {}
    for folder in sorted(qt_headers.glob("Qt*")):
        module = folder.name.removeprefix("Qt")
        for header in folder.iterdir():
            modules.setdefault(header.name, module)
    return modules


def is_within(name: str, places: set[str]) -> bool:
    """Whether a file is one of `places`, or lies in one of them or below it."""
    return any(name == place or name.startswith(place + "/") for place in places)


def rule_of(name: str, rules: dict[str, Rule]) -> Rule | None:
    """The rule of the file's innermost folder that has one, widened by the file's own.

    A row "folder/*" is for the files of a folder and not for those below it.
    """
    parents = [str(folder) for folder in Path(name).parents]
    for folder in [parents[0] + "/*", *parents]:
        if rule := rules.get(folder):
            own = rules.get(name, Rule())
            return Rule(rule.places | own.places | {folder}, rule.modules | own.modules)
    return None


def objection(kind: str, included: str, rule: Rule, modules: dict[str, str]) -> str | None:
    """Why a file under `rule` must not include `included`, or None where it may."""
    if kind == "<":
        module, _, header = included.rpartition("/")
        module = module.removeprefix("Qt") if module.startswith("Qt") else modules.get(header, "")
        if not module or module in rule.modules:
            return None
        return f"Qt {module} is not for this folder"
    if included.endswith(".moc"):
        return None
    if not included.startswith(TOP_FOLDERS):
        return "written from the root: core/…, ui/…, app/…"
    return None if is_within(included, rule.places) else "against the order of the layers"


def check(root: Path, qt_headers: Path) -> list[str]:
    """One line for every include that the table does not allow."""
    rules = read_rules(root / "docs/ARCHITECTURE.md")
    modules = module_of_header(qt_headers)
    findings = []
    sources = [path for top in TOP_FOLDERS for path in (root / top).rglob("*")
               if path.suffix in (".h", ".cpp")]
    for path in sorted(sources):
        name = str(path.relative_to(root))
        rule = rule_of(name, rules)
        if rule is None:
            findings.append(f"{name}: its folder has no row in docs/ARCHITECTURE.md")
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if include := INCLUDE.match(line):
                if why := objection(*include.groups(), rule, modules):
                    findings.append(f"{name}:{number}: {line.strip()}: {why}")
    if not sources:
        findings.append(f"{root}: no sources found")
    return findings


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    findings = check(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join(findings) if findings else "Every include is allowed.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
