"""What the formats of files can take: names, numbers and kinds of fields, rows without geometry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Callable

from qgis.core import QgsField, QgsFields, QgsVectorFileWriter
from qgis.PyQt.QtCore import QByteArray, QDateTime

from ...core.data.status import STATUSES
from ...core.messages import SozialraumError
from .fields import is_null, kind_of, to_text

STATUS = "_status"
SHORT_STATUS = "_s"
"""How the name of a status field ends, and how where a format has no room for that."""

# whole numbers, numbers, texts, days and hours, by the numbers that QVariant and QMetaType share
_ORDINARY = {1, 2, 3, 4, 5, 6, 10, 14, 15, 16}
_WHOLE_NUMBERS = {2, 3, 4, 5}
_MOMENT = 16
_NUMBER = re.compile(r"[+-]?[\d.,]*\d[\d.,]*([eE][+-]?\d+)?")


@dataclass(frozen=True)
class Format:
    """A format as GDAL writes it.

    longest: bytes of a field's name; most: fields of a table; 0: no limit that matters
    reserved: names that the file uses itself; key: the one that holds whole numbers of the rows
    folded: names that differ by case alone are one; plain: names are of ascii letters, digits and _; words: no name is
    a number, which would be taken for data, or holds quotes; tables: whether rows may be without geometry; moments: whether a cell can
    hold a day with its hour
    options: what GDAL is told besides QGIS's own choices
    """

    driver: str
    longest: int = 0
    most: int = 0
    reserved: tuple[str, ...] = ()
    key: str = ""
    folded: bool = True
    plain: bool = False
    words: bool = False
    tables: bool = True
    moments: bool = True
    options: tuple[str, ...] = ()


POSTGRES = "postgres"
"""What stands for an ending where rows go to a table of PostgreSQL."""
_DBF = {"longest": 10, "most": 255, "moments": False}
_FORMATS = {
    ".gpkg": Format("GPKG", most=1998, reserved=("geom",), key="fid"),
    ".shp": Format("ESRI Shapefile", **_DBF, tables=False),
    ".dbf": Format("ESRI Shapefile", **_DBF),
    ".geojson": Format("GeoJSON", folded=False),
    ".json": Format("GeoJSON", folded=False),
    ".csv": Format("CSV", most=2000, words=True),
    ".fgb": Format("FlatGeobuf", folded=False, tables=False),
    ".xlsx": Format("XLSX", most=16384, folded=False),
    ".ods": Format("ODS", most=1024, folded=False),
    ".sqlite": Format("SQLite", most=1998, reserved=("ogc_fid", "geometry"), options=("LAUNDER=NO",)),
    ".tab": Format("MapInfo File", longest=31, most=255, plain=True),
    ".mif": Format("MapInfo MIF", longest=31, most=255, plain=True),
    ".gml": Format("GML", reserved=("gml_id", "fid"), plain=True),
}


_TABLE = Format(
    "PostgreSQL",
    longest=63,
    most=1598,  # of 1,600 with the key and the shapes
    reserved=("geom", "tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"),
    key="fid",
    folded=False,
)
_NO_ROWS = ("PDF", "DXF", "Interlis 1", "Interlis 2")
"""Drivers that make drawings, from which nobody gets the fields back, or want a model of their own (without it GDAL 3.10 ends in a crash)."""
_AS_WELL = {"LIBKML", "OpenFileGDB"}
"""Drivers that older QGIS does not offer by this name, though they write what they are given."""


def format_of(ending: str) -> Format:
    """The format of files that end so; SozialraumError where nobody knows it."""
    ending = ending.lower()
    if ending == POSTGRES:
        return _TABLE
    if ending in _FORMATS:
        return _FORMATS[ending]
    driver = QgsVectorFileWriter.driverForExtension(ending.lstrip("."))
    # GDAL knows further endings than QGIS offers: .map is terrain, .xml a label of a planet, in later ones .txt a timetable
    offered = {one.driverName for one in QgsVectorFileWriter.ogrDriverList()} | _AS_WELL
    if driver not in offered or driver in _NO_ROWS:
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
            "A table without geometry cannot be written to a file that ends in “{ending}”. Choose a GeoPackage (.gpkg), a "
            "workbook (.xlsx) or CSV (.csv).",
            ending=ending,
        )
    if known.most and fields > known.most:
        if ending == POSTGRES:
            raise SozialraumError(
                "The result has {count} fields, but a table of a database takes {most} at most. Choose fewer indicators or "
                "periods, or one row per district and period.",
                count=fields,
                most=known.most,
            )
        raise SozialraumError(
            "The result has {count} fields, but a file that ends in “{ending}” takes {most} at most. Choose FlatGeobuf "
            "(.fgb), fewer indicators or periods, or one row per district and period.",
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
            wanted, most = _clean(name, known), room(name)
        new = _free(wanted, most, lambda text: folded(text) in taken)
        taken.add(folded(new))
        result[place] = new
        given.setdefault(name, new)
    return [result[place] for place in range(len(names))]


def _clean(name: str, known: Format) -> str:
    """A name without blanks around it and of signs that the format takes."""
    name = name.strip()
    if known.plain:
        name = re.sub("[^A-Za-z0-9_]", "_", name)
    if known.words:
        name = name.replace('"', "_")
    if (known.plain and name[:1].isdigit()) or (known.words and _NUMBER.fullmatch(name)):
        name = f"_{name}"
    return name or "field"


def long_names(names: list[str], texts: Callable[[str], Iterable]) -> list[str]:
    """The names of fields that were read, those of status fields as they were before a format cut them.

    texts: the cells of a field as text, None or "" where empty
    """
    fields = {name.lower() for name in names}
    result = []
    for name in names:
        field, ending = cut_status(name)
        sure = len(ending) > len(SHORT_STATUS) + 1
        found = field.lower() in fields and ending and (sure or _are_statuses(texts(name)))
        result.append(f"{field}{STATUS}" if found else name)
    return result


def cut_status(name: str) -> tuple[str, str]:
    """The field whose status field a format may have cut to this name, and the ending that is left of it; "" for none.

    Ours end in `_s`; other programs leave of `poor_status` the ten letters that a shapefile holds.

    >>> cut_status("poor_statu"), cut_status("income_sta"), cut_status("poor_stat"), cut_status("arbeitslo_")
    (('poor', '_statu'), ('income', '_sta'), ('', ''), ('arbeitslo', '_'))
    """
    for size in range(len(STATUS) - 1, 0, -1):
        ending = STATUS[:size]
        if name.lower().endswith(ending) and (len(name.encode()) == _DBF["longest"] or ending == SHORT_STATUS):
            return name[:-size], ending
    return "", ""


def _are_statuses(texts: Iterable) -> bool:
    distinct = {text.strip().lower() for text in texts if text and text.strip()}
    return bool(distinct) and distinct <= set(STATUSES)


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


def is_ordinary(field: QgsField, ending: str = "") -> bool:
    """Whether a field is no list, JSON object or bytes, and no moment where the format knows none."""
    kind = kind_of(field)
    return kind in _ORDINARY and (kind != _MOMENT or not ending or format_of(ending).moments)


def ordinary_cells(cells: Iterable) -> list[str | None]:
    """Lists and JSON objects as JSON, bytes as hexadecimal numbers, moments with day and hour, everything else as text."""
    return [_ordinary(cell) for cell in cells]


def _ordinary(cell) -> str | None:
    if is_null(cell):
        return None
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False, default=to_text)
    if isinstance(cell, (QByteArray, bytes)):
        return bytes(cell).hex()
    if isinstance(cell, QDateTime):  # part by part: the whole says nothing of an hour that daylight saving skips
        return f"{cell.date().toString('yyyy-MM-dd')} {cell.time().toString('HH:mm:ss')}"
    return to_text(cell)


def renamed_fields(fields: QgsFields, names: list[str]) -> QgsFields:
    """The fields under other names."""
    result = QgsFields()
    for field, name in zip(fields, names):
        field = QgsField(field)
        field.setName(name)
        result.append(field)
    return result
