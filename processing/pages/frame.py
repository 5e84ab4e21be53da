"""What stands on every page: band, headings, foot; and the pieces that pages are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from ...core.page import (
    ACCENT,
    HALF,
    INK,
    INTERVAL,
    MARGIN,
    NOTE,
    PALE,
    SECTION,
    SMALL,
    SUBJECT,
    TEXT,
    TITLE,
    Box,
    FilePicture,
    Fill,
    Page,
    PageTable,
    Stroke,
    Words,
)
from ...drawing import fonts
from ...drawing.theme import LEGIBLE, contrast
from ...i18n import day, number, period_text, tr
from .logo import fitted

CONTENT = 36.0
_TITLE_BOX, _SUBTITLE = (15.8, 12.6), (28.8, 5.0)
_LOGO = (34.0, 10.4)
_TITLES = (TITLE, 18.0, 16.0)


@dataclass
class Imprint:
    """What stands on every page: title, who made it and from what, the state of the data, the number of pages.

    data: the newest period that the pages show, as people write it; made: the day of printing, for the imprint only
    """

    title: str
    author: str = ""
    source: str = ""
    method: str = ""
    data: str = ""
    made: str = ""
    total: int = 1
    municipality: str = ""
    accent: str = ACCENT
    logo: FilePicture | None = None
    borders: QgsVectorLayer | None = None


def readable_accent(colour: str) -> str:
    """The accent colour of a municipality, so dark that white letters can be read on it; ours where it is none."""
    accent = QColor(colour)
    if not colour or not accent.isValid():
        return ACCENT
    white = QColor("#ffffff")
    while contrast(accent, white) < LEGIBLE:
        accent = accent.darker(110)
    return accent.name()


def title_size(names: Sequence[str], width: float) -> float:
    """One size of letters for the titles of many pages: so that the longest fits in one line, or in two."""
    for points in _TITLES:
        if all(fonts.text_width(name, points, True) <= breadth(width) for name in names):
            return points
    return _TITLES[-1]


def start_page(
    size: tuple[float, float],
    imprint: Imprint,
    kicker: str,
    title: str,
    subtitle: str,
    marks: tuple[str, ...] = (),
    kind: str = "",
    points: float = 0.0,
) -> Page:
    """A page with its band and headings. points: size of the title, 0 for the one in which it fits.

    kind: of a page for each district; then title and subtitle differ from page to page
    """
    page = Page(size[0], size[1], marks, kind)
    page.add(Box(0, 0, page.width, 4), Fill(imprint.accent), "Artifact", shared=bool(kind))
    words = " · ".join(filter(None, (imprint.title, kicker)))
    right = page.width - MARGIN
    if imprint.logo is not None:
        place = fitted(imprint.logo, Box(right - _LOGO[0], 5.0, *_LOGO), right=True)
        page.add(place, imprint.logo, "Artifact", name="logo", shared=bool(kind))
        right = place.left - 3
    inner = right - MARGIN
    room = inner * (0.62 if imprint.municipality else 1.0)
    place = Box(MARGIN, 11.2, room + 0.5, 4.4)
    text(page, fonts.elided(words, breadth(room), 9), place, 9, NOTE, role="Artifact", name="kicker")
    if imprint.municipality:
        place = Box(MARGIN + room + 2, 11.2, inner - room - 2, 4.4)
        words = fonts.elided(imprint.municipality, place.width - 0.5, 9)
        text(page, words, place, 9, NOTE, "right", role="Artifact")
    points = points or title_size([title], page.inner)
    lines = fonts.shortened(title, breadth(page.inner), points, 1 if points == TITLE else 2, True)
    box = Box(MARGIN, _TITLE_BOX[0], page.inner + 0.5, _TITLE_BOX[1])
    page.add(box, Words(tuple(lines), points, True, middle=True), "H1", name="title", varies=bool(kind))
    place = Box(MARGIN, _SUBTITLE[0], page.inner + 0.5, _SUBTITLE[1])
    shown = fonts.elided(subtitle, breadth(page.inner), SECTION)
    page.add(place, Words((shown,), SECTION, colour=NOTE), "P", name="subtitle", varies=bool(kind))
    return page


def foot(page: Page, imprint: Imprint, method: str, at: int):
    """Method and source on the left; author, state of the data and number of the page on the right. at: from 1"""
    top, shared = page.foot, bool(page.kind)
    page.add(Box(MARGIN, top, page.inner, 0), Stroke(), "Artifact", shared=shared)
    step = fonts.line_height(SMALL)
    left = page.inner - 62
    source = tr("own calculation")
    if imprint.source:
        source = tr("Source: {source}; own calculation").format(source=imprint.source)
    else:
        source = tr("Source: {source}").format(source=source)
    told = fonts.shortened(source, breadth(left), SMALL, 2)
    lines = fonts.shortened(method, breadth(left), SMALL, 4 - len(told)) + told
    box = Box(MARGIN, top + 1.5, left + 0.5, 4 * step + 0.2)
    page.add(box, Words(tuple(lines), SMALL, colour=NOTE), "Artifact", name="source")
    state = tr("Data of {period}").format(period=imprint.data) if imprint.data else ""
    pages = tr("Page {page} of {pages}").format(page=number(at, 0), pages=number(imprint.total, 0))
    right = [*fonts.shortened(imprint.author, breadth(56), SMALL, 2), *filter(None, [state]), pages]
    box = Box(page.width - MARGIN - 56, top + 1.5, 56, 4 * step + 0.2)
    page.add(
        box, Words(tuple(right), SMALL, colour=NOTE, align="right"), "Artifact", name="imprint", varies=bool(page.kind)
    )


def text(
    page: Page,
    words: str,
    box: Box,
    points: float = TEXT,
    colour: str = INK,
    align: str = "left",
    bold: bool = False,
    role: str = "P",
    **further,
):
    """A text that fits into its place, on a line of its own."""
    return page.add(box, Words((words,), points, bold, colour, align), role, **further)


def paragraph(
    page: Page,
    words: str,
    box: Box,
    points: float = TEXT,
    colour: str = INK,
    bold: bool = False,
    most: int = 0,
    role: str = "P",
    **further,
) -> float:
    """A text broken into lines, at most so many (0: as many as fit into the box); where it ends."""
    step = fonts.line_height(points)
    room = most or max(1, int((box.height + 0.01) / step))
    lines = fonts.shortened(words, breadth(box.width), points, room, bold)
    if not lines:
        return box.top
    height = step * (room if further.get("varies") else len(lines))
    place = Box(box.left, box.top, box.width + 0.5, height + 0.1)
    page.add(place, Words(tuple(lines), points, bold, colour, full=words), role, **further)
    return box.top + height


def breadth(width: float) -> float:
    """How wide lines may be that stand in a place of this width: layouts set letters a little wider, and would break them anew."""
    return 0.985 * width - 0.3


def paragraphs(page: Page, told: Sequence[str], box: Box, points: float = TEXT, gap: float = 1.2, **further) -> float:
    """Texts one below the other as far as there is room; where they end."""
    top = box.top
    for words in told:
        if top + fonts.line_height(points) > box.bottom:
            break
        top = paragraph(page, words, Box(box.left, top, box.width, box.bottom - top), points, **further) + gap
    return top


def section(page: Page, title: str, box: Box, note: str = "") -> float:
    """A heading with a rule below it, a remark at its right end; where the content begins."""
    shared = bool(page.kind)
    room = box.width - (fonts.text_width(note, SMALL) + 3 if note else 0)
    height = fonts.line_height(SECTION)
    shown = fonts.elided(title, room, SECTION, True)
    page.add(Box(box.left, box.top, room + 0.5, height), Words((shown,), SECTION, True), "H2")
    if note:
        place = Box(box.left + room + 1, box.top + 0.8, box.width - room - 1, height - 0.8)
        page.add(place, Words((note,), SMALL, colour=NOTE, align="right"), "P")
    page.add(Box(box.left, box.top + height + 0.8, box.width, 0), Stroke(INK, 0.3), "Artifact", shared=shared)
    return box.top + height + 2.2


def table(
    page: Page,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    box: Box,
    figures: Sequence[int] = (),
    points: float = SMALL,
    step: float = 0.0,
    **further,
) -> float:
    """A table whose texts are shortened to their columns; figures: the columns that are aligned at the right; where it ends."""
    step = step or fonts.line_height(points) + 0.7
    named = {name: further.pop(name) for name in ("bold", "strong", "rules") if name in further}
    right = tuple(column in set(figures) for column in range(len(widths)))
    shaped = PageTable(tuple(tuple(row) for row in rows), tuple(widths), right, step, points, **named)
    short = [
        tuple(
            fonts.elided(cell, _room(shaped, row, column) - 1.5, points, shaped.is_bold(row, column)) if cell else ""
            for column, cell in enumerate(cells)
        )
        for row, cells in enumerate(rows)
    ]
    content = PageTable(tuple(short), tuple(widths), right, step, points, full=shaped.rows, **named)
    page.add(Box(box.left, box.top, sum(widths), step * len(rows)), content, "Table", **further)
    return box.top + step * len(rows)


def _room(cells: PageTable, row: int, column: int) -> float:
    alone = row in cells.strong and not any(cells.rows[row][column + 1 :])
    return sum(cells.widths[column:]) if alone else cells.widths[column]


def legend(page: Page, entries: Sequence[tuple[str, str]], box: Box, **further) -> float:
    """What signs mean, in rows. entries: sign (line, dash, pale, half, interval, break, dot, tick) and words; where it ends."""
    left, top, step = box.left, box.top, fonts.line_height(SMALL) + 0.8
    shared = bool(page.kind)
    for sign, words in entries:
        shown = fonts.elided(words, box.width - 10, SMALL)
        wide = fonts.text_width(shown, SMALL)
        if left > box.left and left + 9 + wide > box.right:
            left, top = box.left, top + step
        middle = top + step / 2
        _sign(page, sign, left, middle, shared)
        page.add(Box(left + 9, top, wide + 0.6, step), Words((shown,), SMALL, colour=NOTE, middle=True), "P", **further)
        left += 9 + wide + 6
    return top + step


def _sign(page: Page, sign: str, left: float, middle: float, shared: bool):
    if sign in ("pale", "half"):
        box = Box(left, middle - 1.3, 7, 2.6)
        page.add(box, Fill(PALE if sign == "pale" else HALF), "Artifact", shared=shared)
    elif sign == "dash":
        page.add(Box(left, middle, 7, 0), Stroke(INK, 0.4, "dash"), "Artifact", shared=shared)
    elif sign == "interval":
        page.add(Box(left, middle - 1.3, 7, 2.6), Fill(INTERVAL), "Artifact", shared=shared)
    elif sign == "break":
        page.add(Box(left + 3.5, middle - 1.6, 0, 3.2), Stroke(NOTE, 0.4, "dash"), "Artifact", shared=shared)
    elif sign == "tick":
        page.add(Box(left + 3.5, middle - 1.6, 0, 3.2), Stroke(INK, 0.55), "Artifact", shared=shared)
    else:
        page.add(Box(left, middle, 7, 0), Stroke(SUBJECT, 0.65), "Artifact", shared=shared)


def data_state(periods: Sequence[str]) -> str:
    """The newest of the periods that pages show, as people write it."""
    return period_text(periods[-1]) if periods and periods[-1] else ""


def today() -> str:
    """The day of printing."""
    from datetime import date

    return day(date.today())
