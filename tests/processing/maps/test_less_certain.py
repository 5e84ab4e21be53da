"""Numbers that are estimated, provisional or uncertain look so on every map: layer styles, the dock's map, printed maps."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpression, QgsFeatureRequest

STATUSES = [None, "estimated", "uncertain", "suppressed", " Provisional", "revised"]


@pytest.fixture
def layer(make_layer):
    return make_layer(
        {
            "district": [f"0{number}" for number in range(1, 7)],
            "period": ["2024"] * 6,
            "rate": [3.5, 4.5, 5.5, 6.5, 7.5, 8.5],
            "rate_status": STATUSES,
        }
    )


def painted(layer, rule) -> list[str]:
    """The districts that a rule of the renderer draws."""
    request = QgsFeatureRequest(QgsExpression(rule.filterExpression()))
    return sorted(feature["district"] for feature in layer.getFeatures(request))


def test_the_style_of_a_layer_marks_them_over_their_class(layer):
    from sozialraum.core.data.status import is_soft
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.io.panels import read_cells
    from sozialraum.processing.maps.class_rules import indicator_style

    values, status = read_cells(read(layer), "rate")
    indicator_style("rate", values, True, bool(is_soft(status).any()))(layer)
    rules = layer.renderer().rootRule().children()
    assert painted(layer, rules[-1]) == ["02", "03", "05"] and rules[-1].label().startswith("estimated")
    classes = [district for rule in rules[:-2] for district in painted(layer, rule)]
    assert sorted(classes) == ["01", "02", "03", "05", "06"], "they keep the colour of their class"
    assert painted(layer, rules[-2]) == ["04"]
    indicator_style("rate", values, True)(layer)
    assert len(layer.renderer().rootRule().children()) == len(rules) - 1, "no entry without such numbers"


def test_the_dock_marks_them_on_the_map(qgis_app, layer):
    from qgis.core import QgsProject
    from sozialraum.ui.dock.map_classes import cut_of, picture_of
    from sozialraum.ui.dock.map_colours import classing_of
    from sozialraum.ui.dock.model import DockModel

    QgsProject.instance().addMapLayer(layer)
    try:
        model = DockModel()
        model.choose(layer.id())
        model.set(indicator=model.cube.position("rate"))
        rule = picture_of(model, cut_of(model, classing_of(model))).rules[-1]
        request = QgsFeatureRequest(QgsExpression(rule.expression))
        assert sorted(one["district"] for one in layer.getFeatures(request)) == ["02", "03", "05"]
        assert rule.label == "estimated, provisional or uncertain  (3)"
    finally:
        QgsProject.instance().clear()


def test_a_printed_map_says_how_many(layer):
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.pages.map_subject import choose_districts, graded

    rows = read(layer)
    subject = graded(choose_districts(layer, rows, "district", period_field="period", period="2024"), rows, "rate")
    assert "Estimated, provisional or uncertain: 3 of the values." in subject.method


def test_converted_numbers_come_with_their_certainty_as_colours(run, make_layer):
    from sozialraum.processing.maps.certainty import certainty_style

    west = "POLYGON((0 0, 1500 0, 1500 1000, 0 1000, 0 0))"
    east = "POLYGON((1500 0, 3000 0, 3000 1000, 1500 1000, 1500 0))"
    old = make_layer({"district": ["1", "2", "3"], "people": [100.0, 20.0, 300.0]})
    new = make_layer({"key": ["W", "O"]}, geometries=[west, east])
    found = run("convertboundaries", INPUT=old, TARGET=new, TARGET_KEY="key", COUNTS=["people"])["OUTPUT"]
    certainty_style(found)
    rules = found.renderer().rootRule().children()
    assert [painted(found, rule) for rule in rules] == [[], ["O", "W"], [], []]
    assert [feature["people_status"] for feature in found.getFeatures()] == ["estimated"] * 2
