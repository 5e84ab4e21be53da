"""GeoPackages filled in bulk are valid, equal what QGIS writes row by row, and have a sound spatial index."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer
from sozialraum.processing import geopackage

WKT = [
    "MULTIPOLYGON(((0 0, 10 0, 10 10, 0 0)))",
    "POLYGON((20 20, 30 20, 30 30, 20 20))",
    None,
    "MULTIPOLYGON(((0 50, 1 50, 1 51, 0 50)), ((70 70, 71 70, 71 71, 70 70)))",
]


@pytest.mark.parametrize("count", [1, 50, 51, 52, 500, 2601, 2700, 5000])
def test_a_packed_index_is_sound_and_finds_what_is_there(count):
    """51 entries fit into a node; 51² + … make it three levels deep."""
    random = np.random.default_rng(count)
    boxes = np.empty((count, 5))
    boxes[:, 0] = np.arange(1, count + 1)
    boxes[:, [1, 3]] = random.uniform(3e5, 4e5, (count, 2))
    boxes[:, [2, 4]] = boxes[:, [1, 3]] + random.uniform(0, 500, (count, 2))
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)")
    geopackage.pack(connection, "t", boxes)
    assert connection.execute("SELECT rtreecheck('t')").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (count,)
    window = (3.2e5, 3.6e5, 3.1e5, 3.5e5)
    found = connection.execute("SELECT id FROM t WHERE maxx>=? AND minx<=? AND maxy>=? AND miny<=?", window).fetchall()
    x_low, x_high, y_low, y_high = window
    meets = (boxes[:, 2] >= x_low) & (boxes[:, 1] <= x_high) & (boxes[:, 4] >= y_low) & (boxes[:, 3] <= y_high)
    assert {int(row) for row in boxes[meets, 0]} <= {row for (row,) in found}
    assert len(found) <= meets.sum() + 5  # boxes grow a little when they are rounded to single precision


def test_an_index_takes_more_rows_afterwards():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)")
    boxes = np.array([[i, i, i + 1, i, i + 1] for i in range(1, 301)], dtype=float)
    geopackage.pack(connection, "t", boxes)
    connection.executemany("INSERT INTO t VALUES (?,?,?,?,?)", [(i, i, i + 1, i, i + 1) for i in range(301, 900)])
    connection.execute("DELETE FROM t WHERE id < 100")
    assert connection.execute("SELECT rtreecheck('t')").fetchone() == ("ok",)


@pytest.fixture
def layer(make_layer):
    source = make_layer(
        {"nr": ["01", "02", "03", "04"], "n": [1, None, 3, 4]}, geometries=["POLYGON((0 0,1 0,1 1,0 0))"] * 4
    )
    multi = QgsVectorLayer("MultiPolygon?crs=EPSG:25832&field=nr:string&field=n:integer&field=d:date", "m", "memory")
    from qgis.core import QgsFeature, QgsGeometry
    from qgis.PyQt.QtCore import QDate

    features = []
    for old, text in zip(source.getFeatures(), WKT):
        feature = QgsFeature(multi.fields())
        feature.setAttributes([old["nr"], old["n"], QDate(2020, 1, 31)])
        if text:
            geometry = QgsGeometry.fromWkt(text)
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
        features.append(feature)
    multi.dataProvider().addFeatures(features)
    return multi


@pytest.fixture
def table(make_layer):
    return make_layer({"district": ["01", "02", "04"], "period": ["2020"] * 3, "a": [1.5, 2.5, None]}, geometries=False)


def test_bulk_and_row_by_row_give_the_same_layer(run, read_layer, layer, table, tmp_path, monkeypatch):
    quick, slow = tmp_path / "quick.gpkg", tmp_path / "slow.gpkg"
    run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table, OUTPUT=str(quick))
    monkeypatch.setattr(geopackage, "can_fill", lambda *_: False)
    run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table, OUTPUT=str(slow))
    assert read_layer(quick) == read_layer(slow)
    one, other = (QgsVectorLayer(str(path), "x", "ogr") for path in (quick, slow))
    assert one.crs() == other.crs()
    assert one.wkbType() == other.wkbType()
    assert one.extent() == other.extent()
    assert one.featureCount() == other.featureCount() == 4
    # a district without geometry stays without; QGIS makes an empty one of it
    shapes = [
        ["" if feature.geometry().isEmpty() else feature.geometry().asWkt() for feature in each.getFeatures()]
        for each in (one, other)
    ]
    assert shapes[0] == shapes[1]


def test_the_file_is_sound_and_can_be_edited(run, layer, table, tmp_path):
    path = tmp_path / "quick.gpkg"
    run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table, OUTPUT=str(path))
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT feature_count FROM gpkg_ogr_contents").fetchone() == (4,)
    triggers = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")}
    assert any(name.startswith("rtree_") for name in triggers)
    connection.close()
    opened = QgsVectorLayer(str(path), "x", "ogr")
    window = QgsFeatureRequest().setFilterRect(QgsRectangle(19, 19, 31, 31))
    assert [feature["nr"] for feature in opened.getFeatures(window)] == ["02"]
    opened.startEditing()
    assert opened.deleteFeature(next(opened.getFeatures(window)).id())
    assert opened.commitChanges()
    assert opened.featureCount() == 3
    assert not list(opened.getFeatures(window))


def test_what_it_does_not_know_it_leaves_to_qgis(layer, tmp_path):
    from qgis.core import QgsField, QgsFields
    from qgis.PyQt.QtCore import QVariant

    fields = QgsFields()
    fields.append(QgsField("binary", QVariant.ByteArray))
    assert not geopackage.can_fill(tmp_path / "a.gpkg", fields)
    assert geopackage.can_fill(tmp_path / "a.gpkg", layer.fields())
    assert not geopackage.can_fill(tmp_path / "a.shp", layer.fields())
    assert not geopackage.can_fill(None, layer.fields())
