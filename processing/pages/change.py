"""Pages about change: status and dynamics together, and the values of two periods with their difference."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsExpression,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsSimpleMarkerSymbolLayer,
)

from ...core.charts.dumbbell import changes_of, dumbbell_words
from ...core.charts.marks import on_colour
from ...core.charts.series import change_unit
from ...core.classes import between, change_limits, digits_of, spans
from ...core.findings.index import group_findings
from ...core.page import INK, MARGIN, NOTE, SMALL, TEXT, Box, Fill, Page, Words, columns_of
from ...drawing import fonts
from ...i18n import number, period_text, sentence, tr
from ..maps.symbols import MapRule
from .findings import slopes
from .frame import CONTENT, Imprint, foot, paragraph, paragraphs, section, start_page
from .map_subject import Subject, class_colours, figure, shown_numbers
from .maps import add_map, counted, key_table
from .material import Material

CHANGE = ("#01665e", "#80cdc1", "#f5f5f5", "#dfc27d", "#8c510a")
"""Strong fall to strong rise of need: BrBG of ColorBrewer (Harrower & Brewer 2003), the neutral class in the middle."""

_SLOPES = 10


# ---- status and dynamics


@dataclass
class Groups:
    """Status and dynamics of the shown period. status, dynamics: (districts,) classes, 0 for none; words and colours of both"""

    status: np.ndarray
    dynamics: np.ndarray
    status_words: list[str]
    dynamics_words: list[str]
    colours: list[str]
    status_field: str
    dynamics_field: str


def groups_of(material: Material) -> Groups | None:
    """Status and dynamics where the layer holds both as classes, else None."""
    rows = material.districts.rows
    if not (rows.has("status_class") and rows.has("dynamics_class")):
        return None
    status, dynamics = (
        np.nan_to_num(shown_numbers(rows, name)).astype(int) for name in ("status_class", "dynamics_class")
    )
    if not ((status > 0) & (dynamics > 0)).any():
        return None
    everyone = material.choices.rows
    count = int(np.nanmax(np.append(shown_numbers(everyone, "status_class"), 1)))
    changes = int(np.nanmax(np.append(shown_numbers(everyone, "dynamics_class"), 1)))
    words = _words(everyone, count, changes)
    colours = class_colours(material.districts.layer, count)
    return Groups(status, dynamics, words[0], words[1], colours, "status_class", "dynamics_class")


def _words(rows, count: int, changes: int) -> tuple[list[str], list[str]]:
    """Words of both classes: what the labels of the groups say before and after their comma."""
    found: dict[tuple[int, int], str] = {}
    if rows.has("group_label"):
        texts = rows.texts("group_label")
        for status, dynamics, text in zip(
            shown_numbers(rows, "status_class"), shown_numbers(rows, "dynamics_class"), texts
        ):
            if status == status and dynamics == dynamics and text and text.count(", ") == 1:
                found.setdefault((int(status), int(dynamics)), text)
    status = {one: text.split(", ")[0] for (one, _), text in found.items()}
    dynamics = {one: text.split(", ")[1] for (_, one), text in found.items()}
    signs = (tr("positive"), tr("stable"), tr("negative")) if changes == 3 else ()
    return (
        [status.get(one) or tr("Class {number}").format(number=one) for one in range(1, count + 1)],
        [
            dynamics.get(one) or (signs[one - 1] if signs else tr("Class {number}").format(number=one))
            for one in range(1, changes + 1)
        ],
    )


def status_page(size: tuple[float, float], material: Material, groups: Groups, imprint: Imprint, at: int) -> Page:
    """Status as colour, dynamics as a sign where it is not stable; the numbers of both as a table, residents by status."""
    districts = material.districts
    title = tr("Status and dynamics")
    when = period_text(districts.period)
    page = start_page(
        size, imprint, tr("Map"), title, " · ".join(filter(None, (counted(len(districts.keys)), when))), (title,)
    )
    bottom = page.foot - 4
    if page.wide:
        side = min(88.0, page.inner * 0.36)
        frame = Box(MARGIN, CONTENT, page.inner - side - 6, bottom - CONTENT)
        lead = Box(frame.right + 6, CONTENT, side, 22)
        key, right = Box(lead.left, CONTENT + 24, side, 62), Box(lead.left, CONTENT + 88, side, bottom - CONTENT - 88)
    else:
        lead = Box(MARGIN, CONTENT, page.inner, 16)
        frame = Box(MARGIN, CONTENT + 16, page.inner, bottom - 62 - CONTENT - 18)
        key = Box(MARGIN, bottom - 61, page.inner * 0.56, 61)
        right = Box(key.right + 10, key.top, page.inner - key.width - 10, 61)
    told = sentences_of(material, groups)
    paragraphs(page, told[:3], lead, TEXT, 0.6)
    subject = _status_subject(material, groups)
    add_map(
        page,
        districts,
        subject,
        imprint,
        frame,
        [],
        " ".join(told),
        _sign_rules(material, groups),
        name="map",
        labels=False,
    )
    _matrix(page, groups, key)
    if right.height > 20:
        _residents(page, material, groups, right)
    words = tr(
        "Status: classes of the index. Dynamics: its change compared with the average change of the city. The index "
        "describes areas, not the people who live there."
    )
    foot(page, imprint, imprint.method or words, at)
    return page


def _status_subject(material: Material, groups: Groups) -> Subject:
    districts = material.districts
    column = QgsExpression.quotedColumnRef(groups.status_field)
    subject = Subject(tr("Status"), groups.status_field, np.where(groups.status > 0, groups.status, np.nan), 0, True)
    for place, (word, colour) in enumerate(zip(groups.status_words, groups.colours), 1):
        rule = MapRule(districts.expression(f"to_int({column}) = {place}"), word, colour)
        _add(subject, rule, word, groups.status == place)
    _add(
        subject, MapRule(districts.expression(f"{column} IS NULL"), tr("without a valid value")), "", groups.status == 0
    )
    return subject


def _add(subject: Subject, rule: MapRule, word: str, members: np.ndarray):
    subject.rules.append(rule)
    subject.members.append(members)
    subject.words.append(word or rule.label)
    subject.ranges.append("")


def _sign_rules(material: Material, groups: Groups) -> list[MapRule]:
    """Signs on the districts whose dynamics is not stable; only with three classes is there a stable one."""
    if len(groups.dynamics_words) != 3:
        return []
    column = QgsExpression.quotedColumnRef(groups.dynamics_field)
    return [
        MapRule(
            material.districts.expression(f"to_int({column}) = {place}"),
            groups.dynamics_words[place - 1],
            outline=True,
            symbol=_signed(place == 1),
        )
        for place in (1, 3)
        if (groups.dynamics == place).any()
    ]


def _signed(plus: bool, size: float = 2.5) -> QgsFillSymbol:
    """A white circle with a plus, or a black one with a minus, in the middle of an area."""
    ground, sign = ("#ffffff", INK) if plus else (INK, "#ffffff")
    marker = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": ground, "outline_color": INK, "outline_width": "0.2", "size": str(size)}
    )
    look = {"name": "cross" if plus else "line", "color": sign, "outline_color": sign, "outline_width": "0.35"}
    stroke = QgsSimpleMarkerSymbolLayer.create({**look, "size": str(size * 0.62), "angle": "0" if plus else "90"})
    marker.appendSymbolLayer(stroke)
    symbol = QgsFillSymbol()
    symbol.deleteSymbolLayer(0)
    centre = QgsCentroidFillSymbolLayer()
    centre.setSubSymbol(marker)
    centre.setPointOnSurface(True)
    centre.setRenderingPass(1)  # above the areas of all neighbours
    symbol.appendSymbolLayer(centre)
    return symbol


def counts_of(groups: Groups) -> np.ndarray:
    """(classes of status, classes of dynamics) how many districts have both."""
    both = (groups.status > 0) & (groups.dynamics > 0)
    counts = np.zeros((len(groups.status_words), len(groups.dynamics_words)), dtype=np.int64)
    np.add.at(counts, (groups.status[both] - 1, groups.dynamics[both] - 1), 1)
    return counts


def sentences_of(material: Material, groups: Groups) -> list[str]:
    """Which districts have which status and dynamics."""
    names = [str(name) for name in material.districts.names]
    told = group_findings(names, groups.status, groups.dynamics, (groups.status_words, groups.dynamics_words), "")
    return [sentence(one) for one in told]


def _matrix(page: Page, groups: Groups, box: Box):
    """How many districts have which status and dynamics, with sums."""
    both = (groups.status > 0) & (groups.dynamics > 0)
    top = section(page, tr("Number of districts"), box, tr("{n} with both").format(n=number(int(both.sum()), 0)))
    rows, columns = len(groups.status_words), len(groups.dynamics_words)
    name = min(box.width * 0.36, 2 + max(fonts.text_width(word, SMALL) for word in (*groups.status_words, tr("total"))))
    width = (box.width - name) / (columns + 1)
    step = min(7.4, (box.bottom - top - 6) / (rows + 2))
    for column, word in enumerate([*groups.dynamics_words, tr("total")]):
        place = Box(box.left + name + column * width, top, width - 1, step)
        shown = fonts.elided(_short(word), place.width - (4 if column < columns else 0), SMALL)
        page.add(place, Words((shown,), SMALL, colour=NOTE, align="centre", middle=True), "P")
    counts = counts_of(groups)
    for row in range(rows + 1):
        y = top + (row + 1) * step
        word = groups.status_words[row] if row < rows else tr("total")
        shown = fonts.elided(_short(word), name - 1.5, SMALL)
        page.add(Box(box.left, y, name - 1, step), Words((shown,), SMALL, middle=True), "P")
        for column in range(columns + 1):
            place = Box(box.left + name + column * width, y + 0.4, width - 1, step - 0.8)
            own = row < rows and column < columns
            some = slice(row, row + 1) if row < rows else slice(None)
            value = int(counts[some, column].sum() if column < columns else counts[some].sum())
            ink = on_colour(groups.colours[row]) if own else INK
            if own:
                page.add(place, Fill(groups.colours[row], border="#6f6f6f"), "Artifact")
            bold = own or (row == rows and column == columns)
            page.add(place, Words((number(value, 0),), TEXT, bold, ink, "centre", True), "P")
    lacking = int((~both).sum())
    if lacking:
        y = top + (rows + 2) * step + 0.8
        page.add(Box(box.left, y, 6, 3.6), Fill(hatched=True, border="#6f6f6f"), "Artifact")
        words = tr("without a valid value: {n}").format(n=number(lacking, 0))
        page.add(Box(box.left + 8, y, box.width - 8, 3.8), Words((words,), SMALL), "P")


def _short(word: str) -> str:
    """The class without what all classes begin with: “Status hoch” is “hoch” in a table of the status."""
    for head in (tr("Status"), tr("Dynamics")):
        if word.startswith(f"{head} ") and len(word) > len(head) + 1:
            return word[len(head) + 1 :]
    return word


def _residents(page: Page, material: Material, groups: Groups, box: Box):
    people = material.districts.population
    valid = groups.status > 0
    lived = float(np.nansum(people[valid])) if people is not None else 0.0
    values = people if lived > 0 else valid.astype(float)
    total = lived if lived > 0 else float(valid.sum())
    top = section(page, tr("Residents by status") if lived > 0 else tr("Districts by status"), box)
    rows = len(groups.status_words)
    step = min(8.0, (box.bottom - top - 14) / max(1, rows))
    name = 24.0
    for row, (word, colour) in enumerate(zip(groups.status_words, groups.colours)):
        y = top + row * step
        share = float(np.nansum(values[groups.status == row + 1])) / total if total else 0.0
        page.add(
            Box(box.left, y, name - 1, step),
            Words((fonts.elided(_short(word), name - 2, SMALL),), SMALL, middle=True),
            "P",
        )
        wide = (box.width - name - 16) * share
        if wide > 0.05:
            page.add(Box(box.left + name, y + 1, wide, step - 2), Fill(colour, border="#6f6f6f"), "Artifact")
        words = f"{number(100 * share, 1)}\u00a0%"
        page.add(Box(box.right - 15, y, 15, step), Words((words,), SMALL, True, align="right", middle=True), "P")
    if len(groups.dynamics_words) == 3:
        words = tr(
            "“{word}” means: developed more favourably than the city on average, not necessarily an improvement."
        )
        y = top + rows * step + 2
        told = words.format(word=_short(groups.dynamics_words[0]))
        paragraph(page, told, Box(box.left, y, box.width, box.bottom - y), SMALL, NOTE, most=4)


# ---- two periods and their difference


def changing(material: Material) -> int:
    """The first indicator that has values in both periods, -1 for none."""
    if material.compared < 0:
        return -1
    for place in material.rates:
        series = material.series(place)
        if np.isfinite(changes_of(series, material.compared, material.period)).any():
            return place
    return -1


def change_page(size: tuple[float, float], material: Material, place: int, imprint: Imprint, at: int) -> Page:
    """Both periods in the same classes, their difference in classes of its own, the districts that changed most."""
    cube, series = material.cube, material.series(place)
    begin, end = (period_text(cube.periods[one]) for one in (material.compared, material.period))
    title = tr("Change: {indicator}").format(indicator=cube.title(place))
    page = start_page(size, imprint, tr("Map"), title, f"{begin}–{end}", (tr("Change"),))
    field = material.choices.fields()[place]
    before = material.choices.subject(field, cube.periods[material.compared])
    after = material.choices.subject(field, cube.periods[material.period])
    subject = _difference(material, place, after[0])
    bottom = page.foot - 4
    told = [
        sentence(one)
        for one in dumbbell_words(cube, series, [], material.compared, material.period, number, period_text)
    ]
    if page.wide:
        left, right = columns_of(Box(MARGIN, CONTENT, page.inner, bottom - CONTENT), 2, 8)
        lead = Box(left.left, left.top, left.width, 14)
        frames = columns_of(Box(left.left, left.top + 16, left.width, left.height * 0.36), 2, 4)
        low = frames[0].bottom + 4
        key, chart = columns_of(Box(left.left, low, left.width, bottom - low), 2, 6)
        large = right
    else:
        lead = Box(MARGIN, CONTENT, page.inner, 10)
        frames = columns_of(Box(MARGIN, CONTENT + 11, page.inner, 68), 2, 6)
        large = Box(MARGIN, frames[0].bottom + 3, page.inner, bottom - 66 - frames[0].bottom - 5)
        key, chart = columns_of(Box(MARGIN, bottom - 66, page.inner, 66), 2, 8)
    paragraphs(page, told, lead, TEXT, 0.6)
    for frame, (districts, one), when in zip(frames, (before, after), (begin, end)):
        high = fonts.line_height(TEXT)
        page.add(Box(frame.left, frame.top, frame.width, high), Words((when,), TEXT, True), "P")
        alt = tr("Map: {subject}, {period}; the key has the numbers of districts.").format(
            subject=one.title, period=when
        )
        box = Box(frame.left, frame.top + high, frame.width, frame.height - high)
        add_map(page, districts, one, imprint, box, [], alt, bar=False, name=f"map_{when}", labels=False)
    high = fonts.line_height(TEXT)
    words = tr("Difference in {unit}").format(unit=_unit(material, place))
    page.add(Box(large.left, large.top, large.width, high), Words((words,), TEXT, True), "P")
    box = Box(large.left, large.top + high, large.width, large.height - high)
    add_map(page, after[0], subject, imprint, box, [], " ".join(told), labels=False, name="difference")
    half = key.height * 0.5
    key_table(page, after[0], after[1], Box(key.left, key.top, key.width, half - 1))
    key_table(page, after[0], subject, Box(key.left, key.top + half, key.width, half))
    change = changes_of(series, material.compared, material.period)
    order = np.argsort(-np.abs(np.nan_to_num(change)), kind="stable")
    order = np.array([one for one in order if np.isfinite(change[one])][:_SLOPES])
    if len(order) > 1:
        top = section(
            page, tr("Greatest changes"), chart, fonts.elided(material.named(place), chart.width * 0.5, SMALL)
        )
        slopes(page, material, place, order, Box(chart.left, top, chart.width, chart.bottom - top))
    words = tr("Both maps have the same classes. The classes of the difference are symmetric, their limits rounded.")
    foot(page, imprint, imprint.method or words, at)
    return page


def _unit(material: Material, place: int) -> str:
    unit = change_unit(material.cube.unit(place))
    return (unit if isinstance(unit, str) else sentence(unit)) or tr("units")


def _difference(material: Material, place: int, districts) -> Subject:
    """The change of each district in classes, symmetric around none; a rise of need is brown."""
    series, cube = material.series(place), material.cube
    change = changes_of(series, material.compared, material.period)
    order = {key: at for at, key in enumerate(cube.districts)}
    values = np.array([change[order[key]] if key in order else np.nan for key in districts.keys.tolist()])
    limits = change_limits(values)
    subject = Subject(tr("Change"), cube.indicators[place], values, series.raw_digits, False)
    column = f"to_string({QgsExpression.quotedColumnRef(districts.key_field)})"
    less_is_need = material.meaning(place).direction < 0
    colours = CHANGE[::-1] if less_is_need else CHANGE
    belongs = between(values, limits)
    if not len(limits):
        colours, spans_of = (CHANGE[2],), [(None, None)]
        belongs = np.isfinite(values).astype(int)
    else:
        spans_of = spans(limits)
    digits = max(digits_of(limits, least=series.raw_digits), series.raw_digits)
    for number_of, ((low, high), colour) in enumerate(zip(spans_of, colours), 1):
        members = belongs == number_of
        keys = ", ".join(QgsExpression.quotedValue(str(key)) for key in districts.keys[members])
        rule = MapRule(districts.expression(f"{column} IN ({keys})" if keys else "FALSE"), "", colour)
        _add(subject, rule, _change_word(low, high, digits), members)
    lacking = belongs == 0
    if lacking.any():
        keys = ", ".join(QgsExpression.quotedValue(str(key)) for key in districts.keys[lacking])
        _add(subject, MapRule(districts.expression(f"{column} IN ({keys})"), ""), tr("without a valid value"), lacking)
    return subject


def _change_word(low: float | None, high: float | None, digits: int) -> str:
    if low is None and high is None:
        return tr("unchanged")
    if low is None:
        return tr("fallen by more than {value}").format(value=figure(-high, digits))
    if high is None:
        return tr("risen by {value} and more").format(value=figure(low, digits))
    if low < 0 < high:
        return tr("hardly changed")
    if high <= 0:
        return tr("fallen by {low} to {high}").format(low=figure(-high, digits), high=figure(-low, digits))
    return tr("risen by {low} to {high}").format(low=figure(low, digits), high=figure(high, digits))
