"""Runs tests with the stand-in of QGIS 4: what asks for QGIS's own C++ is left out, named at the end. Loaded by scripts/qt6.sh."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

FIXTURES = {"qgis_iface", "qgis_process", "qgis_process_german", "provider", "desktop", "hands", "demo"}
"""Fixtures that only QGIS's own C++ can give."""


def absent(error: ImportError) -> bool:
    """Whether an import failed because it wants what only QGIS's own C++ has."""
    return (error.name or "").partition(".")[0] in ("qgis", "processing", "osgeo")


def _importable(path: Path) -> bool:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)) and (getattr(node, "module", "") or "").startswith("qgis"):
            try:
                exec(compile(ast.Module([node], []), str(path), "exec"), {})
            except ImportError:
                return False
    return True


def pytest_ignore_collect(collection_path):
    if (
        collection_path.suffix == ".py"
        and collection_path.name.startswith("test_")
        and not _importable(collection_path)
    ):
        return True
    return None


def pytest_collection_modifyitems(config, items):
    left_out = [item for item in items if FIXTURES.intersection(item.fixturenames)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def _skip_what_is_absent():
    try:
        return (yield)
    except ImportError as error:
        if not absent(error):
            raise
        pytest.skip(f"needs QGIS's own C++: {error}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    return (yield from _skip_what_is_absent())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    return (yield from _skip_what_is_absent())


@pytest.fixture(scope="session")
def qapp_cls():
    """QGIS's application, as the stand-in has it."""
    from qgis.core import QgsApplication

    return QgsApplication


@pytest.fixture
def qgis_app(qapp):
    """The application."""
    return qapp
