"""The published Monitoring Soziale Stadtentwicklung of Berlin, 2013 to 2021, from its own indicators."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from sozialraum.core.composite.dynamics import status_and_dynamics
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import parse
from sozialraum.core.composite.robustness import robustness

INVALID_2021 = {"03300515", "03400831", "04400725", "05300838", "06200418", "10100205"}


@pytest.fixture
def recipe(root):
    return parse((root / "resources" / "recipes" / "mss_berlin.json").read_text(encoding="utf-8"))


@pytest.fixture
def mss(real_data) -> Path:
    folder = real_data / "berlin" / "mss"
    if not folder.is_dir():
        pytest.skip(f"Berlin's monitoring is not there: {folder}")
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float:
    return float("nan") if text in ("", "-9999") else float(text)


def table(rows: list[dict[str, str]], columns: list[str]) -> np.ndarray:
    return np.array([[number(row[column]) for column in columns] for row in rows])


def test_classes_and_groups_of_2021_equal_the_published_ones(mss, recipe):
    rows = read(mss / "mss_2021_index_indikatoren.csv")
    published = {row["PLR_ID"]: row for row in read(mss / "mss_2021_indizes.csv")}
    keys = [row["PLR_ID"] for row in rows]
    data = IndexInput(
        table(rows, ["S1", "S3", "S4"]),
        ["S1", "S3", "S4"],
        np.full(len(rows), "2020-12-31", dtype=object),
        population=np.array([number(row["EW"]) for row in rows]),
    )
    result = status_and_dynamics(data, np.array(keys), recipe, changes=table(rows, ["D1", "D3", "D4"]))

    valid = np.array([published[key]["KOM"] == "gültig" for key in keys])
    assert valid.sum() == 536
    assert {key for key, good in zip(keys, valid) if not good} == INVALID_2021
    assert np.isnan(result.status.index[~valid]).all()
    assert (result.status.classes[~valid] == 0).all() and (result.groups[~valid] == "").all()
    expected = [published[key] for key, good in zip(keys, valid) if good]
    assert result.status.classes[valid].tolist() == [int(row["SI_N"]) for row in expected]
    assert result.dynamics.classes[valid].tolist() == [{"1": 1, "3": 2, "5": 3}[row["DI_N"]] for row in expected]
    assert result.groups[valid].tolist() == [row["SDI"] for row in expected]
    assert len(set(result.groups[valid])) == 12


def test_weighting_by_population_alone_moves_33_districts(mss, recipe):
    rows = read(mss / "mss_2021_index_indikatoren.csv")
    data = IndexInput(
        table(rows, ["S1", "S3", "S4"]),
        ["S1", "S3", "S4"],
        np.full(len(rows), "2020-12-31", dtype=object),
        population=np.array([number(row["EW"]) for row in rows]),
    )
    assert robustness(data, recipe, runs=2).alone["standardisation: z_weighted"] == (33, 536)


@pytest.mark.parametrize(
    ("year", "numbers", "valid"),
    [(2013, "1234", 434), (2015, "1234", 435), (2017, "1234", 436), (2019, "134", 436), (2021, "134", 536)],
)
def test_earlier_editions_equal_the_published_ones(mss, recipe, year, numbers, valid):
    stem = f"berlin-lor-monitoring-social-urban-development-{year}-00"
    rows = read(mss / f"{stem}-2-1.csv")
    published = {row["id"]: row for row in read(mss / f"{stem}-1.csv")}
    columns = {kind: [c for c in rows[0] if c[0] == kind and c[1] in numbers and c[2] == "_"] for kind in "sd"}
    assert len(columns["s"]) == len(columns["d"]) == len(numbers)
    # the open table writes 0 into districts that the administration declared not valid, also some above 300 residents
    known = np.array([row["id"] in published for row in rows])
    assert known.sum() == valid
    status = np.where(known[:, None], table(rows, columns["s"]), np.nan)
    change = np.where(known[:, None], table(rows, columns["d"]), np.nan)
    data = IndexInput(
        status,
        columns["s"],
        np.full(len(rows), str(year), dtype=object),
        population=np.array([number(row["inhabitants"]) for row in rows]),
    )
    keys = np.array([row["id"] for row in rows])
    result = status_and_dynamics(data, keys, recipe, changes=change)
    expected = [published[key] for key in keys[known]]
    assert result.status.classes[known].tolist() == [int(float(row["status_index"])) for row in expected]
    signs = [{1: "+", 2: "+/-", 3: "-"}[c] for c in result.dynamics.classes[known]]
    assert signs == [row["dynamic_index"] for row in expected]
    assert result.groups[known].tolist() == [row["status_dynamic_index"] for row in expected]
    assert np.isnan(result.status.index[~known]).all()


def test_the_algorithm_takes_the_open_table_as_it_is(mss, run, make_layer, read_layer):
    """Also the 1,262 residents of Bitterfelder Straße, declared an outlier and written as −9999, get no class."""
    rows = read(mss / "mss_2021_index_indikatoren.csv")
    published = {row["PLR_ID"]: row["SDI"] for row in read(mss / "mss_2021_indizes.csv")}
    columns = {
        "district": [row["PLR_ID"] for row in rows],
        "EW": [float(row["EW"]) if row["EW"] else None for row in rows],
    }
    for name in ("S1", "S3", "S4", "D1", "D3", "D4"):
        columns[name] = [float(row[name]) for row in rows]
    out = run(
        "statusdynamics",
        INPUT=make_layer(columns, geometries=False),
        RECIPE="mss_berlin",
        INDICATORS=["S1", "S3", "S4"],
        CHANGE_FIELDS=["D1", "D3", "D4"],
        POPULATION_FIELD="EW",
    )
    groups = read_layer(out["OUTPUT"])["group"]
    expected = [published[key] if key not in INVALID_2021 else None for key in columns["district"]]
    assert groups == expected and out["GROUPED_COUNT"] == 536
