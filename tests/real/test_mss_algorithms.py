"""Berlin's Monitoring Soziale Stadtentwicklung through the toolbox: several editions in one table, and robustness."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest


@pytest.fixture
def mss(real_data) -> Path:
    folder = real_data / "berlin" / "mss"
    if not folder.is_dir():
        pytest.skip(f"Berlin's monitoring is not there: {folder}")
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float | None:
    return None if text in ("", "-9999") else float(text)


@pytest.mark.parametrize(
    ("years", "numbers", "valid"), [((2013, 2015, 2017), "1234", 1305), ((2019, 2021), "134", 972)]
)
def test_editions_in_one_table_equal_the_published_ones(mss, run, make_layer, read_layer, years, numbers, valid):
    columns: dict[str, list] = {"district": [], "period": [], "residents": [], "status": [], "signs": [], "groups": []}
    columns.update({f"{kind}{n}": [] for kind in "sd" for n in numbers})
    for year in years:
        stem = f"berlin-lor-monitoring-social-urban-development-{year}-00"
        published = {row["id"]: row for row in read(mss / f"{stem}-1.csv")}
        rows = read(mss / f"{stem}-2-1.csv")
        for row in rows:
            known = published.get(row["id"])
            columns["district"].append(row["id"])
            columns["period"].append(str(year))
            columns["residents"].append(number(row["inhabitants"]))
            columns["status"].append(int(float(known["status_index"])) if known else None)
            columns["signs"].append(known["dynamic_index"] if known else None)
            columns["groups"].append(known["status_dynamic_index"] if known else None)
            for kind in "sd":
                for n in numbers:
                    # invalid districts hold false zeros
                    name = next(c for c in rows[0] if c.startswith(f"{kind}{n}_"))
                    columns[f"{kind}{n}"].append(number(row[name]) if known else None)
    out = run(
        "statusdynamics",
        INPUT=make_layer(columns, geometries=False),
        RECIPE="mss_berlin",
        INDICATORS=[f"s{n}" for n in numbers],
        CHANGE_FIELDS=[f"d{n}" for n in numbers],
        POPULATION_FIELD="residents",
    )
    table = read_layer(out["OUTPUT"])
    assert out["VALID_COUNT"] == out["GROUPED_COUNT"] == valid
    assert table["status_class"] == table["status"]
    assert table["group"] == table["groups"]
    assert [None if c is None else ("+", "+/-", "-")[c - 1] for c in table["dynamics_class"]] == table["signs"]
    assert sum(value is None for value in table["status_index"]) == len(table["district"]) - valid


def test_weighting_by_population_alone_moves_33_districts(mss, run, make_layer, read_layer, tmp_path):
    """The figure of the project's own notes on methods."""
    rows = read(mss / "mss_2021_index_indikatoren.csv")
    columns = {name: [number(row[name]) for row in rows] for name in ("S1", "S3", "S4", "EW")}
    columns["district"] = [row["PLR_ID"] for row in rows]
    page = tmp_path / "robustness.html"
    out = run(
        "indexrobustness",
        INPUT=make_layer(columns, geometries=False),
        RECIPE="mss_berlin",
        INDICATORS=["S1", "S3", "S4"],
        POPULATION_FIELD="EW",
        RUNS=20,
        REPORT=str(page),
    )
    table = read_layer(out["OUTPUT"])
    assert sum(value is not None for value in table["class_stability"]) == 536
    text = page.read_text(encoding="utf-8")
    line = text[text.index("Standard deviations weighted by residents") :][:200]
    assert ">33<" in line and ">536<" in line
