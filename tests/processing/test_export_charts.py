"""exportcharts: a picture for each district and a table, all or nothing, whatever districts are called."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtSvg import QSvgRenderer

ODD = ["con", "a/b\\c:d*?", "../../x", "Ä ß <&>", "=1+1", "x" * 300, "A", "a", " 7"]


def columns(keys=("01", "02", "03")) -> dict[str, list]:
    rows = [(key, year) for year in ("2020", "2024") for key in keys]
    return {
        "district": [key for key, _ in rows],
        "district_name": [f"Ort {key}" for key, _ in rows],
        "period": [year for _, year in rows],
        "quote": [5.5 + place for place in range(len(rows))],
        "andere": [0.5 + place % 4 for place in range(len(rows))],
        "quote_status": ["suppressed" if place == 1 else "ok" for place in range(len(rows))],
    }


def table(folder: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO((folder / "charts.csv").read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize("chart", ["time_series", "ranking", "profile", "distribution", "comparison"])
def test_every_district_has_a_picture_and_a_line(run, make_layer, tmp_path, chart):
    result = run(
        "exportcharts",
        INPUT=make_layer(columns(), False),
        FIELDS=["quote", "andere"],
        CHART=chart,
        FOLDER=str(tmp_path / "bilder"),
    )
    folder = Path(result["FOLDER"])
    head, *lines = table(folder)
    assert result["CHART_COUNT"] == len(lines) == 3 and Path(result["TABLE"]) == folder / "charts.csv"
    assert sorted(path.name for path in folder.iterdir()) == sorted([*(line[2] for line in lines), "charts.csv"])
    assert len(head) == 4
    for key, name, file, told in lines:
        assert QSvgRenderer(str(folder / file)).isValid() and key in name and len(told) > 10
        drawn = (folder / file).read_text(encoding="utf-8")
        assert "<text" not in drawn and len(drawn) < 150_000


def test_png_has_the_size_that_was_asked_for(run, make_layer, tmp_path):
    run(
        "exportcharts",
        INPUT=make_layer(columns(), False),
        FIELDS=["quote"],
        FORMAT="png",
        WIDTH=60,
        HEIGHT=40,
        FOLDER=str(tmp_path),
    )
    sizes = {
        (QImageReader(str(path)).size().width(), QImageReader(str(path)).size().height())
        for path in tmp_path.glob("*.png")
    }
    assert sizes == {(709, 472)}  # 60 and 40 mm at 300 to the inch


def test_hostile_keys_make_files_that_every_system_takes(run, make_layer, tmp_path):
    folder = tmp_path / "bilder"
    run("exportcharts", INPUT=make_layer(columns(ODD), False), FIELDS=["quote"], FOLDER=str(folder))
    files = [line[2] for line in table(folder)[1:]]
    assert len({file.lower() for file in files}) == len(ODD)
    assert all((folder / file).is_file() and len(file.encode()) < 160 for file in files)
    assert not [file for file in files if set(file) & set('/\\:*?"<>|') or file.startswith(".")]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bilder"], "nothing beside the folder"


@given(st.lists(st.text(max_size=80), min_size=1, max_size=12, unique=True))
def test_names_of_files_are_told_apart_by_every_system(keys):
    from sozialraum.processing.workbook.chart_files import file_stems

    stems = file_stems(keys, keys)
    assert len({stem.lower() for stem in stems}) == len(keys)
    assert all(stem and not set(stem) & set('/\\:*?"<>|. ') and len(stem.encode()) < 140 for stem in stems)
    assert not {"con", "prn", "aux", "nul", "com1", "lpt9"} & {stem.lower() for stem in stems}


class _Impatient(QgsProcessingFeedback):
    """Presses Cancel after the second chart."""

    def setProgress(self, progress):
        super().setProgress(progress)
        if progress > 60:
            self.cancel()


def test_a_cancelled_run_leaves_the_folder_as_it_was(provider, make_layer, tmp_path):
    import processing

    folder = tmp_path / "bilder"
    folder.mkdir()
    (folder / "01_Ort_01.svg").write_text("old")
    with pytest.raises(QgsProcessingException):
        processing.run(
            "sozialraum:exportcharts",
            {"INPUT": make_layer(columns(), False), "FIELDS": ["quote"], "FOLDER": str(folder)},
            feedback=_Impatient(),
        )
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("01_Ort_01.svg", "old")]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bilder"]


@pytest.mark.parametrize(
    ("changed", "choices", "words"),
    [
        ({}, {"FIELDS": ["quote"], "CHART": "profile"}, "two fields"),
        ({"district": ["01"] * 6}, {"FIELDS": ["quote"]}, "01"),
        ({"district": ["01", None, "03"] * 2}, {"FIELDS": ["quote"]}, "key"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(run, make_layer, tmp_path, changed, choices, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(
            "exportcharts",
            INPUT=make_layer({**columns(), **changed}, False),
            FOLDER=str(tmp_path / "bilder"),
            **choices,
        )
    assert not list(tmp_path.iterdir())
