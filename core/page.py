"""What a printed page shows: places in millimetres with a role, a content and, for pictures, their words.

A page says nothing about how it comes onto paper. `processing/pages` turns its places into items of a layout that people go
on editing, or paints them into a PDF; both read the same description.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Union

import numpy as np

from .charts.marks import Chart

INK, NOTE, RULE, ACCENT, SUBJECT = "#1a1a1a", "#595959", "#bdbdbd", "#2b4a58", "#0072B2"
"""Letters, muted letters (7.0:1 on white), rules, the band on top, and the district that a page is about."""

PALE, HALF, CITY, INTERVAL = "#e6e6e6", "#b8b8b8", "#e6e6e6", "#cce3f0"
"""The range of all districts, their middle half, and the areas of a map that only says where something lies."""

TITLE, SECTION, TEXT, TABLE, SMALL = 22.0, 10.5, 9.5, 9.0, 8.0
"""Sizes of letters in points; nothing on a page is smaller than SMALL but what stands in charts and on maps."""

MARGIN, HEAD, CONTENT = 12.0, 25.0, 36.0
"""Millimetres: the margin at all sides, the baseline of the title, where the content begins."""

ROLES = ("H1", "H2", "P", "Table", "Figure", "TOCI", "Artifact")
"""What a place is for somebody who has the page read aloud; an artifact is not read."""

PAPERS = {
    "a4_portrait": (210.0, 297.0),
    "a4_landscape": (297.0, 210.0),
    "a3_landscape": (420.0, 297.0),
    "wide_16_9": (338.667, 190.5),
}
"""Width and height of the papers in mm; 16:9 is the size of a slide."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, mm from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def inside(self, other: Box, slack: float = 0.01) -> bool:
        """Whether it lies within another box."""
        return (
            self.left >= other.left - slack
            and self.top >= other.top - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )

    def meets(self, other: Box, slack: float = 0.01) -> bool:
        """Whether the two share some area.

        >>> Box(0, 0, 2, 2).meets(Box(1, 1, 2, 2)), Box(0, 0, 2, 2).meets(Box(2, 0, 2, 2))
        (True, False)
        """
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


@dataclass(frozen=True)
class Words:
    """A text, already broken into lines. align: left, right or centre; middle: centred in the height of its place.

    full: the text before it was shortened, "" where nothing is left out
    """

    lines: tuple[str, ...]
    points: float = TEXT
    bold: bool = False
    colour: str = INK
    align: str = "left"
    middle: bool = False
    full: str = ""


@dataclass(frozen=True)
class Stroke:
    """A line along the top edge of its place, or along the left one where that has no width.

    width: mm; dash: solid, dash, dashdot, longdash or dot, as in the charts
    """

    colour: str = RULE
    width: float = 0.2
    dash: str = "solid"


@dataclass(frozen=True)
class Fill:
    """A rectangle of one colour ("" = none), hatched where it stands for areas without a value.

    symbol: what the layer's own style draws instead, known to `processing/maps` alone
    """

    colour: str = ""
    hatched: bool = False
    border: str = ""
    symbol: Any = None


@dataclass(frozen=True)
class Drawing:
    """Charts that fill the place. points: size of their letters; bare: without axes, the plot fills the place."""

    charts: tuple[Chart, ...]
    points: float = SMALL
    bare: bool = False


@dataclass(frozen=True)
class FilePicture:
    """A picture in a file, such as a logo, that fills its place. path: whole; ratio: width by height, which its place has, too"""

    path: str
    ratio: float


@dataclass(frozen=True)
class MapView:
    """A map. scene: layers, styles, extent and system, known to `processing/pages` alone.

    bar: a scale bar in the lower left or right corner, "" for none; metres: on the ground for each mm of the map
    """

    scene: Any
    bar: str = ""
    metres: float = 0.0


@dataclass(frozen=True)
class MapArea:
    """An area on a map: rings of its border, (corners, 2) mm on the page, filled with a colour."""

    rings: tuple[np.ndarray, ...]
    colour: str = SUBJECT


@dataclass(frozen=True)
class PageTable:
    """A table: rows of cells, the first one its head. widths: mm per column; right: the columns of figures; step: mm per row.

    bold: columns in bold letters; strong: rows in bold letters, headings within the table; rules: a thin line below each row
    full: the rows before their texts were shortened, none where nothing is left out
    """

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    right: tuple[bool, ...]
    step: float
    points: float = TABLE
    bold: tuple[int, ...] = ()
    strong: tuple[int, ...] = ()
    rules: bool = True
    full: tuple[tuple[str, ...], ...] = ()

    def boxes(self, box: Box) -> Iterator[tuple[int, int, str, Box]]:
        """Row, column, text and rectangle of each cell that holds something; columns have 1.5 mm between them."""
        for row, cells in enumerate(self.rows):
            left = box.left
            for column, (text, width) in enumerate(zip(cells, self.widths)):
                # a heading has the row for itself
                room = sum(self.widths[column:]) if row in self.strong and not any(cells[column + 1 :]) else width
                if text:
                    yield row, column, text, Box(left, box.top + row * self.step, room - 1.5, self.step)
                left += width

    def is_bold(self, row: int, column: int) -> bool:
        """Whether a cell is in bold letters."""
        return row == 0 or row in self.strong or column in self.bold


