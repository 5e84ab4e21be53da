"""Raw cells of spreadsheets: XLSX and ODS, read from their XML with bounds on everything that could swell."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from xml.etree import ElementTree

from ..messages import SozialraumError
from .options import MAXIMUM_COLUMNS

MAXIMUM_PART = 1 << 29
"""A part of the file that unpacks to more than this (512 MiB) is refused."""
MAXIMUM_TIMES_LARGER = 60
"""So is a part that unpacks to more than this many times its packed size, once it exceeds 4 MB."""
MAXIMUM_ROWS = 1_048_576
MAXIMUM_CELLS = 15_000_000
"""A workbook with more cells is refused, and one with more than 2 million and 5 for each of its bytes."""

_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERCENT_FORMATS = {9, 10}
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d+)")
_XLINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass
class Sheet:
    """A sheet by name; rows of text, numbers and None."""

    name: str
    rows: list[list]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def read_xlsx(data: bytes, wanted: str = "") -> list[Sheet]:
    """The visible sheets of an XLSX file, or only the one wanted; formulas count with the value last computed."""
    with _Package(data) as package:
        if "xl/workbook.xml" not in package.names:
            raise SozialraumError(
                "The file is not an XLSX workbook. Open it in a spreadsheet program and save it again."
            )
        relations = {
            node.get("Id"): node.get("Target", "")
            for node in package.elements("xl/_rels/workbook.xml.rels", {"Relationship"})
        }
        entries, old_dates = [], False
        for node in package.elements("xl/workbook.xml", {"sheet", "workbookPr"}):
            if _tag(node) == "workbookPr":
                old_dates = node.get("date1904") in ("1", "true")
            elif node.get("state", "visible") == "visible":
                target = relations.get(node.get(f"{_XLINK}id"), "").lstrip("/")
                entries.append((node.get("name", ""), target if target.startswith("xl/") else f"xl/{target}"))
        entries = _chosen(entries, wanted)
        shared = [_shared_text(node) for node in package.elements("xl/sharedStrings.xml", {"si"})]
        formats = _number_formats(package)
        return [
            Sheet(name, *_xlsx_rows(package, path, shared, formats, old_dates))
            for name, path in entries
            if path in package.names
        ]


def read_ods(data: bytes, wanted: str = "") -> list[Sheet]:
    """The sheets of an ODS file, or only the one wanted."""
    with _Package(data) as package:
        if "content.xml" not in package.names:
            raise SozialraumError(
                "The file is not an ODS spreadsheet. Open it in a spreadsheet program and save it again."
            )
        sheets = [
            Sheet(
                next((value for key, value in node.attrib.items() if key.endswith("}name")), ""),
                _ods_rows(package, node),
            )
            for node in package.elements("content.xml", {"table"})
        ]
    names = _chosen([(sheet.name, sheet) for sheet in sheets], wanted)
    return [sheet for _, sheet in names]


def fill_merged(sheet: Sheet) -> list[list]:
    """The rows with the content of merged cells in every cell they span.

    Titles across the whole sheet stay in their first cell; numbers are spread sideways only, as over a header.
    """
    width = max((len(row) for row in sheet.rows), default=0)
    room = len(sheet.rows) * width
    for top, left, bottom, right in sheet.merged:
        if top >= len(sheet.rows) or left >= len(sheet.rows[top]):
            continue
        value = sheet.rows[top][left]
        if value is None or (left == 0 and right >= width - 1) or (left == 0 and right - left >= 3):
            continue
        if not isinstance(value, str):
            bottom = top
        room -= (min(bottom, len(sheet.rows) - 1) + 1 - top) * (min(right, width - 1) + 1 - left)
        if room < 0:
            raise SozialraumError("The spreadsheet is damaged: merged cells overlap. Open it and save it again.")
        for r in range(top, min(bottom, len(sheet.rows) - 1) + 1):
            row = sheet.rows[r]
            row += [None] * (min(right, width - 1) + 1 - len(row))
            for c in range(left, min(right, width - 1) + 1):
                if row[c] is None:
                    row[c] = value
    return sheet.rows


def _chosen(entries: list[tuple], wanted: str) -> list[tuple]:
    wanted = wanted.strip()
    if not wanted:
        return entries
    found = [entry for entry in entries if entry[0].strip() == wanted]
    if not found and wanted.isdecimal() and 1 <= int(wanted) <= len(entries):
        found = [entries[int(wanted) - 1]]
    if not found:
        raise SozialraumError(
            "There is no sheet “{sheet}”. The sheets are: {names}.",
            sheet=wanted,
            names=", ".join(entry[0] for entry in entries),
        )
    return found[:1]


class _Package:
    """A zip file of XML parts that cannot swell beyond bounds and may not declare entities."""

    def __init__(self, data: bytes):
        self.data = data
        self.room = min(MAXIMUM_CELLS, 2_000_000 + 5 * len(data))

    def __enter__(self):
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(self.data))
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
            raise SozialraumError(
                "The spreadsheet is damaged ({reason}). Open it and save it again.", reason=str(error)
            ) from error
        self.names = {info.filename: info for info in self.zip.infolist()}
        return self

    def __exit__(self, *_):
        self.zip.close()

    def count(self, cells: int):
        """Count cells that are going to be kept, over all sheets; SozialraumError where they are too many."""
        self.room -= cells
        if self.room < 0:
            raise SozialraumError("The workbook has more cells than can be read at once. Choose a sheet, or split it.")

    def elements(self, name: str, tags: set[str]) -> Iterator[ElementTree.Element]:
        """Complete elements of the given tags, one after the other, each forgotten afterwards."""
        info = self.names.get(name)
        if info is None:
            return
        limit = min(MAXIMUM_PART, 4_000_000 + MAXIMUM_TIMES_LARGER * info.compress_size)
        if info.file_size > limit:  # said at once; what says less than it holds is stopped on the way
            raise _swollen(name)
        try:
            with self.zip.open(info) as file:
                yield from _elements(_Bounded(file, limit, name), tags)
        except SozialraumError:
            raise
        except (
            ValueError,
            zipfile.BadZipFile,
            zlib.error,
            ElementTree.ParseError,
            OSError,
            EOFError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise SozialraumError(
                "The spreadsheet is damaged ({reason}). Open it and save it again.", reason=str(error)
            ) from error


def _swollen(part: str) -> SozialraumError:
    return SozialraumError(
        "The spreadsheet unpacks to an enormous size ({part}), which is no statistics. Check the file.", part=part
    )


class _Bounded:
    """A file that may be read up to a limit and must not hold a document type (entities could explode)."""

    def __init__(self, file, limit: int, name: str):
        self.file, self.left, self.name, self.first = file, limit, name, True

    def read(self, size: int = -1) -> bytes:
        part = self.file.read(1 << 16 if size < 0 else size)
        self.left -= len(part)
        if self.left < 0:
            raise _swollen(self.name)
        if self.first and b"<!DOCTYPE" in part[:4096]:
            raise SozialraumError(
                "The spreadsheet declares a document type, which is not allowed. Open it and save it again."
            )
        self.first = False
        return part


def _elements(file, tags: set[str]) -> Iterator[ElementTree.Element]:
    depth_inside = 0
    stack: list[ElementTree.Element] = []
    for event, node in ElementTree.iterparse(file, events=("start", "end")):
        if event == "start":
            stack.append(node)
            depth_inside += _tag(node) in tags
            if len(stack) > 200:
                raise SozialraumError("The spreadsheet is nested too deeply. Open it and save it again.")
            continue
        stack.pop()
        if _tag(node) in tags:
            depth_inside -= 1
            if not depth_inside:
                yield node
        if not depth_inside:
            node.clear()
            if stack:
                del stack[-1][:]


def _tag(node) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _shared_text(node) -> str:
    """Text of a shared string, without phonetic hints."""
    parts = []
    for child in node:
        if _tag(child) == "t":
            parts.append(child.text or "")
        elif _tag(child) == "r":
            parts += [inner.text or "" for inner in child if _tag(inner) == "t"]
    return "".join(parts)


def _number_formats(package: _Package) -> list[str]:
    """For each cell style "date", "percent" or ""."""
    special = {**dict.fromkeys(_DATE_FORMATS, "date"), **dict.fromkeys(_PERCENT_FORMATS, "percent")}
    styles: list[str] = []
    for node in package.elements("xl/styles.xml", {"numFmt", "cellXfs"}):
        if _tag(node) == "numFmt":
            code = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", node.get("formatCode", "")).lower()
            if re.search(r"[ymdhs]", code) and not re.search(r"[0#]", code):
                special[_whole(node.get("numFmtId"))] = "date"
            elif "%" in code:
                special[_whole(node.get("numFmtId"))] = "percent"
        elif _tag(node) == "cellXfs":
            styles = [special.get(_whole(xf.get("numFmtId")), "") for xf in node if _tag(xf) == "xf"]
    return styles


def _whole(text: str | None) -> int:
    """A whole number, −1 where the text is none."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else -1


