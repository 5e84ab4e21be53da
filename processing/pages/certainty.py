"""The page of the report that says how certain the numbers are."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.charts.compare import ranking_chart
from ...core.charts.marks import first_rows
from ...core.charts.series import series_of
from ...core.findings.certainty import Certainty, certainties, certainty_findings, how_to_read
from ...core.page import MARGIN, SMALL, TEXT, Box, Drawing, Page
from ...drawing import fonts
from ...i18n import number, period_text, sentence, tr
from .frame import CONTENT, Imprint, foot, paragraphs, section, start_page, table
from .material import Material

_ROW = 3.8
"""Height of a row of the chart, mm."""


def title() -> str:
    """Title of the page."""
    return tr("How certain are the numbers?")


def certain(material: Material) -> list[Certainty]:
    """The rates with bounds in the layer, in the period shown; none where there are no bounds."""
    fields = len(material.cube.indicators)
    found = certainties(
        material.drawn, material.period, lambda place: float(material.wholes[place].values[material.period])
    )
    return [one for one in found if one.indicator < fields]


def certainty_page(
    size: tuple[float, float], material: Material, found: Sequence[Certainty], imprint: Imprint, at: int
) -> Page:
    """Sentences, a table of all rates by grade, and the intervals of the first one."""
    when = period_text(material.cube.periods[material.period])
    page = start_page(size, imprint, "", title(), when, (title(),))
    box = Box(MARGIN, CONTENT, page.inner, page.foot - 5 - CONTENT)
    titles = [material.cube.title(place) for place in range(len(material.cube.indicators))]
    told = [sentence(one) for one in certainty_findings(found[:3], titles, material.names, number)]
    end = paragraphs(page, told, Box(box.left, box.top, box.width, 52), TEXT, 1.0)
    top = section(page, tr("All rates"), Box(box.left, end + 2, box.width, 10))
    step = fonts.line_height(SMALL) + 0.7
    head = (tr("Rate"), tr("good"), tr("fair"), tr("weak"), tr("above the municipality"), tr("below the municipality"))
    most = max(1, int((box.bottom - top) * 0.3 / step) - 1)
    rows = [head, *(_row(material, one) for one in found[:most])]
    widths = (box.width - 2 * 18.0 - 18.0 - 2 * 36.0, 18.0, 18.0, 18.0, 36.0, 36.0)
    top = table(page, rows, widths, Box(box.left, top, box.width, 0), range(1, 6), SMALL, step, name="certainty") + 4
    read = [sentence(one) for one in how_to_read()]
    lines = sum(len(fonts.wrapped(words, box.width * 0.98, TEXT)) for words in read)
    below = lines * fonts.line_height(TEXT) + len(read) * 1.2 + 12
    first = found[0].indicator
    room = max(24.0, box.bottom - top - below - 8)
    chart = ranking_chart(
        material.drawn,
        series_of(material.drawn, first, whole=material.wholes[first]),
        (),
        material.period,
        number,
        period_text,
        uncertainty=True,
    )
    every = len(chart.y.ticks)
    chart = first_rows(chart, max(4, int((room - 18) / _ROW)))
    note = tr("{n} of {all} districts, hollow: weak, dashed: municipality").format(
        n=number(len(chart.y.ticks), 0), all=number(every, 0)
    )
    heading = tr("Intervals: {rate}").format(rate=material.named(first))
    top = section(page, heading, Box(box.left, top, box.width, 10), note)
    alt = told[0] if told else title()
    page.add(Box(box.left, top, box.width, room), Drawing((chart,)), "Figure", alt=alt, name="intervals")
    top = section(page, tr("How to read it"), Box(box.left, top + room + 2, box.width, 10))
    paragraphs(page, read, Box(box.left, top, box.width, box.bottom - top), TEXT)
    foot(page, imprint, tr("Intervals and grades as the layer holds them."), at)
    return page


def _row(material: Material, one: Certainty) -> tuple[str, ...]:
    counts = [one.count(grade) for grade in ("good", "fair", "weak")]
    counts += [int((one.side == side).sum()) for side in (1, -1)]
    return (material.named(one.indicator), *(number(count, 0) for count in counts))
