"""Second stage: text → how its lines are cut into cells."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..messages import Message, SozialraumError
from .findings import Finding
from .options import HEAD_ROWS, MAXIMUM_COLUMNS, MAXIMUM_LINE

DELIMITERS = (";", "\t", ",", "|")
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Head:
    """The first rows of a delimited text, cut into cells, and where each row begins in the text."""

    delimiter: str
    rows: list[list[str]]
    starts: list[int]


def cut(text: str, delimiter: str = "") -> tuple[Head, Finding]:
    """The head of the text, cut by the delimiter that gives the most even table; the delimiter may be prescribed."""
    _check_lines(text)
    if delimiter:
        delimiter = {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter)
        if len(delimiter) != 1 or delimiter in '"\r\n':
            raise SozialraumError(
                "“{delimiter}” cannot separate columns. Use one sign: ; , | or tab.", delimiter=delimiter
            )
        head = _head(text, delimiter)
        reason = Message("Columns are separated by {sign}, as given.", sign=_sign(delimiter))
        return head, Finding("dialect", delimiter, reason)
    best, best_score = None, 0.0
    for candidate in DELIMITERS:
        if candidate not in text[: 1 << 20]:
            continue
        head = _head(text, candidate)
        score = _evenness(head.rows, candidate)
        if score > best_score:
            best, best_score = head, score
    if best is None:
        raise SozialraumError(
            "No table was found: the text has only one column. Its columns must be separated by semicolon, comma, tab or bar."
        )
    same = sum(len(row) == _usual_width(best.rows) for row in best.rows)
    reason = Message(
        "Columns are separated by {sign}: {same} of the first {n} rows have {width} cells.",
        sign=_sign(best.delimiter),
        same=same,
        n=len(best.rows),
        width=_usual_width(best.rows),
    )
    return best, Finding("dialect", best.delimiter, reason)


def rows_of(text: str, delimiter: str, start: int = 0) -> Iterator[list[str]]:
    """All rows of the text from position `start` on, cut into cells; quoted line breaks stay inside their cell."""
    for row, _ in _rows(text, delimiter, start):
        yield row


def _sign(delimiter: str) -> Message:
    literals = {
        ";": Message("semicolons"),
        ",": Message("commas"),
        "\t": Message("tabs"),
        "|": Message("bars"),
    }
    return literals.get(delimiter, Message("“{sign}”", sign=delimiter))


def _check_lines(text: str):
    if not text.strip():
        raise SozialraumError("The file is empty. Choose another one, or save it anew.")
    position = 0
    while len(text) - position > MAXIMUM_LINE:
        found = _LINE_END.search(text, position, position + MAXIMUM_LINE)
        if found is None:
            raise SozialraumError(
                "The file has a line of more than {n} million characters, which is no table. Check the file.",
                n=MAXIMUM_LINE // 1_000_000,
            )
        last = max(
            text.rfind("\n", position, position + MAXIMUM_LINE), text.rfind("\r", position, position + MAXIMUM_LINE)
        )
        position = last + 1


def _lines(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Lines with their ends, and the position behind each."""
    position = start
    for match in _LINE_END.finditer(text, start):
        yield text[position : match.end()], match.end()
        position = match.end()
    if position < len(text):
        yield text[position:], len(text)


def _rows(text: str, delimiter: str, start: int) -> Iterator[tuple[list[str], int]]:
    """Rows of cells, and the position in the text behind each."""
    behind = [start]

    def feed():
        for line, end in _lines(text, start):
            behind[0] = end
            yield line

    csv.field_size_limit(MAXIMUM_LINE)
    try:
        for row in csv.reader(feed(), delimiter=delimiter):
            if len(row) > MAXIMUM_COLUMNS:
                raise SozialraumError(
                    "The table has {n} columns, more than {maximum}. Check the separator of the columns.",
                    n=len(row),
                    maximum=MAXIMUM_COLUMNS,
                )
            yield row, behind[0]
    except csv.Error as error:
        raise SozialraumError(
            "The table cannot be cut into cells ({reason}). Check its quotation marks.", reason=str(error)
        ) from error


def _head(text: str, delimiter: str) -> Head:
    rows, starts, position = [], [], 0
    for row, behind in _rows(text, delimiter, 0):
        rows.append([cell.strip() for cell in row])
        starts.append(position)
        position = behind
        if len(rows) == HEAD_ROWS:
            break
    return Head(delimiter, rows, starts)


def _usual_width(rows: list[list[str]]) -> int:
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths, key=lambda width: (widths[width], width)) if widths else 1


def _evenness(rows: list[list[str]], delimiter: str) -> float:
    """How much of a table these rows are: the share of rows of the usual width, a little more for wider tables.

    A comma between digits of otherwise separated cells is a decimal comma, so commas count less where they would cut
    numbers in two.
    """
    width = _usual_width(rows)
    filled = [row for row in rows if any(row)]
    if width < 2 or not filled:
        return 0.0
    same = sum(len(row) == width for row in filled) / len(filled)
    score = same + 0.02 * min(width, 10)
    if delimiter == "," and any(_text_with_separator(row) for row in filled):
        joined = [row for row in filled if any(_splits_number(a, b) for a, b in zip(row, row[1:]))]
        if len(joined) > 0.5 * len(filled):
            score -= 0.5
    return score


def _splits_number(left: str, right: str) -> bool:
    return bool(re.search(r"[;\t|][-–−+(]?\s?\d[\d.'’\s]*$", left)) or (
        left[-1:].isdecimal() and bool(re.match(r"\d+\D{0,3}[;\t|]", right))
    )


def _text_with_separator(row: list[str]) -> bool:
    return any(";" in cell or "\t" in cell or "|" in cell for cell in row)
