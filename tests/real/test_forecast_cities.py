"""Forecasts of three cities put to the test of what came: the figures of the design, and intervals that cover 75 to 90 %."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from sozialraum.core.outlook.cohorts import Cohorts, back_tests, interval


def berlin(folder, years):
    """Children of three and four, and of one and two, (years, districts) in the order of keys that all years have."""
    found = []
    for year in years:
        with open(folder / "berlin" / "ewr" / f"EWR{year}12E_Matrix.csv", encoding="utf-8", newline="") as file:
            rows = {
                row["RAUMID"].zfill(8): (float(row["E_E03_05"]), float(row["E_E01_02"]) + float(row["E_E02_03"]))
                for row in csv.DictReader(file, delimiter=";")
            }
        found.append(rows)
    keys = sorted(set.intersection(*map(set, found)))
    table = np.array([[rows[key] for key in keys] for rows in found])
    return Cohorts(table[:, :, 0], table[:, :, 1])


def test_berlin_as_in_the_design(real_data):
    """Age 3–4 in 2018 from 1–2 in 2016, ratios 2014–2016, 447 Planungsräume: errors 14.7, 16.6, 17.8, 18.2."""
    (test,) = back_tests(berlin(real_data, (2014, 2016, 2018)), np.array([2014.0, 2016, 2018]), 2)
    assert test.districts == 447
    assert [round(test.errors[way], 1) for way in ("shrunk", "city", "last", "own")] == [14.7, 16.6, 17.8, 18.2]


def test_berlin_s_interval_covers_and_poisson_s_does_not(real_data):
    """The spread of the test of 2010 (φ = 3.0) covers 88 % in 2018; with φ = 1 it were 61 %."""
    before = back_tests(berlin(real_data, (2006, 2008, 2010)), np.array([2006.0, 2008, 2010]), 2)[-1]
    assert before.spread == pytest.approx(3.0, abs=0.05)
    cohorts = berlin(real_data, (2014, 2016, 2018))
    expected, true = cohorts.at(0, 1), cohorts.children[2]

    def covered(spread):
        low, high = interval(expected, spread)
        return float(((true >= low) & (true <= high)).mean())

    assert 0.75 <= covered(before.spread) <= 0.9 and covered(before.spread) == pytest.approx(0.88, abs=0.01)
    assert covered(1.0) == pytest.approx(0.61, abs=0.005)


def leipzig(folder):
    """All residents of the 63 Ortsteile, 2000–2023; no ages of children are published there."""
    with open(folder / "leipzig" / "csv" / "leipzig_einwohner_jahre.csv", encoding="utf-8-sig", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file, delimiter=";")
            if row["Ebene"] == "Ortsteil" and row["Sachmerkmal"].strip() == "Einwohner insgesamt"
        ]
    years = sorted(name for name in rows[0] if name.isdigit())
    table = np.array([[_number(row[year]) for row in rows] for year in years])
    return table, np.array([float(year) for year in years])


def muenchen(folder):
    """All residents of the 25 Stadtbezirke, 2000–2012."""
    path = folder / "muenchen" / "csv" / "indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv"
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["GLIEDERUNG"] == "Stadtbezirk" and row["NUMMER"] != "99"]
    years, keys = (sorted({row[name] for row in rows}) for name in ("JAHR", "NUMMER"))
    of = {(row["JAHR"], row["NUMMER"]): _number(row["BASISWERT_2"]) for row in rows}
    return np.array([[of.get((year, key), np.nan) for key in keys] for year in years]), np.array(
        [float(y) for y in years]
    )


def _number(text: str) -> float:
    return float(text.replace(",", ".")) if text.strip() else np.nan


@pytest.mark.parametrize(
    ("city", "horizon"), [(city, horizon) for city in (leipzig, muenchen) for horizon in (1, 2, 3)]
)
def test_intervals_of_the_past_cover_what_came(real_data, city, horizon):
    """Each year from what was known before it, the spread from the test before that; the mean over all years and districts."""
    table, years = city(real_data)
    tests = [one for one in back_tests(Cohorts(table, table), years, horizon) if one.covered == one.covered]
    assert len(tests) >= 3
    covered = np.average([one.covered for one in tests], weights=[one.districts for one in tests])
    assert 0.75 <= covered <= 0.9, covered
