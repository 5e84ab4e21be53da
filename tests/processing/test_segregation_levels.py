from __future__ import annotations

import math

import pytest
from qgis.core import QgsProcessingException

# By hand: two boroughs of two districts of 100 persons.
FOUR = {
    "district": ["1", "2", "3", "4"],
    "borough": ["north", "north", "south", "south"],
    "a": [80, 60, 10, 30],
    "t": [100, 100, 100, 100],
}


def information(shares) -> float:
    """M of districts of equal size with two groups."""

    def e(p):
        return -sum(q * math.log(q) for q in (p, 1 - p) if q > 0)

    return e(sum(shares) / len(shares)) - sum(e(p) for p in shares) / len(shares)


def test_parts_by_hand(run, make_layer, read_layer):
    result = run(
        "segregationlevels",
        INPUT=make_layer(FOUR),
        GROUPS=["a"],
        TOTAL_FIELD="t",
        LEVELS=["borough"],
        UNITS="TEMPORARY_OUTPUT",
    )
    table = read_layer(result["OUTPUT"])
    total, between = information([0.8, 0.6, 0.1, 0.3]), information([0.7, 0.2])
    assert table["level"] == ["borough", "district"]
    assert table["between"] == pytest.approx([between, total - between])
    assert table["within"] == pytest.approx([total - between, 0], abs=1e-12)
    assert sum(table["share"]) == pytest.approx(1)
    assert result["MUTUAL_INFORMATION"] == pytest.approx(total)
    units = read_layer(result["UNITS"])
    assert units["unit"] == ["north", "south"]
    assert units["value"] == pytest.approx([information([0.8, 0.6]), information([0.1, 0.3])])


def test_three_levels_and_two_periods(run, make_layer, read_layer):
    columns = {name: values * 2 for name, values in FOUR.items()}
    columns["period"] = ["2010"] * 4 + ["2020"] * 4
    columns["side"] = ["w", "e", "w", "e"] * 2
    result = run(
        "segregationlevels", INPUT=make_layer(columns), GROUPS=["a"], TOTAL_FIELD="t", LEVELS=["borough", "side"]
    )
    table = read_layer(result["OUTPUT"])
    assert table["period"] == ["2010"] * 3 + ["2020"] * 3
    assert table["level"] == ["borough", "side", "district"] * 2
    # every side of a borough has one district only
    assert table["between"][2] == pytest.approx(0, abs=1e-12)


def test_district_without_a_borough_is_one_sentence(run, make_layer):
    layer = make_layer({**FOUR, "borough": ["north", None, "south", "south"]})
    with pytest.raises(QgsProcessingException, match="Row 2 .*borough"):
        run("segregationlevels", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", LEVELS=["borough"])


def test_without_segregation_the_report_speaks_of_no_shares(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    layer = make_layer({"a": [30, 60, 9], "t": [100, 200, 30], "area": ["x", "x", "y"]})
    run("segregationlevels", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", LEVELS=["area"], REPORT=str(path))
    text = path.read_text(encoding="utf-8").split("</style>")[1]
    assert "nan" not in text and ">-0" not in text


def test_from_the_command_line(qgis_process, make_file, read_layer, tmp_path):
    output = tmp_path / "levels.gpkg"
    qgis_process.run(
        "segregationlevels",
        INPUT=make_file(FOUR),
        GROUPS="a",
        TOTAL_FIELD="t",
        LEVELS="borough",
        OUTPUT=output,
        REPORT=tmp_path / "report.html",
    )
    assert read_layer(output)["level"] == ["borough", "district"]
    assert "Most of it lies at the level" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_no_level_has_the_name_of_another(run, make_layer, read_layer, tmp_path):
    columns = {
        "district": list("ABABCC"),
        "bezirk_nr": list("112211"),
        "bezirk": list("xxyyxx"),
        "g": [10, 20, 30, 40, 5, 9],
        "h": [40, 30, 20, 10, 8, 7],
    }
    layer = make_layer(columns)
    layer.setFieldAlias(2, "Bezirk")
    page = tmp_path / "report.html"
    out = run(
        "segregationlevels",
        INPUT=layer,
        GROUPS=["g", "h"],
        LEVELS=["bezirk_nr", "bezirk", "district"],
        KEY_FIELD="",
        REPORT=str(page),
    )
    assert read_layer(out["OUTPUT"])["level"] == ["bezirk_nr", "bezirk", "district", "district_2"]
    text = page.read_text(encoding="utf-8")
    assert "Bezirk (bezirk_nr)" in text and "Bezirk (bezirk)" in text and ">bezirk_nr<" not in text
