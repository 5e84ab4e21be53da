"""HTML pages that algorithms hand back: what was found first, then the chart, then how; printable, self-contained."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from ...core.messages import public
from ...i18n import day, language, number, sentence, tr

_STYLE = """
body{font:15px/1.5 "Segoe UI","Open Sans","Noto Sans","DejaVu Sans",Arial,sans-serif;color:#1a1a1a;max-width:60em;
margin:2em auto;padding:0 1em}
h1{font-size:1.6em;margin-bottom:.2em} h2{font-size:1.15em;margin-top:1.8em;border-bottom:1px solid #bbb}
h3{font-size:1em;margin:1em 0 .2em} figure{margin:1em 0} svg{max-width:100%;height:auto}
.findings{font-size:1.05em} li{margin:.15em 0}
table{border-collapse:collapse;margin:.8em 0;font-size:.9em}
th,td{padding:.25em .7em;text-align:left;vertical-align:top;border-bottom:1px solid #ddd} .w{overflow-wrap:anywhere}
th{background:#f2f2f2} .n{text-align:right} td.n{font-variant-numeric:tabular-nums;white-space:nowrap}
.note{color:#555;font-size:.9em}
@page{size:A4;margin:15mm}
@media print{body{margin:0;padding:0;max-width:none;font-size:9pt} h2,h3{break-after:avoid} thead{display:table-header-group}
tr,figure{break-inside:avoid} th{background:none}}
"""
_ROOM = 62.0
"""Widths of the letter m that a table may take: what A4 paper between its margins has, in print and on the screen alike."""

_SIGN, _PADDING, _LONGEST = 0.58, 1.4, 26
"""Mean width of a sign and of the empty sides of a cell in widths of m; longer texts than so many signs are broken."""


class Report:
    """A page built from top to bottom, then handed to `Request.report`.

    What was found comes first, then what needs attention, then the charts that show it; all else in the order it is put.
    """

    def __init__(self, title: str):
        self.title = title
        self.parts: list[str | tuple] = []  # a tuple is a drawing, made only where somebody wants the page
        self.warnings: list[str] = []
        self._found: list[str] = []
        self._shown: list[tuple] = []

    def found(self, messages: Iterable, about: str = ""):
        """What the numbers say, for the top of the page; about: whom it is about, where there are several."""
        if about:
            self._found.append(f"<h3>{_safe(about)}</h3>")
        self._found.append(_list(messages))

    def show(self, charts: Sequence, height: float = 85.0, width: float = 170.0):
        """Charts that show what was found, below it; width and height in millimetres."""
        self._shown.append((charts, width, height))

    def attend(self, messages: Iterable):
        """What needs attention: listed before all explanations, whenever it is said."""
        self.warnings += [message if isinstance(message, str) else sentence(message) for message in messages]

    def heading(self, text: str):
        """A section heading."""
        self.parts.append(f"<h2>{_safe(text)}</h2>")

    def say(self, message, note: bool = False):
        """A paragraph: a text already translated, or a core Message."""
        text = message if isinstance(message, str) else sentence(message)
        self.parts.append(f"<p{' class=note' if note else ''}>{_safe(text)}</p>")

    def items(self, messages: Iterable):
        """A bulleted list of texts or Messages."""
        self.parts.append(_list(messages))

    def table(
        self,
        header: Sequence[str],
        rows: Iterable[Sequence],
        digits: int | None = None,
        fixed: int = 1,
        across: bool = False,
    ):
        """A table; floats are written in the user's language, NaN and None as a dash.

        digits: decimals of all floats, None: as many as the largest number of a column deserves, or of a row where years
        stand `across`. Where the table is too wide for paper it is broken into blocks, and each has the first `fixed`
        columns.
        """
        lines = [_cells(row, digits) if across else list(row) for row in rows]
        columns = [
            [line[at] for line in lines] if across else _cells([line[at] for line in lines], digits)
            for at in range(len(header))
        ]
        widths = [_width(text, cells) for text, cells in zip(header, columns)]
        for block in _blocks(widths, fixed):
            numeric = [any("class=n" in cell for cell in columns[at]) for at in block]
            head = "".join(
                f"<th{' class=n' if right else ''}>{_safe(header[at])}</th>" for at, right in zip(block, numeric)
            )
            body = "".join("<tr>" + "".join(columns[at][row] for at in block) + "</tr>" for row in range(len(lines)))
            self.parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")

    def chart(self, charts: Sequence, height: float = 85.0, width: float = 170.0):
        """Charts in the course of the page; width and height in millimetres."""
        self.parts.append((charts, width, height))

    def html(self) -> str:
        """The page."""
        made = tr("Made with the QGIS plugin Sozialraum on {date}.").format(date=day(date.today()))
        found = attention = ""
        if self._found:
            found = f'<h2>{_safe(tr("Findings"))}</h2><div class="findings">{"".join(self._found)}</div>'
        if self.warnings:
            attention = f"<h2>{_safe(tr('Please check'))}</h2>{_list(dict.fromkeys(self.warnings))}"
        return (
            f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8"><title>{_safe(self.title)}</title>'
            f"<style>{_STYLE}</style></head><body><h1>{_safe(self.title)}</h1>{found}{attention}"
            f"{''.join(part if isinstance(part, str) else _figure(*part) for part in [*self._shown, *self.parts])}"
            f'<p class="note">{_safe(made)}</p></body></html>'
        )


def _list(messages: Iterable) -> str:
    texts = [message if isinstance(message, str) else sentence(message) for message in messages]
    return "<ul>" + "".join(f"<li>{_safe(text)}</li>" for text in texts) + "</ul>" if texts else ""


def _figure(charts: Sequence, width: float, height: float) -> str:
    from ...drawing.charts import svg_text

    return f"<figure>{svg_text(charts, width, height)}</figure>"


def _cells(values: Sequence, digits: int | None) -> list[str]:
    """The cells of a column or row, all numbers with the same decimals."""
    if digits is None:
        digits = _decimals([value for value in values if isinstance(value, float) and math.isfinite(value)])
    return [_cell(value, digits) for value in values]


def _decimals(values: list[float]) -> int:
    """Decimals with which the largest number has three figures that count; none for whole numbers, at most four."""
    largest = max(map(abs, values), default=0.0)
    if not largest or all(value == round(value) for value in values):
        return 0
    return min(4, max(0, 2 - math.floor(math.log10(largest))))


def _width(header: str, cells: list[str]) -> float:
    """Room that a column needs, in widths of the letter m."""
    longest = max((len(word) for word in header.split()), default=0)
    for cell in cells:
        text = cell[cell.index(">") + 1 : -len("</td>")]
        longest = max(longest, min(len(text), _LONGEST) if "class=n" not in cell else len(text))
    return _SIGN * longest + _PADDING


def _blocks(widths: Sequence[float], fixed: int) -> list[list[int]]:
    """The columns of each block of a table that is too wide for paper, of about as many columns each.

    >>> _blocks([20.0, *[10.0] * 5], 1)
    [[0, 1, 2, 3], [0, 4, 5]]
    """
    first, rest = list(range(min(fixed, len(widths)))), list(range(min(fixed, len(widths)), len(widths)))
    if not rest:
        return [first]
    room = _ROOM - sum(widths[at] for at in first)
    for count in range(1, len(rest) + 1):
        size = -(-len(rest) // count)
        parts = [rest[start : start + size] for start in range(0, len(rest), size)]
        if size <= 1 or all(sum(widths[at] for at in part) <= room for part in parts):
            break
    return [[*first, *part] for part in parts]


def _safe(text: str) -> str:
    return escape(public(text))


def _cell(value, digits: int) -> str:
    if value is None or value != value:
        return "<td class=n>–</td>"
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        text = str(value)
        # only what no paper has room for is broken within a word
        wide = " class=w" if max(map(len, text.split()), default=0) > _LONGEST else ""
        return f"<td{wide}>{_safe(text)}</td>"
    return f"<td class=n>{number(value, 0 if isinstance(value, int) else digits)}</td>"
