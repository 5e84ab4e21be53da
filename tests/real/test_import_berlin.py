"""Berlin: files of many years read, united and joined; counts taken from the raw bytes by other means."""

from __future__ import annotations

import csv

import pytest


def _raw(path, delimiter=";"):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.fixture(scope="module")
def ewr(real_data):
    return real_data / "berlin" / "ewr"


def test_series_with_lost_zeros_and_renamed_columns_becomes_one_panel(run, read_layer, ewr):
    files = sorted(ewr.glob("EWR20*E_Matrix.csv"))
    result = run("importstatistics", FILES=[str(path) for path in files])
    table = read_layer(result["OUTPUT"])
    assert (result["DISTRICT_COUNT"], result["PERIOD_COUNT"], result["ROW_COUNT"]) == (447, 9, 447 * 9)
    assert result["MISSING_COUNT"] == 0
    assert {len(key) for key in table["district"]} == {8}
    for path in files:
        period = f"{path.name[3:7]}-12"
        expected = sum(int(row["E_E"]) for row in _raw(path))
        assert sum(v for v, p in zip(table["e_e"], table["period"]) if p == period) == expected


@pytest.mark.parametrize("year", ["2014", "2016", "2018"])
def test_join_on_the_map(run, read_layer, real_data, ewr, year):
    layer = str(real_data / "berlin" / "geometry" / "lor_planungsraeume_bis2020.geojson")
    files = [str(ewr / f"EWR{year}12{kind}_Matrix.csv") for kind in "EA"]
    result = run("joinstatisticsfile", INPUT=layer, KEY_FIELD="RAUMID", FILES=files)
    assert result["MATCHED_COUNT"] == 447
    assert (result["UNMATCHED_DISTRICT_COUNT"], result["UNMATCHED_ROW_COUNT"], result["DUPLICATE_COUNT"]) == (1, 0, 0)
    table = read_layer(result["OUTPUT"])
    assert len(table["e_a"]) == 448
    assert sum(v or 0 for v in table["e_a"]) == sum(int(row["E_A"]) for row in _raw(files[1]))
    assert set(table["period"]) == {f"{year}-12"}
