"""qgis_process that is stopped ten times in a row, by Ctrl+C, by the end of the session, by kill -9: nothing half is left.

Input and output are tables of GeoPackages, in which QGIS would work with a journal beside the file.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest

COUNT = 8000
SIGNALS = ("SIGINT", "SIGTERM", "SIGKILL", "SIGINT", "SIGTERM", "SIGKILL", "SIGINT", "SIGINT", "SIGKILL", "SIGTERM")


def rows_of(path: Path, table: str) -> int:
    """Rows with an index of a table, read without a lock; the file must be whole."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA journal_mode").fetchone() != ("wal",)
        names = [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]
        wanted = "z_q" if "z_q" in names else "q"
        return connection.execute(f'SELECT count("{wanted}") FROM "{table}"').fetchone()[0]
    finally:
        connection.close()


def free(path: Path) -> bool:
    """Whether nobody holds a lock on a database."""
    connection = sqlite3.connect(str(path), timeout=0.5, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
        return True
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("place", ["an existing file", "a table beside others"])
def test_ten_stopped_processes_leave_nothing_half_and_no_lock(qgis_process, make_file, tmp_path, place):
    keys = [str(i) for i in range(COUNT)]
    source = Path(make_file({"k": keys, "q": [float(i) for i in range(COUNT)]}, name="districts"))
    folder = tmp_path / "out"
    folder.mkdir()
    output = folder / "result.gpkg"
    parameters = [f"INPUT={source}|layername=districts", "KEY_FIELD=k", "PERIOD_FIELD=", "INDICATORS=q"]
    table = "result"
    if place == "a table beside others":
        output.write_bytes(source.read_bytes())
        table = "index"
    target = f"{output}|layername={table}" if table == "index" else str(output)
    command = ["run", "sozialraum:socialindex", "--", *parameters, f"OUTPUT={target}"]
    begin = time.perf_counter()
    done = qgis_process.call(*command)
    assert done.returncode == 0, done.stdout + done.stderr
    needed = time.perf_counter() - begin
    before, original = output.stat().st_ino, source.read_bytes()
    moments = np.random.default_rng(6).uniform(0.35 * needed, 1.02 * needed, len(SIGNALS))
    stopped = 0
    for name, moment in zip(SIGNALS, moments):
        process = subprocess.Popen(
            [qgis_process.program, *command],
            env=qgis_process.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(moment)
        process.send_signal(getattr(signal, name))
        process.wait(60)
        stopped += process.returncode != 0
        assert rows_of(output, table) == COUNT, name
        if table == "index":
            assert rows_of(output, "districts") == COUNT
        assert source.read_bytes() == original, name
        assert free(source) and free(output), name
        beside = [one.name for one in (*tmp_path.iterdir(), *folder.iterdir())]
        assert not [one for one in beside if one.endswith(("-wal", "-shm", "-journal"))], (name, beside)
        visible = [one.name for one in folder.iterdir() if ".part" not in one.name and not one.name.startswith(".")]
        assert visible == ["result.gpkg"], (name, visible)
    assert stopped >= 3, "the moments are too late"  # a machine that was busy before is quicker now
    done = qgis_process.call(*command)
    assert done.returncode == 0, done.stdout + done.stderr
    assert output.stat().st_ino != before and rows_of(output, table) == COUNT
    # what killed runs have left beside is cleared by the next one
    assert [one.name for one in folder.iterdir()] == ["result.gpkg"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["districts.gpkg", "out"]
