from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st


def test_fifths_by_hand():
    from sozialraum.processing.maps.class_rules import class_limits

    assert class_limits(np.arange(0.0, 101.0)).tolist() == [0, 20, 40, 60, 80, 100]
    assert class_limits(np.array([0.0] * 9 + [10.0])).tolist() == [0, 10]
    assert class_limits(np.array([3.0, 3.0])).tolist() == [3.0]
    assert class_limits(np.array([np.nan])).tolist() == []


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60))
def test_limits_rise_and_hold_everything(values):
    from sozialraum.processing.maps.class_rules import class_limits

    limits = class_limits(np.array(values))
    assert limits[0] == min(values)
    assert limits[-1] == max(values)
    assert (np.diff(limits) > 0).all()


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
