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


def page_of(layer, field="rate"):
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.pages.map_subject import choose_districts, graded

    rows = read(layer)
    return graded(choose_districts(layer, rows, "district"), rows, field)


def colours_of(symbols) -> list[str]:
    return [symbol.color().name() for symbol in symbols]


@pytest.mark.parametrize("kind", ["rules", "graduated"])
def test_a_style_of_ones_own_is_kept_on_the_page_with_its_words(make_layer, kind):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsGraduatedSymbolRenderer, QgsRendererRange
    from sozialraum.processing.maps.class_rules import class_rules
    from sozialraum.processing.maps.symbols import filled, rule_renderer

    layer = make_layer({"district": list("123456"), "rate": [0.2, 0.8, 1.0, 1.25, 3.0, None]})
    colours, words = ["#01665e", "#f5f5f5", "#8c510a"], ["few", "as in the city", "many"]
    if kind == "rules":
        layer.setRenderer(rule_renderer(class_rules("rate", [0.8, 1.25], words, colours)))
    else:
        ends = [(0.0, 0.8), (0.8, 1.25), (1.25, 9.0)]
        ranges = [
            QgsRendererRange(low, high, filled(colour), word) for (low, high), word, colour in zip(ends, words, colours)
        ]
        layer.setRenderer(QgsGraduatedSymbolRenderer("rate", ranges))
    subject = page_of(layer)
    assert subject.words == [*words, "without a valid value"] and "layer’s style" in subject.method
    assert colours_of(rule.symbol for rule in subject.rules[:3]) == colours
    # what lies on a limit: above it in our rules, below it in QGIS's graduated symbols
    wanted = [[0], [1, 2], [3, 4]] if kind == "rules" else [[0, 1], [2, 3], [4]]
    assert [np.flatnonzero(members).tolist() for members in subject.members[:3]] == wanted
    for rule, members in zip(subject.rules, subject.members):
        for place, feature in enumerate(layer.getFeatures()):
            context = QgsExpressionContext()
            context.setFeature(feature)
            assert bool(QgsExpression(rule.expression).evaluate(context)) == bool(members[place]), (
                "the map shows the same"
            )


def test_a_style_that_is_none_by_this_field_is_left(make_layer):
    from qgis.core import QgsGraduatedSymbolRenderer, QgsRendererRange, QgsSingleSymbolRenderer
    from sozialraum.processing.maps.class_rules import indicator_style, styled_by
    from sozialraum.processing.maps.symbols import filled

    values = np.arange(6.0)
    layer = make_layer({"district": list("123456"), "rate": values.tolist(), "other": values.tolist()})
    ranges = [
        QgsRendererRange(0.0, 2.0, filled("#ff0000"), "low"),
        QgsRendererRange(2.0, 4.0, filled("#00ff00"), "high"),
    ]
    for renderer in (
        QgsSingleSymbolRenderer(filled("#ffffff")),
        QgsGraduatedSymbolRenderer("other", ranges),
        QgsGraduatedSymbolRenderer("rate", ranges),  # leaves out the value 5
        QgsGraduatedSymbolRenderer("rate", []),
    ):
        layer.setRenderer(renderer)
        assert styled_by(layer, "rate", values) is None
        assert "about equally many" in page_of(layer).method
    indicator_style("rate", values)(layer)
    assert styled_by(layer, "rate", values).limits.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert "about equally many" in page_of(layer).method, "our usual style says no more than the usual classes"
