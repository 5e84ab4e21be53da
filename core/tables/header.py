"""Fourth stage: which rows are titles, header and data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..messages import Message, SozialraumError
from ..periods import read_period
from . import weights
from .findings import DOUBTFUL, Finding
from .numbers import looks_like_number, looks_like_value
from .row_words import is_total_text
from .symbols import is_class, is_range

_MOST_HEADER_ROWS = 8
_FEWEST_CODES, _MOSTLY = 3, 0.8
_UNIT = re.compile(
    r"(?:in |je )?(?:%|prozent|anzahl|zahl|personen|einwohner|km²|km2|qkm|ha|qm|m²|m2|€|eur|euro|t€|tsd\.?|mio\.?|jahre|"
    r"1[. ]?000|1[. ]?000 (?:€|eur|euro|personen|einwohner)|100 einwohner|1[. ]?000 einwohner|einheit|-)",
    re.IGNORECASE,
)


_MARKED = re.compile(r"[+-]?\d+[.,]\d+\s?[a-z*¹²³]{1,2}\)?")
_AND_MORE = re.compile(r"\s*(?:\+|und mehr|u\. ?m\.|und älter|u\. ?ä\.)(?: \w+)?$", re.IGNORECASE)


@dataclass
class Header:
    """Where the parts of a table lie; row numbers from 0, column by column.

    titles: one text per column; levels: the header rows' texts per column, outermost first, merged cells filled in; own: only
    what stands in the column itself
    """

    preface: list[str]
    rows: list[int]
    unit_row: int | None
    first_data: int
    titles: list[str]
    levels: list[list[str]]
    units: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The first title line, "" where there is none."""
        return self.preface[0] if self.preface else ""


def find_header(rows: list[list[str]], width: int) -> tuple[Header, list[Finding]]:
    """Find title lines, header rows, a row of units and the first row of data in the head of a table.

    The body is known by its columns of numbers: the first row that fills them with numbers or signs is data, and the
    wide rows right above it are the header. Years above such columns are header, too.
    """
    rows = [row + [""] * (width - len(row)) for row in rows]
    numeric = _number_columns(rows, width)
    if not numeric:
        raise SozialraumError(
            "No table was found: no column holds numbers. Check the sheet, the separator and the encoding. A list of keys and "
            "names alone belongs to “Join statistics to districts” as a bridge table, not here."
        )
    first = next((i for i in range(len(rows)) if _is_data(rows, i, numeric) and not _codes_of_titles(rows, i)), None)
    if first is None:
        raise SozialraumError(
            "No table was found: no row holds numbers. Check the sheet, the separator and the encoding."
        )
    # districts without any number right under the header belong to the data
    while first > 0 and _is_empty_district(rows, first - 1, numeric):
        first -= 1
    block = _header_block(rows, first, numeric)
    unit_row = next((i for i in block[1:] if _is_unit_row(rows[i])), None)
    numbering = [i for i in block if _is_numbering(rows[i]) and len(block) > 1]
    header = [i for i in block if i != unit_row and i not in numbering]
    preface = [" ".join(cell for cell in rows[i] if cell) for i in range(block[0] if block else first)]
    levels = _levels([rows[i] for i in header], width)
    titles = [" ".join(_without_repeats(parts)) for parts in levels]
    findings = [_describe(header, first)]
    if unit_row is not None:
        findings.append(Finding("header", unit_row, Message("Row {n} holds units.", n=unit_row + 1)))
    units = rows[unit_row] if unit_row is not None else []
    for c in range(1, width):
        if c in numeric and not titles[c] and titles[c - 1] and c < len(units) and units[c]:
            # a column that only its unit tells from the one whose merged title spans it
            levels[c] = [*levels[c - 1][:-1], f"{levels[c - 1][-1]} ({units[c]})"]
            titles[c] = " ".join(_without_repeats(levels[c]))
    own = [" ".join(_without_repeats([rows[i][c] for i in header])) for c in range(width)]
    return Header([text for text in preface if text], header, unit_row, first, titles, levels, units, own), findings


def _describe(header: list[int], first: int) -> Finding:
    if not header:
        return Finding("header", 0, Message("There is no header row; the columns are numbered."), margin=DOUBTFUL)
    if len(header) == 1:
        message = Message("Header in row {n}, data from row {first}.", n=header[0] + 1, first=first + 1)
    else:
        message = Message(
            "Header in rows {begin}–{end}, data from row {first}.",
            begin=header[0] + 1,
            end=header[-1] + 1,
            first=first + 1,
        )
    return Finding("header", len(header), message)


