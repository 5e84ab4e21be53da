"""Two, enhanced two and three steps beside PySAL's `access`, in the environment that `benchmarks/access.py` makes."""

from __future__ import annotations

import json
import subprocess

import pytest
from conftest import ROOT


def test_the_package_access_gives_the_same():
    python = ROOT / "build" / "bench-access" / "venv" / "bin" / "python"
    if not python.exists():
        pytest.skip("the package `access` is not there: run benchmarks/access.py --small once, it installs it")
    command = [str(python), str(ROOT / "benchmarks" / "access.py"), "--small", "--task", "equal"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    told = json.loads(done.stdout.splitlines()[-1])
    compared = [one for one in (told["made_up"], told["example_data"]) if isinstance(one, dict)]
    for one in compared:
        assert set(one) == {"2SFCA", "E2SFCA", "3SFCA"} and max(one.values()) < 1e-12, one
