"""The dock on real statistics: Berlin's inhabitants by planning area, 2008 to 2018."""

from __future__ import annotations

import csv

import numpy as np
import pytest

FILES = [f"EWR{year}12E_Matrix.csv" for year in (2008, 2010, 2014, 2016, 2018)]


@pytest.fixture
def berlin(run, real_data, tmp_path):
    from qgis.core import QgsProject, QgsVectorLayer

    districts = str(real_data / "berlin" / "geometry" / "lor_planungsraeume_bis2020.geojson")
    files = [str(real_data / "berlin" / "ewr" / name) for name in FILES]
    path = run("joinstatisticsfile", INPUT=districts, KEY_FIELD="RAUMID", FILES=files, OUTPUT=str(tmp_path / "b.gpkg"))
    project = QgsProject.instance()
    project.clear()
    layer = QgsVectorLayer(path["OUTPUT"], "Berlin", "ogr")
    assert layer.isValid()
    project.addMapLayer(layer)
    yield layer
    project.clear()


def counted(path, column: str) -> tuple[int, dict[str, int]]:
    """Sum and values of a column, read with nothing but the csv module."""
    with open(path, encoding="latin-1", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    values = {row["RAUMID"].zfill(8): int(row[column].split(",")[0]) for row in rows}
    return sum(values.values()), values


def test_the_dock_shows_what_the_files_say(berlin, real_data):
    from sozialraum.core.charts.words import summary
    from sozialraum.ui.dock.model import DockModel

    model = DockModel()
    cube = model.cube
    assert (model.roles.key, model.roles.name, model.roles.period) == ("district", "PLANUNGSRAUM", "period")
    assert len(cube.districts) == 448 and len(cube.periods) == 5
    people = cube.position("e_e")
    for place, name in enumerate(FILES):
        total, values = counted(real_data / "berlin" / "ewr" / name, "E_E")
        shown = cube.values[place, :, people]
        assert np.nansum(shown) == total
        assert all(shown[cube.districts.index(key)] == value for key, value in values.items())
    shown = model.series(people)
    assert shown.whole.basis == "districts", "the mean of counts is plain"
    assert shown.city[-1] == pytest.approx(np.nanmean(shown.values[-1]))
    district = cube.names.index("Stülerstraße")
    assert str(summary(cube, shown, [district])[0]).startswith("E_E in Stülerstraße")
    model.select([district])
    assert {feature["PLANUNGSRAUM"] for feature in berlin.selectedFeatures()} == {"Stülerstraße"}
    model.release()
