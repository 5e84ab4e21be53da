"""The two windows of protection and boundaries: what they ask the tools, what they say, what their maps paint."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QLabel, QWidget

PROFILE = {"districts": {"key": "nr", "residents": "all", "parents": ["borough"]}}
LEFT = "POLYGON((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"
RIGHT = "POLYGON((1000 0, 3000 0, 3000 1000, 1000 1000, 1000 0))"
THIRDS = [f"POLYGON(({x} 0, {x + 1000} 0, {x + 1000} 1000, {x} 1000, {x} 0))" for x in (0, 1000, 2000)]


@pytest.fixture
def counts(project, make_layer):
    rows = {
        "nr": ["d1", "d2", "d3", "d4", "d5", "d6"],
        "borough": ["P1"] * 3 + ["P2"] * 3,
        "period": ["2024"] * 6,
        "a": [14, 22, 18, 9, 25, 30],
        "b": [2, 9, 12, 1, 7, 11],
        "c": [31, 40, 27, 16, 33, 52],
        "all": [47, 71, 57, 26, 65, 93],
    }
    layer = make_layer(rows, name="Statistik")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def reform(project, make_layer):
    old = make_layer({"nr": ["1", "2"], "people": [100, 300]}, geometries=[LEFT, RIGHT], name="bis 2017")
    new = make_layer({"nr": ["1", "3", "4"], "all": [110, 90, 200]}, geometries=THIRDS, name="ab 2018")
    project.addMapLayers([new, old])
    return old, new


def wait(window):
    """Until a run has ended."""
    end = time.monotonic() + 30
    while not window.try_button.isEnabled() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    QApplication.processEvents()
    assert window.try_button.isEnabled()


def painted(window) -> list[int]:
    """How many districts each rule of the preview paints."""
    from qgis.core import QgsExpression, QgsFeatureRequest

    layer = window.canvas.layers()[0]
    rules = layer.renderer().rootRule().children()
    return [len(list(layer.getFeatures(QgsFeatureRequest(QgsExpression(rule.filterExpression()))))) for rule in rules]


def test_what_may_be_shown_is_tried_and_taken(provider, counts):
    from sozialraum.ui.protection.showable import Showable

    window = Showable(PROFILE, counts)
    window.fields.tick(["a", "b", "c"])
    assert window.parameters() == {
        "INPUT": counts.id(),
        "KEY_FIELD": "nr",
        "PERIOD_FIELD": "period",
        "COUNTS": ["a", "b", "c"],
        "TOTAL_FIELD": "all",
        "PARENT_FIELDS": ["borough"],
        "RULES": "federal_agency",
    }
    window.try_it()
    wait(window)
    assert "2 numbers are hidden because they are small, and 6 more" in window.message.text()
    assert [window.count.itemData(row) for row in range(window.count.count())] == ["a", "b", "c", "all"]
    window.count.setCurrentIndex(1)
    assert painted(window) == [2, 4, 0]
    assert window.key.count() == 3
    rows = [one for one in window.findChildren(QWidget) if one.parent() is window and one.findChildren(QLabel)]
    labels = [label.text() for row in rows if not row.isHidden() for label in row.findChildren(QLabel)]
    assert labels.count("hidden") == 1, "an old key is not seen beside the new one"
    before = set(QgsProject.instance().mapLayers())
    window.take_it()
    wait(window)
    added = set(QgsProject.instance().mapLayers()) - before
    assert len(added) == 2, "districts and larger areas"
    window.reject()


def test_nothing_chosen_and_nothing_possible_are_sentences(provider, counts):
    from sozialraum.ui.protection.showable import Showable

    window = Showable(PROFILE, counts)
    window.try_it()
    assert "No counts were chosen" in window.message.text() and not window.take_button.isEnabled()
    counts.startEditing()
    counts.changeAttributeValue(1, counts.fields().indexOf("all"), 48)
    window.fields.tick(["a", "b", "c"])
    window.try_it()
    wait(window)
    assert "add up to 47, but “all” says 48" in window.message.text() and not window.canvas.layers()
    counts.rollBack()
    window.reject()


def test_older_numbers_on_newer_districts_are_tried(provider, reform):
    from sozialraum.ui.protection.redrawn import Redrawn

    old, new = reform
    window = Redrawn(PROFILE, new)
    assert window.old.currentLayer().id() == old.id()
    window.fields.tick(["people"])
    found = window.parameters()
    assert (found["METHOD"], found["TARGET_POPULATION"], found["TARGET_KEY"]) == ("target_density", "all", "nr")
    window.try_it()
    wait(window)
    assert "Of 3 numbers per count 1 are certain, 0 estimated and 2 weak." in window.message.text()
    assert painted(window) == [1, 0, 2, 0]
    window.old.setLayer(new)
    window.try_it()
    assert "Choose two layers" in window.message.text()
    window.reject()


def test_a_window_that_closes_while_it_runs_leaves_nothing(provider, counts):
    from sozialraum.ui.protection.showable import Showable

    window = Showable(PROFILE, counts)
    window.fields.tick(["a", "b", "c"])
    window.try_it()
    window.reject()
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.01)
    assert len(QgsProject.instance().mapLayers()) == 1 and not window.canvas.layers()
