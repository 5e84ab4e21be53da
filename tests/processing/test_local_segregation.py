from __future__ import annotations

import math

import pytest

# By hand: three districts of 100 persons, shares .8 .2 .5, city .5.
THREE = {"district": ["1", "2", "3"], "a": [80, 20, 50], "b": [20, 80, 50], "t": [100, 100, 100]}


def test_values_by_hand(run, make_layer, read_layer):
    layer = make_layer(THREE)
    result = run("localsegregation", INPUT=layer, GROUPS=["a", "b"], TOTAL_FIELD="t")
    table = read_layer(result["OUTPUT"])
    assert list(table)[:4] == ["district", "a", "b", "t"]
    assert table["lq_a"] == pytest.approx([1.6, 0.4, 1.0])
    assert table["share_a"] == pytest.approx([0.8, 0.2, 0.5])
    assert table["gap_a"] == pytest.approx([0.3, -0.3, 0.0])
    assert table["contribution_a"] == pytest.approx([0.2, -0.2, 0.0])
    assert sum(abs(value) for value in table["contribution_a"]) == pytest.approx(0.4)
    assert table["isolation_a"] == pytest.approx([80 / 150 * 0.8, 20 / 150 * 0.2, 50 / 150 * 0.5])
    entropy = -(0.8 * math.log(0.8) + 0.2 * math.log(0.2))
    assert table["entropy"] == pytest.approx([entropy, entropy, math.log(2)])
    assert table["divergence"] == pytest.approx([math.log(2) - entropy, math.log(2) - entropy, 0.0], abs=1e-12)
    assert table["simpson"] == pytest.approx([0.68, 0.68, 0.5])
    assert result["DISTRICT_COUNT"] == 3


def test_each_period_has_its_own_city(run, make_layer, read_layer):
    layer = make_layer(
        {
            "district": ["1", "1", "2", "2"],
            "period": ["2020", "2010", "2010", "2020"],
            "a": [80, 10, 10, 20],
            "t": [100, 100, 100, 100],
        }
    )
    table = read_layer(run("localsegregation", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t")["OUTPUT"])
    assert table["period"] == ["2020", "2010", "2010", "2020"]
    assert table["lq_a"] == pytest.approx([1.6, 1.0, 1.0, 0.4])


def test_districts_without_a_value_stay_on_the_map(run, make_layer, read_layer):
    layer = make_layer({"district": ["1", "2", "3"], "a": [80, 20, None], "t": [100, 100, 100]})
    table = read_layer(run("localsegregation", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t")["OUTPUT"])
    assert table["district"] == ["1", "2", "3"]
    assert table["lq_a"] == [pytest.approx(1.6), pytest.approx(0.4), None]
    assert table["entropy"][2] is None


def test_map_is_coloured_around_one(run, make_layer, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "local.gpkg"
    run("localsegregation", INPUT=make_layer(THREE), GROUPS=["a"], TOTAL_FIELD="t", OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "local", "ogr")
    rules = layer.renderer().rootRule().children()
    assert len(rules) == 8 and "lq_a" in rules[0].filterExpression()
    from qgis.core import QgsExpression, QgsExpressionContext

    hits = []
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(layer.fields())
        hits.append(
            [place for place, rule in enumerate(rules) if QgsExpression(rule.filterExpression()).evaluate(context)]
        )
    # 1.6 is the last but one class, 0.4 the first, 1.0 the middle one
    assert hits == [[5], [0], [3]]


def test_report(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    run("localsegregation", INPUT=make_layer(THREE), GROUPS=["a"], TOTAL_FIELD="t", REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert ">1.60<" in text and "Contribution to D" in text


def test_from_the_command_line(qgis_process, make_file, read_layer, tmp_path):
    output = tmp_path / "local.gpkg"
    result = qgis_process.run("localsegregation", INPUT=make_file(THREE), GROUPS="a", TOTAL_FIELD="t", OUTPUT=output)
    assert result["DISTRICT_COUNT"] == 3
    assert read_layer(output)["lq_a"] == pytest.approx([1.6, 0.4, 1.0])
