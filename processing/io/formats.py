"""What the formats of files can take: names, numbers and kinds of fields, rows without geometry."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsField, QgsFields, QgsVectorFileWriter
from qgis.PyQt.QtCore import QByteArray

from ...core.messages import SozialraumError
from .fields import is_null, kind_of, make_field, to_text

STATUS = "_status"
SHORT_STATUS = "_s"
"""How the name of a status field ends, and how where a format has no room for that."""

# whole numbers, numbers, texts, days and hours, by the numbers that QVariant and QMetaType share
_ORDINARY = {1, 2, 3, 4, 5, 6, 10, 14, 15, 16}
_WHOLE_NUMBERS = {2, 3, 4, 5}


@dataclass(frozen=True)
class Format:
    """A format as GDAL writes it.

    longest: bytes of a field's name; most: fields of a table; texts: bytes of a cell; 0: no limit that matters
    reserved: names that the file uses itself; key: the one that holds whole numbers of the rows
    folded: names that differ by case alone are one; tables: whether rows may be without geometry
    options: what GDAL is told besides QGIS's own choices
    """

    driver: str
    longest: int = 0
    most: int = 0
    texts: int = 0
    reserved: tuple[str, ...] = ()
    key: str = ""
    folded: bool = True
    tables: bool = True
    options: tuple[str, ...] = ()


_DBF = {"longest": 10, "most": 255, "texts": 254}
_FORMATS = {
    ".gpkg": Format("GPKG", most=1998, reserved=("geom",), key="fid"),
    ".shp": Format("ESRI Shapefile", **_DBF, tables=False),
    ".dbf": Format("ESRI Shapefile", **_DBF),
    ".geojson": Format("GeoJSON", folded=False),
    ".json": Format("GeoJSON", folded=False),
    ".csv": Format("CSV"),
    ".fgb": Format("FlatGeobuf", folded=False),
    ".xlsx": Format("XLSX", most=16384, texts=32767, folded=False),
    ".ods": Format("ODS", most=1024, folded=False),
    ".sqlite": Format("SQLite", most=1998, reserved=("ogc_fid", "geometry"), options=("LAUNDER=NO",)),
    ".tab": Format("MapInfo File", longest=31, most=255, texts=254),
    ".mif": Format("MapInfo MIF", longest=31, most=255, texts=254),
}


_NO_ROWS = ("PDF", "DXF")
"""Drivers that make drawings, from which nobody gets the fields back."""


def format_of(ending: str) -> Format:
    """The format of files that end so; SozialraumError where nobody knows it."""
    ending = ending.lower()
    if ending in _FORMATS:
        return _FORMATS[ending]
    driver = QgsVectorFileWriter.driverForExtension(ending.lstrip("."))
    if not driver or driver in _NO_ROWS:
        raise unknown_format(ending)
    return Format(driver)


def unknown_format(ending: str) -> SozialraumError:
    """What to raise where a format cannot hold what is to be written."""
    return SozialraumError(
        "Rows cannot be written to a file that ends in “{ending}”. Choose a GeoPackage (.gpkg), or {others}.",
        ending=ending,
        others=", ".join(known for known in _FORMATS if known != ".gpkg"),
    )


def is_usual(ending: str) -> bool:
    """Whether a format is one of those that we recommend."""
    return ending.lower() in _FORMATS


def layer_options(known: Format) -> list[str]:
    """What GDAL is told: QGIS's own choices, and ours instead of or behind them."""
    ours = {option.partition("=")[0] for option in known.options}
    usual = QgsVectorFileWriter.defaultLayerOptions(known.driver)
    return [option for option in usual if option.partition("=")[0] not in ours] + list(known.options)


