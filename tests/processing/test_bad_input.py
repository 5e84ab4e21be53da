"""What goes wrong in offices: one clear sentence, an exit code, and no file."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorFileWriter


@pytest.fixture
def districts(make_layer, tmp_path):
    """A GeoPackage with keys, counts, an empty column and a text column."""
    layer = make_layer(
        {
            "district": ["0101", "0102", "0103"],
            "period": ["2023"] * 3,
            "people": [1000, 2000, 1500],
            "poor": [100, 500, 150],
            "note": ["many", "few", "some"],
        }
    )
    return save(layer, tmp_path / "districts.gpkg")


def save(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
    return path


CASES = {
    "wrong field": (
        "segregationindices",
        {"GROUPS": "poor", "TOTAL_FIELD": "persons", "PERIOD_FIELD": "period"},
        ["“persons”", "district, period, people"],
    ),
    "text in a number field": (
        "segregationindices",
        {"GROUPS": "note", "TOTAL_FIELD": "people"},
        ["“note”", "row 1", "“many”", "must hold numbers"],
    ),
    "wrong indicator": ("socialindex", {"INDICATORS": "nothing"}, ["“nothing”", "It has: "]),
    "text indicator": ("socialindex", {"INDICATORS": "note"}, ["“note”", "“many”"]),
    "wrong key": (
        "statusdynamics",
        {"INDICATORS": "poor", "KEY_FIELD": "schluessel", "PERIOD_FIELD": "period"},
        ["“schluessel”"],
    ),
    "wrong formula": (
        "calculateindicators",
        {"INDICATORS": "rate = poor / persons * 100", "KEY_FIELD": "district", "PERIOD_FIELD": "period"},
        ["persons"],
    ),
}


@pytest.mark.parametrize("case", list(CASES))
def test_one_sentence_and_no_file(qgis_process, districts, tmp_path, case):
    algorithm, parameters, words = CASES[case]
    output = tmp_path / "output.gpkg"
    printed = qgis_process.fail(algorithm, INPUT=districts, OUTPUT=output, **parameters)
    for word in words:
        assert word in printed
    assert "Traceback" not in printed
    assert sorted(path.name for path in tmp_path.iterdir()) == ["districts.gpkg"]


def test_an_empty_layer(qgis_process, make_layer, tmp_path):
    layer = make_layer({"district": ["1"], "people": [1], "poor": [1]})
    layer.dataProvider().truncate()
    empty = save(layer, tmp_path / "empty.gpkg")
    printed = qgis_process.fail(
        "segregationindices", INPUT=empty, GROUPS="poor", TOTAL_FIELD="people", OUTPUT=tmp_path / "output.gpkg"
    )
    assert "“empty” has no rows" in printed
    assert not (tmp_path / "output.gpkg").exists()


def test_a_layer_without_the_key(qgis_process, districts, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("district,period,a\n0101,2023,5\n", encoding="utf-8")
    printed = qgis_process.fail(
        "joinstatistics", INPUT=districts, KEY_FIELD="gebiet", TABLE=table, OUTPUT=tmp_path / "output.gpkg"
    )
    assert "“gebiet”" in printed and "“districts” has no field" in printed
    assert not (tmp_path / "output.gpkg").exists()


def test_without_pandas_reading_says_what_to_install(qgis_process, tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['pandas'] = None\n")
    (tmp_path / "file.csv").write_text("key;a\n1;2\n")
    done = qgis_process.call(
        "run", "sozialraum:importstatistics", "--", f"FILES={tmp_path / 'file.csv'}", f"OUTPUT={tmp_path / 'o.gpkg'}",
        PYTHONPATH=str(tmp_path),
    )  # fmt: skip
    printed = done.stdout + done.stderr
    assert done.returncode != 0
    assert "“pandas” is missing" in printed and "python3-pandas" in printed
    assert "Traceback" not in printed
    assert not (tmp_path / "o.gpkg").exists()


def test_the_sentence_is_german_for_germans(qgis_process_german, districts, tmp_path):
    printed = qgis_process_german.fail(
        "segregationindices", INPUT=districts, GROUPS="note", TOTAL_FIELD="people", OUTPUT=tmp_path / "output.gpkg"
    )
    assert "„note“" in printed and "Zahlen" in printed
