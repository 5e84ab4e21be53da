"""GeoPackages filled in bulk are valid, equal what QGIS writes row by row, and have a sound spatial index."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsFeatureRequest, QgsField, QgsGeometry, QgsRectangle, QgsVectorLayer, edit
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant
from sozialraum.processing.io import geopackage

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
    from qgis.core import QgsFields

    fields = QgsFields()
    fields.append(QgsField("binary", QVariant.ByteArray))
    assert not geopackage.can_fill(tmp_path / "a.gpkg", fields)
    assert geopackage.can_fill(tmp_path / "a.gpkg", layer.fields())
    assert not geopackage.can_fill(tmp_path / "a.shp", layer.fields())
    assert not geopackage.can_fill(None, layer.fields())


def test_where_sqlite_guards_the_index_it_is_filled_row_by_row(run, layer, table, tmp_path, monkeypatch):
    def guarded(*_):
        raise sqlite3.OperationalError("table rtree_x_geom_rowid may not be modified")

    monkeypatch.setattr(geopackage, "pack", guarded)
    path = tmp_path / "slow.gpkg"
    run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table, OUTPUT=str(path))
    connection = sqlite3.connect(path)
    (index,) = connection.execute(
        "SELECT name FROM sqlite_master WHERE name LIKE 'rtree_%' AND sql LIKE '%VIRTUAL TABLE%'"
    ).fetchone()
    assert connection.execute("SELECT rtreecheck(?)", (index,)).fetchone() == ("ok",)
    assert connection.execute(f'SELECT count(*) FROM "{index}"').fetchone() == (3,)
    connection.close()


SHAPES = {
    "Polygon": "POLYGON(({x} {y},{a} {y},{a} {b},{x} {y}))",
    "MultiPolygon": "MULTIPOLYGON((({x} {y},{a} {y},{a} {b},{x} {y})),((0 0,1 0,1 1,0 0)))",
    "PolygonZ": "POLYGON Z(({x} {y} 5,{a} {y} 6,{a} {b} 7,{x} {y} 5))",
    "MultiPolygonZM": "MULTIPOLYGON ZM((({x} {y} 5 1,{a} {y} 6 2,{a} {b} 7 3,{x} {y} 5 1)))",
    "CurvePolygon": "CURVEPOLYGON(CIRCULARSTRING({x} {y},{a} {b},{x} {y}))",
    "MultiSurface": "MULTISURFACE(CURVEPOLYGON(CIRCULARSTRING({x} {y},{a} {b},{x} {y})))",
}
FIELDS = [
    ("nr", QVariant.String), ("big", QVariant.LongLong), ("day", QVariant.Date), ("moment", QVariant.DateTime), ("long", QVariant.String),
    ("z", QVariant.Double), ("flag", QVariant.Bool), ("fid", QVariant.Int), ("O'Brien \"x\"", QVariant.String), ("period", QVariant.String),
    ("a", QVariant.Int),
]  # fmt: skip


def _awkward(kind: str, count: int) -> QgsVectorLayer:
    """Districts with every kind of field and shape that a GeoPackage takes, some of them empty."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:25832", "d", "memory")
    layer.setName("Straße \"7\" 'x'")
    layer.dataProvider().addAttributes([QgsField(name, type_) for name, type_ in FIELDS])
    layer.updateFields()
    random = np.random.default_rng(1)
    features = []
    for i in range(count):
        x, y, width = random.uniform(3e5, 4e5), random.uniform(5e6, 5.1e6), float(random.choice([0.001, 50, 5000]))
        feature = QgsFeature(layer.fields())
        moment = QDateTime(QDate(2020, 1, 1 + i % 28), QTime(1, 2, 3), Qt.TimeSpec.UTC)
        cells = [
            f"{i + 1:04d}",
            2**62 + i if i % 3 else -(2**62),
            QDate(1900 + i % 200, 1 + i % 12, 1 + i % 28) if i % 5 else None,
        ]
        cells += [
            moment if i % 4 else None,
            "ä'\"" * (1 if i else 700_000),
            i / 7 if i % 2 else None,
            bool(i % 2),
            i,
            "q",
            "own",
            i,
        ]
        feature.setAttributes(cells)
        if i % 19 == 0:
            feature.setGeometry(QgsGeometry.fromWkt(("MULTI" if kind.startswith("Multi") else "") + "POLYGON EMPTY"))
        elif i % 17:
            feature.setGeometry(QgsGeometry.fromWkt(SHAPES[kind].format(x=x, y=y, a=x + width, b=y + width)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def _content(layer: QgsVectorLayer) -> list:
    def shape(geometry) -> str:
        return "" if geometry.isEmpty() else geometry.asWkt(6)

    return [([str(cell) for cell in one.attributes()], shape(one.geometry())) for one in layer.getFeatures()]


def _assert_index_is_right(path, random):
    """SQLite finds the index sound, and windows find what comparing every feature finds."""
    layer = QgsVectorLayer(str(path), "x", "ogr")
    there = [one for one in layer.getFeatures() if not one.geometry().isEmpty()]
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (index,) = connection.execute(
        "SELECT name FROM sqlite_master WHERE name LIKE 'rtree_%' AND sql LIKE '%VIRTUAL TABLE%'"
    ).fetchone()
    assert connection.execute("SELECT rtreecheck(?)", (index,)).fetchone() == ("ok",)
    quoted = index.replace('"', '""')
    assert connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone() == (len(there),)
    connection.close()
    for _ in range(20):
        x, y, width = random.uniform(2.9e5, 4e5), random.uniform(4.99e6, 5.1e6), float(random.choice([10, 1000, 30000]))
        window = QgsRectangle(x, y, x + width, y + width)
        request = QgsFeatureRequest().setFilterRect(window).setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        found = {one.id() for one in layer.getFeatures(request)}
        assert found == {one.id() for one in there if one.geometry().intersects(window)}


ALIKE = {
    "rings": "POLYGON(({x} {y},{a} {y},{a} {b},{x} {y}))",
    "single parts": "MULTIPOLYGON((({x} {y},{a} {y},{a} {b},{x} {y})))",
    "two parts": "MULTIPOLYGON((({x} {y},{a} {y},{a} {b},{x} {y})),((0 0,1 0,1 1,0 0)))",
    "holes": "POLYGON(({x} {y},{a} {y},{a} {b},{x} {b},{x} {y}),({x} {y},{a} {y},{a} {b},{x} {y}))",
    "heights": "POLYGON Z(({x} {y} 1,{a} {y} 2,{a} {b} 3,{x} {y} 1))",
    "lines": "LINESTRING({x} {y},{a} {b},0 0)",
    "points": "POINT({x} {y})",
    "empty": "POLYGON EMPTY",
}


@pytest.mark.parametrize("kind", ALIKE)
def test_boxes_of_many_alike_are_those_of_each(kind):
    random = np.random.default_rng(3)
    corners = random.uniform(-1e6, 6e6, (50, 4)).tolist()
    shapes = [QgsGeometry.fromWkt(ALIKE[kind].format(x=x, y=y, a=a, b=b)) for x, y, a, b in corners]
    boxes = geopackage._boxes([shape.asWkb().data() for shape in shapes], shapes)
    each = [shape.boundingBox() for shape in shapes]
    if kind == "empty":
        assert np.isnan(boxes).all()
    else:
        assert boxes.tolist() == [[b.xMinimum(), b.xMaximum(), b.yMinimum(), b.yMaximum()] for b in each]


@pytest.mark.parametrize("kind", SHAPES)
def test_every_kind_of_shape_and_field_is_as_qgis_writes_it_and_can_be_edited(
    run, make_layer, tmp_path, kind, monkeypatch
):
    count, random = 120, np.random.default_rng(2)
    table = make_layer(
        {"district": [f"{i + 1:04d}" for i in range(count)] * 2, "period": ["2019"] * count + ["2020"] * count, "a": [0.5] * 2 * count},
        geometries=False,
    )  # fmt: skip
    layer = _awkward(kind, count)
    quick, slow = tmp_path / "q \"u' ü.gpkg", tmp_path / "slow.gpkg"
    run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table, OUTPUT=str(quick))
    with monkeypatch.context() as patch:
        patch.setattr(geopackage, "can_fill", lambda *_: False)
        run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=table, OUTPUT=str(slow))
    one, other = QgsVectorLayer(str(quick), "one", "ogr"), QgsVectorLayer(str(slow), "other", "ogr")
    assert [(f.name(), f.typeName()) for f in one.fields()] == [(f.name(), f.typeName()) for f in other.fields()]
    assert (one.wkbType(), one.extent(), one.featureCount()) == (other.wkbType(), other.extent(), 2 * count)
    assert _content(one) == _content(other)
    _assert_index_is_right(quick, random)

    ids = [feature.id() for feature in one.getFeatures()]
    shape = next(feature.geometry() for feature in one.getFeatures() if not feature.geometry().isEmpty())
    with edit(one):
        assert one.deleteFeatures(ids[5:40])
        for step, row in enumerate(ids[50:60] + [None] * 60):
            moved = QgsGeometry(shape)
            moved.translate(step * 1000, step * 777)
            if row is not None:
                assert one.changeGeometry(row, moved)
            else:
                feature = QgsFeature(one.fields())
                feature.setGeometry(moved)
                assert one.addFeature(feature)
    assert one.featureCount() == 2 * count - 35 + 60
    _assert_index_is_right(quick, random)
