"""Under PyQt6: every module that needs no layer is imported, and every name of Qt that the product writes is there."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest
from conftest import ROOT

PyQt6 = pytest.importorskip("PyQt6", reason="scripts/qt6.sh runs this where PyQt6 is")
pytest.importorskip("stand_in", reason="scripts/qt6.sh runs this with its stand-in of QGIS")

ROOMS = ("core", "drawing", "expressions", "i18n", "processing", "ui")
WHOLE = ("core", "drawing", "i18n")
"""Rooms in which nothing may need QGIS's own C++."""


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("sozialraum", *(part for part in parts if part != "__init__")))


def test_what_needs_no_layer_is_imported(qapp):
    from stand_in import absent

    left_out, imported = {}, []
    for path in modules(*ROOMS):
        try:
            importlib.import_module(dotted(path))
            imported.append(dotted(path))
        except ImportError as error:
            assert absent(error), f"{dotted(path)}: {error}"
            left_out[dotted(path)] = str(error)
    print(f"{len(imported)} modules imported under PyQt6, {len(left_out)} need QGIS's own C++")
    lost = [name for name in left_out if name.split(".")[1] in WHOLE or name.startswith("sozialraum.ui.plot")]
    assert not lost and len(imported) > 150, lost


def uses(tree: ast.AST) -> list[tuple[int, str, list[str]]]:
    """line, module of Qt, chain of names: QtCore, ["Qt", "AlignmentFlag", "AlignLeft"]; the last one may be a call."""
    home = {
        name.asname or name.name: (node.module.rpartition(".")[2], name.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt.")
        for name in node.names
    }
    found = [(0, module, [name]) for module, name in home.values()]
    for node in ast.walk(tree):
        chain, part = [], node
        while isinstance(part, ast.Attribute):
            chain.append(part.attr)
            part = part.value
        if chain and isinstance(part, ast.Name) and part.id in home:
            module, name = home[part.id]
            found.append((node.lineno, module, [name, *reversed(chain)]))
    return found


def missing(module: str, chain: list[str]) -> str:
    """The first name of a chain that PyQt6 has not; nothing is asked of what is no class (a result, a number)."""
    thing = importlib.import_module(f"qgis.PyQt.{module}")
    for place, name in enumerate(chain):
        if not hasattr(thing, name):
            return ".".join(chain[: place + 1])
        thing = getattr(thing, name)
        if not isinstance(thing, type):
            break
    return ""


def test_every_name_of_qt_is_there():
    checked, lost = 0, []
    for path in [*modules(*ROOMS), ROOT / "sozialraum_plugin.py"]:
        for line, module, chain in uses(ast.parse(path.read_text(encoding="utf-8"))):
            checked += 1
            if word := missing(module, chain):
                lost.append(f"{path.relative_to(ROOT)}:{line}: {module}.{word}")
    print(f"{checked} uses of names of Qt looked up in PyQt6")
    assert not lost and checked > 1000, "\n".join(lost)


@pytest.mark.parametrize(
    "line, lost",
    [
        ("from qgis.PyQt.QtCore import Qt; Qt.AlignLeft", "Qt.AlignLeft"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp"),
        ("from qgis.PyQt.QtCore import QVariant; QVariant.Type.Double", "QVariant.Type"),
        ("from qgis.PyQt.QtWidgets import QDialog as D; D.Accepted", "QDialog.Accepted"),
        ("from qgis.PyQt.QtWidgets import QAction, QDialog; QDialog.DialogCode.Accepted", ""),
        ("from qgis.PyQt.QtCore import QVariant; QVariant.Double", ""),
    ],
)
def test_a_name_that_is_gone_would_be_found(line, lost):
    assert {word for _, module, chain in uses(ast.parse(line)) if (word := missing(module, chain))} == (
        {lost} if lost else set()
    )
