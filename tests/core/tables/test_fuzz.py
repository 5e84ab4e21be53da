"""A short, seeded slice of the fuzzer; the long run is scripts/fuzz.py."""

from __future__ import annotations

import importlib.util
import signal

import pytest


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs an alarm clock")
def test_broken_tables_end_as_panel_or_clear_error(root, capsys):
    specification = importlib.util.spec_from_file_location("fuzz", root / "scripts" / "fuzz.py")
    fuzz = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(fuzz)
    assert fuzz.run(300, 0, 20240, None) == 0
    assert "300 inputs" in capsys.readouterr().out
