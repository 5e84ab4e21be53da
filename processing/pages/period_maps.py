"""The page of small maps: the same districts in the same classes, one map per period."""

from __future__ import annotations

import math

from ...drawing import fonts
from ...i18n import period_text, tr
from . import paper
from .map_subject import KEY_POINTS, Districts, Subject
from .overview import Imprint, footer, heading, map_crs, outline_style, subject_style, whole_extent
from .paper import NOTE_COLOUR, Box, PaperSheet

MAXIMUM_MAPS = 6
"""So many periods stand on one page; more maps would be too small to compare."""

_SIDE, _GAP = 70.0, 5.0


def add_period_maps(
    sheet: PaperSheet, series: list[tuple[Districts, Subject]], imprint: Imprint, page: int, frame: Box
):
    """Fill the current page with one map per period, in the order of time."""
    first, last = series[0][0].period, series[-1][0].period
    subject = series[-1][1]
    heading(sheet, imprint.title, f"{subject.title} · {period_text(first)}–{period_text(last)}")
    districts = series[-1][0]
    crs = map_crs(districts)
    whole = whole_extent(districts, crs)
    columns, rows = _grid(len(series), frame, whole.width() / whole.height())
    width = (frame.width - (columns - 1) * _GAP) / columns
    height = (frame.height - (rows - 1) * _GAP) / rows
    for place, (shown, one) in enumerate(series):
        left = frame.left + place % columns * (width + _GAP)
        top = frame.top + place // columns * (height + _GAP)
        sheet.text(period_text(shown.period), Box(left, top, width, 5), 10, True)
        box = Box(left, top + 5, width, height - 5)
        layers = [shown.layer]
        styles = {shown.layer.id(): subject_style(shown, one, names=False, listed=[])}
        if imprint.borders is not None:
            layers.insert(0, imprint.borders)
            styles[imprint.borders.id()] = outline_style()
        sheet.map(box, layers, styles, paper.fitted(whole, box), crs, f"{tr('Map')} {shown.period}")
    bottom = _key(sheet, series, Box(frame.right + 6, frame.top, _SIDE, 0))
    note = _note(subject)
    lines = fonts.wrapped(note, _SIDE, 8)
    height = len(lines) * fonts.line_height(8) + 1
    sheet.text("\n".join(lines), Box(frame.right + 6, bottom + 4, _SIDE + 1, height), 8, colour=NOTE_COLOUR)
    footer(sheet, imprint, imprint.method or subject.method, page)


def _grid(count: int, frame: Box, shape: float) -> tuple[int, int]:
    """Columns and rows that let maps of this shape (width by height) become largest."""

    def size(columns: int) -> float:
        rows = math.ceil(count / columns)
        return min(frame.width / columns, (frame.height / rows - 5) * shape)

    best = max(range(1, count + 1), key=size)
    return best, math.ceil(count / best)


def _key(sheet: PaperSheet, series: list[tuple[Districts, Subject]], box: Box) -> float:
    """Every class that occurs in one of the maps, with its number of districts in the first and the last."""
    (start, before), (end, after) = series[0], series[-1]
    sheet.text(after.title, Box(box.left, box.top, box.width, 5), 10, True)
    top = box.top + 6
    for text, right in ((period_text(start.period), box.right - 14), (period_text(end.period), box.right)):
        sheet.text(text, Box(right - 20, top, 20, 4), 7.5, colour=NOTE_COLOUR, right=True)
    top += 5
    for rule, word in _classes(series):
        sheet.swatch(rule, box.left, top)
        lines = fonts.wrapped(word, box.width - 40, KEY_POINTS)
        height = max(len(lines) * fonts.line_height(KEY_POINTS), paper.SWATCH_HEIGHT) + 0.5
        sheet.text("\n".join(lines), Box(box.left + 10, top, box.width - 38, height), KEY_POINTS)
        for subject, right in ((before, box.right - 14), (after, box.right)):
            count = next((int(m.sum()) for one, m in zip(subject.words, subject.members) if one == word), 0)
            sheet.text(str(count), Box(right - 12, top, 12, 5), KEY_POINTS, right=True)
        top += height + 1.6
    return top


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
