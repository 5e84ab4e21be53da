"""One page that a committee decides with: who gets how much, beside the equal split, and what of it is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProject

from ...core.allocation.sheet import SheetLine
from ...core.page import MARGIN, PAPERS, SMALL, TEXT, Box, Fill, Page, columns_of
from ...drawing import fonts
from ...i18n import number, tr
from .frame import CONTENT, Imprint, foot, paragraphs, section, start_page, table, text
from .layouts import Pictures, fill_sheet
from .paper import PaperSheet, unique_name
from .pdf import write_pdf

_HIGHEST, _HEAD = 6.5, 5.0
_NEED, _EQUAL = "#b5532a", "#8c8c8c"
_BARS = 38.0


@dataclass(frozen=True)
class FundsPage:
    """What stands on the page: question, sentences of findings and of the method, title of the need ("" where there is no
    count), the lines; by line the words for bounds and for what is certain, and the range in cents."""

    question: str
    findings: Sequence[str]
    method: Sequence[str]
    need: str
    lines: Sequence[SheetLine]
    certain: Sequence[str]
    ranges: Sequence[tuple[float, float]]


def write_sheet(told: FundsPage, imprint: Imprint, home: QgsProject | None, path: str, feedback):
    """Write the PDF; the page stays as a layout in the project where there is one."""
    page = funds_page(told, imprint)
    write_pdf(Path(path), imprint.title, lambda: [page], 1, feedback, progress=False)
    if home is not None:
        sheet = PaperSheet(home, unique_name(home, imprint.title), PAPERS["a4_landscape"])
        fill_sheet(sheet, [page], Pictures(Path(path).parent), feedback)
        home.layoutManager().addLayout(sheet.layout)


def funds_page(told: FundsPage, imprint: Imprint) -> Page:
    """The page, A4 landscape."""
    page = start_page(PAPERS["a4_landscape"], imprint, tr("Page for the committee"), told.question, "")
    left, right = columns_of(Box(MARGIN, CONTENT - 5, page.inner, 42.0), 2, 8)
    ends = []
    for box, title, sentences in (
        (left, tr("What it means"), told.findings),
        (right, tr("How the amounts come about"), told.method),
    ):
        top = section(page, title, box)
        ends.append(paragraphs(page, sentences, Box(box.left, top, box.width, box.bottom - top), TEXT, 0.6))
    top = max(ends) + 2.0
    _keys(page, top)
    _lines(page, told, Box(MARGIN, top, page.inner, page.foot - 1.0 - top))
    foot(page, imprint, tr("Amounts are whole cents and sum to the total."), 1)
    return page


def _lines(page: Page, told: FundsPage, box: Box):
    """The table, and beside each district the amount above the equal split, in the same measure for all."""
    columns = _columns(told)
    rows = [tuple(title for title, *_ in columns)]
    rows += [tuple(cell(at, line) for *_, cell in columns) for at, line in enumerate(told.lines)]
    step = min(_HIGHEST, box.height / len(rows))
    strong = tuple(at + 1 for at, line in enumerate(told.lines) if line.kind == "total")
    figures = [at for at, (_, _, right, _) in enumerate(columns) if right]
    table(page, rows, [width for _, width, *_ in columns], box, figures, SMALL, step, strong=strong, name="amounts")
    largest = max((max(line.amount, line.equal) for line in told.lines if line.kind == "district"), default=0) or 1
    left = box.right - _BARS
    for at, line in enumerate(told.lines, 1):
        if line.kind == "district":
            for value, colour, share in ((line.amount, _NEED, 0.14), (line.equal, _EQUAL, 0.54)):
                if value > 0:
                    wide = max(_BARS * value / largest, 0.2)
                    bar = Box(left, box.top + (at + share) * step, wide, 0.32 * step)
                    page.add(bar, Fill(colour), "Artifact")


def _keys(page: Page, top: float):
    left = page.width - MARGIN - _BARS
    for words, colour, away in ((tr("by need"), _NEED, 0.0), (tr("equal"), _EQUAL, 22.0)):
        page.add(Box(left + away, top + 1.4, 3, 2), Fill(colour), "Artifact")
        text(page, words, Box(left + away + 4, top, 16, fonts.line_height(SMALL)), SMALL, name=f"key_{colour[1:]}")


def _columns(told: FundsPage) -> list[tuple]:
    """Title, width in mm, whether to the right, and the text of a cell."""

    def euros(cents: float) -> str:
        return number(cents / 100, 2)

    def spread(place: int, line: SheetLine) -> str:
        low, high = told.ranges[place]
        return "–" if line.kind != "district" else f"{number(low / 100, 0)} – {number(high / 100, 0)}"

    need = [(told.need, 26.0, True, lambda _, line: _count(line.need))] if told.need else []
    return [
        (tr("District"), 33.0 + (0 if need else 26.0), False, lambda _, line: line.name),
        (tr("Residents"), 19.0, True, lambda _, line: _count(line.people)),
        *need,
        (tr("Of the need"), 19.0, True, lambda _, line: f"{number(100 * line.share, 1)} %"),
        (tr("Amount (€)"), 23.0, True, lambda _, line: euros(line.amount)),
        (tr("Per head"), 14.0, True, lambda _, line: euros(line.amount / line.people) if line.people else "–"),
        (tr("Equal (€)"), 23.0, True, lambda _, line: euros(line.equal)),
        (tr("Difference (€)"), 24.0, True, lambda _, line: _signed(line.amount - line.equal)),
        (tr("Range (€)"), 28.0, True, spread),
        (tr("Certain?"), 24.0, False, lambda place, _: told.certain[place]),
    ]


def _count(value: float | None) -> str:
    return "–" if value is None else number(value, 0 if float(value).is_integer() else 1)


def _signed(cents: int) -> str:
    return ("+" if cents > 0 else "") + number(cents / 100, 2)
