"""The table of all benchmarks tells a missed goal from a met one, and knows every benchmark."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def every():
    spec = importlib.util.spec_from_file_location("all_benchmarks", ROOT / "benchmarks" / "all.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_benchmark_is_in_the_table(every):
    names = {path.stem for path in every.scripts()}
    assert {"dock", "index", "join", "protection", "segregation"} <= names and "all" not in names
    for path in every.scripts():
        assert "json" in path.read_text() and path.read_text().startswith('"""'), path.name


@pytest.mark.parametrize(
    ("told", "lacking"),
    [
        ({"met": True}, []),
        ({"met": False}, ["goals"]),
        ({"met": {"a": True, "b": False}}, ["b"]),
        ({"met": {"a": True}}, []),
    ],
)
def test_what_is_missed_is_named(every, told, lacking):
    assert every.missed(told) == lacking


def test_one_that_stops_is_no_success(every, tmp_path, monkeypatch, capsys):
    (tmp_path / "broken.py").write_text('print({"met": 1})\nraise SystemExit("no")\n')
    (tmp_path / "good.py").write_text("""import json\nprint(json.dumps({"figures": {"s": 1}, "met": True}))\n""")
    monkeypatch.setattr(every, "HOME", tmp_path)
    monkeypatch.setattr(sys, "argv", ["all.py"])
    with pytest.raises(SystemExit) as stopped:
        every.main()
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert stopped.value.code == 1 and not told["met"]
    assert told["benchmarks"]["broken"]["missed"] == ["it stopped"]
    assert told["benchmarks"]["good"] == {"met": True, "missed": [], "seconds": 0, "s": 1}


def test_the_dry_run_of_a_release_is_sound_shell():
    done = subprocess.run(["bash", "-n", str(ROOT / "scripts" / "release.sh")], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
