"""Pages of words and figures: cover, contents, tables, sources and methods."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Callable

from ...core.data.status import STATUS_CODE, is_soft
from ...core.page import INK, MARGIN, NOTE, SMALL, TEXT, Box, Fill, Page, Stroke, Words, columns_of
from ...core.rates.known import entry_of
from ...drawing import fonts
from ...i18n import language, number, over_periods, period_text, sentence, tr
from ..io.catalogue import shipped
from .frame import CONTENT, Imprint, breadth, foot, paragraph, paragraphs, section, start_page, table, today
from .logo import fitted
from .maps import counted
from .material import SECRET, Material

MOST_NAMES = 40
"""More districts than this are not listed one by one in the contents."""

ROWS = 45
"""So many districts stand on a page of a table."""

_LINE = 6.2


def cover(size: tuple[float, float], material: Material, imprint: Imprint) -> Page:
    """Title, what it is about, who made it and from what."""
    page = Page(size[0], size[1], (tr("Cover"),))
    page.add(Box(0, 0, page.width, page.height * 0.42), Fill(imprint.accent), "Artifact")
    width = page.inner - 10
    points = next(
        (one for one in (34.0, 28.0, 24.0) if len(fonts.wrapped(imprint.title, breadth(width), one, True)) <= 3), 20.0
    )
    lines = fonts.shortened(imprint.title, breadth(width), points, 4, True)
    high = fonts.line_height(points) * len(lines)
    box = Box(MARGIN + 5, page.height * 0.42 - high - 12, width + 0.5, high + 0.2)
    page.add(box, Words(tuple(lines), points, True, "#ffffff"), "H1")
    top = page.height * 0.42 + 10
    text = " · ".join(filter(None, (counted(len(material.districts.keys)), material.span)))
    top = paragraph(page, text, Box(MARGIN + 5, top, width, 12), 14.0, INK, most=1) + 8
    for words in filter(None, (imprint.municipality, imprint.author)):
        top = paragraph(page, words, Box(MARGIN + 5, top, width, 14), 12.0, INK, most=2) + 2
    bottom = page.height - MARGIN
    told = [tr("Printed on {day}").format(day=today())]
    if imprint.data:
        told.insert(0, tr("Data of {period}").format(period=imprint.data))
    if imprint.source:
        told.insert(0, tr("Source: {source}").format(source=imprint.source))
    lines = [line for one in told for line in fonts.shortened(one, breadth(width), SMALL, 3)]
    high = fonts.line_height(SMALL) * len(lines)
    if imprint.logo is not None:
        free = Box(MARGIN + 5, top + 4, 70, bottom - high - 6 - top - 4)
        place = fitted(imprint.logo, Box(free.left, max(free.top, free.bottom - 28), free.width, min(28, free.height)))
        page.add(place, imprint.logo, "Figure", alt=logo_words(imprint), name="logo")
    page.add(Box(MARGIN + 5, bottom - high, width + 0.5, high + 0.1), Words(tuple(lines), SMALL, colour=NOTE), "P")
    return page


def logo_words(imprint: Imprint) -> str:
    """What the logo shows, for people who do not see it."""
    if not imprint.municipality:
        return tr("Logo")
    return tr("Logo of {municipality}").format(municipality=imprint.municipality)


# ---- contents


def contents_count(size: tuple[float, float], imprint: Imprint, lines: int) -> int:
    """So many pages the contents take."""
    return max(1, math.ceil(lines / _lines_a_page(size)))


def _lines_a_page(size: tuple[float, float]) -> int:
    columns = 2 if size[0] > size[1] else 1
    return columns * int((size[1] - 22 - 6 - CONTENT) / _LINE)


def contents(
    size: tuple[float, float], imprint: Imprint, lines: Sequence[tuple[str, int, int]], before: int
) -> Iterator[Page]:
    """The contents; a click leads to the page. lines: title, depth, number of the page from 0"""
    each = _lines_a_page(size)
    for number_of in range(contents_count(size, imprint, len(lines))):
        page = start_page(size, imprint, "", tr("Contents"), "", (tr("Contents"),))
        some = lines[number_of * each : (number_of + 1) * each]
        columns = 2 if page.wide else 1
        boxes = columns_of(Box(MARGIN, CONTENT, page.inner, page.foot - 6 - CONTENT), columns, 12)
        high = each // columns
        for place, (title, depth, target) in enumerate(some):
            box = boxes[place // high]
            left, top = box.left + 6.0 * depth, box.top + place % high * _LINE
            at = number(target + 1, 0)
            shown = fonts.elided(title, box.right - left - 16, TEXT, depth == 0)
            wide = fonts.text_width(shown, TEXT, depth == 0)
            alt = tr("{title}, page {n}").format(title=title, n=at)
            page.add(
                Box(left, top, box.right - left - 14, _LINE),
                Words((shown,), TEXT, depth == 0, middle=True),
                "TOCI",
                alt=alt,
                target=target,
            )
            page.add(
                Box(left + wide + 2, top + _LINE * 0.68, max(0.5, box.right - left - wide - 14), 0),
                Stroke("#d0d0d0", 0.1),
                "Artifact",
            )
            page.add(Box(box.right - 11, top, 11, _LINE), Words((at,), TEXT, align="right", middle=True), "P")
        foot(page, imprint, imprint.method or tr("Lines of the contents lead to their pages."), before + number_of + 1)
        yield page


# ---- tables


def table_pages(size: tuple[float, float], material: Material, imprint: Imprint) -> list[Callable[[int], Page]]:
    """All districts with their values in the shown period; the head is repeated, columns that do not fit go on behind."""
    columns = ([material.index] if material.index >= 0 else []) + material.rates
    wide = size[0] - 2 * MARGIN
    name, figures_ = min(58.0, wide * 0.34), 21.0
    each = max(1, int((wide - name - 14) / figures_))
    order = ordered(material)
    rows = min(ROWS, int((size[1] - 22 - 6 - CONTENT - 16) / 4.4))
    steps: list[Callable[[int], Page]] = []
    for begin in range(0, len(columns), each):
        some = columns[begin : begin + each]
        for first in range(0, len(order), rows):
            part = order[first : first + rows]

            last = first + rows >= len(order)

            def make(at: int, some=some, part=part, last=last) -> Page:
                return _table_page(size, material, imprint, some, part, last, (name, figures_), at)

            steps.append(make)
    return steps


def ordered(material: Material) -> list[int]:
    """The districts by larger area and name."""
    some = [place for place in range(len(material.cube.districts)) if material.place(place) >= 0]
    return sorted(some, key=lambda one: (material.boroughs[one], material.names[one].casefold()))


def _table_page(
    size, material: Material, imprint: Imprint, columns: Sequence[int], part: Sequence[int], last: bool, widths, at: int
) -> Page:
    period = material.period
    title = tr("Values of the districts")
    when = period_text(material.cube.periods[period])
    page = start_page(size, imprint, tr("Tables"), title, when, (tr("Tables"),))
    top = CONTENT
    heads = [fonts.shortened(material.named(one), breadth(widths[1] - 1.2), 7.0, 3) for one in columns]
    step = fonts.line_height(7.0)
    for number_of, lines in enumerate(heads):
        left = MARGIN + 14 + widths[0] + number_of * widths[1]
        place = Box(left, top + 3 * step - step * len(lines), widths[1] - 1.2, step * len(lines) + 0.1)
        page.add(place, Words(tuple(lines), 7.0, True, align="right"), "P")
    top += 3 * step + 0.4
    rows: list[tuple[str, ...]] = [(tr("District key"), tr("District"), *("" for _ in columns))]
    for district in part:
        cells = [material.written(one, period, district) for one in columns]
        rows.append((material.cube.districts[district], material.names[district], *cells))
    strong = []
    if last:
        strong.append(len(rows))
        rows.append(
            ("", tr("City"), *(("" if one == material.index else material.city(one, period)) for one in columns))
        )
    column_widths = (18.0, widths[0] - 4.0, *[widths[1]] * len(columns))
    high = 4.4
    table(
        page, rows, column_widths, Box(MARGIN, top, page.inner, 0), range(2, len(columns) + 2), SMALL, high,
        strong=tuple(strong), name="table",
    )  # fmt: skip
    foot(page, imprint, " · ".join(signs(material, columns)), at)
    return page


def signs(material: Material, columns: Sequence[int]) -> list[str]:
    """What the signs in a table of some indicators mean."""
    cells = material.cube.status[material.period][:, list(columns)]
    notes = [tr("– no value")]
    if (cells == STATUS_CODE["suppressed"]).any():
        notes.append(tr("{sign} confidential").format(sign=SECRET))
    if is_soft(cells).any():
        notes.append(tr("* estimated, provisional or uncertain"))
    return notes


# ---- sources and methods


def methods_page(size: tuple[float, float], material: Material, imprint: Imprint, at: int) -> Page:
    """Where the figures come from, how they were made, what they mean and what not; indicators by numerator and denominator."""
    title = tr("Sources and methods")
    page = start_page(size, imprint, "", title, over_periods(tr("Data"), material.cube.periods), (title,))
    box = Box(MARGIN, CONTENT, page.inner, page.foot - 5 - CONTENT)
    left, right = columns_of(box, 2, 10) if page.wide else (Box(box.left, box.top, box.width, box.height * 0.5), None)
    top = section(page, tr("Sources"), left)
    source = imprint.source or tr("The layer does not name its source.")
    told = [tr("Data: {source}").format(source=source), tr("Values were taken from the layer as they are.")]
    top = paragraphs(page, told, Box(left.left, top, left.width, 24), TEXT) + 2
    top = section(page, tr("Methods"), Box(left.left, top, left.width, 10))
    told = []
    if imprint.method:
        told.append(imprint.method)
    if material.subject.is_index:
        told.append(material.subject.method)
    told.append(
        tr(
            "The value of the city is the sum of the numerators by the sum of the denominators where the catalogue knows "
            "them; else a mean of the districts, which is then called so."
        )
    )
    told.append(
        tr("Bands of charts reach from the 10th to the 90th and from the 25th to the 75th percentile of the districts.")
    )
    told.append(tr("Values that are confidential are shown nowhere, nor in what is derived from them."))
    told.append(tr("The figures describe areas, not the people who live there, and name no causes."))
    room = Box(left.left, top, left.width, left.bottom - top)
    top = paragraphs(page, told, room, TEXT) + 2
    frame = right or Box(box.left, top + 1, box.width, box.bottom - top - 1)
    _indicators(page, material, frame)
    foot(page, imprint, tr("Printed on {day}; made with QGIS and the plugin Sozialraum.").format(day=today()), at)
    return page


def _indicators(page: Page, material: Material, box: Box):
    top = section(page, tr("Indicators"), box)
    step = fonts.line_height(SMALL) + 0.7
    room = int((box.bottom - top) / step) - 1
    name = box.width * 0.36
    widths = (name, box.width * 0.32, box.width * 0.32)
    rows = [(tr("Indicator"), tr("Numerator"), tr("Denominator or kind of mean"))]
    for place in material.rates[:room]:
        entry = entry_of(material.cube.indicators[place], material.cube.title(place), shipped().values())
        above = below = ""
        if entry is not None:
            above = entry.text.get(f"numerator_{language()}") or entry.text.get("numerator_en", "")
            below = entry.text.get(f"denominator_{language()}") or entry.text.get("denominator_en", "")
        if not below:
            below = sentence(material.wholes[place].label())
        rows.append((material.named(place), above, below))
    if len(material.rates) > room:
        rows[-1] = (tr("and {n} more").format(n=number(len(material.rates) - room + 1, 0)), "", "")
    table(page, rows, widths, Box(box.left, top, box.width, 0), (), SMALL, step)
