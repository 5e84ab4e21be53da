"""A small XLSX, written by hand so that no package is needed."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from .dialect import Percent

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINK = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def workbook(rows: list[list], merged: list[tuple[int, int, int, int]] = (), name: str = "Tabelle1") -> bytes:
    """The bytes of a workbook with one sheet; merged: (first row, first column, last row, last column), counted from 0."""
    lines = "".join(
        f'<row r="{r}">{"".join(_cell(r, c, cell) for c, cell in enumerate(row))}</row>'
        for r, row in enumerate(rows, start=1)
    )
    spans = "".join(f'<mergeCell ref="{_letters(a[1])}{a[0] + 1}:{_letters(a[3])}{a[2] + 1}"/>' for a in merged)
    spans = f"<mergeCells>{spans}</mergeCells>" if spans else ""
    parts = {
        "xl/workbook.xml": f'<workbook {_MAIN} {_LINK}><sheets><sheet name="{escape(name)}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {_MAIN}><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}><sheetData>{lines}</sheetData>{spans}</worksheet>",
    }  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return buffer.getvalue()


def _cell(r: int, c: int, cell) -> str:
    place = f"{_letters(c)}{r}"
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    return f'<c r="{place}" s="{int(isinstance(cell, Percent))}"><v>{float(cell)!r}</v></c>'


def _letters(column: int) -> str:
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
