"""Layers for the dock: three years, four districts, in every shape that it understands."""

from __future__ import annotations

import pytest

YEARS = ("2019", "2020", "2022")
NAMES = {"0101": "Altstadt", "0102": "Hafen", "0103": "Nordstadt", "0104": "Südhang"}
RATES = {
    "0101": (18.2, 20.0, 24.9),
    "0102": (5.5, None, 6.5),
    "0103": (11.0, 11.5, 11.0),
    "0104": (30.1, 28.0, 27.5),
}
PEOPLE = {"0101": 1000, "0102": 2000, "0103": 3000, "0104": 4000}


def square(place: int) -> str:
    return f"POLYGON(({place}000 0, {place + 1}000 0, {place + 1}000 1000, {place}000 1000, {place}000 0))"


@pytest.fixture
def project(qgis_app, qgis_canvas):
    """The project, empty before and after; no map is being drawn while its layers go."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield QgsProject.instance()
    qgis_canvas.stopRendering()
    qgis_canvas.setLayers([])
    QgsProject.instance().clear()


@pytest.fixture
def period_layer(project, make_layer):
    """One feature per district and period; the rate of Hafen 2020 is missing, that of Südhang 2022 suppressed."""
    rows = [(key, year) for year in YEARS for key in NAMES]
    columns = {
        "sr_nr": [key for key, _ in rows],
        "name": [NAMES[key] for key, _ in rows],
        "period": [year for _, year in rows],
        "period_begin": [f"{year}-01-01" for _, year in rows],
        "period_end": [f"{year}-12-31" for _, year in rows],
        "population": [PEOPLE[key] for key, _ in rows],
        "rate": [RATES[key][YEARS.index(year)] for key, year in rows],
        "rate_status": ["suppressed" if key == "0104" and year == "2022" else "ok" for key, year in rows],
        "other": [float(len(key) + number) / 3 for number, (key, _) in enumerate(rows)],
    }
    layer = make_layer(columns, [square(int(key) - 101) for key, _ in rows], name="Statistik")
    layer.setFieldAlias(layer.fields().lookupField("rate"), "SGB-II-Quote in %")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def district_layer(project, make_layer):
    """The districts alone."""
    columns = {"sr_nr": list(NAMES), "name": list(NAMES.values()), "area": [1.0] * 4}
    layer = make_layer(columns, name="Sozialräume")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def panel_table(project, make_layer):
    """The statistics alone, as a table without geometry."""
    rows = [(key, year) for key in NAMES for year in YEARS]
    columns = {
        "district": [key for key, _ in rows],
        "period": [year for _, year in rows],
        "rate": [RATES[key][YEARS.index(year)] for key, year in rows],
    }
    layer = make_layer(columns, False, name="Tabelle")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def wide_layer(project, make_layer):
    """One feature per district, one field per period."""
    columns = {"sr_nr": list(NAMES), "name": list(NAMES.values())}
    for place, year in enumerate(YEARS):
        columns[f"rate_{year}"] = [RATES[key][place] for key in NAMES]
        columns[f"population_{year}"] = [PEOPLE[key] for key in NAMES]
    layer = make_layer(columns, name="Breit")
    project.addMapLayer(layer)
    return layer


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
def dock(project, qgis_iface, qtbot):
    """make() → a dock in a window, released at the end."""
    from qgis.PyQt.QtWidgets import QMainWindow
    from sozialraum.ui.dock.dock import SozialraumDock

    made = []

    def make():
        window = QMainWindow()
        one = SozialraumDock(qgis_iface, window)
        window.resize(640, 800)
        window.setCentralWidget(one)
        window.show()
        qtbot.wait(20)
        made.append((one, window))
        return one

    yield make
    for one, window in made:
        one.release()
        window.close()
        window.deleteLater()
    qtbot.wait(1)
