"""One page that a committee decides with: who gets how much, beside the equal split, and what of it is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsFillSymbol, QgsLayoutItemShape, QgsProject

from ...core.allocation.sheet import SheetLine
from ...drawing import fonts
from ...i18n import number, tr
from .overview import Imprint, footer, heading
from .paper import ACCENT, LANDSCAPE, MARGIN, NOTE_COLOUR, Box, PaperSheet, unique_name
from .pdf import PdfFile

_ROW, _POINTS = 6.5, 8.0
_TOP, _LEAD, _HEAD = 30.0, 4.1, 7.0
_EQUAL = "#8c8c8c"
_BARS = 40.0


@dataclass(frozen=True)
class FundsPage:
    """What stands on the page: subtitle, sentences of findings and of the method, title of the need ("" where there is no
    count), the lines; by line the words for bounds and for what is certain, and the range in cents."""

    subtitle: str
    findings: Sequence[str]
    method: Sequence[str]
    need: str
    lines: Sequence[SheetLine]
    certain: Sequence[str]
    ranges: Sequence[tuple[float, float]]


def write_sheet(page: FundsPage, imprint: Imprint, home: QgsProject, keep: bool, path: str):
    """Write the PDF; keep: the layout stays in the project as well."""
    sheet = PaperSheet(home, unique_name(home, imprint.title), LANDSCAPE)
    _fill(sheet, page, imprint)
    pdf = PdfFile(path, imprint.title)
    try:
        pdf.add(sheet.layout)
        pdf.finish()
    finally:
        pdf.discard()
    if keep:
        home.layoutManager().addLayout(sheet.layout)


def _fill(sheet: PaperSheet, page: FundsPage, imprint: Imprint):
    heading(sheet, imprint.title, page.subtitle)
    half = (sheet.width - 2 * MARGIN - 8) / 2
    bottom = max(
        _paragraphs(sheet, tr("What it means"), page.findings, Box(MARGIN, _TOP, half, 0)),
        _paragraphs(sheet, tr("How the amounts come about"), page.method, Box(MARGIN + half + 8, _TOP, half, 0)),
    )
    columns = _columns(page)
    top = bottom + 2.5
    _header(sheet, columns, top)
    top += _HEAD + 0.6
    room = sheet.height - MARGIN - 13 - top
    row = min(_ROW, room / max(len(page.lines), 1))
    largest = max((max(line.amount, line.equal) for line in page.lines if line.kind == "district"), default=1) or 1
    for place, line in enumerate(page.lines):
        if line.kind != "district":
            sheet.line(MARGIN, top, sheet.width - 2 * MARGIN)
        left = MARGIN
        for _, width, right, cell in columns:
            text = cell(place, line)
            if text:
                box = Box(left, top, width - 1.5, row)
                shown = fonts.elided(text, width - 1.5, _POINTS, line.kind == "total")
                sheet.text(shown, box, _POINTS, line.kind == "total", right=right, middle=True)
            left += width
        if line.kind == "district":
            _bars(sheet, line, Box(left + 2, top, _BARS - 4, row), largest)
        top += row
    footer(sheet, imprint, tr("Amounts are whole cents and sum to the total."), 1)


def _columns(page: FundsPage) -> list[tuple]:
    """Title, width in mm, whether to the right, and the text of a cell."""

    def euros(cents: int) -> str:
        return number(cents / 100, 2)

    def spread(place: int, line: SheetLine) -> str:
        low, high = page.ranges[place]
        return "" if line.kind != "district" else f"{number(low / 100, 0)} – {number(high / 100, 0)}"

    need = [(page.need, 20.0, True, lambda _, line: _count(line.need))] if page.need else []
    return [
        (tr("District"), 38.0 + (0 if need else 20.0), False, lambda _, line: line.name),
        (tr("Residents"), 18.0, True, lambda _, line: _count(line.people)),
        *need,
        (tr("Of the need"), 18.0, True, lambda _, line: f"{number(100 * line.share, 1)} %"),
        (tr("Amount (€)"), 24.0, True, lambda _, line: euros(line.amount)),
        (tr("Per head"), 16.0, True, lambda _, line: euros(line.amount / line.people) if line.people else "–"),
        (tr("Equal (€)"), 24.0, True, lambda _, line: euros(line.equal)),
        (tr("Difference (€)"), 24.0, True, lambda _, line: _signed(line.amount - line.equal)),
        (tr("Range (€)"), 31.0, True, spread),
        (tr("Certain?"), 20.0, False, lambda place, _: page.certain[place]),
    ]


def _header(sheet: PaperSheet, columns, top: float):
    left = MARGIN
    for title, width, right, _ in columns:
        lines = fonts.shortened(title, width - 1.5, 7.5, 2, True)
        sheet.text("\n".join(lines), Box(left, top, width - 1.5, _HEAD), 7.5, True, right=right, middle=True)
        left += width
    for word, colour, away in ((tr("by need"), ACCENT, 2.0), (tr("equal"), _EQUAL, 23.0)):
        _block(sheet, Box(left + away, top + _HEAD / 2 - 1, 3, 2), colour)
        sheet.text(word, Box(left + away + 4, top, 16, _HEAD), 7.5, middle=True)
    sheet.line(MARGIN, top + _HEAD + 0.3, sheet.width - 2 * MARGIN, NOTE_COLOUR, 0.3)


def _bars(sheet: PaperSheet, line: SheetLine, box: Box, largest: float):
    """The amount above the equal split, in the same measure for all districts."""
    high = box.height * 0.32
    for value, colour, top in ((line.amount, ACCENT, 0.14), (line.equal, _EQUAL, 0.54)):
        if value > 0:
            _block(
                sheet, Box(box.left, box.top + top * box.height, max(box.width * value / largest, 0.2), high), colour
            )


def _block(sheet: PaperSheet, box: Box, colour: str):
    item = QgsLayoutItemShape(sheet.layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    item.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    sheet.put(item, box)


def _paragraphs(sheet: PaperSheet, title: str, sentences: Sequence[str], box: Box) -> float:
    """A heading and sentences below it; where they end."""
    sheet.text(title, Box(box.left, box.top, box.width, 5), 10, True, colour=ACCENT)
    top = box.top + 5.4
    for sentence in sentences:
        lines = fonts.wrapped(sentence, box.width - 2, 9)
        sheet.text("\n".join(lines), Box(box.left, top, box.width, _LEAD * len(lines) + 1), 9)
        top += _LEAD * len(lines) + 0.8
    return top


def _count(value: float | None) -> str:
    return "–" if value is None else number(value, 0 if float(value).is_integer() else 1)


def _signed(cents: int) -> str:
    return ("+" if cents > 0 else "") + number(cents / 100, 2)
