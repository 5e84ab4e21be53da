"""Layers of ours in every format are the same to every algorithm: no value moves, no status is lost, no field is added."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

MAPS = ("gpkg", "geojson", "fgb", "shp", "sqlite")
SHEETS = ("csv", "xlsx", "ods")
DISTRICTS = [f"{number:02d}" for number in range(1, 13)]
PERIODS = ("2022", "2024")


@pytest.fixture
def panel(make_file) -> str:
    """Counts, rates and statuses of twelve districts with leading zeros, two periods, umlauts, gaps and formulas."""
    rows = [(district, period) for period in PERIODS for district in DISTRICTS]
    count = len(rows)
    columns = {
        "district": [district for district, _ in rows],
        "name": [f"Größe {district}; „Ö“ =1+1" for district, _ in rows],
        "period": [period for _, period in rows],
        "period_begin": [f"{period}-01-01" for _, period in rows],
        "period_end": [f"{period}-12-31" for _, period in rows],
        "borough": [f"B{int(district) % 3}" for district, _ in rows],
        "people": [500 + 37 * place % 211 for place in range(count)],
        "poor": [20 + 13 * place % 71 for place in range(count)],
        "rich": [30 + 17 * place % 67 for place in range(count)],
        "rate": [5.125 + 7 * place % 13 / 3 for place in range(count)],
        "share": [9.5 - 5 * place % 11 / 7 for place in range(count)],
    }
    columns["poor"][3] = None
    columns["rate"][7] = None
    columns["poor_status"] = ["suppressed" if place == 3 else None for place in range(count)]
    columns["rate_status"] = ["unreliable" if place == 9 else "ok" for place in range(count)]
    shapes = [
        f"POLYGON(({x} {y}, {x + 1000} {y}, {x + 1000} {y + 1000}, {x} {y + 1000}, {x} {y}))"
        for _ in PERIODS
        for x, y in ((1000 * (place % 4), 1000 * (place // 4)) for place in range(12))
    ]
    return make_file(columns, shapes, name="panel")


_NUMBERS = ("people", "poor", "rich", "rate", "share")
INDEX = {"INDICATORS": ["rate", "share"], "POPULATION_FIELD": "people"}
GROUPS = {"GROUPS": ["poor", "rich"], "TOTAL_FIELD": "people"}
RUNS = {
    "aggregatedistricts": {
        "PARENT_FIELD": "borough", "COUNTS": ["poor", "people"], "RATES": ["rate"], "DENOMINATORS": ["people"],
    },
    "calculateindicators": {"INDICATORS": "quota = poor / people * 100"},
    "inequalitymeasures": {"FIELDS": ["rate", "share"], "POPULATION_FIELD": "people"},
    "socialindex": INDEX,
    "statusdynamics": {**INDEX, "SPAN": 2},
    "indexrobustness": {**INDEX, "RUNS": 20},
    "segregationindices": GROUPS,
    "segregationlevels": {**GROUPS, "LEVELS": ["borough"]},
    "rankorderincome": {"GROUPS": ["poor", "rich", "people"]},
    "localsegregation": GROUPS,
    "suppresssmallnumbers": {"COUNTS": ["poor", "rich"], "TOTAL_FIELD": "people", "PARENT_FIELDS": ["borough"]},
    "auditsuppression": {"COUNTS": ["poor", "rich"], "PARENT_FIELDS": ["borough"]},
}  # fmt: skip


def values_of(source, context) -> list[list]:
    """Rows of an output as plain values, numbers to nine digits, in one order; row numbers and dates are left out.

    QGIS takes every field of a CSV file for text: there a number that is kept stays a text that says the same.
    """
    layer = QgsProcessingUtils.mapLayerFromString(source, context) if isinstance(source, str) else source
    assert layer is not None and layer.isValid(), source
    names = [name for name in layer.fields().names() if name.lower() not in ("fid", "ogc_fid", "gml_id")]
    names = [name for name in names if not name.startswith("period_")]
    rows = []
    for feature in layer.getFeatures():
        row = []
        for name in names:
            value = feature[name]
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                assert math.isfinite(value)
                row.append(float(f"{round(value, 10):.9g}") + 0.0)  # CSV holds fifteen digits
            elif name in (*_NUMBERS, "extra") and isinstance(value, str) and value:
                row.append(float(f"{float(value):.9g}"))
            else:
                row.append("" if value is None or str(value) == "NULL" else str(value))
        rows.append(row)
    return [names, *sorted(rows, key=repr)]


def outcome(name: str, source: str):
    """The output of an algorithm on a file, and what it said of it; a refusal is its sentence."""
    import processing

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    given = {"INPUT": source, "KEY_FIELD": "district", **RUNS[name], "OUTPUT": "TEMPORARY_OUTPUT"}
    results = processing.run(f"sozialraum:{name}", given, context=context, feedback=feedback)
    numbers = {key: value for key, value in results.items() if isinstance(value, (int, float))}
    return values_of(results["OUTPUT"], context), numbers


@pytest.fixture
def written(provider, panel, tmp_path):
    """written(ending) → the panel as our own output in a format, made by an algorithm that keeps all fields."""
    import processing

    def write(ending: str) -> str:
        path = tmp_path / "written" / f"panel.{ending}"
        path.parent.mkdir(exist_ok=True)
        given = {"INPUT": panel, "INDICATORS": "extra = rich / people * 100", "OUTPUT": str(path)}
        return processing.run("sozialraum:calculateindicators", given)["OUTPUT"]

    return write


@pytest.mark.parametrize("ending", [*MAPS[1:], *SHEETS])
def test_every_algorithm_reads_the_same_from_every_format(written, ending):
    wanted, source = written("gpkg"), written(ending)
    assert Path(source.partition("|")[0]).is_file()
    found = []
    for name in RUNS:
        if name == "localsegregation" and ending in SHEETS:  # polygons only
            continue
        first, other = outcome(name, wanted), outcome(name, source)
        if first != other:
            pairs = [(a, b) for a, b in zip(first[0], other[0]) if a != b]
            found.append(f"{name}: {pairs[:2]} {first[1]} {other[1]}")
    assert not found, "\n".join(found)
