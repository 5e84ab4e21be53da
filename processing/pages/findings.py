"""Pages of findings: the summary in words and figures, sentences beside maps, segregation over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.charts.paper import CHANCE_DASHES, chance_chart, slope_chart, strip_chart
from ...core.data.municipality import count_of
from ...core.data.ranking import Ranking
from ...core.findings.index import class_changes, ends, neediest_class
from ...core.findings.values import brief, value_findings
from ...core.page import ACCENT, MARGIN, NOTE, SMALL, TEXT, Box, Drawing, Fill, Page, Stroke, Words, columns_of
from ...core.rates.known import entry_of
from ...core.segregation.chance import expected_dissimilarity
from ...core.segregation.evenness import dissimilarity
from ...core.segregation.prepare import two_groups
from ...drawing import fonts
from ...i18n import language, number, period_text, sentence, tr
from ..io.catalogue import shipped
from ..io.panels import read_cells
from ..maps.symbols import symbol_of
from .frame import CONTENT, Imprint, foot, legend, paragraph, paragraphs, section, start_page, table, text
from .map_subject import Subject, figure
from .maps import counted
from .material import Material

STRIPS, SLOPES = 5, 5
"""So many indicators have a strip in the summary, and so many districts a line."""


def map_sentences(material: Material, place: int) -> list[str]:
    """What a map says, in words: for an index by rank and class, else level, extremes, change."""
    if place == material.index and material.choices.class_field:
        now = ranking_of(material)
        return [sentence(one) for one in (*ends(now, now.last, period_text), *neediest_class(now, now.last, number))]
    period = material.cube.periods.index(material.maps[place][0].period) if material.maps[place][0].period else -1
    since = material.compared if 0 <= material.compared < period else -1
    told = value_findings(material.cube, material.series(place), period, since, number, period_text)
    return [sentence(one) for one in told]


def ranking_of(material: Material) -> Ranking:
    """The index by rank and class, in the period compared with (where there is one) and in the shown one."""
    districts, subject = material.maps[max(material.index, 0)]
    stages = [(districts, subject)]
    if material.compared >= 0 and material.choices.period_field:
        stages.insert(
            0, material.choices.subject(material.choices.index_field, material.cube.periods[material.compared])
        )
    words = _words_of_classes(subject)
    order = {key: at for at, key in enumerate(districts.keys.tolist())}
    ranks = np.zeros((len(stages), len(order)), dtype=np.int64)
    classes = np.zeros_like(ranks)
    for row, (some, one) in enumerate(stages):
        own = one.ranks()
        for at, key in enumerate(some.keys.tolist()):
            if key in order:
                ranks[row, order[key]] = own[at]
        for word, members in zip(one.words, one.members):
            if word in words:
                for at in np.flatnonzero(members):
                    if some.keys[at] in order:
                        classes[row, order[some.keys[at]]] = words.index(word) + 1
    people = districts.population
    return Ranking(
        subject.title,
        tuple(str(name) for name in districts.names),
        tuple(some.period for some, _ in stages),
        ranks,
        classes,
        tuple(words),
        None if people is None else np.stack([people] * len(stages)),
    )


def _words_of_classes(subject: Subject) -> list[str]:
    return [word for word, rule in zip(subject.words, subject.rules) if not rule.hatched]


# ---- the summary


def summary_title() -> str:
    """Title of the summary."""
    return tr("The essentials in brief")


def summary_page(size: tuple[float, float], material: Material, imprint: Imprint, at: int) -> Page:
    """Three figures, sentences, how the values are spread, the course of the highest, the districts by class."""
    cube = material.cube
    parts = [counted(len(material.districts.keys))]
    people = material.districts.population
    if people is not None:
        parts.append(tr("{n} residents").format(n=number(float(np.nansum(people)), 0)))
    if len(cube.periods) > 1:
        parts.append(material.span)
    title = summary_title()
    page = start_page(size, imprint, tr("Summary"), title, " · ".join(parts), (title,))
    box = Box(MARGIN, CONTENT + 2, page.inner, page.foot - 5 - CONTENT)
    top = _figures(page, material, box)
    if page.wide:
        left, right = columns_of(Box(MARGIN, top, page.inner, box.bottom - top), 2, 10)
        below = Box(right.left, right.top, right.width, right.height)
    else:
        left = Box(MARGIN, top, page.inner, box.bottom - top)
        below = left
    end = _told(page, material, left)
    end = _strips(page, material, Box(left.left, end + 3, left.width, box.bottom - end - 3))
    if page.wide:
        two = [Box(below.left, below.top, below.width, below.height * 0.48)]
        two.append(Box(below.left, below.top + below.height * 0.52, below.width, below.height * 0.48))
    else:
        two = columns_of(Box(MARGIN, end + 4, page.inner, box.bottom - end - 4), 2, 10)
    if two[0].height > 30:
        _slopes(page, material, two[0])
        _classes(page, material, two[1])
    method = imprint.method or material.subject.method
    foot(page, imprint, method, at)
    return page


def _figures(page: Page, material: Material, box: Box) -> float:
    """The three numbers that a reader keeps."""
    figures: list[tuple[str, str, str, str]] = []
    cube, period = material.cube, material.period
    if material.rates:
        place = material.rates[0]
        series = material.series(place)
        city = float(series.raw_city[period])
        digits = max(series.raw_digits, 1) if cube.unit(place) else series.raw_digits
        before = ""
        if material.compared >= 0 and np.isfinite(series.raw_city[material.compared]):
            value = number(float(series.raw_city[material.compared]), digits)
            before = f"{period_text(cube.periods[material.compared])}: {value}"
        figures.append((figure(city, digits), cube.unit(place), _dated(cube.title(place), material), before))
        values = series.raw[period]
        known = values[np.isfinite(values)]
        if len(known) > 1:
            low, high = float(known.min()), float(known.max())
            both = tr("highest value {high}, lowest {low}").format(
                high=figure(high, series.raw_digits), low=figure(low, series.raw_digits)
            )
            if low >= 1 and high / low >= 1.5:  # a ratio to almost nothing says nothing
                digits = 0 if high / low >= 10 else 1
                figures.append((number(high / low, digits), tr("times"), tr("as high as in the lowest district"), both))
            else:
                gap = figure(high - low, series.raw_digits)
                figures.append((gap, cube.unit(place), tr("from the lowest to the highest district"), both))
    subject = material.subject
    if subject.is_index and subject.words:
        last = max((at for at, rule in enumerate(subject.rules) if not rule.hatched), default=0)
        members = subject.members[last]
        people = material.districts.population
        lived = ""
        if people is not None and np.nansum(people) > 0:
            share = 100 * float(np.nansum(people[members])) / float(np.nansum(people))
            lived = tr("{share} of the residents").format(share=f"{number(share, 1)}\u00a0%")
        of = tr("of {n}").format(n=number(len(members), 0))
        figures.append((number(int(members.sum()), 0), of, subject.words[last], lived))
    places = columns_of(Box(box.left, box.top, box.width, 24), 3, 6)
    for place, (value, unit, words, note) in zip(places, figures):
        wide = fonts.text_width(value, 24, True)
        page.add(Box(place.left, place.top, wide + 1, 10.5), Words((value,), 24, True, ACCENT), "P")
        rest = Box(place.left + wide + 1.6, place.top + 4.2, max(5.0, place.width - wide - 2), 5.5)
        if unit:
            text(page, fonts.elided(unit, rest.width, 12, True), rest, 12, ACCENT, bold=True)
        end = paragraph(page, words, Box(place.left, place.top + 11, place.width, 9), TEXT, bold=True, most=2)
        if note:
            paragraph(page, note, Box(place.left, end + 0.3, place.width, 4), SMALL, NOTE, most=1)
    return box.top + (27 if figures else 0)


def _dated(title: str, material: Material) -> str:
    when = period_text(material.cube.periods[material.period])
    return f"{title} {when}".strip()


def summary_sentences(material: Material, most: int = 0) -> list[str]:
    """The index by rank and class, then what each indicator says, the first one in more words; most: of so many, 0 for all."""
    told: list[str] = []
    if material.index >= 0 and material.choices.class_field:
        now = ranking_of(material)
        told += [sentence(one) for one in neediest_class(now, now.last, number)]
        if now.last > 0:
            told += [sentence(one) for one in class_changes(now, 0, now.last, period_text, 3)]
    elif material.index >= 0:
        told += map_sentences(material, material.index)[:2]
    for number_of, place in enumerate(material.rates[: most or None]):
        if number_of == 0:
            told += map_sentences(material, place)[:3]
        else:
            told.append(sentence(brief(material.cube, material.series(place), material.period, number, period_text)))
    return told


def _told(page: Page, material: Material, box: Box) -> float:
    """Sentences: the index by rank and class, then a line about each of the first indicators."""
    top = section(page, tr("What the figures say"), box)
    told = summary_sentences(material, 4)
    low = box.height * (0.34 if not page.wide else 0.55)
    return paragraphs(page, told, Box(box.left, top, box.width, low), TEXT, 1.0)


def _strips(page: Page, material: Material, box: Box) -> float:
    places = [place for place in material.rates if np.isfinite(material.series(place).raw[material.period]).sum() > 1]
    step = 11.0
    count = min(STRIPS, len(places), int((box.height - 16) / step))
    if count < 1:
        return box.top
    note = tr("one stroke per district, {period}").format(period=period_text(material.cube.periods[material.period]))
    top = section(page, tr("How are the values spread?"), box, note.strip(", ")) + 1
    name, ends_ = box.width * 0.29, 15.0
    for place in places[:count]:
        series = material.series(place)
        values = series.raw[material.period]
        known = values[np.isfinite(values)]
        city = float(series.raw_city[material.period])
        middle = top + step - 6.2
        paragraph(page, material.named(place), Box(box.left, middle - 1.9, name - 1, 8), SMALL, most=2)
        frame = Box(box.left + name + ends_, top + 3.4, box.width - name - 2 * ends_, step - 4.4)
        chart = strip_chart(values, city, -1, number, series.raw_digits)
        alt = sentence(brief(material.cube, series, material.period, number, period_text))[:300]
        page.add(frame, Drawing((chart,), bare=True), "Figure", alt=alt)
        low, high = figure(float(known.min()), series.raw_digits), figure(float(known.max()), series.raw_digits)
        for words, align, left in ((low, "right", box.left + name), (high, "left", frame.right + 2)):
            place_of = Box(left, middle - 2, ends_ - 2, 4)
            page.add(place_of, Words((words,), SMALL, align == "left", align=align), "P")
        if np.isfinite(city) and known.min() < known.max() and len(chart.lines):
            share = (city - chart.x.low) / (chart.x.high - chart.x.low)
            at = frame.left + frame.width * min(max(share, 0.0), 1.0)
            words = figure(city, max(series.raw_digits, 1) if material.cube.unit(place) else series.raw_digits)
            page.add(Box(at - 10, top - 0.1, 20, 3.5), Words((words,), SMALL, True, align="centre"), "P")
        top += step
    entries = [("tick", sentence(material.wholes[places[0]].label())), ("half", tr("middle half"))]
    return legend(page, entries, Box(box.left, top, box.width, 5))


def _slopes(page: Page, material: Material, box: Box):
    """The course of the districts with the highest values of the first indicator."""
    if not material.rates or material.compared < 0:
        return
    place = material.rates[0]
    series = material.series(place)
    early, late = series.raw[material.compared], series.raw[material.period]
    both = np.flatnonzero(np.isfinite(early) & np.isfinite(late))
    order = both[np.argsort(-late[both], kind="stable")][:SLOPES]
    if len(order) < 2:
        return
    top = section(page, tr("Course of the highest"), box, fonts.elided(material.named(place), box.width * 0.45, SMALL))
    slopes(page, material, place, order, Box(box.left, top, box.width, min(80.0, box.bottom - top)))


def slopes(page: Page, material: Material, place: int, order: np.ndarray, box: Box):
    """Lines from the earlier to the shown period, with values and names at their ends."""
    cube, series = material.cube, material.series(place)
    early, late = series.raw[material.compared][order], series.raw[material.period][order]
    city = (float(series.raw_city[material.compared]), float(series.raw_city[material.period]))
    names = [material.names[one] for one in order]
    step = fonts.line_height(SMALL)
    side, line = 15.0, min(40.0, box.width * 0.36)
    frame = Box(box.left + side, box.top + step + 2, line, box.height - step - 4)
    chart, left, right = slope_chart(names, early, late, city, number, series.raw_digits, 3.7 / frame.height)
    for words, at in ((cube.periods[material.compared], frame.left), (cube.periods[material.period], frame.right)):
        page.add(Box(at - 10, box.top, 20, step), Words((period_text(words),), SMALL, colour=NOTE, align="centre"), "P")
    alt = tr("Chart: {indicator} in {begin} and {end}; the values stand at the ends of the lines.").format(
        indicator=cube.title(place),
        begin=period_text(cube.periods[material.compared]),
        end=period_text(cube.periods[material.period]),
    )
    page.add(frame, Drawing((chart,), bare=True), "Figure", alt=alt, name="slopes")
    for share, value, _ in left:
        y = frame.top + share * frame.height - step / 2
        page.add(Box(box.left, y, side - 1.5, step), Words((value,), SMALL, align="right"), "P")
    wide = max([fonts.text_width(value, SMALL, True) for _, value, _ in right] or [0.0]) + 2
    for share, value, name in right:
        y = frame.top + share * frame.height - step / 2
        page.add(Box(frame.right + 1.5, y, wide, step), Words((value,), SMALL, True), "P")
        room = box.right - frame.right - wide - 3
        shown = fonts.elided(name if isinstance(name, str) else sentence(name), room, SMALL)
        page.add(Box(frame.right + 2.5 + wide, y, room + 0.4, step), Words((shown,), SMALL), "P")


def _classes(page: Page, material: Material, box: Box):
    """Which districts are in which class of the first map, those of most need first; the largest class is not listed."""
    subject, districts = material.subject, material.districts
    entries = [place for place, members in enumerate(subject.members) if members.any()]
    if not entries:
        return
    when = period_text(districts.period)
    top = section(page, tr("Districts by class"), box, when)
    largest = max(entries, key=lambda place: int(subject.members[place].sum()))
    hatched = [place for place in entries if subject.rules[place].hatched]
    step = fonts.line_height(SMALL)
    for place in [*[one for one in entries if one not in hatched][::-1], *hatched]:
        rule, members = subject.rules[place], subject.members[place]
        if top + 2 * step > box.bottom:
            return
        content = Fill(hatched=True, border="#6f6f6f") if rule.hatched else Fill(symbol=symbol_of(rule))
        page.add(Box(box.left, top + 0.3, 4.2, 4.2), content, "Artifact")
        words = f"{subject.words[place]} ({number(int(members.sum()), 0)})"
        end = paragraph(page, words, Box(box.left + 6, top, box.width - 6, 5), TEXT, bold=True, most=1)
        names = (
            tr("all others")
            if place == largest
            else ", ".join(str(districts.names[at]) for at in np.flatnonzero(members))
        )
        room = Box(box.left + 6, end + 0.2, box.width - 6, box.bottom - end)
        top = paragraph(page, names, room, SMALL, most=min(3, max(1, int(room.height / step)))) + 1.6


# ---- segregation


@dataclass
class Segregated:
    """How unevenly a group lives, in each period: index of dissimilarity and what chance alone would give, (periods,)."""

    title: str
    value: np.ndarray
    expected: np.ndarray


def segregation_courses(material: Material, most: int = 4) -> list[Segregated]:
    """The groups that the chosen rates count, as far as the catalogue knows numerator and denominator as fields."""
    rows, found = material.choices.rows, []

    def shown(name: str) -> np.ndarray:
        return material.where.spread(read_cells(rows, name)[0])

    for place in material.rates:
        name = material.cube.indicators[place]
        entry = entry_of(name, material.cube.title(place), shipped().values())
        if entry is None or entry.factor != 100:
            continue
        above, below = entry.terms(rows.has)
        if above is None or below is None:
            continue
        # a sum of fields of which one is hidden or missing is missing as well
        counts, totals = (count_of(one, shown) for one in (above, below))
        with np.errstate(invalid="ignore"):
            table_of = two_groups(counts[:, :, None], totals)
            value, expected = dissimilarity(table_of)[:, 0], expected_dissimilarity(table_of)[:, 0]
        if np.isfinite(value).any():
            title = (
                entry.text.get(f"numerator_{language()}") or entry.text.get("numerator_en") or entry.name(language())
            )
            found.append(Segregated(title, value, expected))
    return found[:most]


def segregation_page(
    size: tuple[float, float], material: Material, courses: Sequence[Segregated], imprint: Imprint, at: int
) -> Page:
    """Courses of the index of dissimilarity, sentences and a table of all values."""
    periods = [period_text(one) for one in material.cube.periods]
    title = tr("Segregation over time")
    subtitle = tr("Index of dissimilarity (Duncan & Duncan 1955), 0 = alike everywhere, 1 = entirely apart")
    page = start_page(size, imprint, tr("Segregation"), title, subtitle, (title,))
    box = Box(MARGIN, CONTENT, page.inner, page.foot - 5 - CONTENT)
    told = [_segregated(one, periods) for one in courses]
    end = paragraphs(page, told, Box(box.left, box.top, box.width, 48), TEXT, 1.0)
    top = section(page, tr("Course"), Box(box.left, end + 2, box.width, 10), f"{periods[0]}–{periods[-1]}".strip("–"))
    times, colours = material.cube.times, ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
    frame = Box(box.left, top, box.width, min(60.0, (box.bottom - top) * 0.45))
    chart = chance_chart(times, periods, [(one.value, one.expected) for one in courses], number)
    page.add(frame, Drawing((chart,)), "Figure", alt=" ".join(told)[:300], name="segregation")
    step, top = fonts.line_height(SMALL) + 1.0, frame.bottom + 1
    for one, colour, dash in zip(courses, colours, CHANCE_DASHES):
        page.add(Box(box.left, top + step / 2, 7, 0), Stroke(colour, 0.5, dash), "Artifact")
        shown = fonts.elided(one.title, box.width - 10, SMALL)
        page.add(Box(box.left + 9, top, box.width - 9, step), Words((shown,), SMALL, colour=NOTE, middle=True), "P")
        top += step
    words = tr("dotted: what would come out if the group were spread over the districts by chance (Winship 1977)")
    top = paragraph(page, words, Box(box.left, top + 0.5, box.width, 8), SMALL, NOTE, most=2) + 3
    _segregation_table(page, courses, periods, Box(box.left, top, box.width, box.bottom - top))
    words = tr(
        "The group against all others of its denominator. Districts with confidential or unknown numbers are left out of "
        "their period. The index says how unevenly a group lives, not why."
    )
    foot(page, imprint, words, at)
    return page


def _segregated(one: Segregated, periods: Sequence[str]) -> str:
    known = np.flatnonzero(np.isfinite(one.value))
    first, last = int(known[0]), int(known[-1])
    values = {
        "group": one.title,
        "value": number(float(one.value[last]), 2),
        "end": periods[last],
        "before": number(float(one.value[first]), 2),
        "begin": periods[first],
        "chance": figure(float(one.expected[last]), 2),
    }
    if first == last:
        return tr("{group}: {value} (by chance {chance}).").format(**values)
    if values["value"] == values["before"]:
        return tr("{group}: {value} in {end}, as in {begin} (by chance {chance}).").format(**values)
    if one.value[last] > one.value[first]:
        return tr("{group}: {value} in {end}, risen from {before} in {begin} (by chance {chance}).").format(**values)
    return tr("{group}: {value} in {end}, fallen from {before} in {begin} (by chance {chance}).").format(**values)


def _segregation_table(page: Page, courses: Sequence[Segregated], periods: Sequence[str], box: Box):
    step = fonts.line_height(SMALL) + 0.7
    room = int((box.height - 8) / step) - 1
    if room < 1:
        return
    top = section(page, tr("All values"), box)
    shown = range(max(0, len(periods) - room), len(periods))
    width = min(42.0, (box.width - 24) / len(courses))
    rows = [(tr("Period"), *(one.title for one in courses))]
    rows += [(periods[at] or "–", *(figure(float(one.value[at]), 3) for one in courses)) for at in shown]
    table(
        page,
        rows,
        (24.0, *[width] * len(courses)),
        Box(box.left, top, box.width, 0),
        range(1, len(courses) + 1),
        SMALL,
        step,
    )
