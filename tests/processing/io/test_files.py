"""Files are complete or not there: every writer, on a disk that is full, on links, and where a place is refused."""

from __future__ import annotations

import errno
import os
import resource
import sys
import zipfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from sozialraum.core.messages import SozialraumError
from sozialraum.processing.io import files

OLD = b"what was there before"


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_takes_its_place_only_when_the_block_ends_well(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    with files.complete(path) as file:
        file.write_text("new")
        assert path.read_bytes() == OLD
    assert path.read_text() == "new"
    with pytest.raises(ZeroDivisionError), files.complete(path) as file:
        file.write_text("newer")
        raise ZeroDivisionError
    assert path.read_text() == "new"
    assert left(tmp_path) == {"a.txt"}


def test_nothing_written_is_no_file(tmp_path):
    with pytest.raises(SozialraumError, match="incomplete"), files.complete(tmp_path / "a.txt"):
        pass
    assert left(tmp_path) == set()


WHOLE = {
    "a.html": b"<!DOCTYPE html><html></html>",
    "a.svg": b"<?xml version='1.0'?><svg></svg>\n",
    "a.json": b'{"a": {"b": 1}}\n',
    "a.pdf": b"%PDF-1.4\nxx\n%%EOF\n",
    "a.png": b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82",
    "a.gpkg": b"SQLite format 3\0" + b"\x10\x00" + bytes(10) + (2).to_bytes(4, "big") + bytes(8192 - 32),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_breaks_off_anywhere_keeps_the_old_one(tmp_path, name):
    whole, path = WHOLE[name], tmp_path / name
    path.write_bytes(OLD)
    for length in (0, 1, len(whole) // 2, len(whole.rstrip()) - 1):
        with pytest.raises(SozialraumError, match=r"a\.\w+”.*(incomplete|no room)"):
            files.write_bytes(path, whole[:length])
        assert path.read_bytes() == OLD
    files.write_bytes(path, whole)
    assert path.read_bytes() == whole
    assert left(tmp_path) == {name}


def test_a_workbook_that_breaks_off_keeps_the_old_one(tmp_path):
    source, path = tmp_path / "source.zip", tmp_path / "a.xlsx"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("a.xml", "x" * 3000)
    whole = source.read_bytes()
    files.write_bytes(path, whole)
    with pytest.raises(SozialraumError):
        files.write_bytes(path, whole[:-30])
    assert path.read_bytes() == whole


def test_a_link_in_the_place_of_the_part_is_not_followed(tmp_path):
    elsewhere, path = tmp_path / "elsewhere", tmp_path / "here" / "a.txt"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_bytes(OLD)
    path.parent.mkdir()
    (path.parent / ".a_txt.part").symlink_to(elsewhere, target_is_directory=True)
    files.write_text(path, "new")
    assert path.read_text() == "new"
    assert (elsewhere / "a.txt").read_bytes() == OLD
    assert left(elsewhere) == {"a.txt"} and left(path.parent) == {"a.txt"}


def test_what_a_killed_run_left_is_gone_after_the_next(tmp_path):
    part = tmp_path / ".a_txt.part"
    part.mkdir()
    (part / "a.txt").write_text("half")
    files.write_text(tmp_path / "a.txt", "new")
    assert left(tmp_path) == {"a.txt"}


def test_a_folder_gets_all_files_or_none_and_keeps_what_else_it_holds(tmp_path):
    folder = tmp_path / "charts"
    folder.mkdir()
    (folder / "1.svg").write_bytes(OLD)
    (folder / "notes.txt").write_bytes(OLD)
    with pytest.raises(ZeroDivisionError), files.complete_folder(folder) as place:
        (place / "1.svg").write_bytes(WHOLE["a.svg"])
        raise ZeroDivisionError
    assert (folder / "1.svg").read_bytes() == OLD
    with files.complete_folder(folder) as place:
        (place / "1.svg").write_bytes(WHOLE["a.svg"])
        (place / "2.svg").write_bytes(WHOLE["a.svg"])
    assert (folder / "1.svg").read_bytes() == WHOLE["a.svg"]
    assert (folder / "notes.txt").read_bytes() == OLD
    assert left(folder) == {"1.svg", "2.svg", "notes.txt"} and left(tmp_path) == {"charts"}


def test_a_set_of_files_is_replaced_as_one(tmp_path, monkeypatch):
    """Where one file of a set is locked, the others get their old content back."""
    names = ["a.dat", "a.id", "a.map", "a.tab"]
    for name in names[:3]:  # the last one is new
        (tmp_path / name).write_bytes(OLD + name.encode())
    replace = os.replace

    def locked(source, target):
        if Path(target) == tmp_path / "a.tab":
            raise PermissionError(errno.EACCES, "locked")
        replace(source, target)

    beside = files.Beside(tmp_path / "a.map")
    for name in names:
        (beside.folder / name).write_text("new")
    monkeypatch.setattr(files.os, "replace", locked)
    with pytest.raises(SozialraumError, match=r"a\.tab” cannot be replaced \(locked\)"):
        beside.finish()
    assert left(tmp_path) == set(names[:3])
    assert all((tmp_path / name).read_bytes() == OLD + name.encode() for name in names[:3])


def test_a_folder_that_refuses_is_named():
    with pytest.raises(SozialraumError, match="“/proc/nowhere/a.txt” cannot be written"):
        files.write_text("/proc/nowhere/a.txt", "x")


@contextmanager
def room_for(size: int):
    """No file may grow above so many bytes: what a full disk does, without one."""
    import signal

    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def many_rows(make_layer):
    count = 400
    return make_layer(
        {
            "k": [f"d{i}" for i in range(count)],
            "a": [float(i % 17) for i in range(count)],
            "b": [float(i % 23) for i in range(count)],
            "name": ["x" * 200] * count,
        }
    )


def write_layer(ending):
    def write(run, make_layer, path):
        run("socialindex", INPUT=many_rows(make_layer), INDICATORS=["a", "b"], KEY_FIELD="k", OUTPUT=str(path))

    return f"layer.{ending}", write


def write_side(output, name):
    def write(run, make_layer, path):
        values = {"INPUT": many_rows(make_layer), "INDICATORS": ["a", "b"], "KEY_FIELD": "k", output: str(path)}
        run("socialindex", OUTPUT="TEMPORARY_OUTPUT", **values)

    return name, write


def write_pdf(run, make_layer, path):
    run("createreport", INPUT=many_rows(make_layer), INDICATORS=["a"], KEY_FIELD="k", OUTPUT=str(path))


def write_dock(ending):
    def write(run, make_layer, path):
        from sozialraum.core.charts.marks import Axis, Chart, Text
        from sozialraum.ui.dock.export import save

        texts = tuple(Text(i / 2000, i / 2000, f"district {i}", "#000000") for i in range(2000))
        save(path, [Chart("time_series", "A", Axis(0, 1), Axis(0, 1), texts=texts)], None)

    return f"dock.{ending}", write


def write_recipe(run, make_layer, path):
    run("socialindex", INPUT=many_rows(make_layer), INDICATORS=["a", "b"], KEY_FIELD="k", RECIPE_OUT=str(path))


def write_table(ending):
    def write(run, make_layer, path):
        from sozialraum.core.charts.table import ValueTable
        from sozialraum.ui.dock.export import save

        count = 300
        names = tuple(f"d{i}" for i in range(count))
        values, status = np.arange(2.0 * count).reshape(count, 2), np.zeros((count, 2), dtype=np.uint8)
        table = ValueTable("T", "D", ("a", "b"), names, names, np.arange(count), values, (1, 1), status)
        save(path, [], table)

    return f"dock.{ending}", write


WRITERS = dict(
    [
        write_layer("gpkg"),
        write_layer("shp"),
        write_layer("csv"),
        write_layer("ods"),
        write_layer("xlsx"),
        write_layer("geojson"),
        write_side("REPORT", "report.html"),
        write_side("DIAGNOSTICS", "diagnostics.gpkg"),
        ("pages.pdf", write_pdf),
        write_dock("svg"),
        write_dock("png"),
        write_dock("pdf"),
        write_table("csv"),
        write_table("xlsx"),
        ("recipe.json", write_recipe),
    ]
)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_keeps_the_old_file_and_says_so(run, make_layer, tmp_path, name):
    """Wherever a writer runs out of room, it leaves the old file and nothing else."""
    from qgis.core import QgsProcessingException

    path = tmp_path / name
    WRITERS[name](run, make_layer, path)
    sizes = {other.stat().st_size for other in tmp_path.iterdir()}
    for other in tmp_path.iterdir():
        other.unlink()
    path.write_bytes(OLD)
    for room in sorted({int(share * size) for size in sizes for share in (0, 0.1, 0.5, 0.9)} - sizes):
        with room_for(room), pytest.raises((SozialraumError, QgsProcessingException)) as caught:
            WRITERS[name](run, make_layer, path)
        said = str(caught.value)
        assert f"“{path.with_suffix('')}." in said and len(said) < len(str(path)) + 200, said
        assert path.read_bytes() == OLD
        assert left(tmp_path) == {name}
    WRITERS[name](run, make_layer, path)
    assert path.read_bytes() != OLD
