"""The page on segregation: what the values mean in plain words, how they changed, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.segregation.registry import MEASURES
from ...core.segregation.summary import MeasureRow, Summary
from ...i18n import number, period_text, sentence, tr
from ..io.html import Report

if TYPE_CHECKING:
    from ...core.charts.marks import Chart


def write_pages(report: Report, summary: Summary, periods: list[str], labels: list[str], versus: str, inference: str):
    """Everything: one section per measure with chart and sentences, a table of all values, what was left out.

    periods: texts; labels: of the groups; versus: label of the second group or ""; inference: its public name
    """
    by_measure: dict[str, list[MeasureRow]] = {}
    for row in summary.rows:
        by_measure.setdefault(row.measure.name, []).append(row)
    first = next(iter(by_measure.values()), [])
    if first:
        report.found(_sentences(first[0].measure.name, first, periods, labels, versus))
    for name, rows in by_measure.items():
        if rows is first and len(periods) > 1 and any(row.value == row.value for row in rows):
            report.show([course(rows, periods, labels, tr("Chance") if inference == "permutation" else tr("Interval"))])
        report.heading(sentence(MEASURES[name].title))
        meaning = meanings(versus).get(name)
        if meaning:
            report.say(meaning, note=True)
        if rows is not first and len(periods) > 1 and any(row.value == row.value for row in rows):
            report.chart(
                [course(rows, periods, labels, tr("Chance") if inference == "permutation" else tr("Interval"))]
            )
        if rows is not first:  # the first ones stand at the top
            report.items(_sentences(name, rows, periods, labels, versus))
    _say_inference(report, inference)
    if summary.notes:
        report.heading(tr("What was left out"))
        report.items(summary.notes)
    report.heading(tr("All values"))
    _table(report, summary.rows, periods, labels)


def value_titles() -> dict[str, str]:
    """What people call the numbers of a MeasureRow beside its value."""
    return {
        "expected": tr("Expected"),
        "adjusted": tr("Adjusted"),
        "lower": tr("Lower"),
        "upper": tr("Upper"),
        "p_value": tr("p"),
        "value_min": tr("Lowest possible"),
        "value_max": tr("Highest possible"),
    }


def meanings(versus: str) -> dict[str, str]:
    """What a measure says, for the measures of the standard set; versus: label of the second group or ""."""
    return {
        "dissimilarity": tr(
            "Share of the group that would have to move for the group to be spread over the districts like {others}: 0 "
            "means the same share everywhere, 1 means complete separation."
        ).format(others=_others(versus)),
        "isolation": tr("Share of the group in the district of its average member."),
        "correlation_ratio": tr(
            "Isolation, freed of the size of the group: 0 at an even spread, 1 at complete separation."
        ),
        "gini": tr("Mean difference between the districts' shares: 0 at an even spread, 1 at complete separation."),
        "entropy": tr(
            "How much less mixed the districts are than the city: 0 means every district is as mixed as the city, 1 "
            "means none is mixed at all."
        ),
        "multi_information": tr(
            "How much less mixed the districts are than the city, all groups together: 0 means every district is as "
            "mixed as the city, 1 means none is mixed at all."
        ),
        "mutual_information": tr(
            "How much the district tells about the group of a person, in nats. It can be split into parts without "
            "remainder: by level, by district, by cause of change."
        ),
    }


def course(rows: list[MeasureRow], periods: list[str], labels: list[str], band: str) -> Chart:
    """Line chart of one measure over the periods, a line per group with its interval; band: its label."""
    from ...core.charts.marks import Band, Chart, Line, Text, style
    from ...core.charts.ticks import time_axis, value_axis
    from ...core.data.cube import times_of

    known = sorted({row.period for row in rows if row.value == row.value})
    place_of = {period: place for place, period in enumerate(known)}
    rows = [row for row in rows if row.period in place_of]
    periods = [periods[period] for period in known]
    times = times_of(periods)
    groups = list(dict.fromkeys(row.group for row in rows))[:6]
    lines, bands, texts, reach = [], [], [], []
    for place, group in enumerate(groups):
        values, low, high = (np.full(len(periods), np.nan) for _ in range(3))
        for row in rows:
            if row.group == group:
                at = place_of[row.period]
                values[at], low[at], high[at] = row.value, row.lower, row.upper
        colour, dash, marker = style(place)
        label = tr("All groups") if group is None else labels[group]
        lines.append(Line(times, values, colour, dash, 2.0, marker, label=label))
        known = np.flatnonzero(np.isfinite(values))
        if len(known):
            texts.append(Text(float(times[known[-1]]), float(values[known[-1]]), label, colour))
        if np.isfinite(low).any():
            bands.append(Band(times, low, high, 0.15, "" if bands else band))
        reach += [values, low, high]
    axis = value_axis(reach, number, zero=True)
    title = rows[0].measure.title
    return Chart(
        "time_series",
        title,
        time_axis(times, list(map(period_text, periods))),
        axis,
        bands=tuple(bands),
        lines=tuple(lines),
        texts=tuple(texts),
    )


def _percent(value: float) -> str:
    return number(100 * value, 0 if value >= 0.1 else 1)


def _sentences(name: str, rows: list[MeasureRow], periods, labels, versus) -> list[str]:
    """One sentence per group: the latest value, and how it has changed since the first."""
    texts = []
    for group in dict.fromkeys(row.group for row in rows):
        known = [row for row in rows if row.group == group and row.value == row.value]
        if not known:
            continue
        first, last = known[0], known[-1]
        label = tr("all groups") if group is None else labels[group]
        texts.append(
            _sentence(name, last, period_text(periods[last.period]), label, versus)
            + _change(name, first, last, periods)
        )
    return texts


def _sentence(name: str, row: MeasureRow, period: str, label: str, versus: str) -> str:
    when = tr("{period}: ").format(period=period) if period else ""
    if name == "dissimilarity":
        text = tr(
            "{n} of 100 persons of “{group}” would have to move for an even spread compared with {others}."
        ).format(n=_percent(row.value), group=label, others=_others(versus))
        if row.value < row.expected:
            text += " " + tr("Chance alone would make it {expected}, so there is no segregation to be seen.").format(
                expected=_percent(row.expected)
            )
        elif row.expected == row.expected:
            text += " " + tr("Chance alone would make it {expected}; freed of chance D is {adjusted}.").format(
                expected=_percent(row.expected), adjusted=number(row.adjusted, 3)
            )
        if row.value_min == row.value_min:
            text += " " + tr("The hidden counts allow D between {low} and {high}.").format(
                low=number(row.value_min, 3), high=number(row.value_max, 3)
            )
    elif name == "isolation":
        text = tr(
            "The average member of “{group}” lives in a district where {n} of 100 persons belong to the group."
        ).format(group=label, n=_percent(row.value))
    elif row.group is None:
        text = tr("{measure}: {value}.").format(measure=sentence(MEASURES[name].title), value=number(row.value, 3))
    else:
        text = tr("{measure} for “{group}”: {value}.").format(
            measure=sentence(MEASURES[name].title), group=label, value=number(row.value, 3)
        )
    if row.p_value == row.p_value:
        text += " " + tr("A random spread would give {low} to {high}; p = {p}.").format(
            low=number(row.lower, 3), high=number(row.upper, 3), p=number(row.p_value, 4)
        )
    elif row.lower == row.lower:
        text += " " + tr("Interval {low} to {high}.").format(low=number(row.lower, 3), high=number(row.upper, 3))
    return when + text


def _others(versus: str) -> str:
    return tr("“{group}”").format(group=versus) if versus else tr("everyone else")


def _change(name: str, first: MeasureRow, last: MeasureRow, periods) -> str:
    if first is last:
        return ""
    return " " + tr("In {period} the value was {before}, now it is {after}.").format(
        period=period_text(periods[first.period]), before=number(first.value, 3), after=number(last.value, 3)
    )


def _say_inference(report: Report, inference: str):
    texts = {
        "bootstrap": tr(
            "Intervals: districts were drawn again with replacement (bootstrap, basic interval, corrected for its "
            "bias). Spatial measures have none, because districts drawn twice have no place."
        ),
        "bootstrap_persons": tr(
            "Intervals: persons were drawn again with replacement (bootstrap, basic interval, corrected for its bias). "
            "In small districts chance raises the values, so that the interval may lie below the value."
        ),
        "permutation": tr(
            "Interval and expected value are those of a random spread of the groups over the places in the districts; "
            "p is the probability of so high a value by chance."
        ),
    }
    if inference in texts:
        report.say(texts[inference], note=True)


def _table(report: Report, rows: list[MeasureRow], periods, labels):
    """The values with a column per period; then, of the newest period, what belongs to them."""
    known = sorted({row.period for row in rows if row.value == row.value})
    if not known:
        return
    by_cell = {(row.measure.name, row.group, row.period): row for row in rows}
    pairs = list(dict.fromkeys((row.measure.name, row.group) for row in rows))

    def spoken(name: str, group: int | None) -> list[str]:
        return [sentence(MEASURES[name].title), tr("all groups") if group is None else labels[group]]

    def value(name: str, group: int | None, period: int) -> float:
        row = by_cell.get((name, group, period))
        return np.nan if row is None else row.value

    report.table(
        [tr("Measure"), tr("Group"), *(period_text(periods[at]) or tr("Value") for at in known)],
        [[*spoken(*pair), *(value(*pair, at) for at in known)] for pair in pairs],
        3,
        fixed=2,
    )
    newest = [by_cell[(*pair, known[-1])] for pair in pairs if (*pair, known[-1]) in by_cell]
    columns = value_titles()
    shown = [name for name in columns if any(getattr(row, name) == getattr(row, name) for row in newest)]
    when = period_text(periods[known[-1]])
    report.heading(tr("What belongs to the values ({period})").format(period=when or tr("all rows")))
    report.table(
        [tr("Measure"), tr("Group"), *(columns[name] for name in shown), tr("Districts"), tr("Left out")],
        [
            [
                *spoken(row.measure.name, row.group),
                *(getattr(row, name) for name in shown),
                row.districts,
                row.districts_left_out,
            ]
            for row in newest
        ],
        3,
        fixed=2,
    )
