"""Tables whose districts stand side by side as columns: known by the layer, or told by a person, and turned."""

from __future__ import annotations

from dataclasses import dataclass

from ..keys.fields import label
from ..messages import Message, SozialraumError
from ..periods import read_period
from .cells import CellTable, TextTable, cell_text
from .findings import Finding
from .header import Header, find_header
from .numbers import looks_like_number, looks_like_value
from .options import MAXIMUM_CELLS

LAYOUT = "districts_as_columns"
_HEAD = 30
_FEWEST, _MOSTLY, _HALF = 3, 0.6, 0.5
_MOST_TITLE_ROWS = 2


@dataclass
class Turned:
    """The table with a row for each district, its header, and why it was turned."""

    table: CellTable
    header: Header
    finding: Finding


def turned(table: TextTable | CellTable, layout: str, known: frozenset[str]) -> Turned | None:
    """The table turned where its columns are districts; None where nothing says so.

    layout: what a person prescribed; known: keys and names of the layer, from `layer_labels`
    """
    given = layout == LAYOUT
    if not given and (layout != "auto" or not known):
        return None
    head = [row + [""] * (table.width - len(row)) for row in table.head]
    found = _given_titles(head, table.width) if given else _known_titles(head, known)
    if found is None:
        return None
    first, columns = found
    title_rows = _title_rows(head, first, columns, known)
    rows = table.all_rows()
    if len(rows) * table.width > MAXIMUM_CELLS // 10 and not given:
        return None
    preface = [" ".join(filter(None, row)) for row in head[: title_rows[0]]]
    preface = [text for text in preface if text]
    body = _turn(rows, head, title_rows, columns, table.width)
    result = CellTable([*([text] for text in preface), *body], table.name, table.usual_decimal)
    place, titles = len(preface), list(map(str, body[0]))
    header = Header(preface, [place], None, place + 1, titles, [[text] for text in titles])
    met = sum(label(head[first][c]) in known for c in columns)
    if given:
        reason = Message("Districts as columns, as given: {n}. The table was turned.", n=len(columns))
    else:
        reason = Message(
            "The districts stand side by side as columns: {n} of {m} titles are keys or names of the layer. The table was turned.",
            n=met,
            m=len(columns),
        )
    return Turned(result, header, Finding("layout", LAYOUT, reason))


def _known_titles(head: list[list[str]], known: frozenset[str]) -> tuple[int, list[int]] | None:
    """The row whose cells are districts of the layer, and its columns; None where no row has more of them than every column."""
    best, most = None, 0
    for i, row in enumerate(head[:_HEAD]):
        hits = [c for c, cell in enumerate(row) if cell and label(cell) in known]
        fuller = best is not None and len(hits) == most and sum(map(bool, row)) > sum(map(bool, head[best[0]]))
        if len(hits) > max(most, _FEWEST - 1) or fuller:  # a total has a name and no code
            best, most = (i, hits), len(hits)
    if best is None:
        return None
    i, hits = best
    beside = max(sum(bool(row[c]) and label(row[c]) in known for row in head) for c in range(len(head[i])))
    columns = _district_columns(head, i, hits[0])
    return (i, columns) if most > beside and most >= _MOSTLY * len(columns) else None


def _district_columns(head: list[list[str]], i: int, first: int) -> list[int]:
    """Columns with a title in row i that hold values, from the first district on, and totals in front of it."""
    found = []
    for c, cell in enumerate(head[i]):
        below = [row[c] for row in head[i + 1 :] if row[c]]
        values = below and sum(map(looks_like_number, below)) >= _HALF * len(below)
        if cell and (c >= first or values and not _runs(below)):
            found.append(c)
    return found


def _runs(cells: list[str]) -> bool:
    """Row numbers and periods in front are labels of the rows."""
    if sum(read_period(cell) is not None for cell in cells) >= _MOSTLY * len(cells):
        return True
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < 5]
    return len(numbers) >= _MOSTLY * len(cells) and all(0 <= b - a <= 1 for a, b in zip(numbers, numbers[1:]))


def _given_titles(head: list[list[str]], width: int) -> tuple[int, list[int]]:
    header, _ = find_header(head, width)
    if not header.rows:
        raise SozialraumError(
            "Districts as columns need a row with their keys or names above the numbers; there is none."
        )
    row = header.rows[-1]
    body = [line for line in head[header.first_data :] if sum(map(bool, line)) > 1]

    def numbers(c: int) -> bool:
        cells = [line[c] for line in body if line[c]]
        return bool(cells) and sum(map(looks_like_number, cells)) >= _HALF * len(cells) and not _runs(cells)

    columns = [c for c in range(width) if head[row][c] and numbers(c)]
    if not columns:
        raise SozialraumError("Districts as columns need numbers below their keys or names; no column holds numbers.")
    return row, columns


def _title_rows(head: list[list[str]], first: int, columns: list[int], known: frozenset[str]) -> list[int]:
    """The row of titles, and one right above or below it that names the same districts, as codes and names do."""
    rows = [first]
    for i in (first - 1, first + 1):
        if 0 <= i < len(head) and len(rows) < _MOST_TITLE_ROWS:
            cells = [head[i][c] for c in columns if head[i][c]]
            if len(cells) >= _MOSTLY * len(columns) and len(set(cells)) == len(cells) and _names(cells, known):
                rows.append(i)
    return sorted(rows)


def _names(cells: list[str], known: frozenset[str]) -> bool:
    """Whether cells are names or codes of districts, not numbers of them."""
    if sum(label(cell) in known for cell in cells) >= _MOSTLY * len(cells):
        return True
    return not any(map(looks_like_value, cells)) or all(cell.isdecimal() and cell[0] == "0" for cell in cells)


def _turn(rows: list[list], head: list[list[str]], title_rows: list[int], columns: list[int], width: int) -> list[list]:
    labels = [c for c in range(width) if c < max(columns) and c not in columns]
    body, above = [], ""
    for row in rows[title_rows[-1] + 1 :]:
        row = [*row, *[None] * (width - len(row))]
        words = [text for c in labels if (text := cell_text(row[c]))]
        if any(cell_text(row[c]) for c in columns):
            body.append((above, words, row))
        else:
            above = " ".join(words)
    plain = [" ".join(dict.fromkeys(words)) for _, words, _ in body]
    twice = {text for text in plain if plain.count(text) > 1}
    # rows of one title under different headings are different indicators
    titles = [f"{over} {text}".strip() if text in twice else text for (over, _, _), text in zip(body, plain)]
    coded = [all(head[i][c].isdecimal() for c in columns if head[i][c]) for i in title_rows]
    named = ["Schlüssel" if code else "Name" if len(title_rows) > 1 else "Gebiet" for code in coded]
    return [[*named, *titles], *([*(head[i][c] for i in title_rows), *(row[c] for _, _, row in body)] for c in columns)]
