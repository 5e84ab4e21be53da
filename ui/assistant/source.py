"""Statistics files read for a preview: their beginning, what was understood of it, and what it means cell by cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ...core.data.panel import Panel
from ...core.data.status import STATUSES
from ...core.messages import Message, SozialraumError
from ...core.tables.cells import CellTable, TextTable
from ...core.tables.files import combine, text_table, unzip
from ...core.tables.findings import Finding
from ...core.tables.header import Header, find_header
from ...core.tables.numbers import read_numbers
from ...core.tables.options import Options
from ...core.tables.reading import TableReading, read_table
from ...core.tables.signs import meant, parse_signs
from ...processing.io import tables as table_io

BYTES_PER_FILE = 4 << 20
"""So much of a text file is read for the preview …"""
BYTES_TOGETHER = 16 << 20
"""… and so much of all files together, at least 256 KB of each."""
MOST_COLUMNS = 300
"""Columns of a table that the preview shows."""
_CACHED_CELLS = 4_000_000
_TAIL = 12


@dataclass(frozen=True)
class ColumnInfo:
    """What a column is: `role` is key, name, period, level, indicator, value, text or ""; `period` where it has one."""

    position: int
    title: str
    role: str = ""
    decimal: str = ""
    period: str = ""


@dataclass
class PreviewGrid:
    """Rows of a table as they stand in the file, and what each of them is.

    numbers: row numbers from 1, 0 where unknown; kinds: title, header, unit, data, left_out or gap;
    status: (row, column) → name of the status, "unreadable" for what is neither number nor sign
    """

    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    columns: list[ColumnInfo] = field(default_factory=list)
    status: dict[tuple[int, int], str] = field(default_factory=dict)


@dataclass
class TablePreview:
    """One table of a file: its rows, and how it was read, or why it was not."""

    name: str
    grid: PreviewGrid
    reading: TableReading | None = None
    error: Message | None = None


@dataclass
class Preview:
    """Everything that the assistant shows of the chosen files."""

    tables: list[TablePreview]
    sheets: list[str]
    panel: Panel | None
    findings: list[Finding]
    error: Message | None
    shortened: bool


class Files:
    """Reads files for the preview and keeps the cells of workbooks, which are slow to take apart."""

    def __init__(self):
        self._sheets: dict[tuple, list[tuple[str, list[list]]]] = {}

    def preview(self, paths: list[str], options: Options, cancelled=lambda: False) -> Preview | None:
        """The beginning of all files read with these options; None where the reading was cancelled on the way."""
        limit = max(min(BYTES_PER_FILE, BYTES_TOGETHER // max(len(paths), 1)), 1 << 18)
        result = Preview([], [], None, [], None, False)
        for path in map(Path, paths):
            if cancelled():
                return None
            try:
                result.tables += self._tables(path, options, limit, result)
            except SozialraumError as error:
                result.error = result.error or _named(path, error)
                result.tables.append(TablePreview(path.name, PreviewGrid(), None, error.message))
            except OSError as error:
                message = Message(
                    "“{path}” cannot be read ({reason}).", path=str(path), reason=error.strerror or str(error)
                )
                result.error = result.error or message
                result.tables.append(TablePreview(path.name, PreviewGrid(), None, message))
        for table in result.tables:
            if table.error is not None and result.error is None:
                result.error = Message("“{file}”: {error}", file=table.name, error=table.error)
        readings = [table.reading for table in result.tables if table.reading is not None]
        if readings and result.error is None:
            try:
                together = combine(readings, options)
                result.panel, result.findings = together.panel, together.findings
            except SozialraumError as error:
                result.error = error.message
        if not result.findings:
            result.findings = [finding for reading in readings for finding in reading.findings]
        return result

    def _tables(self, path: Path, options: Options, limit: int, result: Preview) -> list[TablePreview]:
        sheets = self._sheets_of(path)
        if not sheets:
            return [_read_text(content, name, options, short) for name, content, short in _pieces(path, limit, result)]
        names = [name for name, _ in sheets]
        result.sheets += [name for name in names if name not in result.sheets]
        if options.sheet:
            sheets = [pair for i, pair in enumerate(sheets) if options.sheet in (pair[0], str(i + 1))]
            if not sheets:
                raise SozialraumError(
                    "There is no sheet “{sheet}”. The sheets are: {names}.", sheet=options.sheet, names=", ".join(names)
                )
        raw = {path.stem: sheets[0][1]} if len(sheets) == 1 else {f"{path.stem} {name}": rows for name, rows in sheets}
        try:
            readings = table_io.choose_sheets(sheets, path.stem, options, table_io.usual_decimal_of(path))
        except SozialraumError as error:
            name, rows = next(iter(raw.items()))
            return [TablePreview(name, _unread(CellTable(rows, name)), None, error.message)]
        return [
            TablePreview(
                reading.name, _grid(CellTable(raw[reading.name], reading.name), reading, signs=options.signs), reading
            )
            for reading in readings
        ]

    def _sheets_of(self, path: Path) -> list[tuple[str, list[list]]]:
        state = path.stat()
        mark = (str(path), state.st_mtime_ns, state.st_size)
        if mark not in self._sheets:
            sheets = table_io.sheets_of(path)
            cells = sum(len(row) for _, rows in sheets for row in rows)
            kept = sum(len(row) for known in self._sheets.values() for _, rows in known for row in rows)
            if cells + kept > _CACHED_CELLS:
                self._sheets.clear()
            if cells > _CACHED_CELLS:
                return sheets
            self._sheets[mark] = sheets
        return self._sheets[mark]


def _named(path: Path, error: SozialraumError) -> Message:
    return Message("“{file}”: {error}", file=path.name, error=error.message)


def _pieces(path: Path, limit: int, result: Preview) -> list[tuple[str, bytes, bool]]:
    """The texts in a file, (name, beginning, whether it goes on)."""
    with path.open("rb") as file:
        start = file.read(limit + 1)
    contents = unzip(path.read_bytes(), path.name) if start[:4] == b"PK\x03\x04" else [(path.name, start)]
    pieces = []
    for name, content in contents:
        short = len(content) > limit
        result.shortened |= short
        pieces.append((name, _beginning(content, limit) if short else content, short))
    return pieces


def _beginning(content: bytes, limit: int) -> bytes:
    """Whole lines where a byte is a letter; whole pairs of bytes in UTF-16."""
    start = content[: limit & ~3]
    if b"\0" in start[:1000]:
        return start
    end = max(start.rfind(b"\n"), start.rfind(b"\r"))
    return start[: end + 1] if end > 0 else start


def _read_text(content: bytes, name: str, options: Options, short: bool) -> TablePreview:
    table = None
    try:
        table, findings = text_table(content, Path(name).stem, options)
        reading = read_table(table, options)
    except SozialraumError as error:
        return TablePreview(Path(name).stem, PreviewGrid() if table is None else _unread(table), None, error.message)
    reading.findings[:0] = findings
    return TablePreview(reading.name, _grid(table, reading, short, options.signs), reading)


def _unread(table: TextTable | CellTable) -> PreviewGrid:
    """The rows of a table that was not understood, so that a person can name its columns."""
    rows = [row + [""] * (table.width - len(row)) for row in table.head]
    try:
        header, _ = find_header(table.head, table.width)
    except SozialraumError:
        header = Header([], [], None, 0, [""] * table.width, [])
    titles, first = header.titles, header.first_data
    kinds = ["header" if i in header.rows else "title" if i < first else "data" for i in range(len(rows))]
    columns = [ColumnInfo(i, title) for i, title in enumerate(titles)]
    return PreviewGrid(rows, list(range(1, len(rows) + 1)), kinds, columns)


def _grid(table: TextTable | CellTable, reading: TableReading, short: bool = False, signs: str = "") -> PreviewGrid:
    """The first and the last rows of a table, each with its kind, each cell with its status."""
    table = reading.turned or table  # what is shown is what was read
    width = len(reading.header.titles)
    head = [row[:width] + [""] * (width - len(row)) for row in table.head]
    grid = PreviewGrid(head, list(range(1, len(head) + 1)))
    raw = [list(row) for row in table.rows[: len(head)]] if isinstance(table, CellTable) else grid.rows
    if not short:
        tail, numbers = _tail(table, len(head), width, reading.count)
        if tail:
            grid.rows = [*head, [""] * width, *tail]
            grid.numbers += [0, *numbers]
            raw = [*raw, [], *(table.rows[-len(tail) :] if isinstance(table, CellTable) else tail)]
    header, kept = reading.header, set(reading.rows.tolist())
    for i in range(len(grid.rows)):
        if i == len(head):
            kind = "gap"
        elif i in header.rows:
            kind = "header"
        elif i == header.unit_row:
            kind = "unit"
        elif i < header.first_data:
            kind = "title"
        else:
            kind = "data" if grid.numbers[i] - 1 in kept else "left_out"
        grid.kinds.append(kind)
    grid.columns = [_column(i, reading, grid) for i in range(width)]
    _statuses(grid, raw, reading, parse_signs(signs))
    return grid


def _tail(table: TextTable | CellTable, head: int, width: int, count: int) -> tuple[list[list[str]], list[int]]:
    """The last rows behind the head, and their numbers; `count` rows are in the table."""
    many = min(count - head, _TAIL)
    if many <= 0:
        return [], []
    rows = [[cell.strip().strip('"') for cell in row[:width]] for row in table.tail(many)]
    return [row + [""] * (width - len(row)) for row in rows], list(range(count - len(rows) + 1, count + 1))


def _column(position: int, reading: TableReading, grid: PreviewGrid) -> ColumnInfo:
    roles, layout, title = reading.roles, reading.layout, reading.header.titles[position]
    singles = {"name": roles.name, "period": roles.period, "level": roles.level}
    role = next((name for name, place in singles.items() if place == position), "")
    if position in roles.key:
        role = "key"
    elif position in layout.indicators:
        role = "indicator"
    elif position in roles.values:
        if layout.periods and position not in layout.periods and position not in layout.titles:
            return ColumnInfo(position, title)
        sign = reading.decimals.get(position, "")
        used = (
            any(sign in row[position] for row, kind in zip(grid.rows, grid.kinds) if kind == "data") if sign else False
        )
        return ColumnInfo(position, title, "value", sign if used else "", layout.periods.get(position, ""))
    elif position in roles.texts and not role:
        role = "text"
    return ColumnInfo(position, title, role)


def _statuses(grid: PreviewGrid, raw: list[list], reading: TableReading, signs: dict[str, str]):
    """The status of every cell in columns of numbers, read the way the whole table is."""
    rows = [i for i, kind in enumerate(grid.kinds) if kind == "data"]
    for column in grid.columns[:MOST_COLUMNS]:
        if column.role != "value" or not rows:
            continue
        cells = np.empty(len(rows), dtype=object)
        cells[:] = ["" if _empty(raw[i], column.position) else raw[i][column.position] for i in rows]
        decimal = reading.decimals.get(column.position, ",")
        cells = meant(cells, signs, decimal)
        numbers = read_numbers(cells, decimal)
        for i, code, text in zip(rows, numbers.status.tolist(), cells):
            if str(text) in numbers.unreadable:
                grid.status[i, column.position] = "unreadable"
            elif code:
                grid.status[i, column.position] = STATUSES[code]


def _empty(row: list, position: int) -> bool:
    return position >= len(row) or row[position] is None or row[position] != row[position]
