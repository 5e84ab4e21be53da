"""One indicator, one set of classes: dock, style of the layer, printed page and report cut and colour it alike."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis.core import QgsLayoutItemMap, QgsProject
from sozialraum.core.classes import Classing, written
from sozialraum.processing.io.layers import read as read_rows
from sozialraum.processing.io.panels import read_cells
from sozialraum.processing.io.profile import keep_profile, write_file
from sozialraum.processing.maps.class_rules import indicator_style
from sozialraum.processing.maps.ramps import shades
from sozialraum.ui.dock.map_colours import head_of

WAYS = [
    None,
    Classing("own", 4, (6.0, 20.0, 28.0), "yellow_red"),
    Classing("quantile", 3, (), "greens"),
    Classing("equal", 3),
    Classing("jenks", 3, (), "blue_red"),
]


def cut(rules: list[tuple[str, str]]) -> list[tuple]:
    """Lower limit, upper limit and colour of each class, from pairs of filter and colour."""
    found = []
    for text, colour in rules:
        low, high = (re.search(rf'"rate" {sign} (-?[\d.]+)', text) for sign in (">=", "<"))
        if low or high:
            found.append((low and float(low[1]), high and float(high[1]), colour))
    return sorted(set(found), key=lambda one: one[0] if one[0] is not None else -np.inf)


def of_renderer(rules) -> list[tuple]:
    return cut([(rule.filterExpression(), rule.symbol().color().name()) for rule in rules])


def of_map(item: QgsLayoutItemMap, layer) -> list[tuple]:
    """What a map of a layout draws: the style that it overrides the layer's own with."""
    style = ElementTree.fromstring(item.layerStyleOverrides()[layer.id()]).find("renderer-v2")
    fills = {}
    for symbol in style.find("symbols"):
        option = next(one for one in symbol.iter("Option") if one.get("name") == "color")
        fills[symbol.get("name")] = "#{:02x}{:02x}{:02x}".format(*map(int, option.get("value").split(",")[:3]))
    rules = [(rule.get("filter"), fills[rule.get("symbol")]) for rule in style.iter("rule") if rule.get("symbol")]
    return cut(rules)


@pytest.mark.parametrize("classing", WAYS, ids=lambda one: one.way if one else "usual")
def test_dock_layer_page_and_report_have_the_same_classes(dock, period_layer, project, run, tmp_path, classing):
    profile = {"schema": 1, "municipality": "A", "classes": {"rate": written(classing)} if classing else {}}
    keep_profile(project, profile)

    values, status = read_cells(read_rows(period_layer, geometry=False), "rate")
    indicator_style("rate", values, has_status=True)(period_layer)
    style = of_renderer(period_layer.renderer().rootRule().children())

    one = dock()
    box = one.controls.indicator_box
    box.setCurrentIndex(box.findData(one.model.cube.position("rate")))
    box.activated.emit(box.currentIndex())
    coloured = of_renderer(head_of(period_layer).children())
    one.link.colours.give_back()

    run(
        "createreport",
        INPUT=period_layer,
        KEY_FIELD="sr_nr",
        INDICATORS=["rate"],
        INDEX_FIELD="",
        PERIOD_MAPS=True,
        OUTPUT=str(tmp_path / "pages.pdf"),
    )
    layouts = QgsProject.instance().layoutManager().printLayouts()
    maps = [item for layout in layouts for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    printed = [of_map(item, period_layer) for item in maps]

    count = len(classing.limits) + 1 if classing and classing.limits else len(style)
    assert [colour for _, _, colour in style] == shades(classing.colours if classing else "", count)
    assert len(style) > 2 and style[0][0] is None and style[-1][1] is None
    assert coloured == style
    assert len(printed) == 4, "the overview, and the years side by side"
    assert all(set(one) <= set(style) for one in printed), "a map leaves out a class that no district is in"
    assert {entry for one in printed for entry in one} == set(style)


def test_a_file_from_outside_a_project_is_printed_with_a_profile_that_is_given(run, make_file, tmp_path, qgis_app):
    from qgis.core import QgsProcessingException

    source = make_file({"district": ["1", "2", "3"], "rate": [1.5, 5.0, 9.5]})
    write_file(tmp_path / "p.json", {"schema": 1, "classes": {"rate": written(Classing("own", 2, (4.0,)))}})
    parameters = {"INPUT": source, "INDICATORS": ["rate"], "OUTPUT": str(tmp_path / "pages.pdf")}
    from sozialraum.processing.pages import material

    seen = []
    usual = material.graded
    material.graded = lambda *rest: seen.append(usual(*rest)) or seen[-1]
    try:
        run("createreport", PROFILE=str(tmp_path / "p.json"), **parameters)
        run("createreport", **parameters)
    finally:
        material.graded = usual
    assert [len(subject.rules) for subject in seen] == [2, 3]
    assert "limits that the municipality has set" in seen[0].method
    (tmp_path / "bad.json").write_text("[")
    with pytest.raises(QgsProcessingException, match="no complete JSON"):
        run("createreport", PROFILE=str(tmp_path / "bad.json"), **parameters)
