"""Pages that compare: two to four districts in one table with their courses, or the districts of each larger area as a rug."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Callable

import numpy as np

from ...core.charts.marks import OKABE_ITO, on_colour
from ...core.charts.paper import course_chart, spine_dots, spine_ground
from ...core.page import MARGIN, NOTE, SMALL, TABLE, Box, Drawing, Fill, Page, Words, columns_of
from ...drawing import fonts
from ...i18n import number, period_text, tr
from .frame import CONTENT, Imprint, breadth, foot, legend, paragraph, section, start_page, table
from .maps import counted
from .material import Material

STYLES = ((OKABE_ITO[0], "circle"), ("#E69F00", "square"), ("#009E73", "triangle"), ("#CC79A7", "diamond"))
"""Colour and sign of the compared districts: blue circle, orange square, green triangle, purple diamond."""

FIFTHS = ("#f0f9b8", "#addeb2", "#41b6c4", "#2272b5", "#1f2f86")
"""Lowest to highest fifth, towards more need where an indicator has a direction."""

MOST_COLUMNS = 14
"""So many districts stand side by side in a rug."""


def pages_of(size: tuple[float, float], material: Material, imprint: Imprint) -> list[Callable[[int], Page]]:
    """The pages of the comparison: of the chosen districts where they are two to four, of each larger area, else of those
    with the highest index."""
    if not material.spine:
        return []
    everyone = len(material.districts.keys)
    chosen = material.wanted if 2 <= len(material.wanted) <= 4 and len(material.wanted) < everyone else []
    steps: list[Callable[[int], Page]] = []
    if material.choices.borough_field and not chosen:
        for borough in dict.fromkeys(one for one in material.boroughs if one):
            members = [place for place, one in enumerate(material.boroughs) if one == borough]
            members = [one for one in members if material.place(one) >= 0]
            for begin in range(0, len(members), MOST_COLUMNS):
                some = members[begin : begin + MOST_COLUMNS]
                steps.append(lambda at, name=borough, some=some: _rug(size, material, name, some, imprint, at))
        return steps
    if not chosen:
        values = material.subject.values
        order = np.argsort(-np.nan_to_num(values, nan=-np.inf), kind="stable")[:4]
        keys = [material.districts.keys[at] for at in order if np.isfinite(values[at])]
        chosen = [material.cube.districts.index(key) for key in keys]
    if len(chosen) < 2:
        return []
    return [lambda at: _compared(size, material, chosen, imprint, at)]


def _compared(size: tuple[float, float], material: Material, chosen: Sequence[int], imprint: Imprint, at: int) -> Page:
    """One spine table for two to four districts, and courses with all of them."""
    title = tr("Comparison")
    when = period_text(material.cube.periods[material.period])
    page = start_page(size, imprint, title, title, " · ".join(filter(None, (counted(len(chosen)), when))), (title,))
    bottom = page.foot - 4
    if page.wide:
        left, right = columns_of(Box(MARGIN, CONTENT, page.inner, bottom - CONTENT), 2, 8)
    else:
        left = Box(MARGIN, CONTENT, page.inner, (bottom - CONTENT) * 0.62)
        right = Box(MARGIN, left.bottom + 3, page.inner, bottom - left.bottom - 3)
    top = section(page, tr("Compared with the whole city"), left, when)
    names = [material.names[one] for one in chosen]
    for (colour, marker), name, place in zip(
        STYLES, names, columns_of(Box(left.left, top, left.width, 5), len(names), 2)
    ):
        sign = Fill(colour) if marker == "square" else Fill(colour, border="#6f6f6f")
        page.add(Box(place.left, place.top + 0.8, 3, 3), sign, "Artifact")
        shown = fonts.elided(name, place.width - 5, SMALL)
        page.add(Box(place.left + 4.5, place.top, place.width - 4.5, 5), Words((shown,), SMALL, middle=True), "P")
    top += 6
    spine = material.spine
    room = int((left.bottom - top) / 4.5) - 1
    spine = spine[:room]
    step = min(6.1, (left.bottom - top) / (len(spine) + 1))
    width, figures = min(52.0, left.width * 0.28), 14.5
    first = left.width - width - 6 - figures * (len(chosen) + 1)
    widths = [first, *[figures] * (len(chosen) + 1)]
    rows = [("", *(fonts.elided(name, figures - 1.6, SMALL, True) for name in names), tr("City"))]
    for row in spine:
        cells = [material.written(row.indicator, row.period, one) for one in chosen]
        rows.append((material.named(row.indicator), *cells, material.city(row.indicator, row.period)))
    points = TABLE if step >= 4.9 else SMALL
    table(
        page, rows, widths, Box(left.left, top, left.width, 0), range(1, len(chosen) + 2), points, step, name="values"
    )
    frame = Box(left.right - width, top + step, width, step * len(spine))
    lines = list(range(len(spine)))
    charts = (spine_ground(spine, lines), spine_dots(spine, lines, chosen, STYLES))
    charts = tuple(replace(chart, y=replace(chart.y, low=-float(len(spine)))) for chart in charts)
    alt = tr("Chart: where the values of the districts lie among those of all districts; the table has the figures.")
    page.add(frame, Drawing(charts, bare=True), "Figure", alt=alt)
    if len(material.cube.periods) > 1:
        _courses(page, material, chosen, right)
    foot(
        page,
        imprint,
        imprint.method or tr("Values as in the layer; figures of the city by the denominator of each indicator."),
        at,
    )
    return page


def _courses(page: Page, material: Material, chosen: Sequence[int], box: Box):
    periods = material.cube.periods
    top = section(page, tr("Development"), box, f"{period_text(periods[0])}–{period_text(periods[-1])}")
    rows = max(1, min(2, int((box.bottom - top - 6) / 34)))
    places = [row.indicator for row in material.spine][: 2 * rows]
    height = (box.bottom - top - 6) / rows
    for number_of, place in enumerate(places):
        cell = columns_of(Box(box.left, top + number_of // 2 * height, box.width, height), 2, 6)[number_of % 2]
        high = fonts.line_height(TABLE)
        shown = fonts.elided(material.named(place), cell.width - 1, TABLE, True)
        page.add(Box(cell.left, cell.top, cell.width, high), Words((shown,), TABLE, True), "P")
        chart = course_chart(
            material.cube, material.series(place), chosen, number, period_text, STYLES, material.breaks(place)
        )
        alt = tr("Chart: {indicator} of the compared districts over all periods; the tables have the figures.")
        frame = Box(cell.left, cell.top + high, cell.width, cell.height - high - 1)
        page.add(frame, Drawing((chart,)), "Figure", alt=alt.format(indicator=material.cube.title(place)))
    entries = [("dash", tr("City")), ("pale", tr("80 % of the districts")), ("half", tr("middle half"))]
    legend(page, [*entries, *material.break_signs(places)], Box(box.left, box.bottom - 5, box.width, 5))


def _rug(
    size: tuple[float, float], material: Material, borough: str, members: Sequence[int], imprint: Imprint, at: int
) -> Page:
    """The districts of a larger area side by side; each cell is tinted by the fifth of all districts its value is in."""
    title = tr("Comparison: {area}").format(area=borough)
    when = period_text(material.cube.periods[material.period])
    subtitle = " · ".join(filter(None, (counted(len(members)), when)))
    page = start_page(size, imprint, tr("Comparison"), title, subtitle, (tr("Comparison"), borough))
    bottom = page.foot - 4
    name = min(62.0, page.inner * 0.32)
    width = min(20.0, (page.inner - name - 16) / len(members))
    head = 22.0
    spine = material.spine[: int((bottom - CONTENT - head - 22) / 4.6)]
    step = min(6.2, (bottom - CONTENT - head - 22) / max(1, len(spine)))
    top = section(
        page, tr("Values by fifth"), Box(MARGIN, CONTENT, page.inner, 8), tr("tinted: fifth among all districts")
    )
    _heads(page, material, members, Box(MARGIN + name, top, width * len(members), head - 6), width)
    rows_top = top + head - 5
    points = SMALL if width >= 11 else 7.0
    for line, row in enumerate(spine):
        y = rows_top + line * step
        shown = fonts.elided(material.named(row.indicator), name - 1.5, SMALL)
        page.add(Box(MARGIN, y, name - 1, step), Words((shown,), SMALL, middle=True), "P")
        fifths = _fifths(row.meaning.direction, material.cube.values[row.period, :, row.indicator])
        for column, district in enumerate(members):
            place = Box(MARGIN + name + column * width, y + 0.3, width - 0.6, step - 0.6)
            fifth = int(fifths[district])
            if fifth >= 0:
                page.add(place, Fill(FIFTHS[fifth]), "Artifact")
            colour = on_colour(FIFTHS[fifth]) if fifth >= 0 else NOTE
            words = fonts.elided(material.written(row.indicator, row.period, district), place.width, points)
            page.add(place, Words((words,), points, colour=colour, align="centre", middle=True), "P")
        city = Box(MARGIN + name + len(members) * width + 1, y, 15, step)
        page.add(city, Words((material.city(row.indicator, row.period),), SMALL, True, align="right", middle=True), "P")
    place = Box(MARGIN + name + len(members) * width + 1, rows_top - 5, 15, 4.6)
    page.add(place, Words((tr("City"),), SMALL, True, align="right", middle=True), "P")
    y = rows_top + len(spine) * step + 3
    words = (tr("lowest fifth"), tr("highest fifth"))
    for place_of, colour in enumerate(FIFTHS):
        left = MARGIN + place_of * 9
        page.add(Box(left, y, 8, 3.6), Fill(colour), "Artifact")
    page.add(Box(MARGIN + 47, y - 0.2, page.inner - 47, 4), Words((" – ".join(words),), SMALL, colour=NOTE), "P")
    note = tr(
        "Where an indicator has a direction the darkest fifth is the one of most need. “{sign}” is confidential."
    ).format(sign="•")
    paragraph(page, note, Box(MARGIN, y + 5, page.inner, 8), SMALL, NOTE, most=2)
    foot(page, imprint, imprint.method or tr("Fifths of all districts with a value, counted without weights."), at)
    return page


def _heads(page: Page, material: Material, members: Sequence[int], box: Box, width: float):
    """Names of the districts, broken into lines of their narrow columns."""
    points = SMALL if width >= 16 else 7.0
    step = fonts.line_height(points)
    most = max(1, int(box.height / step))
    for column, district in enumerate(members):
        lines = fonts.shortened(
            _parted(material.names[district], breadth(width - 0.8), points), breadth(width - 0.8), points, most
        )
        top = box.bottom - step * len(lines)
        page.add(
            Box(box.left + column * width, top, width - 0.8, step * len(lines)),
            Words(tuple(lines), points, align="centre"),
            "P",
        )


def _parted(name: str, width: float, points: float) -> str:
    """A name whose words are cut where they are wider than their column, with a hyphen and a blank."""
    words = []
    for word in name.split():
        while fonts.text_width(word, points) > width and len(word) > 3:
            end = next(
                (at for at in range(len(word) - 2, 2, -1) if fonts.text_width(word[:at] + "-", points) <= width), 2
            )
            words.append(word[:end].rstrip("-") + "-")
            word = word[end:]
        words.append(word)
    return " ".join(words)


def _fifths(direction: int, values: np.ndarray) -> np.ndarray:
    """The fifth of each district, 0 the lowest (with direction −1 the highest values), -1 for none."""
    known = np.isfinite(values)
    result = np.full(len(values), -1)
    if known.sum() < 5:
        return result
    signed = values[known] * (-1 if direction < 0 else 1)
    order = np.searchsorted(np.sort(signed), signed, side="left")
    result[known] = np.minimum(order * 5 // known.sum(), 4)
    return result
