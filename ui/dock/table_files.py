"""The value table on the clipboard, as CSV and as XLSX."""

from __future__ import annotations

import csv
import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

from ...core.charts.table import ValueTable
from ...drawing.theme import words
from ...i18n import tr


def plain(value: float, digits: int) -> str:
    """A number as spreadsheets of the user's language read it: decimal comma where it belongs, no thousands."""
    locale = QLocale(QgsApplication.locale())
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(round(float(value), digits) + 0.0, "f", digits)


def rows_of(table: ValueTable, number=plain) -> list[list[str]]:
    """The table as texts: a heading, then key, name and cells of every row."""
    rows = [[tr("District key"), words(table.corner), *map(words, table.columns)]]
    for row, label in enumerate(table.labels):
        cells = [table.text(row, column, number) for column in range(len(table.columns))]
        rows.append([table.keys[row], words(label), *cells])
    return rows


def notes_of(table: ValueTable) -> list[str]:
    """What stands below the numbers, so that they can still be understood next year."""
    return list(map(words, table.legend()))


def clipboard_text(table: ValueTable) -> str:
    """Cells between tabs, as spreadsheets paste them, and the notes below."""
    rows = ["\t".join(cell.replace("\t", " ") for cell in row) for row in rows_of(table)]
    return "\n".join([*rows, "", *notes_of(table)])


def write_csv(path, table: ValueTable) -> None:
    """A CSV file that a double click opens well: with semicolons where the decimal sign is a comma, UTF-8 with BOM.

    The headings are in the first line and the notes below the numbers, for the programs that read it.
    """
    comma = QLocale(QgsApplication.locale()).decimalPoint() == ","
    text = io.StringIO()
    rows = [*rows_of(table), [], *([note] for note in notes_of(table))]
    csv.writer(text, delimiter=";" if comma else ",", lineterminator="\r\n").writerows(rows)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        file.write(text.getvalue())


def write_xlsx(path, table: ValueTable) -> None:
    """An Excel file with the numbers on one sheet and the notes on another; less certain numbers are in italics.

    Office Open XML (ECMA-376), the few parts that a plain sheet needs.
    """
    digits = sorted(set(table.digits))
    head = [tr("District key"), words(table.corner), *map(words, table.columns)]
    lines = ["".join(_text_cell(0, column, text, 1) for column, text in enumerate(head))]
    for row, label in enumerate(table.labels):
        cells = [_text_cell(row + 1, 0, table.keys[row]), _text_cell(row + 1, 1, words(label))]
        for column in range(len(table.columns)):
            value = table.values[row, column]
            if np.isfinite(value):
                style = 2 + 2 * digits.index(table.digits[column]) + int(table.soft[row, column])
                cells.append(f'<c r="{_place(row + 1, column + 2)}" s="{style}"><v>{float(value)!r}</v></c>')
            elif sign := table.text(row, column):
                cells.append(_text_cell(row + 1, column + 2, sign))
        lines.append("".join(cells))
    notes = [_text_cell(row, 0, note) for row, note in enumerate(notes_of(table))]
    name = "".join(sign for sign in words(table.title) if sign not in "[]:*?/\\'").strip() or "Sozialraum"
    name = name if len(name) <= 31 else f"{name[:30].rstrip()}…"  # Excel allows no more
    about = tr("Notes") if tr("Notes").lower() != name.lower() else f"{name[:28]} 2"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _HEAD + _TYPES)
        file.writestr("_rels/.rels", _HEAD + _RELATIONS.format(_OFFICE + "officeDocument", "xl/workbook.xml", ""))
        styles = (
            f'<Relationship Id="rId2" Type="{_OFFICE}worksheet" Target="worksheets/sheet2.xml"/>'
            f'<Relationship Id="rId3" Type="{_OFFICE}styles" Target="styles.xml"/>'
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            _HEAD + _RELATIONS.format(_OFFICE + "worksheet", "worksheets/sheet1.xml", styles),
        )
        file.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE[:-1]}"><sheets>'
            f'<sheet name={quoteattr(name)} sheetId="1" r:id="rId1"/>'
            f'<sheet name={quoteattr(about)} sheetId="2" r:id="rId2"/></sheets></workbook>',
        )
        file.writestr("xl/styles.xml", _HEAD + _styles(digits))
        freeze = (
            '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" '
            'activePane="bottomRight" state="frozen"/></sheetView></sheetViews>'
        )
        # long headings are wrapped, so that columns stay narrow
        widths = [12, 32, *(16 if len(text) > 10 else 10 for text in head[2:])]
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(widths, 1)
        )
        file.writestr(
            "xl/worksheets/sheet1.xml",
            f'{_HEAD}<worksheet xmlns="{_MAIN}">{freeze}<cols>{columns}</cols>'
            # keys and years are texts on purpose; Excel need not mark every one of them
            f'<sheetData>{_rows(lines)}</sheetData><ignoredErrors><ignoredError sqref="A1:{_place(0, len(head) - 1)} '
            f'A2:A{len(lines)}" numberStoredAsText="1"/></ignoredErrors></worksheet>',
        )
        file.writestr(
            "xl/worksheets/sheet2.xml",
            f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{_rows(notes)}</sheetData></worksheet>',
        )


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{}" Target="{}"/>{}</Relationships>'
)
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}worksheet+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{_KIND}worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}styles+xml"/></Types>'
)


def _styles(digits: list[int]) -> str:
    """Formats: 0 plain, 1 bold, then per number of decimals one upright and one in italics."""
    rest = 'fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"'
    face = '<sz val="11"/><name val="Calibri"/>'
    heading = '<alignment vertical="top" wrapText="1"/>'
    formats = []
    cells = [f'<xf numFmtId="0" fontId="0" {rest}/>', f'<xf numFmtId="0" fontId="1" {rest}>{heading}</xf>']
    for place, count in enumerate(digits):
        code = "#,##0" + ("." + "0" * count if count else "")
        formats.append(f'<numFmt numFmtId="{164 + place}" formatCode="{code}"/>')
        for font in (0, 2):
            cells.append(f'<xf numFmtId="{164 + place}" fontId="{font}" {rest}/>')
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(formats)}">{"".join(formats)}</numFmts>'
        f'<fonts count="3"><font>{face}</font><font><b/>{face}</font><font><i/>{face}</font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _rows(lines: list[str]) -> str:
    return "".join(f'<row r="{number + 1}">{line}</row>' for number, line in enumerate(lines))


def _text_cell(row: int, column: int, text: str, style: int = 0) -> str:
    clean = "".join(sign for sign in text if sign >= " " or sign in "\t\n")
    place = _place(row, column)
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(clean)}</t></is></c>'


def _place(row: int, column: int) -> str:
    """The name of a cell: A1 for row 0, column 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
