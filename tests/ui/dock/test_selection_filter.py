"""“Show only selected” is a filter on a layer of the user: it always goes again and is never saved as theirs."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer


@pytest.fixture
def kept_layer(project, make_file):
    """A layer in a file, so that a project can be saved and read; three districts, two years."""
    rows = [(key, year) for year in ("2019", "2020") for key in ("0101", "0102", "0103")]
    columns = {
        "sr_nr": [key for key, _ in rows],
        "period": [year for _, year in rows],
        "period_begin": [f"{year}-01-01" for _, year in rows],
        "period_end": [f"{year}-12-31" for _, year in rows],
        "rate": [1.5 + place for place in range(6)],
    }
    layer = QgsVectorLayer(make_file(columns), "Kept", "ogr")
    project.addMapLayer(layer)
    return layer


def only(dock, *districts):
    dock.model.select(districts)
    dock.draw()
    dock.only_action.trigger()
    assert dock.only_action.isChecked() and "IN (" in dock.model.layer.subsetString()


def test_a_filter_on_an_edited_layer_goes_when_editing_stops(dock, kept_layer, qtbot):
    before = kept_layer.receivers(kept_layer.editingStopped)  # QGIS's own
    one = dock()
    only(one, 1)
    kept_layer.startEditing()
    feature = next(kept_layer.getFeatures())
    kept_layer.changeAttributeValue(feature.id(), kept_layer.fields().lookupField("rate"), 9.0)
    one.only_action.trigger()
    assert not one.only_action.isChecked() and kept_layer.subsetString() != ""
    assert kept_layer.commitChanges()
    qtbot.waitUntil(lambda: kept_layer.subsetString() == "", timeout=3000)
    qtbot.waitUntil(lambda: 9.0 in one.model.cube.values[0], timeout=3000)
    assert len(one.model.cube.districts) == 3 and one.model.selected == [1]
    assert kept_layer.receivers(kept_layer.editingStopped) == before + 1, "the model's own connection"


def test_who_asks_for_the_filter_again_while_editing_keeps_it(dock, kept_layer, qtbot):
    one = dock()
    only(one, 1)
    kept_layer.startEditing()
    one.only_action.trigger()
    one.only_action.trigger()
    assert one.only_action.isChecked()
    kept_layer.rollBack()
    qtbot.wait(200)
    assert one.only_action.isChecked() and kept_layer.featureCount() == 2


def test_another_layer_takes_the_filter_off_the_former_one(dock, kept_layer, period_layer, qtbot):
    one = dock()
    one.model.choose(layer_id=kept_layer.id())
    kept_layer.setSubsetString("\"period\" = '2020'")
    qtbot.waitUntil(lambda: one.model.cube.periods == ("2020",), timeout=3000)
    only(one, 1)
    one.model.choose(layer_id=period_layer.id())
    assert kept_layer.subsetString() == "\"period\" = '2020'" and not one.only_action.isChecked()
    one.model.choose(layer_id=kept_layer.id())
    only(one, 1, 2)
    kept_layer.startEditing()
    one.model.choose(layer_id=period_layer.id())
    assert not one.only_action.isChecked() and "IN (" in kept_layer.subsetString()
    kept_layer.rollBack()
    qtbot.waitUntil(lambda: kept_layer.subsetString() == "\"period\" = '2020'", timeout=3000)


def test_another_role_reads_all_districts(dock, period_layer):
    one = dock()
    only(one, 1)
    one.model.choose(name="sr_nr")
    assert period_layer.subsetString() == "" and one.model.cube.names == ("0101", "0102", "0103", "0104")


def test_another_role_while_editing_reads_the_rest_later(dock, kept_layer, qtbot):
    one = dock()
    only(one, 1)
    kept_layer.startEditing()
    one.model.choose(name="sr_nr")
    assert one.model.cube.districts == ("0102",) and one.model.on_map(0)
    kept_layer.rollBack()
    qtbot.waitUntil(lambda: len(one.model.cube.districts) == 3, timeout=3000)
    assert kept_layer.subsetString() == ""


@pytest.mark.parametrize("users", ["", "\"period\" = '2020'"])
def test_a_saved_project_has_the_filter_of_the_user(dock, kept_layer, project, tmp_path, users):
    kept_layer.setSubsetString(users)
    one = dock()
    only(one, 1)
    kept_layer.startEditing()
    path = str(tmp_path / "saved.qgs")
    assert project.write(path)
    assert "IN (" in kept_layer.subsetString(), "on the map it stays"
    kept_layer.rollBack()
    one.release()
    assert project.read(path)
    again = next(iter(project.mapLayers().values()))
    assert again.isValid() and again.subsetString() == users and again.featureCount() == (3 if users else 6)


def test_a_dock_that_goes_while_the_layer_is_edited_leaves_a_mark(dock, kept_layer, project, tmp_path, qgis_iface):
    before = kept_layer.receivers(kept_layer.editingStopped)  # QGIS's own
    one = dock()
    only(one, 2)
    kept_layer.startEditing()
    one.release()
    assert "IN (" in kept_layer.subsetString()
    assert kept_layer.receivers(kept_layer.editingStopped) == before
    assert "Kept" in qgis_iface.messageBar().get_messages(1)[-1]
    assert project.write(str(tmp_path / "saved.qgs")) and project.read(str(tmp_path / "saved.qgs"))
    again = next(iter(project.mapLayers().values()))
    assert "IN (" in again.subsetString()
    two = dock()
    assert again.subsetString() == "" and again.customProperty("sozialraum/only_selected") is None
    assert len(two.model.cube.districts) == 3


def test_a_mark_that_nobody_understands_is_dropped(dock, kept_layer):
    kept_layer.setCustomProperty("sozialraum/only_selected", "what?")
    dock()
    assert kept_layer.customProperty("sozialraum/only_selected") is None and kept_layer.subsetString() == ""


def test_an_edited_layer_waits_for_the_next_dock_too(dock, kept_layer, qtbot):
    one = dock()
    only(one, 2)
    kept_layer.startEditing()
    one.release()
    dock()
    kept_layer.rollBack()
    qtbot.waitUntil(lambda: kept_layer.subsetString() == "", timeout=3000)


@pytest.mark.parametrize("driver", ["GeoJSON", "GPKG", "ESRI Shapefile"])
@pytest.mark.parametrize("keys", [[101, 102], ["0101", "O'Brien"]])
def test_keys_of_every_kind_are_filtered_in_every_format(dock, project, make_layer, tmp_path, driver, keys):
    from qgis.core import QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    context = QgsProject.instance().transformContext()
    path = str(tmp_path / {"GeoJSON": "a.geojson", "GPKG": "a.gpkg", "ESRI Shapefile": "a.shp"}[driver])
    write = getattr(QgsVectorFileWriter, "writeAsVectorFormatV3", QgsVectorFileWriter.writeAsVectorFormatV2)
    write(make_layer({"sr_nr": keys, "rate": [1.5, 2.5]}), path, context, options)
    layer = QgsVectorLayer(path, "file", "ogr")
    project.addMapLayer(layer)
    one = dock()
    one.model.choose(layer_id=layer.id())
    only(one, 1)
    assert [feature["rate"] for feature in layer.getFeatures()] == [2.5]
    one.only_action.trigger()
    assert layer.subsetString() == "" and layer.featureCount() == 2


def test_a_filter_of_the_table_arrives_although_the_map_is_filtered(dock, district_layer, panel_table, qtbot):
    one = dock()
    only(one, 1)
    panel_table.setSubsetString("\"period\" <> '2019'")
    qtbot.wait(300)
    one.only_action.trigger()
    assert one.model.cube.periods == ("2020", "2022") and len(one.model.cube.districts) == 4


def test_edits_are_seen_while_the_filter_is_on_and_none_is_lost(dock, kept_layer, qtbot):
    one = dock()
    only(one, 1)
    kept_layer.startEditing()
    rate, feature = kept_layer.fields().lookupField("rate"), next(kept_layer.getFeatures())
    for value in (8.0, 9.0):
        with qtbot.waitSignal(one.model.data_changed, timeout=3000):
            kept_layer.changeAttributeValue(feature.id(), rate, value)
        assert value in one.model.cube.values and len(one.model.cube.districts) == 3
    kept_layer.commitChanges()
    qtbot.wait(300)
    kept_layer.startEditing()
    kept_layer.changeAttributeValue(feature.id(), rate, 7.0)
    one.only_action.trigger()
    kept_layer.commitChanges()
    qtbot.waitUntil(lambda: kept_layer.subsetString() == "", timeout=3000)
    qtbot.waitUntil(lambda: 7.0 in one.model.cube.values, timeout=3000)
    assert len(one.model.cube.districts) == 3
