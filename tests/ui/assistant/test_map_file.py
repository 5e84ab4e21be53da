"""The map that the assistant opens from a file: its first layer with areas, named as people write."""

from __future__ import annotations

from sozialraum.ui.assistant.target import first_areas


def test_of_several_layers_the_first_with_areas_is_taken(qgis_app, sample, tmp_path):
    layer = first_areas(str(sample / "musterstadt.gpkg"))
    assert layer.isValid() and layer.featureCount() in (4, 60) and "layername=" in layer.source()
    text = tmp_path / "keine_karte.geojson"
    text.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    assert first_areas(str(text)) is None
    assert first_areas(str(tmp_path / "fehlt.gpkg")) is None


def test_a_file_name_becomes_words(qgis_app, make_file):
    path = make_file({"nr": ["1", "2"]}, name="orts_teile")
    assert first_areas(path).name() == "Orts teile"
