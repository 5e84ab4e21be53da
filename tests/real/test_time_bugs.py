"""Inputs in which the map or an algorithm took periods in the wrong order or showed two at once (cases B01, B03, B07)."""

from __future__ import annotations

import json
from datetime import date

import pytest
from conftest import ROOT
from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerTemporalContext
from sozialraum.core.periods import parse_period
from sozialraum.processing.maps.time import range_of

CASES = ROOT.parent / "shared" / "cases"
pytestmark = pytest.mark.skipif(not (CASES / "cases_bugs.json").exists(), reason=f"the cases are not there: {CASES}")


def parameters(case: str) -> dict:
    """The parameters that a case names, its files with their folder."""
    entry = next(
        one for one in json.loads((CASES / "cases_bugs.json").read_text(encoding="utf-8")) if one["id"] == case
    )
    given = dict(entry["parameters"])
    given["INPUT"] = str(CASES / given["INPUT"])
    if "FILES" in given:
        given["FILES"] = [str(CASES / name) for name in given["FILES"]]
    return given


def shown(layer: QgsVectorLayer, span) -> list[str]:
    """The periods of the features that the map shows at a range of time."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    text = layer.temporalProperties().createFilterString(context, span)
    return [feature["period"] for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(text))]


@pytest.mark.parametrize(
    ("case", "periods"),
    [("B01", ["2019", "2020", "2021"]), ("B07", ["2019-12-31", "2020-12-31", "2021-12-31"])],
)
def test_a_frame_shows_the_four_districts_of_its_period(run, tmp_path, case, periods):
    run("joinstatisticsfile", **{**parameters(case), "OUTPUT": str(tmp_path / "joined.gpkg")})
    layer = QgsVectorLayer(str(tmp_path / "joined.gpkg"), "joined", "ogr")
    layer.loadDefaultStyle()
    for period in periods:
        assert shown(layer, range_of(parse_period(period))) == [period] * 4


def test_changes_go_from_the_earlier_to_the_later_date(run, read_layer):
    result = run("statusdynamics", **parameters("B03"))
    rows = read_layer(result["OUTPUT"])
    changes = {}
    for period, value in zip(rows["period"], rows["change_q"]):
        changes.setdefault(parse_period(period).begin, set()).add(value)
    assert changes == {date(2019, 12, 31): {None}, date(2020, 6, 30): {10.0}, date(2021, 3, 31): {-5.0}}


def test_the_report_shows_the_newest_date(run, tmp_path):
    from qgis.core import QgsProject

    layer = QgsVectorLayer(parameters("B03")["INPUT"], "stichtag", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        run(
            "createreport",
            INPUT=layer,
            KEY_FIELD="sr",
            PERIOD_FIELD="period",
            INDICATORS=["q"],
            OUTPUT=str(tmp_path / "r.pdf"),
        )
        texts = [
            item.text()
            for layout in QgsProject.instance().layoutManager().layouts()
            for item in layout.items()
            if hasattr(item, "text")
        ]
        subtitle = next(text for text in texts if "·" in text and ("31.03.2021" in text or "2021-03-31" in text))
        assert "2019" not in subtitle and "2020" not in subtitle
    finally:
        QgsProject.instance().clear()