def _number_columns(rows: list[list[str]], width: int) -> list[int]:
    """Columns whose cells are mostly numbers or signs below the first third of the head, or further down."""
    for start in (len(rows) // 3, len(rows) // 2, 2 * len(rows) // 3):  # few districts below many rows of header
        numeric = _numeric_below(rows, start, width)
        if numeric:
            break
    return numeric


def _numeric_below(rows: list[list[str]], start: int, width: int) -> list[int]:
    body = [row for row in rows[start:] if sum(map(bool, row)) >= 2] or rows[-1:]
    numeric = []
    for column in range(width):
        cells = [row[column] for row in body if row[column]]
        numbers = sum(map(looks_like_number, cells))
        if numbers and sum(map(looks_like_value, cells)) >= 0.6 * len(cells):
            numeric.append(column)
    return numeric


def _is_data(rows: list[list[str]], i: int, numeric: list[int]) -> bool:
    row = rows[i]
    filled = [column for column in numeric if row[column]]
    if not filled or (sum(map(bool, row)) < min(2, len(row)) and not _lone_number(rows, i, filled)):
        return False
    return data_score(rows, i, filled) > 0 and not _is_numbering(row, filled) and not _is_period_header(rows, i, filled)


def _codes_of_titles(rows: list[list[str]], i: int) -> bool:
    """Whether a row of numbers is one of codes: right below it stand words in nearly all of its columns."""
    filled = [c for c, cell in enumerate(rows[i]) if looks_like_number(cell)]
    below = rows[i + 1] if i + 1 < len(rows) else []
    words = [c for c in filled if c < len(below) and below[c] and not looks_like_value(below[c])]
    return len(words) >= _FEWEST_CODES and len(words) >= _MOSTLY * len(filled)


def _lone_number(rows: list[list[str]], i: int, filled: list[int]) -> bool:
    """A number alone in its row right below titles: a total without key in a table with one column of numbers."""
    titles = _titles_above(rows, i)
    if len(filled) != 1 or sum(map(bool, titles)) < 2:
        return False
    cell, above = rows[i][filled[0]], titles[filled[0]]
    return looks_like_number(cell) and not read_period(cell) and bool(above) and not looks_like_value(above)


def data_score(rows: list[list[str]], i: int, filled: list[int]) -> float:
    """How much a row looks like the numbers below it (above 0) rather than like titles of them.

    filled: the columns of numbers in which the row has a cell
    """
    score, letters = 0.0, 0
    classes = [rows[i][c] for c in filled if is_class(rows[i][c])]
    # hidden cells of one district are not all of them ranges, each another one: these are groups of ages
    groups = (
        len(classes) > 1
        and len(set(classes)) == len(classes)
        and not any(looks_like_number(rows[i][c]) for c in filled)
    )
    for c in filled:
        cell, below = rows[i][c], [row[c] for row in rows[i + 1 : i + 41] if row[c]]
        if looks_like_number(cell):
            score += weights.HEADER_NUMBER
        elif is_range(cell):
            score += weights.HEADER_SIGN if any(map(is_range, below)) and not groups else weights.HEADER_RANGE
        elif looks_like_value(cell):
            # lone letters such as “e” are signs in a body of numbers, but no proof that one begins here
            letters += cell.isalpha()
            score += weights.HEADER_SIGN if not cell.isalpha() or cell in below else 0.0
        elif _MARKED.fullmatch(cell) and sum(map(looks_like_number, below)) > len(below) // 2:
            score += weights.HEADER_SIGN  # a number with a mark that is not known
        elif len(cell) <= 4 and not is_class(cell) and _are_keys(below):
            score += weights.HEADER_SHORT_KEY
        else:
            score += weights.HEADER_WORD
    if letters == len(filled) and all(rows[i][c].lower() == "x" for c in filled):
        return 1.0
    return score + _under_titles(rows, i, filled)


def _titles_above(rows: list[list[str]], i: int) -> list[str]:
    """The row right above, or the one above a row of units; empty at the top."""
    if i > 1 and _is_unit_row(rows[i - 1]):
        return rows[i - 2]
    return rows[i - 1] if i else []


def _under_titles(rows: list[list[str]], i: int, filled: list[int]) -> float:
    """What a number says right below a row that has a title for every column: that the data begin, above all with a total."""
    titles = _titles_above(rows, i)
    if not titles or not all(titles[c] and not looks_like_value(titles[c]) for c in filled):
        return 0.0
    if not any(looks_like_number(rows[i][c]) and not read_period(rows[i][c]) for c in filled):
        return 0.0
    more = weights.HEADER_TOTAL if any(map(is_total_text, filter(None, rows[i]))) else 0.0
    return weights.HEADER_UNDER_TITLES + more


def _are_keys(cells: list[str]) -> bool:
    """Short codes, nearly all of one length, that differ as much as keys of a long table do."""
    codes = [cell for cell in cells if cell.isalnum() and len(cell) <= 12]
    if len(codes) < 2 or len(codes) < 0.6 * len(cells) or len(set(codes)) < max(2, 0.1 * len(codes)):
        return False
    usual = max(set(map(len, codes)), key=[len(code) for code in codes].count)
    different = len(set(codes)) == len(codes)
    return different or sum(len(code) == usual for code in codes) >= 0.8 * len(codes)


def _is_period_header(rows: list[list[str]], i: int, filled: list[int]) -> bool:
    """Years above columns whose cells below are no years."""
    below = rows[i + 1 : i + 40]
    values = [c for c in filled if looks_like_value(rows[i][c])]
    above = [c for c in values if not _mostly_periods([row[c] for row in below if row[c]])]
    if not above or not all(read_period(rows[i][c]) for c in above) or (i and _is_unit_row(rows[i - 1])):
        return False
    over = []
    for row in reversed(rows[:i]):
        if sum(map(bool, row)) < 2:
            break
        over.insert(0, row)
    if not over:
        return True
    if any(read_period(row[c]) for row in over for c in above):
        return False  # the periods stand above already
    first_key = next((column for column in range(len(rows[i])) if any(row[column] for row in below)), 0)
    key, keys = rows[i][first_key], [row[first_key] for row in below if row[first_key]]
    if key.isdecimal() and keys and all(other.isdecimal() for other in keys) and not read_period(key):
        return False
    labels = [over[-1][c] for c in above]
    if len(above) == 1 or (all(labels) and len(set(labels)) == len(labels)):
        # every column has its title above: these are numbers that happen to look like years, unless all are one year
        # that no row below repeats
        again = any(all(read_period(row[c]) for c in above) for row in below if all(row[c] for c in above))
        return len(above) > 1 and len({rows[i][c] for c in above}) == 1 and not again
    return True


def _mostly_periods(cells: list[str]) -> bool:
    others = 0
    for cell in cells:
        others += read_period(cell) is None
        if others >= 0.2 * len(cells):
            return False
    return bool(cells)


def _is_empty_district(rows: list[list[str]], i: int, numeric: list[int]) -> bool:
    """A row that names a district but has no number: it has no text above any column of numbers."""
    row = rows[i]
    if sum(map(bool, row)) < 1 or any(row[c] for c in numeric) or not any(row):
        return False
    return any(any(r[c] for c in numeric) for r in rows[max(0, i - _MOST_HEADER_ROWS) : i]) and not _is_title(row)


def _is_title(row: list[str]) -> bool:
    return sum(map(bool, row)) == 1 and bool(row[0])


def _header_block(rows: list[list[str]], first: int, numeric: list[int]) -> list[int]:
    block: list[int] = []
    for i in range(first - 1, max(first - 1 - _MOST_HEADER_ROWS - 4, -1), -1):
        row = rows[i]
        filled = sum(map(bool, row))
        if not filled and not block:
            continue  # blank lines between header and data
        if not filled or len(block) == _MOST_HEADER_ROWS:
            break
        if _is_title(row) and len(row) > 1:
            if not block and any(any(above[c] for c in numeric) for above in rows[max(i - 3, 0) : i]):
                continue  # it heads the first block of rows; the header stands above it
            # a lone text in the first column is a title, unless it heads the column of keys in a broken header
            break
        if block and (row[0].endswith(":") or (filled <= 2 and row[0] and not any(row[c] for c in numeric))):
            break
        block.insert(0, i)
    return block


def _is_unit_row(row: list[str]) -> bool:
    cells = [cell for cell in row if cell]
    return bool(cells) and all(_UNIT.fullmatch(cell.strip("()[] ")) for cell in cells)


def _is_numbering(row: list[str], filled: list[int] | None = None) -> bool:
    """A row that counts the columns, or single years of age above them: 1, 2, 3, …"""
    cells = [cell for cell in row if cell]
    if filled is not None and len(filled) > 3:  # the columns in front have titles
        first = [row[c] for c in filled]
        if not looks_like_number(first[0]):
            first = first[1:]
        if len(first) > 3 and len(first) >= len(cells) - 3 and not all(map(looks_like_number, cells)):
            cells = first
    if len(cells) < 3 or len(cells) < 0.4 * len(row):
        return False
    cells = [*cells[:-1], _AND_MORE.sub("", cells[-1])]
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < 5]
    return len(numbers) == len(cells) and numbers[0] in (0, 1) and all(b == a + 1 for a, b in zip(numbers, numbers[1:]))


def _levels(rows: list[list[str]], width: int) -> list[list[str]]:
    """The header texts of each column from top to bottom; a merged cell counts for the columns it spans.

    A cell left empty takes the text to its left where a lower header row has a text there.
    """
    filled = []
    for i, row in enumerate(rows):
        full = list(row)
        if i < len(rows) - 1:
            for column in range(1, width):
                below = any(rows[j][column] for j in range(i + 1, len(rows)))
                if not full[column] and below and full[column - 1] and _spans(rows, i, column):
                    full[column] = full[column - 1]
        filled.append(full)
    return [[" ".join(row[column].split()) for row in filled] for column in range(width)]


def _spans(rows: list[list[str]], i: int, column: int) -> bool:
    """Whether the cell above `column` may belong to a merged cell that began further left in row i."""
    start = column
    while start > 0 and not rows[i][start]:
        start -= 1
    return any(rows[j][start] for j in range(i + 1, len(rows)))


def _without_repeats(parts: list[str]) -> list[str]:
    kept: list[str] = []
    for part in parts:
        if part and (not kept or kept[-1] != part):
            kept.append(part)
    return kept
