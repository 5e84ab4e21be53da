"""The examples in the docstrings of core are run, and there are enough of them."""

from __future__ import annotations

import doctest
import importlib

import pytest
from conftest import ROOT

FILES = sorted(path for path in (ROOT / "core").rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))


def module_of(path):
    """The module of a file of core."""
    return importlib.import_module(".".join(("sozialraum", *path.relative_to(ROOT).with_suffix("").parts)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_come_out_as_written(path):
    module = module_of(path)
    result = doctest.testmod(module, extraglobs={"__package__": module.__package__})
    assert result.attempted > 0
    assert result.failed == 0


def test_the_science_has_many_examples():
    finder = doctest.DocTestFinder()
    explained = [test.name for path in FILES for test in finder.find(module_of(path)) if test.examples]
    assert len(explained) >= 50, sorted(explained)
