"""The value table on the clipboard, as CSV and as XLSX."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

from ...core.charts.table import ValueTable
from ...core.tables.workbook import Cell, Number, WorkbookSheet, csv_table, spreadsheet_text, workbook
from ...drawing.theme import words
from ...i18n import tr


def plain(value: float, digits: int) -> str:
    """A number as spreadsheets of the user's language read it: decimal comma where it belongs, no thousands."""
    locale = QLocale(QgsApplication.locale())
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(round(float(value), digits) + 0.0, "f", digits)


def rows_of(table: ValueTable, number=plain, marked: bool = False) -> list[list[str]]:
    """The table as texts: a heading, then key, name and cells of every row; marked: with the marks of statuses."""
    rows = [[tr("District key"), words(table.corner), *map(words, table.columns)]]
    for row, label in enumerate(table.labels):
        cells = [table.text(row, column, number, marked) for column in range(len(table.columns))]
        rows.append([_key(table, row), words(label), *cells])
    return rows


def _key(table: ValueTable, row: int) -> str:
    """The key of a row; that of the municipality is a word by which every reader of tables knows that it is no district."""
    return table.keys[row] if table.districts[row] >= 0 else tr("total")


def notes_of(table: ValueTable, marked: bool = False) -> list[str]:
    """What stands below the numbers, so that they can still be understood next year."""
    return list(map(words, table.legend(marked)))


def clipboard_text(table: ValueTable) -> str:
    """Cells between tabs, as spreadsheets paste them, and the notes below."""
    rows = [
        "\t".join(spreadsheet_text(" ".join(cell.splitlines()).replace("\t", " ")) for cell in row)
        for row in rows_of(table)
    ]
    return "\n".join([*rows, "", *notes_of(table)])


def csv_bytes(table: ValueTable) -> bytes:
    """A CSV file: the headings in the first line and the notes below the numbers, for the programs that read it.

    Every status has the sign or mark that offices write ("*", "12.5p"), so that “Import statistics” reads the same panel.
    """
    comma = QLocale(QgsApplication.locale()).decimalPoint() == ","
    return csv_table([*rows_of(table, marked=True), [], *([note] for note in notes_of(table, True))], comma)


def xlsx_bytes(table: ValueTable) -> bytes:
    """An Excel file with the numbers on one sheet and the notes on another; less certain numbers are in italics."""
    head = [tr("District key"), words(table.corner), *map(words, table.columns)]
    rows: list[list[Cell]] = [list(head)]
    for row, label in enumerate(table.labels):
        rows.append([_key(table, row), words(label), *(_cell(table, row, at) for at in range(len(table.columns)))])
    widths = [12, 32, *(16 if len(text) > 10 else 10 for text in head[2:])]
    numbers = WorkbookSheet(words(table.title) or "Sozialraum", rows, heading=2, widths=widths)
    return workbook([numbers, WorkbookSheet(tr("Notes"), [[note] for note in notes_of(table)])])


def _cell(table: ValueTable, row: int, column: int) -> Cell:
    value = table.values[row, column]
    if np.isfinite(value):
        return Number(float(value), table.digits[column], bool(table.soft[row, column]))
    return table.text(row, column)
