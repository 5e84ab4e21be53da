from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st


def labels_of(values) -> list[str]:
    from sozialraum.processing.maps.class_rules import _rules

    return [rule.label for rule in _rules("rate", np.array(values))]


def test_fifths_by_hand(qgis_app):
    assert labels_of(np.arange(0.0, 101.0)) == [
        "0 to below 20", "20 to below 40", "40 to below 60", "60 to below 80", "80 to 100", "no value"
    ]  # fmt: skip
    assert labels_of([0.0] * 9 + [10.0]) == ["0.0 to 10.0", "no value"]
    assert labels_of([3.0, 3.0]) == ["3.0", "no value"]
    assert labels_of([np.nan]) == ["no value"]


@given(st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 3)), min_size=1, max_size=60))
def test_every_class_has_words_of_its_own(values):
    labels = labels_of(values)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    "rates", [[1.0, 2.0, 3.0, None, 50.0, 60.0], [5.0] * 6, [None] * 6, [0.001, 0.002, None, 0.5, 1e9, 7.0]]
)
def test_every_district_has_exactly_one_colour(make_layer, rates):
    from qgis.core import QgsExpression, QgsExpressionContext
    from sozialraum.processing.maps.class_rules import indicator_style

    layer = make_layer({"rate": rates, "period_begin": ["2020-01-01"] * 6, "period_end": ["2020-12-31"] * 6})
    indicator_style("rate", np.array([np.nan if rate is None else rate for rate in rates]))(layer)
    assert layer.temporalProperties().isActive()
    rules = layer.renderer().rootRule().children()
    labels = [rule.label() for rule in rules]
    assert len(set(labels)) == len(labels)
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(layer.fields())
        assert sum(bool(QgsExpression(rule.filterExpression()).evaluate(context)) for rule in rules) == 1


def test_the_file_keeps_style_and_aliases(run, make_layer, tmp_path):
    from qgis.core import QgsVectorLayer

    layer = make_layer({"auslaender": [20, 30, 40], "einwohner": [80, 80, 80]})
    layer.setFieldAlias(0, "Ausländer/-innen")
    path = tmp_path / "rates.gpkg"
    run("calculateindicators", INPUT=layer, INDICATORS="DEM01", OUTPUT=str(path))
    written = QgsVectorLayer(str(path), "rates", "ogr")
    fields = written.fields()
    assert fields.field("auslaender").alias() == "Ausländer/-innen"
    assert "(%)" in fields.field("foreigners").alias()
    assert len(written.renderer().rootRule().children()) > 2