def _xlsx_rows(package: _Package, path: str, shared: list[str], formats: list[str], old_dates: bool):
    rows: list[list] = []
    merged: list[tuple[int, int, int, int]] = []
    for node in package.elements(path, {"row", "mergeCell"}):
        if _tag(node) == "mergeCell":
            ends = [_position(part) for part in (node.get("ref") or "").split(":")]
            if len(ends) == 2 and all(ends) and len(merged) < 10_000:
                merged.append((*ends[0], *ends[1]))
            continue
        number = node.get("r") or ""
        index = int(number) - 1 if number.isdecimal() and len(number) < 9 else len(rows)
        if index >= MAXIMUM_ROWS or index < len(rows):
            index = len(rows)
        row: list = []
        for cell in node:
            if _tag(cell) != "c":
                continue
            place = _position(cell.get("r") or "")
            column = place[1] if place else len(row)
            if column >= MAXIMUM_COLUMNS:
                continue
            value = _xlsx_value(cell, shared, formats, old_dates)
            if value is None:
                continue
            row += [None] * (column + 1 - len(row))
            row[column] = value
        if not row:
            continue
        package.count(len(row) + (index - len(rows)))
        rows += [[] for _ in range(index - len(rows))]
        rows.append(row)
    return rows, merged


def _position(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.fullmatch(reference)
    if not match or len(match[2]) > 7:
        return None
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _xlsx_value(cell, shared: list[str], formats: list[str], old_dates: bool):
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(_shared_text(child) for child in cell if _tag(child) == "is") or None
    text = next((child.text for child in cell if _tag(child) == "v"), None)
    if text is None:
        return None
    if kind == "s":
        return (shared[int(text)] or None) if text.isdecimal() and int(text) < len(shared) else None
    if kind in ("str", "e", "d"):
        return text
    try:
        number = float(text)
    except ValueError:
        return text
    style = cell.get("s") or ""
    form = formats[int(style)] if style.isdecimal() and len(style) < 6 and int(style) < len(formats) else ""
    if form == "date":
        return _excel_date(number, old_dates)
    if form == "percent":
        return round(number * 100, 10)
    return number


def _excel_date(number: float, old_dates: bool):
    start = datetime(1904, 1, 1) if old_dates else datetime(1899, 12, 30)
    try:
        return (start + timedelta(days=number)).date().isoformat()
    except (OverflowError, ValueError):
        return number


def _ods_rows(package: _Package, table) -> list[list]:
    rows: list[list] = []
    for node in table.iter():
        if _tag(node) != "table-row":
            continue
        row: list = []
        for cell in node:
            if _tag(cell) not in ("table-cell", "covered-table-cell"):
                continue
            times = _repeated(cell, "number-columns-repeated")
            value = _ods_value(cell)
            if value is None:
                row += [None] * min(times, MAXIMUM_COLUMNS)
            else:
                row += [value] * min(times, MAXIMUM_COLUMNS)
            span = _repeated(cell, "number-columns-spanned")
            if span > 1 and value is not None and len(row) > 1:
                row.append(("span", span - 1))
            if len(row) > 2 * MAXIMUM_COLUMNS:
                break
        row = _spread(row)
        while row and row[-1] is None:
            row.pop()
        times = min(_repeated(node, "number-rows-repeated"), MAXIMUM_ROWS)
        if not row:
            rows.append([])
            continue
        package.count(len(row) * times)
        rows += [list(row) for _ in range(times)]
    return rows


def _spread(row: list) -> list:
    """Put the content of cells that span several columns into the covered cells behind them."""
    result: list = []
    covered, value = 0, None
    for cell in row:
        if isinstance(cell, tuple):
            covered, value = cell[1], result[-1]
        elif covered and cell is None:
            result.append(value)
            covered -= 1
        else:
            result.append(cell)
            covered = 0
    return result


def _repeated(node, name: str) -> int:
    for key, value in node.attrib.items():
        if key.endswith("}" + name):
            return int(value) if value.isdecimal() and len(value) < 9 else 1
    return 1


def _ods_value(cell):
    attributes = {key.rpartition("}")[2]: value for key, value in cell.attrib.items()}
    kind = attributes.get("value-type", "")
    if kind in ("float", "currency", "percentage"):
        try:
            number = float(attributes.get("value", ""))
        except ValueError:
            return None
        return round(number * 100, 10) if kind == "percentage" else number
    if kind == "date":
        return attributes.get("date-value", "")[:10] or None
    texts = ["".join(part.itertext()) for part in cell if _tag(part) == "p"]
    return "\n".join(texts) or None
