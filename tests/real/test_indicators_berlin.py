"""Rates, totals and larger areas on Berlin's register, against sums of the raw file."""

from __future__ import annotations

import csv

import pytest


@pytest.fixture(scope="module")
def register(real_data):
    """Residents and foreigners of 31 December 2018, by Planungsraum."""
    folder = real_data / "berlin" / "ewr"
    if not folder.is_dir():
        pytest.skip(f"Berlin's register is not there: {folder}")
    columns = {"district": [], "bez": [], "people": [], "foreigners": []}
    with open(folder / "EWR201812E_Matrix.csv", encoding="latin-1", newline="") as file:
        people = {row["RAUMID"]: float(row["E_E"]) for row in csv.DictReader(file, delimiter=";")}
    with open(folder / "EWR201812A_Matrix.csv", encoding="latin-1", newline="") as file:
        foreigners = {row["RAUMID"]: float(row["E_A"]) for row in csv.DictReader(file, delimiter=";")}
    for key in people:
        columns["district"].append(key)
        columns["bez"].append(key[:2])
        columns["people"].append(people[key])
        columns["foreigners"].append(foreigners[key])
    assert len(people) == 447
    return columns


def test_share_of_foreigners_of_the_city(run, make_layer, read_layer, register, tmp_path):
    report = tmp_path / "report.html"
    table = read_layer(
        run(
            "calculateindicators",
            INPUT=make_layer(register, geometries=False),
            INDICATORS="share = foreigners / people * 100",
            REPORT=str(report),
        )["OUTPUT"]
    )
    # The register: 748,472 of 3,748,148 residents.
    assert pytest.approx(19.97, abs=0.005) == 100 * 748_472 / 3_748_148
    assert ">20.0<" in report.read_text(encoding="utf-8")
    rates = [rate for rate in table["share"] if rate is not None]
    assert abs(sum(rates) / len(rates) - 19.97) > 0.05  # the mean of the rates is another number


def test_boroughs_from_counts_and_from_rates_agree(run, make_layer, read_layer, register):
    rated = run(
        "calculateindicators",
        INPUT=make_layer(register, geometries=False),
        INDICATORS="share = foreigners / people * 100",
    )["OUTPUT"]
    table = read_layer(
        run(
            "aggregatedistricts",
            INPUT=rated,
            PARENT_FIELD="bez",
            COUNTS=["people", "foreigners"],
            RATES=["share"],
            DENOMINATORS=["people"],
        )["OUTPUT"]
    )
    assert table["district"] == [f"{number:02d}" for number in range(1, 13)]
    assert sum(table["people"]) == 3_748_148
    assert sum(table["foreigners"]) == 748_472
    assert sum(table["district_count"]) == 447
    for share, part, whole in zip(table["share"], table["foreigners"], table["people"]):
        assert share == pytest.approx(100 * part / whole, abs=1e-9)


def test_the_map_of_the_boroughs_has_the_area_of_the_city(run, real_data):
    from qgis.core import QgsVectorLayer

    folder = real_data / "berlin" / "geometry" / "lor_planungsraeume_2021.shp.zip"
    path = f"/vsizip/{folder}/lor_planungsraeume_2021.shp/lor_planungsraeume_2021.shp"
    layer = QgsVectorLayer(path, "planungsraeume", "ogr")
    assert layer.featureCount() == 542
    result = run("aggregatedistricts", INPUT=layer, PARENT_FIELD="BEZ", COUNTS=["GROESSE_M2"])
    areas = {
        feature["district"]: (feature.geometry().area(), feature["GROESSE_M2"])
        for feature in result["OUTPUT"].getFeatures()
    }
    assert len(areas) == 12
    for united, listed in areas.values():
        assert united == pytest.approx(listed, rel=2e-3)
    assert sum(united for united, _ in areas.values()) == pytest.approx(891.1e6, rel=2e-3)  # Berlin: 891.1 km²
