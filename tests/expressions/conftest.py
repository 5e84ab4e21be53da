"""The plugin's functions, layers for them, and the dock's model for tests that compare with it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

YEARS = ("2020", "2021")


@pytest.fixture
def model(project):
    """make() → a DockModel that is released at the end."""
    from sozialraum.ui.dock.model import DockModel

    made = []

    def make():
        made.append(DockModel())
        return made[-1]

    yield make
    for one in made:
        one.release()
        one.deleteLater()


@pytest.fixture
def project(qgis_app, tmp_path):
    """The project, saved in a folder of its own, empty before and after."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    project.write(str(tmp_path / "atlas.qgz"))
    yield project
    project.clear()


@pytest.fixture
def functions(project):
    """The functions as the plugin registers them."""
    from sozialraum.sozialraum_plugin import SozialraumPlugin

    plugin = SozialraumPlugin(None)
    plugin.initProcessing()
    yield plugin.functions
    plugin.unload()


def rows(count: int):
    """A layer's columns: so many districts in two years; in 2021 the rate of the second one is suppressed."""
    keys = [f"{place + 1:04d}" for place in range(count)] * 2
    return {
        "key": keys,
        "name": [f"Ort {key}" for key in keys],
        "period": [year for year in YEARS for _ in range(count)],
        "population": [1000 + 100 * (place % count) for place in range(2 * count)],
        "quote": [10.5 + place % count + (2.0 if place >= count else 0.0) for place in range(2 * count)],
        "quote_status": ["suppressed" if place == count + 1 else "ok" for place in range(2 * count)],
    }


def squares(count: int) -> list[str]:
    corners = [(place % 30, place // 30) for place in range(count)]
    return [
        f"POLYGON(({x}000 {y}000, {x + 1}000 {y}000, {x + 1}000 {y + 1}000, {x}000 {y + 1}000, {x}000 {y}000))"
        for x, y in corners
    ]


def labelled(layer, expression: str):
    from qgis.core import QgsPalLayerSettings, QgsVectorLayerSimpleLabeling

    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


@pytest.fixture
def kit():
    """What layers of these tests are made of."""
    return SimpleNamespace(rows=rows, squares=squares, labelled=labelled)
