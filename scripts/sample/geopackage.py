"""The map layers of Musterstadt in one GeoPackage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from .city import RIVER_WIDTH, City
from .facilities import Facility
from .names import BOROUGHS, DISTRICTS, SPLIT, SPLIT_NAME

_KINDS = {"text": ogr.OFTString, "real": ogr.OFTReal, "integer": ogr.OFTInteger}


def write_geopackage(path: Path, city: City, facilities: list[Facility]) -> None:
    """Write districts, districts until 2017, boroughs, facilities and the river; EPSG:25832."""
    ogr.UseExceptions()
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2025-01-01T00:00:00.000Z")
    if path.exists():
        path.unlink()
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    borough = {key: name for key, name, _ in BOROUGHS}
    names = {**{entry.key: entry.name for entry in DISTRICTS}, SPLIT[0]: SPLIT_NAME}
    fields = {"sr_nr": "text", "name": "text", "bezirk_nr": "text", "bezirk": "text", "flaeche_ha": "real"}
    for layer, title, rings in (
        ("sozialraeume", "Sozialräume ab 2018", city.rings),
        ("sozialraeume_bis_2017", "Sozialräume bis 2017", city.rings_before),
    ):
        rows = []
        for key in sorted(rings):
            geometry = _polygon(rings[key])
            values = (key, names[key], key[:2], borough[key[:2]], round(geometry.GetArea() / 10_000, 2))
            rows.append((geometry, values))
        _write(source, layer, title, ogr.wkbMultiPolygon, fields, rows)
    rows = [(_polygon(city.boroughs[key]), (key, borough[key])) for key in sorted(city.boroughs)]
    _write(source, "stadtbezirke", "Stadtbezirke", ogr.wkbMultiPolygon, {"bezirk_nr": "text", "name": "text"}, rows)
    fields = {"art": "text", "name": "text", "traeger": "text", "plaetze": "integer", "sr_nr": "text"}
    rows = [(_point(f.x, f.y), (f.kind, f.name, f.owner, f.places, f.district)) for f in facilities]
    _write(source, "einrichtungen", "Einrichtungen 2024", ogr.wkbPoint, fields, rows)
    river = [(_polygon([_ribbon(city.river)]), ("Muster",))]
    _write(source, "fluss", "Fluss", ogr.wkbMultiPolygon, {"name": "text"}, river)
    source = None


def _write(source, name: str, title: str, kind: int, fields: dict[str, str], rows) -> None:
    system = osr.SpatialReference()
    system.ImportFromEPSG(25832)
    layer = source.CreateLayer(name, system, kind, [f"IDENTIFIER={title}", "GEOMETRY_NAME=geom"])
    for field, type_name in fields.items():
        layer.CreateField(ogr.FieldDefn(field, _KINDS[type_name]))
    source.StartTransaction()
    for geometry, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        for field, value in zip(fields, values):
            if value is not None:
                feature.SetField(field, value)
        layer.CreateFeature(feature)
    source.CommitTransaction()


def _polygon(rings: list[np.ndarray]):
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for ring in rings:
        line = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ring.tolist():
            line.AddPoint_2D(x, y)
        polygon.AddGeometry(line)
    return ogr.ForceToMultiPolygon(polygon)


def _point(x: float, y: float):
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(x, y)
    return point


def _ribbon(line: np.ndarray) -> np.ndarray:
    """A band around the river's middle line, as a closed ring; only the part near the city."""
    middle = line.mean(axis=0)
    line = line[np.abs(line[:, 0] - middle[0]) < 9_000][::3]
    step = np.gradient(line, axis=0)
    normal = np.column_stack([-step[:, 1], step[:, 0]]) / np.hypot(*step.T)[:, None] * RIVER_WIDTH / 2
    ring = np.round(np.vstack([line + normal, (line - normal)[::-1]]), 2)
    return np.vstack([ring, ring[:1]])