def check_shape(ending: str, fields: int, geometry: bool):
    """Stop with a sentence where a format cannot take so many fields or rows without geometry."""
    known = format_of(ending)
    if not known.tables and not geometry:
        raise SozialraumError(
            "A table without geometry cannot be a shapefile. Choose a GeoPackage (.gpkg), a workbook (.xlsx) or a CSV "
            "(.csv)."
        )
    if known.most and fields > known.most:
        raise SozialraumError(
            "The result has {count} fields, but a file that ends in “{ending}” takes {most} at most. Choose FlatGeobuf "
            "(.fgb) or CSV (.csv), fewer indicators or periods, or one row per district and period.",
            count=fields,
            ending=ending,
            most=known.most,
        )


def fitting_names(names: list[str], ending: str) -> list[str]:
    """The names that fields get in a file that ends so, as they are where that is possible.

    A status field that is cut stays the partner of its field: `einwohner_insgesamt`, `einwohner_insgesamt_status` are
    `einwohne` and `einwohne_s` in a shapefile.
    """
    known = format_of(ending)

    def folded(name: str) -> str:
        return name.lower() if known.folded else name

    def room(name: str) -> int:
        if not known.longest or f"{name}{STATUS}" not in statuses:
            return known.longest
        fits = len(f"{name}{STATUS}".encode()) <= known.longest
        return known.longest - (0 if fits else len(SHORT_STATUS))

    statuses = {name for name in names if name.endswith(STATUS) and name[: -len(STATUS)] in names}
    taken = {folded(name) for name in known.reserved}
    result: dict[int, str] = {}
    given: dict[str, str] = {}
    # first those that can keep their names, which others must then avoid; partners of a field come after it
    order = sorted(range(len(names)), key=lambda i: bool(room(names[i])) and len(names[i].encode()) > room(names[i]))
    order.sort(key=lambda i: names[i] in statuses)
    for place in order:
        name = names[place]
        if name in statuses and (base := given.get(name[: -len(STATUS)], "")):
            long = f"{base}{STATUS}"
            fits = not known.longest or len(long.encode()) <= known.longest
            wanted, most = (long if fits else f"{base}{SHORT_STATUS}"), known.longest
        else:
            wanted, most = name or "field", room(name)
        new = _free(wanted, most, lambda text: folded(text) in taken)
        taken.add(folded(new))
        result[place] = new
        given.setdefault(name, new)
    return [result[place] for place in range(len(names))]


def _free(wanted: str, most: int, taken) -> str:
    """A name of at most so many bytes (0: any) that is not taken, with a number behind it where it must be."""

    def cut(text: str, size: int) -> str:
        return text.encode()[:size].decode(errors="ignore") if most else text

    name, number = cut(wanted, most), 0
    while taken(name):
        number += 1
        name = f"{cut(wanted, most - len(str(number)) - 1)}_{number}"
    return name


def is_whole_number(field: QgsField) -> bool:
    """Whether a field holds whole numbers."""
    return kind_of(field) in _WHOLE_NUMBERS


def is_ordinary(field: QgsField) -> bool:
    """Whether every format knows what to do with a field: not a list, a JSON object or bytes."""
    return kind_of(field) in _ORDINARY


def as_ordinary(field: QgsField) -> QgsField:
    """The field, of text where it is of a kind that formats do not know."""
    return field if is_ordinary(field) else make_field(field.name(), "text")


def ordinary_cells(cells: Iterable) -> list[str | None]:
    """Lists and JSON objects as JSON, bytes as hexadecimal numbers, everything else as text."""
    return [_ordinary(cell) for cell in cells]


def _ordinary(cell) -> str | None:
    if is_null(cell):
        return None
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False, default=to_text)
    if isinstance(cell, (QByteArray, bytes)):
        return bytes(cell).hex()
    return to_text(cell)


def renamed_fields(fields: QgsFields, names: list[str]) -> QgsFields:
    """The fields under other names."""
    result = QgsFields()
    for field, name in zip(fields, names):
        field = QgsField(field)
        field.setName(name)
        result.append(field)
    return result
