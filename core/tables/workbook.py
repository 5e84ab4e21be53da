"""Workbooks and text tables that spreadsheets open: cells as XLSX or CSV, as bytes; whoever asks writes the file.

Office Open XML (ECMA-376), the few parts that plain sheets need.
"""

from __future__ import annotations

import csv
import io
import math
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union
from xml.sax.saxutils import escape, quoteattr

LONGEST_SHEET_NAME = 31
"""Excel allows no more letters."""


@dataclass(frozen=True)
class Number:
    """A number in a cell; digits: decimals shown; soft: in italics, as less certain."""

    value: float
    digits: int = 0
    soft: bool = False


class Strong(str):
    """A text in bold."""


Cell = Union[str, Number, None]
"""A text (also where it looks like a number), a number, or nothing."""


@dataclass(frozen=True)
class WorkbookSheet:
    """One sheet: rows of cells. heading: its first row is a heading, in bold and always in view, with so many columns.

    widths: of the columns in letters, none for those of the program; wrapped: long texts are broken into lines
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    heading: int = 0
    widths: Sequence[int] = ()
    wrapped: bool = False


def workbook(sheets: Sequence[WorkbookSheet]) -> bytes:
    """An XLSX file. Names are cut and told apart as Excel wants them; ValueError without a sheet.

    >>> import zipfile, io
    >>> data = workbook([WorkbookSheet("Quote", [["key", "rate"], ["0101", Number(5.25, 1)]], heading=1)])
    >>> sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    >>> '<c r="B2" s="3"><v>5.25</v></c>' in sheet, ">0101<" in sheet
    (True, True)
    """
    if not sheets:
        raise ValueError("a workbook has at least one sheet")
    digits = sorted({cell.digits for sheet in sheets for row in sheet.rows for cell in row if isinstance(cell, Number)})
    names = sheet_names([sheet.name for sheet in sheets])
    numbers = range(1, len(sheets) + 1)
    relations = "".join(_relation(place, "worksheet", f"worksheets/sheet{place}.xml") for place in numbers)
    entries = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{place}" r:id="rId{place}"/>' for place, name in zip(numbers, names)
    )
    parts = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _relations(_relation(1, "officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": _relations(relations + _relation(len(sheets) + 1, "styles", "styles.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{entries}</sheets></workbook>',
        "xl/styles.xml": _styles(digits),
    }
    parts.update({f"xl/worksheets/sheet{place}.xml": _sheet(sheet, digits) for place, sheet in zip(numbers, sheets)})
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, _HEAD + text)
    return data.getvalue()


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names that Excel takes: without its own signs, not empty, at most 31 letters, told apart whatever their case.

    >>> sheet_names(["a/b", "", "AB", "x" * 40])
    ['ab', 'Sheet', 'AB 2', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…']
    """
    names: list[str] = []
    for text in wanted:
        name = "".join(sign for sign in _clean(text) if sign not in "[]:*?/\\'").strip() or "Sheet"
        name = name if len(name) <= LONGEST_SHEET_NAME else f"{name[: LONGEST_SHEET_NAME - 1].rstrip()}…"
        taken = {known.lower() for known in names}
        plain, number = name, 2
        while name.lower() in taken:
            end = f" {number}"
            name, number = plain[: LONGEST_SHEET_NAME - len(end)] + end, number + 1
        names.append(name)
    return names


_COMMAND = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[\d.,\s]*\d[a-z]?")


