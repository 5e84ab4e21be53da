"""The Steckbrief of a district: where it lies, what stands out, its values beside those of the city, their course."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsProject

from ...core.charts.marks import Chart
from ...core.charts.paper import course_chart, spark_chart, spine_dots, spine_ground, strip_chart
from ...core.charts.profile import SpineRow
from ...core.charts.uncertainty import has_bounds
from ...core.charts.words import profile_sentences, summary
from ...core.data.municipality import city_word
from ...core.data.status import STATUS_CODE, is_soft
from ...core.page import MARGIN, NOTE, SMALL, SUBJECT, TABLE, TEXT, Box, Drawing, Fill, MapArea, MapView, Page, Words
from ...drawing import fonts
from ...i18n import number, period_text, sentence, tr
from ..maps.symbols import MapRule
from .frame import (
    CONTENT,
    Imprint,
    breadth,
    foot,
    legend,
    paragraph,
    section,
    start_page,
    table,
    text,
    title_size,
)
from .map_subject import figure
from .maps import fitted, map_crs, plain_style, scene_of, whole_extent
from .material import SECRET, Material

COURSES = 4
"""So many courses stand on a profile."""

LOCATOR = 46.0
"""Side of the map that says where a district lies, mm."""

_ROW, _LEAST_ROW = 6.1, 4.5
_CITY_FILL = "#e6e6e6"


@dataclass
class ProfileLine:
    """A line of the table of a profile: a heading, or an indicator with the place of its row in the spine."""

    heading: str = ""
    row: int = -1


@dataclass
class _Areas:
    """Where the parts of a profile stand."""

    glance: Box
    locator: Box
    table: Box
    courses: Box


class Profiles:
    """The profiles of a run: what is equal on all pages is found once."""

    def __init__(self, material: Material, imprint: Imprint, size: tuple[float, float], first: int):
        self.material, self.imprint, self.size, self.first = material, imprint, size, first
        names = [material.names[one] for one in material.wanted]
        self.points = title_size(names, size[0] - 2 * MARGIN)

    @property
    def material_period(self) -> str:
        """The shown period as people write it."""
        return period_text(self.material.cube.periods[self.material.period])

    @cached_property
    def courses(self) -> list[int]:
        """The indicators whose courses are shown."""
        material = self.material
        wanted = [material.cube.position(name) for name in material.choices.series_fields]
        chosen = [place for place in wanted if place >= 0] or [row.indicator for row in material.spine]
        return chosen[:COURSES]

    @cached_property
    def parts(self) -> list[list[ProfileLine]]:
        """The lines of the table on each page; as many pages as all indicators need."""
        lines: list[ProfileLine] = []
        blocks = [self._block(row) for row in self.material.spine]
        several = len(set(blocks)) > 1
        for place, block in enumerate(blocks):
            if several and (not place or blocks[place - 1] != block):
                lines.append(ProfileLine(heading=block))
            lines.append(ProfileLine(row=place))
        page = start_page(self.size, self.imprint, "", "", "")
        room = self._areas(page).table.height - 18
        capacity = max(3, int(room / _LEAST_ROW) - 1)
        pages = []
        while lines:
            taken = lines[:capacity]
            if len(lines) > capacity and taken[-1].row < 0:  # no heading without a row below it
                taken = taken[:-1]
            pages.append(taken)
            lines = lines[len(taken) :]
            capacity = max(3, int((page.foot - 4 - CONTENT - 20) / _ROW) - 1)
        return pages or [[]]

    def _block(self, row: SpineRow) -> str:
        area = sentence(row.meaning.area) if not isinstance(row.meaning.area, str) else row.meaning.area
        area = area or tr("Further indicators")
        return area if row.meaning.direction else tr("{area} (← lower · higher →)").format(area=area)

    @property
    def count(self) -> int:
        """How many pages the profiles take."""
        return len(self.material.wanted) * len(self.parts)

    def pages(self, districts: Sequence[int] | None = None, first: int | None = None) -> Iterator[Page]:
        """The pages of some districts, of all where None; first: number of the page before them"""
        at = self.first if first is None else first
        for district in self.material.wanted if districts is None else districts:
            for part in range(len(self.parts)):
                at += 1
                yield self.page(district, part, at)

    def page(self, district: int, part: int, at: int) -> Page:
        """One page of a district."""
        material = self.material
        name = material.names[district]
        borough = material.boroughs[district]
        marks = tuple(filter(None, (tr("Profiles"), borough, name)))
        parts = [tr("District {key}").format(key=material.cube.districts[district]), borough]
        lived = material.residents(district)
        if np.isfinite(lived):
            parts.append(tr("{n} residents").format(n=number(lived, 0)))
        subtitle = " · ".join(filter(None, [*parts, self.material_period]))
        kicker = tr("Profile") if not part else tr("Profile, page {n}").format(n=part + 1)
        page = start_page(self.size, self.imprint, kicker, name, subtitle, marks, f"profile{part}", self.points)
        areas = self._areas(page)
        if part:
            frame = Box(MARGIN, CONTENT, page.inner, page.foot - 4 - CONTENT)
            self._table(page, district, self.parts[part], frame, _ROW)
        else:
            self._glance(page, district, areas.glance)
            self._locator(page, district, areas.locator)
            lines = self.parts[0]
            step = min(_ROW, (areas.table.height - 18) / max(1, len(lines) + 1))
            self._table(page, district, lines, areas.table, step)
            self._courses(page, district, areas.courses)
        foot(page, self.imprint, self.imprint.method or self._method, at)
        return page

    @cached_property
    def _method(self) -> str:
        subject = self.material.subject
        if subject.is_index:
            return subject.method
        return tr("Values as in the layer; the municipality by the denominator of each indicator where it is known.")

    def _areas(self, page: Page) -> _Areas:
        bottom = page.foot - 4
        if not page.wide:
            wide = page.inner - LOCATOR - 6
            top = CONTENT + LOCATOR + 4
            low = bottom - 87 if self._has_courses else bottom - 14
            return _Areas(
                Box(MARGIN, CONTENT, wide, LOCATOR),
                Box(page.width - MARGIN - LOCATOR, CONTENT, LOCATOR, LOCATOR),
                Box(MARGIN, top, page.inner, low - top - 2),
                Box(MARGIN, low, page.inner, bottom - low),
            )
        left = page.inner * 0.57
        right = Box(MARGIN + left + 8, CONTENT, page.inner - left - 8, bottom - CONTENT)
        side = min(LOCATOR, right.height * 0.33)
        top = CONTENT + 42
        return _Areas(
            Box(MARGIN, CONTENT, left, 41),
            Box(right.right - side, CONTENT, side, side),
            Box(MARGIN, top, left, bottom - top),
            Box(right.left, CONTENT + side + 3, right.width, right.height - side - 3),
        )

    @property
    def _has_courses(self) -> bool:
        return bool(self.courses)

    # ---- at a glance

    def _glance(self, page: Page, district: int, box: Box):
        material = self.material
        top = section(page, tr("At a glance"), box)
        place = material.place(district)
        subject = material.subject
        if subject.is_index and place >= 0:
            words, colour, hatched = _class_of(subject, place)
            chip = Fill(colour, hatched, "#6f6f6f")
            page.add(Box(box.left, top + 0.3, 4.5, 4.5), chip, "Artifact", name="class_colour", varies=True)
            ranks = subject.ranks()
            value = figure(subject.values[place], subject.digits)
            told = f"{subject.title} {value}"
            if ranks[place]:
                rank = tr("rank {rank} of {n}").format(rank=int(ranks[place]), n=int((ranks > 0).sum()))
                told = f"{told} · {rank}"
            room = max(20.0, box.width - 6.5 - 62)
            shown = fonts.elided(words, room, TEXT, True)
            place_of = Box(box.left + 6.5, top + 0.2, room + 0.5, 5)
            text(page, shown, place_of, TEXT, bold=True, name="class", varies=True)
            wide = Box(box.right - 61, top + 0.2, 61, 5)
            text(page, fonts.elided(told, 60.5, TEXT), wide, TEXT, align="right", name="rank", varies=True)
            top += 6.6
        note = fonts.line_height(SMALL)
        said = self._sentences(district)
        low = Box(box.left, top, box.width, box.bottom - top - note - 1)
        most = max(1, int(low.height / fonts.line_height(TEXT)))
        lines: list[str] = []
        for one in said:
            more = fonts.wrapped(one, breadth(box.width), TEXT)
            if len(lines) + len(more) > most:
                break
            lines += more
        if not lines and said:
            lines = fonts.shortened(said[0], breadth(box.width), TEXT, most)
        frame = Box(box.left, top, box.width + 0.5, most * fonts.line_height(TEXT) + 0.1)
        page.add(frame, Words(tuple(lines), TEXT), "P", name="sentences", varies=True)
        words = tr("The index describes areas, not the people who live there.")
        if subject.is_index:
            place_of = Box(box.left, box.bottom - note, box.width, note + 0.1)
            paragraph(page, words, place_of, SMALL, NOTE, most=1)

    def _sentences(self, district: int) -> list[str]:
        material = self.material
        first = (
            material.series(self.courses[0] if self.courses else material.spine[0].indicator)
            if material.spine
            else None
        )
        told = []
        if first is not None:
            told += summary(material.drawn, first, [district], material.period, None, number, period_text)
        rows = [material.series(row.indicator) for row in material.spine]
        if len(rows) > 1:
            told += profile_sentences(material.cube, rows, [district], material.period, number, period_text)
        return [sentence(one) for one in told]

    # ---- where the district lies

    @cached_property
    def _ground(self):
        districts = self.material.districts
        crs = map_crs(districts)
        extent = whole_extent(districts, crs)
        transform = QgsCoordinateTransform(districts.rows.crs, crs, QgsProject.instance())
        return crs, extent, transform

    @cached_property
    def _style(self) -> str:
        return plain_style([MapRule(self.material.districts.only or "TRUE", "", _CITY_FILL)])

    def _locator(self, page: Page, district: int, box: Box):
        crs, extent, transform = self._ground
        shown = fitted(extent, box)
        districts = self.material.districts
        scene = scene_of(districts, self._style, self.imprint, shown, crs)
        name = self.material.names[district]
        alt = tr("Map: where the district lies in the municipality.")
        page.add(box, MapView(scene), "Figure", alt=alt, name="locator", shared=True)
        place = self.material.place(district)
        if place < 0 or not districts.rows.features[place].hasGeometry():
            return
        rings = self._rings(place, shown, box, transform)
        page.add(box, MapArea(tuple(rings), SUBJECT), "Artifact", alt=name, name="outline", varies=True)

    def _rings(self, place: int, extent, box: Box, transform) -> list[np.ndarray]:
        geometry = self.material.districts.rows.features[place].geometry()
        geometry.transform(transform)
        unit = extent.width() / box.width
        geometry = geometry.simplify(0.08 * unit)
        rings = []
        for polygon in geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]:
            for ring in polygon:
                points = np.array([(point.x(), point.y()) for point in ring])
                if len(points):
                    x = box.left + (points[:, 0] - extent.xMinimum()) / unit
                    y = box.top + (extent.yMaximum() - points[:, 1]) / unit
                    rings.append(np.column_stack([x, y]))
        return rings

    # ---- the table

    def _table(self, page: Page, district: int, lines: list[ProfileLine], box: Box, step: float):
        material = self.material
        title = tr("Compared with the whole city")
        top = section(page, title, box, self.material_period)
        if not lines:
            return
        spine_width = min(52.0, box.width * 0.28)
        spark_width = 14.0 if len(material.cube.periods) > 1 else 0.0
        gap = 4.0
        fixed = 18 + 17 + spine_width + (spark_width + gap if spark_width else 0.0) + 2 * gap + 9
        widths = [box.width - fixed + 1.5, 18.0, 17.0, fixed - 18 - 17 - 9, 9.0]
        points = TABLE if step >= 4.9 else SMALL
        rows = [("", tr("here"), self._city_word, "", tr("Rank"))]
        strong, places_of = [], []
        rank_of = 0
        for number_of, line in enumerate(lines):
            if line.row < 0:
                strong.append(number_of + 1)
                rows.append((line.heading, "", "", "", ""))
                continue
            row = material.spine[line.row]
            places_of.append((number_of, row))
            here = material.written(row.indicator, row.period, district)
            ranks = material.rank(row.indicator, row.period)
            rank_of = max(rank_of, int((ranks > 0).sum()))
            told = number(int(ranks[district]), 0) if ranks[district] else "–"
            rows.append((self._row_title(row), here, material.city(row.indicator, row.period), "", told))
        end = table(
            page, rows, widths, Box(box.left, top, box.width, 0), (1, 2, 4), points, step,
            bold=(1,), strong=tuple(strong), name="values", varies=True,
        )  # fmt: skip
        left = box.left + widths[0] + 18 + 17 + gap
        frame = Box(left, top + step, spine_width, step * len(lines))
        spine, at = [row for _, row in places_of], [line for line, _ in places_of]
        self._axis_words(page, left, top, spine_width, spark_width, gap, step)
        page.add(frame, Drawing((_stretched(spine_ground(spine, at), len(lines)),), bare=True), "Artifact", shared=True)
        dots = _stretched(spine_dots(spine, at, [district]), len(lines))
        alt = tr("Chart: where the values of the district lie among those of all districts; the table has the figures.")
        page.add(frame, Drawing((dots,), bare=True), "Figure", alt=alt, name="spine", varies=True)
        if spark_width:
            sparks = spark_chart(material.cube, [row.indicator for row in spine], at, district)
            place = Box(left + spine_width + gap, top + step, spark_width, frame.height)
            alt = tr("Charts: the course of each value of the district over all periods.")
            page.add(
                place,
                Drawing((_stretched(sparks, len(lines)),), bare=True),
                "Figure",
                alt=alt,
                name="sparks",
                varies=True,
            )
        self._key(page, district, spine, rank_of, Box(box.left, end + 0.8, box.width, 10))

    @cached_property
    def _city_word(self) -> str:
        return {
            "denominator": tr("City"),
            "weight": tr("Mean"),
            "districts": tr("Mean"),
        }.get(self._basis, tr("City"))

    @cached_property
    def _basis(self) -> str:
        bases = {self.material.wholes[row.indicator].basis for row in self.material.spine}
        return bases.pop() if len(bases) == 1 else ""

    def _row_title(self, row: SpineRow) -> str:
        named = self.material.named(row.indicator)
        if row.period != self.material.period:
            named = f"{named} · {period_text(self.material.cube.periods[row.period])}"
        if not row.scale:
            named = tr("{name}: the same everywhere").format(name=named)
        return named

    def _axis_words(self, page: Page, left: float, top: float, wide: float, spark: float, gap: float, step: float):
        directed = any(row.meaning.direction for row in self.material.spine)
        ends = (tr("← less need"), tr("more need →")) if directed else (tr("← lower"), tr("higher →"))
        for words, align, place in ((ends[0], "left", left), (ends[1], "right", left + wide / 2)):
            box = Box(place, top, wide / 2 - 0.5, step)
            page.add(box, Words((fonts.elided(words, wide / 2 - 1, 7),), 7, colour=NOTE, align=align, middle=True), "P")
        if spark:
            periods = self.material.cube.periods
            begin, end = period_text(periods[0]), period_text(periods[-1])
            if begin.isdigit() and end.isdigit() and begin[:2] == end[:2]:
                end = end[2:]
            box = Box(left + wide + 1, top, spark + 2 * gap - 2, step)
            words = fonts.elided(f"{begin}–{end}", box.width, 7)
            page.add(box, Words((words,), 7, colour=NOTE, align="centre", middle=True), "P")

    def _key(self, page: Page, district: int, spine: list[SpineRow], count: int, box: Box):
        city = sentence(city_word({self.material.wholes[row.indicator].basis for row in spine}))
        entries = [("pale", tr("all districts")), ("half", tr("middle half")), ("tick", city)]
        notes = [tr("rank 1: highest value of {n}").format(n=number(count, 0))]
        cube = self.material.cube
        cells = [cube.status[row.period, :, row.indicator] for row in spine]
        if any((one == STATUS_CODE["suppressed"]).any() for one in cells):
            notes.append(tr("{sign} confidential").format(sign=SECRET))
        if any(is_soft(one).any() for one in cells):
            notes.append(tr("* estimated, provisional or uncertain"))
        if any(row.beyond.any() for row in spine):
            notes.append(tr("hollow: the value lies beyond the end of the row"))
        end = legend(page, entries, box)
        words = " · ".join(notes)
        paragraph(page, words, Box(box.left, end, box.width, fonts.line_height(SMALL) + 0.1), SMALL, NOTE, most=1)

    # ---- courses

    def _courses(self, page: Page, district: int, box: Box):
        material = self.material
        places_of = self.courses
        if not places_of or box.height < 30:
            return
        several = len(material.cube.periods) > 1
        title = tr("Development") if several else tr("All districts side by side")
        note = ""
        if several:
            periods = material.cube.periods
            note = f"{period_text(periods[0])}–{period_text(periods[-1])}"
        top = section(page, title, box, note)
        step = fonts.line_height(SMALL) + 0.8
        columns = 2 if box.width >= 116 else 1
        room = box.bottom - top - 2 * step
        rows = min(max(1, int(room / 26)), -(-len(places_of) // columns))
        width, height = (box.width - 6 * (columns - 1)) / columns, room / rows
        for at, place in enumerate(places_of[: rows * columns]):
            left = box.left + at % columns * (width + 6)
            upper = top + at // columns * height
            self._course(page, district, place, at, Box(left, upper, width, height - 1))
        entries = [("line", tr("this district")), ("dash", self._city_long)]
        if several:
            entries += [("pale", tr("80 % of the districts")), ("half", tr("middle half"))]
            if any(has_bounds(material.drawn, place) for place in places_of):
                entries.append(("interval", tr("interval: what chance may change")))
            entries += material.break_signs(places_of)
        else:
            entries = [("line", tr("this district")), ("tick", self._city_long), ("pale", tr("middle half"))]
        legend(page, entries, Box(box.left, box.bottom - 2 * step, box.width, 2 * step))

    @cached_property
    def _city_long(self) -> str:
        return sentence(city_word({self.material.wholes[place].basis for place in self.courses}))

    def _course(self, page: Page, district: int, place: int, at: int, box: Box):
        material = self.material
        high = fonts.line_height(TABLE)
        shown = fonts.elided(material.named(place), box.width - 1, TABLE, True)
        page.add(Box(box.left, box.top, box.width, high), Words((shown,), TABLE, True), "P")
        series = material.series(place)
        if len(material.cube.periods) > 1:
            chart = course_chart(material.drawn, series, [district], number, period_text, breaks=material.breaks(place))
        else:
            values = series.raw[material.period]
            chart = strip_chart(values, float(series.raw_city[material.period]), district, number, series.raw_digits)
        told = summary(material.drawn, series, [district], material.period, None, number, period_text)
        alt = " ".join(sentence(one) for one in told)[:300]
        frame = Box(box.left, box.top + high, box.width, box.height - high)
        if len(material.cube.periods) == 1:
            frame = Box(box.left, box.top + high + 2, box.width, min(10.0, box.height - high - 2))
        bare = len(material.cube.periods) == 1
        page.add(frame, Drawing((chart,), bare=bare), "Figure", alt=alt, name=f"course{at + 1}", varies=True)


def _class_of(subject, place: int) -> tuple[str, str, bool]:
    """Word, colour and hatching of the class of a district."""
    for rule, members, word in zip(subject.rules, subject.members, subject.words):
        if members[place]:
            colour = rule.symbol.color().name() if rule.symbol is not None else rule.colour
            return word, colour, rule.hatched
    return "", "", True


def _stretched(chart: Chart, lines: int) -> Chart:
    """The chart with room for so many lines of text."""
    return replace(chart, y=replace(chart.y, low=-float(lines)))
