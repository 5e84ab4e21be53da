"""The sample municipality from its files to rates, larger areas and inequality, checked against the raw text."""

from __future__ import annotations

import re
import subprocess

import pytest


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Where the rates lie once they have been made."""
    return tmp_path_factory.mktemp("rates") / "rates.gpkg"


@pytest.fixture
def rates(run, sample, kept, tmp_path):
    """Rates of all Sozialräume and years, on the map."""
    from qgis.core import QgsVectorLayer

    if kept.exists():
        return QgsVectorLayer(str(kept), "rates", "ogr")
    files = [str(path) for path in sorted(sample.glob("einwohner_*.csv"))]
    files += [str(sample / name) for name in ("soziale_lage_2010_2024.csv", "kinder_sgb2_2010_2024.csv")]
    joined = run(
        "joinstatisticsfile",
        INPUT=QgsVectorLayer(f"{sample / 'musterstadt.gpkg'}|layername=sozialraeume", "sozialraeume", "ogr"),
        KEY_FIELD="sr_nr",
        FILES=files,
    )["OUTPUT"]
    run(
        "calculateindicators",
        INPUT=joined,
        KEY_FIELD="sr_nr",
        INDICATORS="EIN01; KIF01; ALT01; DEM01",
        REPORT=str(tmp_path / "report.html"),
        OUTPUT=str(kept),
    )
    return QgsVectorLayer(str(kept), "rates", "ogr")


def test_rates_equal_those_that_the_office_prints(rates, sample, read_layer):
    lines = (sample / "soziale_lage_2010_2024.csv").read_bytes().decode("cp1252").split("\r\n")
    printed = {}
    for cells in (line.split(";") for line in lines):
        if len(cells) == 11 and cells[0].isdigit() and cells[-1] != "*":
            printed[cells[0].zfill(4), cells[2]] = float(cells[-1].replace(",", "."))
    table = read_layer(rates)
    ours = {
        (key, period): rate for key, period, rate in zip(table["sr_nr"], table["period"], table["sgb2_rate"]) if rate
    }
    # 0307 was divided in 2018; the map shows its parts, so its eight years have no place on it.
    assert set(printed) - set(ours) == {("0307", str(year)) for year in range(2010, 2018)}
    assert set(ours) <= set(printed)
    for cell, rate in ours.items():
        assert rate == pytest.approx(printed[cell], abs=0.0501)


def test_suppressed_children_stay_suppressed(rates, read_layer):
    table = read_layer(rates)
    hidden = {key for key, status in zip(table["sr_nr"], table["child_poverty_status"]) if status == "suppressed"}
    assert hidden == {"0302", "0607"}
    for status, rate in zip(table["child_poverty_status"], table["child_poverty"]):
        assert (rate is None) == (status in ("suppressed", "missing", "blocked"))


def test_boroughs_and_inequality(run, rates, read_layer):
    boroughs = read_layer(
        run("aggregatedistricts", INPUT=rates, PARENT_FIELD="bezirk_nr", COUNTS=["einwohner_insgesamt", "auslaender"])[
            "OUTPUT"
        ]
    )
    people = dict(zip(zip(boroughs["district"], boroughs["period"]), boroughs["einwohner_insgesamt"]))
    assert len([value for (_, period), value in people.items() if period == "2024"]) == 8
    assert sum(value for (_, period), value in people.items() if period == "2024") == 329_047
    assert people["03", "2017"] is None  # its two new districts have no figures before 2018
    gaps = read_layer(
        run("inequalitymeasures", INPUT=rates, FIELDS=["sgb2_rate"], POPULATION_FIELD="einwohner_insgesamt")["OUTPUT"]
    )
    gini = [value for value, measure in zip(gaps["value"], gaps["measure"]) if measure == "gini"]
    assert len(gini) == 15
    assert all(0.3 < value < 0.6 for value in gini)


@pytest.mark.slow
def test_the_municipality_has_one_value_in_dock_and_print(run, rates, tmp_path):
    """Σ numerator / Σ denominator, by hand from the files: 15.41, 9.55 and 6.40 %, whatever weighs the districts else."""
    from qgis.core import QgsProject
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.pages.map_subject import choose_districts
    from sozialraum.ui.dock.model import DockModel

    expected = {"child_poverty": "15.41", "sgb2_rate": "9.55", "old_age_poverty": "6.40"}
    QgsProject.instance().addMapLayer(rates)
    dock = DockModel()
    try:
        dock.choose(layer_id=rates.id(), weight="einwohner_insgesamt")
        last = dock.cube.periods.index("2024")
        shown = {name: dock.series(dock.cube.position(name)).raw_city[last] for name in expected}
    finally:
        dock.release()
    assert {name: f"{value:.2f}" for name, value in shown.items()} == expected
    one = choose_districts(rates, read(rates), "sr_nr", "", "period", "2024", "einwohner_insgesamt")
    printed = {name: one.municipality(name, weighted=True) for name in expected}
    assert {name: f"{value:.2f}" for name, (value, _) in printed.items()} == expected
    assert all("all districts together" in str(label) for _, label in printed.values())
    result = run(
        "createreport",
        INPUT=rates,
        KEY_FIELD="sr_nr",
        PERIOD_FIELD="period",
        PERIOD="2024",
        INDICATORS=list(expected),
        POPULATION_FIELD="einwohner_insgesamt",
        PAGES="both",
        OUTPUT=str(tmp_path / "pages.pdf"),
    )
    text = subprocess.run(
        ["pdftotext", "-layout", result["OUTPUT"], "-"], capture_output=True, text=True, check=True
    ).stdout
    profile = text.split("Compared with the whole city")[1]
    rows = [line.split("(%)")[1].split() for line in profile.splitlines() if re.search(r"\(%\) +[\d.]+ ", line)][:3]
    assert sorted(row[1] for row in rows) == ["15.4", "6.4", "9.5"], "here, municipality, rank"
    assert re.search(r"Municipality \(all districts[^\n]*(\n[^\n]*)? 15\.4", text.split("At a glance")[1])
    QgsProject.instance().clear()
