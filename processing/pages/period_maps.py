"""The page of small maps: the same districts in the same classes, one map per period."""

from __future__ import annotations

import math

import numpy as np

from ...core.page import MARGIN, NOTE, SMALL, TABLE, TEXT, Box, Fill, Page
from ...drawing import fonts
from ...i18n import number, period_text, tr
from ..maps.symbols import symbol_of
from .frame import CONTENT, Imprint, foot, paragraph, section, start_page, table, text
from .map_subject import Districts, Subject
from .maps import SWATCH, add_map, counted, map_crs, whole_extent
from .material import PageChoices

MAXIMUM_MAPS = 6
"""So many periods stand on one page; more maps would be too small to compare."""

_GAP = 5.0


def period_subjects(choices: PageChoices, field: str) -> list[tuple[Districts, Subject]]:
    """The same map for periods at even distances, the first and the last among them; none where there is only one."""
    periods = choices.periods(field)
    if len(periods) < 2:
        return []
    places = np.unique(np.linspace(0, len(periods) - 1, MAXIMUM_MAPS).round().astype(int))
    return [choices.subject(field, periods[place]) for place in places]


def period_page(size: tuple[float, float], series: list[tuple[Districts, Subject]], imprint: Imprint, at: int) -> Page:
    """One map per period, in the order of time, and a key for all."""
    first, last = series[0][0].period, series[-1][0].period
    districts, subject = series[-1]
    subtitle = f"{period_text(first)}–{period_text(last)} · {counted(len(districts.keys))}"
    page = start_page(size, imprint, tr("Maps"), subject.title, subtitle, (tr("Maps"), subject.title))
    bottom = page.foot - 4
    if page.wide:
        side = min(74.0, page.inner * 0.32)
        frame = Box(MARGIN, CONTENT, page.inner - side - 6, bottom - CONTENT)
        key = Box(frame.right + 6, CONTENT, side, bottom - CONTENT)
    else:
        frame = Box(MARGIN, CONTENT, page.inner, bottom - CONTENT - 62)
        key = Box(MARGIN, frame.bottom + 3, page.inner * 0.62, 59)
    whole = whole_extent(districts, map_crs(districts))
    columns, rows = _grid(len(series), frame, whole.width() / whole.height())
    width = (frame.width - (columns - 1) * _GAP) / columns
    height = (frame.height - (rows - 1) * _GAP) / rows
    for place, (shown, one) in enumerate(series):
        left = frame.left + place % columns * (width + _GAP)
        top = frame.top + place // columns * (height + _GAP)
        text(page, period_text(shown.period), Box(left, top, width, 5), TEXT, bold=True)
        alt = tr("Map: {subject}, {period}; the key has the numbers of districts.")
        alt = alt.format(subject=one.title, period=period_text(shown.period))
        box = Box(left, top + 5, width, height - 5)
        add_map(page, shown, one, imprint, box, [], alt, bar=False, name=f"map{place + 1}", labels=False)
    end = _key(page, series, key)
    note = Box(key.left, end + 3, key.width, max(0.0, key.bottom - end - 3))
    if not page.wide:
        note = Box(key.right + 8, key.top + 8, page.width - MARGIN - key.right - 8, 50)
    paragraph(page, _note(subject), note, SMALL, NOTE, most=9)
    foot(page, imprint, imprint.method or subject.method, at)
    return page


def _grid(count: int, frame: Box, shape: float) -> tuple[int, int]:
    """Columns and rows that let maps of this shape (width by height) become largest."""

    def size(columns: int) -> float:
        rows = math.ceil(count / columns)
        return min(frame.width / columns, (frame.height / rows - 5) * shape)

    best = max(range(1, count + 1), key=size)
    return best, math.ceil(count / best)


def _key(page: Page, series: list[tuple[Districts, Subject]], box: Box) -> float:
    """Every class that occurs in one of the maps, with its number of districts in the first and the last."""
    (start, before), (end, after) = series[0], series[-1]
    top = section(page, tr("{subject} (number of districts)").format(subject=after.title), box)
    entries = _classes(series)
    rows = [("", period_text(start.period), period_text(end.period))]
    for _, word in entries:
        counts = [
            next((int(m.sum()) for one, m in zip(subject.words, subject.members) if one == word), 0)
            for subject in (before, after)
        ]
        rows.append((word, *(number(count, 0) for count in counts)))
    wide = max(
        14.0, *(fonts.text_width(row[place], TABLE, not line) + 4 for line, row in enumerate(rows) for place in (1, 2))
    )
    step = min(6.1, (box.bottom - top) / len(rows))
    for line, (rule, _) in enumerate(entries, 1):
        high = min(4.8, step - 0.8)
        content = Fill(hatched=True, border="#6f6f6f") if rule.hatched else Fill(symbol=symbol_of(rule))
        page.add(Box(box.left, top + line * step + (step - high) / 2, SWATCH, high), content, "Artifact")
    widths = (box.width - SWATCH - 2.5 - 2 * wide + 1.5, wide, wide)
    place = Box(box.left + SWATCH + 2.5, top, 0, 0)
    return table(page, rows, widths, place, (1, 2), TABLE if step > 4.4 else SMALL, step, rules=False)


def _classes(series: list[tuple[Districts, Subject]]) -> list:
    """(rule, word) of the classes that some map shows, those without a value last."""
    found = {}
    for _, subject in series:
        for rule, word, members in zip(subject.rules, subject.words, subject.members):
            place = (rule.hatched, next(i for i, one in enumerate(subject.words) if one == word))
            if members.any():
                found.setdefault(word, (place, rule, word))
    return [(rule, word) for _, rule, word in sorted(found.values(), key=lambda entry: entry[0])]


def _note(subject: Subject) -> str:
    if subject.is_index:
        return tr(
            "The index compares the districts within each period. Another colour means another place among them, not "
            "necessarily more or less need than before. The figures are numbers of districts."
        )
    return tr("All maps have the same classes. The figures are numbers of districts.")