Content = Union[Words, Stroke, Fill, Drawing, FilePicture, MapView, MapArea, PageTable]


@dataclass(frozen=True)
class PagePlace:
    """One thing on a page.

    alt: what a picture shows, in words, for people who do not see it; name: unique on the page where somebody may look for
    it; varies: whether the content differs from district to district; shared: whether it is equal on all pages of a run,
    so that it is painted once; target: the number of the page (from 0) that a click leads to
    """

    box: Box
    content: Content
    role: str = "P"
    alt: str = ""
    name: str = ""
    varies: bool = False
    shared: bool = False
    target: int = -1


@dataclass
class Page:
    """A page: its size in mm, its places in the order in which they are read, and where it stands in the bookmarks.

    marks: titles from the outermost one to that of the page itself; several pages with the same titles are one entry
    kind: pages of the same kind have the same shared places, "" for pages that share nothing
    """

    width: float
    height: float
    marks: tuple[str, ...] = ()
    kind: str = ""
    places: list[PagePlace] = field(default_factory=list)

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def foot(self) -> float:
        """Where the rule above the foot stands, mm from the top."""
        return self.height - 22.0

    @property
    def wide(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height

    def add(self, box: Box, content: Content, role: str = "P", **further) -> PagePlace:
        """Put something on the page; it is read after what is there already."""
        place = PagePlace(box, content, role, **further)
        self.places.append(place)
        return place

    def words(self) -> Iterator[tuple[Box, Words]]:
        """The texts that stand on the page by themselves or as the cells of a table."""
        for place in self.places:
            if isinstance(place.content, Words):
                yield place.box, place.content
            elif isinstance(place.content, PageTable):
                cells = place.content
                for row, column, text, box in cells.boxes(place.box):
                    yield box, Words((text,), cells.points, cells.is_bold(row, column))

    def faults(self) -> list[str]:
        """What is wrong with the page: places beyond its edges, and texts that lie upon each other."""
        paper = Box(0, 0, self.width, self.height)
        found = [f"{place.name or place.role} leaves the paper" for place in self.places if not place.box.inside(paper)]
        texts = [(box, words) for box, words in self.words() if any(words.lines)]
        for at, (box, words) in enumerate(texts):
            for other, more in texts[at + 1 :]:
                if box.meets(other, 0.3):
                    found.append(f"{words.lines[0]!r} and {more.lines[0]!r} share a place")
        return found


@dataclass(frozen=True)
class Mark:
    """An entry of the bookmarks: title, number of the page from 0, and the entries below it."""

    title: str
    page: int
    below: tuple[Mark, ...] = ()


def bookmarks(pages: Sequence[Page]) -> tuple[Mark, ...]:
    """The tree of bookmarks of pages in their order.

    >>> marks = bookmarks([Page(1, 1, ("A",)), Page(1, 1, ("B", "x")), Page(1, 1, ("B", "y")), Page(1, 1, ("B", "y"))])
    >>> [(one.title, one.page, [below.title for below in one.below]) for one in marks]
    [('A', 0, []), ('B', 1, ['x', 'y'])]
    """
    return _below(pages, 0, [(number, page.marks) for number, page in enumerate(pages)])


def _below(pages: Sequence[Page], depth: int, some: list[tuple[int, tuple[str, ...]]]) -> tuple[Mark, ...]:
    groups: list[tuple[str, list[tuple[int, tuple[str, ...]]]]] = []
    for number, marks in some:
        if len(marks) <= depth:
            continue
        if not groups or groups[-1][0] != marks[depth]:
            groups.append((marks[depth], []))
        groups[-1][1].append((number, marks))
    return tuple(Mark(title, members[0][0], _below(pages, depth + 1, members)) for title, members in groups)


def round_length(metres: float) -> tuple[float, bool]:
    """The round length next to `metres` (1, 2, 4, 5 or 10 times a power of ten), and whether to write it in km.

    Half of it, the first mark of a bar in two parts, is round as well.

    >>> round_length(4300.0)
    (4000.0, True)
    """
    power = 10 ** math.floor(math.log10(metres))
    length = min((1, 2, 4, 5, 10), key=lambda factor: abs(math.log(factor * power / metres))) * power
    return float(length), length >= 1000


def columns_of(box: Box, count: int, gap: float = 6.0) -> list[Box]:
    """The box cut into columns of equal width.

    >>> [one.left for one in columns_of(Box(0, 0, 100, 10), 2, 10)]
    [0.0, 55.0]
    """
    width = (box.width - gap * (count - 1)) / count
    return [Box(box.left + place * (width + gap), box.top, width, box.height) for place in range(count)]