def spreadsheet_text(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe stands before it where it begins like one.

    The usual way for CSV files (OWASP, CSV injection); numbers stay as they are.

    >>> [spreadsheet_text(text) for text in ("=SUM(A1)", "-Nord", "-12,5p", "Nord")]
    ["'=SUM(A1)", "'-Nord", '-12,5p', 'Nord']
    """
    return f"'{text}" if _COMMAND.match(text) and not _NUMBER.fullmatch(text) else text


def without_guard(text: str) -> str:
    """A text without the apostrophe that `spreadsheet_text` put before it; other apostrophes stay.

    >>> [without_guard(text) for text in ("'=SUM(A1)", "'-Nord", "'s-Gravenhage", "'-5")]
    ['=SUM(A1)', '-Nord', "'s-Gravenhage", "'-5"]
    """
    return text[1:] if text[:1] == "'" and spreadsheet_text(text[1:]) == text else text


def has_guards(text: str) -> bool:
    """Whether any cell of a text may have such an apostrophe."""
    return any(f"'{sign}" in text for sign in "=+-@\t\r")


def csv_table(rows: Sequence[Sequence[str]], comma: bool = False) -> bytes:
    """A CSV file that a double click opens well: UTF-8 with its mark, semicolons where numbers have a decimal comma.

    >>> csv_table([["key", "rate"], ["0101", "5,2"]], comma=True).decode("utf-8-sig")
    'key;rate\\r\\n0101;5,2\\r\\n'
    """
    text = io.StringIO()
    csv.writer(text, delimiter=";" if comma else ",", lineterminator="\r\n").writerows(
        [spreadsheet_text(cell) for cell in row] for row in rows
    )
    return text.getvalue().encode("utf-8-sig")


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_PLAIN, _BOLD, _WRAPPED, _FIRST_NUMBER = 0, 1, 2, 3
"""Positions of the formats: plain, heading, broken into lines, then for each number of decimals one upright and one in
italics."""


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _relations(entries: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _types(sheets) -> str:
    parts = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
    parts += [(f"xl/worksheets/sheet{number}.xml", "worksheet") for number in sheets]
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{name}" ContentType="{_KIND}{kind}+xml"/>' for name, kind in parts)
        + "</Types>"
    )


def _sheet(sheet: WorkbookSheet, digits: list[int]) -> str:
    lines = []
    for row, cells in enumerate(sheet.rows):
        style = _BOLD if sheet.heading and row == 0 else _WRAPPED if sheet.wrapped else _PLAIN
        written = "".join(_cell(row, column, cell, style, digits) for column, cell in enumerate(cells))
        height = _height(cells, sheet.widths) if style != _PLAIN else ""
        lines.append(f'<row r="{row + 1}"{height}>{written}</row>')
    view = columns = ignored = ""
    if sheet.heading:
        corner = _place(1, sheet.heading)
        view = (
            f'<sheetViews><sheetView workbookViewId="0"><pane xSplit="{sheet.heading}" ySplit="1" '
            f'topLeftCell="{corner}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>'
        )
        width = max(map(len, sheet.rows), default=1)
        # keys and years are texts on purpose; Excel need not mark every one of them
        ignored = (
            f'<ignoredErrors><ignoredError sqref="A1:{_place(0, width - 1)} A2:A{len(sheet.rows)}" '
            'numberStoredAsText="1"/></ignoredErrors>'
        )
    if sheet.widths:
        widths = enumerate(sheet.widths, 1)
        columns = "".join(f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in widths)
        columns = f"<cols>{columns}</cols>"
    data = f"<sheetData>{''.join(lines)}</sheetData>"
    # on paper as wide as a sheet across, however many columns there are
    fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    page = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
    return f'<worksheet xmlns="{_MAIN}">{fitted}{view}{columns}{data}{page}{ignored}</worksheet>'


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> str:
    """The height of a row whose texts are broken into lines; programs do not reckon it on opening a file."""
    fits = [math.ceil(1.1 * len(cell) / width) for cell, width in zip(cells, widths) if isinstance(cell, str)]
    lines = max(fits, default=1)
    return f' ht="{15 * lines}" customHeight="1"' if lines > 1 else ""


def _cell(row: int, column: int, cell: Cell, style: int, digits: list[int]) -> str:
    if isinstance(cell, Number) and math.isfinite(cell.value):
        style = _FIRST_NUMBER + 2 * digits.index(cell.digits) + int(cell.soft)
        return f'<c r="{_place(row, column)}" s="{style}"><v>{float(cell.value)!r}</v></c>'
    if not isinstance(cell, str) or (not cell and style != _BOLD):
        return ""
    style = _BOLD if isinstance(cell, Strong) else style
    text = escape(_clean(cell))
    return f'<c r="{_place(row, column)}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _clean(text: str) -> str:
    """Without the signs that XML does not know."""
    return "".join(sign for sign in text if (sign >= " " or sign in "\t\n") and sign not in "\ufffe\uffff")


def _styles(digits: list[int]) -> str:
    rest = 'fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"'
    face = '<sz val="11"/><name val="Calibri"/>'
    # long headings are wrapped, so that columns stay narrow
    heading = '<alignment vertical="top" wrapText="1"/>'
    formats = []
    cells = [
        f'<xf numFmtId="0" fontId="0" {rest}/>',
        f'<xf numFmtId="0" fontId="1" {rest} applyAlignment="1">{heading}</xf>',
    ]
    cells.append(f'<xf numFmtId="0" fontId="0" {rest} applyAlignment="1">{heading}</xf>')
    for place, count in enumerate(digits):
        code = "#,##0" + ("." + "0" * count if count else "")
        formats.append(f'<numFmt numFmtId="{164 + place}" formatCode="{code}"/>')
        for font in (0, 2):
            cells.append(f'<xf numFmtId="{164 + place}" fontId="{font}" {rest}/>')
    numbers = f'<numFmts count="{len(formats)}">{"".join(formats)}</numFmts>' if formats else ""
    return (
        f'<styleSheet xmlns="{_MAIN}">{numbers}'
        f'<fonts count="3"><font>{face}</font><font><b/>{face}</font><font><i/>{face}</font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _place(row: int, column: int) -> str:
    """The name of a cell: A1 for row 0, column 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
