"""What leaves the dock: a proposed name, source and day on pictures, a page with map, key and chart, charts drawn anew."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog
from sozialraum.core.charts.labels import clear_place
from sozialraum.i18n import day
from sozialraum.ui.dock import layout as layout_pages
from sozialraum.ui.dock.content import summary_of
from sozialraum.ui.dock.taking_away import ENDING


@pytest.fixture
def shown(dock, period_layer, project, tmp_path):
    project.write(str(tmp_path / "p.qgz"))
    one = dock()
    one.model.set(indicator=one.model.cube.position("rate"))
    one.model.select([0, 2])
    one.draw()
    return one


def texts_of(path) -> list[str]:
    return [text.text or "" for text in ET.parse(path).iter("{http://www.w3.org/2000/svg}text")]


def test_a_file_name_is_proposed_and_the_kind_remembered(shown, monkeypatch, tmp_path):
    asked = []

    def answer(_parent, _title, proposed, _kinds, first):
        asked.append((proposed, first))
        return str(tmp_path / "mine"), "PDF document (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    QgsSettings().remove(ENDING)
    shown.model.set(view="ranking", period=1)
    shown.save()
    shown.save()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert asked[0] == (str(tmp_path / "SGB-II-Quote_2020_Ranking.png"), "PNG picture (*.png)")
    assert asked[1][0].endswith(".pdf") and asked[1][1] == "PDF document (*.pdf)"
    QgsSettings().remove(ENDING)


def test_pictures_say_source_and_day(shown, period_layer, tmp_path):
    metadata = period_layer.metadata()
    metadata.setRights(["Statistikstelle Musterstadt"])
    period_layer.setMetadata(metadata)
    assert shown.save_as(str(tmp_path / "c.svg"))
    written = " ".join(texts_of(tmp_path / "c.svg"))
    assert "Source: Statistikstelle Musterstadt" in written and f"Made on {day(date.today())}" in written
    assert "Made on" not in " ".join(str(note) for chart in shown.plot.charts for note in chart.notes)


def test_a_new_page_has_title_map_key_and_chart(shown, period_layer, qgis_iface, tmp_path):
    canvas = qgis_iface.mapCanvas()
    canvas.setLayers([period_layer])
    canvas.setDestinationCrs(period_layer.crs())
    canvas.setExtent(period_layer.extent())
    shown.link.colours.paint()
    layout, picture = layout_pages.add_to_layout(
        "Seite", shown.plot.charts, shown.model, canvas, summary_of(shown.model)
    )
    items = layout.items()
    kinds = {
        kind: [item for item in items if isinstance(item, kind)] for kind in (QgsLayoutItemMap, QgsLayoutItemLegend)
    }
    assert [len(found) for found in kinds.values()] == [1, 1]
    labels = [item.text() for item in items if isinstance(item, QgsLayoutItemLabel)]
    assert any(text.startswith("SGB-II-Quote") for text in labels) and summary_of(shown.model) in labels
    bar = layout.itemById("sozialraum_scale")
    length = bar.unitsPerSegment() * bar.numberOfSegments()  # m
    seen = layout.itemById("sozialraum_map").extent().width()
    assert 0.1 * seen < length < 0.5 * seen, "the bar is a part of the map"
    assert (bar.mapUnitsPerScaleBarUnit(), bar.unitLabel()) == (1000, "km")
    page = layout.pageCollection().page(0).rect()
    boxes = [item.sceneBoundingRect() for item in (picture, *kinds[QgsLayoutItemMap])]
    assert all(page.contains(box) for box in boxes) and not boxes[0].intersects(boxes[1])
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=40)
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 20
    assert image.save(str(tmp_path / "page.png"))


def test_charts_in_layouts_are_drawn_anew(shown, period_layer, project, tmp_path):
    layout, picture = layout_pages.add_to_layout("L", shown.plot.charts, shown.model)
    before = texts_of(picture.picturePath())
    shown.model.select([1])
    shown.model.set(view="ranking", indicator=shown.model.cube.position("other"))
    held = {name: value for name, value in vars(shown.model).items() if not name.startswith("_")}
    period_layer.dataProvider().changeAttributeValues(
        {
            feature.id(): {period_layer.fields().lookupField("rate"): 88.5}
            for feature in period_layer.getFeatures("\"sr_nr\" = '0101' AND \"period\" = '2022'")
        }
    )
    shown.model.reload()
    held["source"], held["roles"] = shown.model.source, shown.model.roles
    assert layout_pages.refresh(shown.model) == (1, [])
    after = texts_of(picture.picturePath())
    assert "Altstadt" in before and "Altstadt" in after and "Hafen" not in after, "the districts of then"
    assert "100" in after and "100" not in before, "the numbers of today"
    assert {name: value for name, value in vars(shown.model).items() if name in held} == held, "the dock is as it was"
    period_layer.dataProvider().deleteAttributes([period_layer.fields().lookupField("rate")])
    period_layer.updateFields()
    shown.model.reload()
    assert layout_pages.refresh(shown.model) == (0, [picture.id()]), "another indicator is not put in its place"
    assert texts_of(picture.picturePath()) == after


def test_an_empty_dock_has_buttons(dock, project, qtbot):
    one = dock()
    one.draw()
    assert one.ways.isVisible()
    for signal, name in ((one.assistant_wanted, "assistant"), (one.sample_wanted, "sample")):
        button = next(child for child in one.ways.children() if child.objectName().endswith(name))
        with qtbot.waitSignal(signal, timeout=1000):
            button.click()


def test_with_data_the_buttons_are_gone(shown):
    assert not shown.ways.isVisible()


@given(st.lists(st.floats(0, 10), min_size=2, max_size=12), st.floats(0.5, 4), st.floats(0, 9))
def test_a_name_of_a_stripe_lies_on_no_line(heights, width, bottom):
    x, y = np.linspace(0, 10, len(heights)), np.array(heights)
    place = clear_place([(x, y)], 0.0, 10.0, bottom, bottom + 1, width)
    if place is not None:
        fine = np.linspace(place, min(10.0, place + width), 200)
        values = np.interp(fine, x, y)
        assert not ((values >= bottom) & (values <= bottom + 1)).any()
    assert clear_place([], 0.0, 10.0, bottom, bottom + 1, width) == 0.0


@pytest.fixture
def functions(project):
    """The functions of expressions, as the plugin wires them."""
    from sozialraum.expressions.functions import Functions
    from sozialraum.ui.dock.reading import figures_of_layer, stamp_of_layer

    made = Functions(figures_of_layer, stamp_of_layer)
    yield made
    made.release()


def drawn(picture) -> str:
    """The file that a picture shows now."""
    picture.refreshPicture()
    return picture.evaluatedPath()


@pytest.mark.parametrize("view", ["time_series", "ranking", "distribution", "comparison", "profile", "scatter"])
def test_a_picture_follows_the_data_and_stays_without_the_plugin(
    shown, period_layer, project, tmp_path, functions, view
):
    project.write(str(tmp_path / "stadt.qgz"))
    shown.model.select([0])
    shown.model.set(view=view, parent=False)
    _, picture = layout_pages.add_to_layout("L", shown.plot.charts, shown.model)
    first = drawn(picture)
    assert first != picture.picturePath() and Path(first).parent == tmp_path / "sozialraum_charts"
    before = Path(first).read_bytes()
    change = {period_layer.fields().lookupField("rate"): 43.5, period_layer.fields().lookupField("other"): 9.5}
    features = period_layer.getFeatures("\"sr_nr\" = '0101' AND \"period\" = '2022'")
    period_layer.dataProvider().changeAttributeValues({feature.id(): change for feature in features})
    period_layer.reload()
    assert drawn(picture) == first and Path(first).read_bytes() != before
    functions.release()
    functions.release = lambda: None
    assert drawn(picture) == first, "the file that was drawn last"


def test_a_picture_that_shows_more_than_the_functions_can_stays_a_file(shown, functions, monkeypatch):
    from sozialraum.core.data.benchmarks import Benchmark

    line = Benchmark("parent", "Nord", np.full(3, 5.0))
    monkeypatch.setattr("sozialraum.ui.dock.content.benchmarks_of", lambda model, indicator: [line])
    _, picture = layout_pages.add_to_layout("L", shown.plot.charts, shown.model)
    assert drawn(picture) == picture.picturePath()
