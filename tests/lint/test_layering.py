#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether layering.py finds what it must: violations planted in a small tree."""

import tempfile
import unittest
from pathlib import Path

import layering

TABLE = """
| place | may include | Qt |
|---|---|---|
| `core/base` | | Core |
| `core/proc` | `core/base` | Core |
| `core/snapshot` | `core/base` `core/proc` | Core |
| `core/proc/peculiar.h` | `core/snapshot/process.h` | Network |
| `ui/models` | `core` | Core Gui |
| `ui/*` | `core` `ui` | Core |
| `app/cli` | `core` | Core |
"""

ALLOWED = {
    "core/base/error.h": "#include <QString>\n#include <cerrno>\n",
    "core/proc/unix.cpp": '#include "core/proc/unix.h"\n#include "core/base/error.h"\n',
    "core/proc/peculiar.h": '#include "core/snapshot/process.h"\n#include <QTcpSocket>\n',
    "core/snapshot/process.h": "// #include <QWidget>\n",
    "ui/window.cpp": '#include "ui/models/table.h"\n#include "ui/window.h"\n',
    "ui/models/table.cpp": '#include <QColor>\n#include <QtCore/QString>\n#include "table.moc"\n',
    "app/cli/commands/serve.cpp": '#include "core/proc/unix.h"\n#include "app/cli/a.h"\n',
}

FORBIDDEN = {
    "a widget in core": ("core/base/a.h", "#include <QWidget>"),
    "a widget by its module's name": ("core/base/a.h", "#include <QtWidgets/QWidget>"),
    "a whole module": ("core/base/a.h", "#include <QtWidgets>"),
    "a widget by its file's name": ("core/base/a.h", "#  include <qwidget.h>"),
    "the network in a core folder without it": ("core/proc/a.h", "#include <QTcpSocket>"),
    "a widget in a model": ("ui/models/a.cpp", "#include <QWidget>"),
    "a colour on the command line": ("app/cli/a.cpp", "#include <QColor>"),
    "an upper layer": ("core/base/a.cpp", '#include "core/proc/unix.h"'),
    "another file's exception": ("core/proc/a.h", '#include "core/snapshot/process.h"'),
    "the window from core": ("core/proc/a.cpp", '#include "ui/models/table.h"'),
    "a folder whose name begins alike": ("core/proc/a.cpp", '#include "core/basement/a.h"'),
    "a path that is not from the root": ("core/proc/a.cpp", '#include "unix.h"'),
    "a folder without a row": ("core/other/a.cpp", ""),
    "a folder below one whose row is for its files": ("ui/other/a.cpp", ""),
}


class LayeringTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.qt_headers = self.root / "qt6"
        for header in ("QtCore/QString", "QtCore/QtCore", "QtNetwork/QTcpSocket", "QtGui/QColor",
                       "QtWidgets/QtWidgets", "QtWidgets/QWidget", "QtWidgets/qwidget.h"):
            self.write(f"qt6/{header}", "")
        self.write("docs/ARCHITECTURE.md", TABLE)
        for name, text in ALLOWED.items():
            self.write(name, text)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def check(self):
        return layering.check(self.root, self.qt_headers)

    def test_accepts_what_the_table_allows(self):
        self.assertEqual(self.check(), [])

    def test_finds_each_planted_violation(self):
        for what, (name, line) in FORBIDDEN.items():
            with self.subTest(what):
                self.write(name, f"#pragma once\n{line}\n")
                findings = self.check()
                self.assertEqual(len(findings), 1, findings)
                self.assertTrue(findings[0].startswith(name), findings)
                (self.root / name).unlink()

    def test_does_not_pass_where_there_are_no_sources(self):
        self.assertEqual(len(layering.check(self.root / "docs", self.qt_headers)), 1)


if __name__ == "__main__":
    unittest.main()
