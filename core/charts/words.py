"""Charts in words: sentences for people who do not see them, one function for each view."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..data.cube import Cube
from ..data.status import TABLE
from ..messages import Message
from ..numerics import correlation, quantile
from ..numerics import rank as ranks_of
from .series import Series
from .ticks import plain_number
from .uncertainty import may_be_chance


def status_word(code: int) -> Message | None:
    """What a status says about a cell, None for an ordinary value."""
    return TABLE[int(code)].word if code else None


def with_unit(value: float, unit: str, number: Callable = plain_number, digits: int = 1) -> str:
    """A value as it is written in a sentence: "18.2 %", never broken at the end of a line; a dash where there is none."""
    if not np.isfinite(value):
        return "–"
    text = number(value, digits)
    return f"{text}\u00a0{unit}" if unit else text


def written(cube: Cube, shown: Series, number: Callable) -> Callable[[float], str]:
    """How a sentence writes the values of an indicator."""
    unit = cube.unit(shown.indicator)
    return lambda value: with_unit(value, unit, number, shown.raw_digits)


def whole(shown: Series) -> Message:
    """What stands for the municipality in a sentence; a plain mean must not be taken for its value."""
    return {
        "denominator": Message("municipality"),
        "weight": Message("weighted mean"),
        "districts": Message("mean of the districts"),
    }[shown.whole.basis]


HARDLY = 0.1
"""A change smaller than this share of the spread of the districts (standard deviation) is told as none."""


def summary(
    cube: Cube,
    shown: Series,
    selected=(),
    period: int = -1,
    classes: np.ndarray | None = None,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """The course in a sentence per district (three at most), or the period shown in one about all.

    Always about the values themselves, whatever mode the chart is in; an index that compares only within a period is
    told by rank and class. classes: (periods, districts) numbers of the classes, None where there are none
    """
    name = cube.title(shown.indicator)
    if not np.isfinite(shown.raw_city).any():
        return [Message("There is no value of “{name}” to show.", name=name)]
    if not len(selected):
        return [_all_districts(cube, shown, period, number, period_text)]
    relative = only_within_a_period(cube, shown)
    sentences = []
    for district in list(selected)[:3]:
        known = np.flatnonzero(np.isfinite(shown.raw[:, district]))
        if not len(known):
            said = Message("{indicator}: no value for {district}.", indicator=name, district=cube.names[district])
        elif relative:
            said = _ranks(cube, shown, district, known, classes, period_text)
        else:
            said = _change(cube, shown, district, known, number, period_text)
        sentences.append(said)
    return sentences + _further(selected)


def _further(selected) -> list[Message]:
    return [Message("Further selected districts: {n}.", n=len(selected) - 3)] if len(selected) > 3 else []


def only_within_a_period(cube: Cube, shown: Series) -> bool:
    """Whether the values of an index say nothing over time, because each period was standardised by itself: the mean, or
    lowest and highest value, are the same in all of them."""
    name = cube.indicators[shown.indicator]
    if not (name == "index" or name.endswith("_index") or name.startswith("z_")) or len(cube.periods) < 2:
        return False
    rows = shown.raw[np.isfinite(shown.raw).any(axis=1)]
    if len(rows) < 2:
        return False
    scale = float(np.nanmax(np.abs(rows))) or 1.0
    means, lows, highs = np.nanmean(rows, axis=1), np.nanmin(rows, axis=1), np.nanmax(rows, axis=1)
    return bool(np.ptp(means) < 1e-6 * scale or (np.ptp(lows) < 1e-6 * scale and np.ptp(highs) < 1e-6 * scale))


def _ranks(cube: Cube, shown: Series, district: int, known, classes, period_text) -> Message:
    """Rank and class at the beginning and at the end."""

    def place(at: int) -> Message:
        ranks = ranks_of(shown.raw[at])
        values = {"rank": int(ranks[district]), "n": int((ranks > 0).sum()), "period": period_text(cube.periods[at])}
        number = np.nan if classes is None else classes[at, district]
        if np.isfinite(number):
            return Message("rank {rank} of {n}, class {number} ({period})", number=int(number), **values)
        return Message("rank {rank} of {n} ({period})", **values)

    values = {"indicator": cube.title(shown.indicator), "district": cube.names[district]}
    first, last = known[0], known[-1]
    if first == last:
        return Message("{indicator} in {district}: {last}.", last=place(last), **values)
    return Message("{indicator} in {district}: {first}, then {last}.", first=place(first), last=place(last), **values)


def _change(cube: Cube, shown: Series, district: int, known, number, period_text) -> Message:
    """Value at the beginning and at the end, and whether that is a change."""
    course = shown.raw[:, district]
    first, last = known[0], known[-1]

    text = written(cube, shown, number)

    values = {
        "indicator": cube.title(shown.indicator),
        "district": cube.names[district],
        "first": text(course[first]),
        "last": text(course[last]),
        "begin": period_text(cube.periods[first]),
        "end": period_text(cube.periods[last]),
        "whole": whole(shown),
        "city": text(shown.raw_city[last]),
    }
    if first == last:
        return Message("{indicator} in {district}: {last} ({end}), {whole} {city}.", **values)
    if values["first"] == values["last"]:
        return Message("{indicator} in {district} stayed at {last} ({begin} to {end}), {whole} {city}.", **values)
    step = float(course[last] - course[first])
    if may_be_chance(cube, shown, int(first), int(last))[district]:
        return Message(
            "{indicator} in {district}: {first} ({begin}), {last} ({end}); the difference cannot be told from chance, {whole} {city}.",
            **values,
        )
    if abs(step) < HARDLY * float(np.nanstd(shown.raw[last])):
        return Message(
            "{indicator} in {district} has hardly changed: {first} ({begin}), {last} ({end}), {whole} {city}.", **values
        )
    if step > 0:
        return Message(
            "{indicator} in {district} rose from {first} ({begin}) to {last} ({end}), {whole} {city}.", **values
        )
    return Message("{indicator} in {district} fell from {first} ({begin}) to {last} ({end}), {whole} {city}.", **values)


def _all_districts(cube: Cube, shown: Series, period: int, number, period_text) -> Message:
    """The period shown: the municipality, and where half of the districts lie."""
    name, values = cube.title(shown.indicator), shown.raw[period]
    when = period_text(cube.periods[period])
    if not np.isfinite(values).any():
        return _nothing(name, when)

    text = written(cube, shown, number)

    lower, upper = quantile(values, [0.25, 0.75])
    return Message(
        "{indicator} {period}: {whole} {city}; half of the {n} districts lie between {low} and {high}.",
        indicator=name,
        period=when,
        whole=whole(shown),
        city=text(shown.raw_city[period]),
        n=int(np.isfinite(values).sum()),
        low=text(lower),
        high=text(upper),
    )


def _nothing(name: str, when: str) -> Message:
    if not when:
        return Message("There is no value of “{name}” to show.", name=name)
    return Message("There is no value of “{name}” in {period}.", name=name, period=when)


def ranking_sentences(
    cube: Cube,
    shown: Series,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """The period shown by rank: the selected districts (three at most), or the highest and the lowest one."""
    name, values = cube.title(shown.indicator), shown.raw[period]
    when = period_text(cube.periods[period])
    ranks = ranks_of(values)
    if not (ranks > 0).any():
        return [_nothing(name, when)]
    common = {"heading": f"{name} {when}".strip(), "n": int((ranks > 0).sum())}

    text = written(cube, shown, number)

    if not len(selected):
        high, low = int(np.nanargmax(values)), int(np.nanargmin(values))
        return [
            Message(
                "{heading}: highest of {n} districts {high} ({top}), lowest {low} ({bottom}).",
                high=cube.names[high],
                top=text(values[high]),
                low=cube.names[low],
                bottom=text(values[low]),
                **common,
            )
        ]
    sentences = []
    for district in list(selected)[:3]:
        one = {"district": cube.names[district], "whole": whole(shown), "city": text(shown.raw_city[period])}
        if not ranks[district]:
            sentences.append(
                Message("{heading}: no value for {district}.", district=cube.names[district], heading=common["heading"])
            )
            continue
        sentences.append(
            Message(
                "{heading}: {district} has rank {rank} of {n} with {value}, {whole} {city}.",
                rank=int(ranks[district]),
                value=text(values[district]),
                **one,
                **common,
            )
        )
    return sentences + _further(selected)


def distribution_sentences(
    cube: Cube,
    shown: Series,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """Where half of the districts lie in the period shown, and where the selected ones lie among them."""
    sentences = [_all_districts(cube, shown, period, number, period_text)]
    values = shown.raw[period]
    known = values[np.isfinite(values)]
    for district in list(selected)[:3]:
        if np.isfinite(values[district]):
            sentences.append(
                Message(
                    "{district}: {value}, higher than {share} of 100 districts.",
                    district=cube.names[district],
                    value=written(cube, shown, number)(values[district]),
                    share=round(100 * float((known < values[district]).sum()) / len(known)),
                )
            )
    return sentences + _further(selected)


def scatter_sentences(
    cube: Cube,
    upwards: Series,
    right: Series,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """How two indicators hang together in the period shown, and the values of the selected districts."""
    names = cube.title(upwards.indicator), cube.title(right.indicator)
    when = period_text(cube.periods[period])
    pairs = np.column_stack([upwards.raw[period], right.raw[period]])
    both = np.isfinite(pairs).all(axis=1)
    common = {"one": names[0], "other": f"{names[1]} {when}".strip(), "n": int(both.sum())}
    r = correlation(pairs[both])[0, 1] if both.sum() > 2 else np.nan
    if not np.isfinite(r):
        sentences = [Message("{one} and {other}: {n} districts have both.", **common)]
    else:
        kind = (
            Message("rise together")
            if r >= 0.3
            else Message("run against each other")
            if r <= -0.3
            else Message("hang together little")
        )
        sentences = [
            Message(
                "{one} and {other}: over {n} districts they {kind} (r = {r}).",
                kind=kind,
                r=number(r, 2),
                **common,
            )
        ]
    for district in list(selected)[:3]:
        values = [written(cube, one, number)(one.raw[period, district]) for one in (upwards, right)]
        sentences.append(
            Message(
                "{district}: {first} and {second}.", district=cube.names[district], first=values[0], second=values[1]
            )
        )
    return sentences + _further(selected)


def neighbour_sentences(
    cube: Cube,
    tested: int,
    lag: int,
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """How districts lie beside their neighbours, and what to make of it; tested, lag: see `compare.neighbours_chart`."""
    pairs = cube.values[period][:, [tested, lag]]
    known = np.isfinite(pairs).all(axis=1)
    if not known.any():
        return []
    away = pairs[known] - pairs[known].mean(axis=0)
    sentences = [
        Message(
            "{name}: {alike} of {n} districts lie on the same side of the mean as their neighbours; about half would by chance.",
            name=f"{cube.title(tested)} {period_text(cube.periods[period])}".strip(),
            alike=int((away[:, 0] * away[:, 1] > 0).sum()),
            n=int(known.sum()),
        )
    ]
    for district in [one for one in selected if known[one]][:3]:
        sentences.append(
            Message(
                "{district}: {value}, its neighbours on average {mean}.",
                district=cube.names[district],
                value=number(float(pairs[district, 0]), 1),
                mean=number(float(pairs[district, 1]), 1),
            )
        )
    sentences.append(
        Message("What is hard to explain by chance is marked on the map; how important it is, it does not say.")
    )
    return sentences + _further(selected)


def profile_sentences(
    cube: Cube,
    rows: list[Series],
    selected=(),
    period: int = -1,
    number: Callable = plain_number,
    period_text: Callable = str,
) -> list[Message]:
    """In which indicators the selected districts lie farthest above and below the municipality in the period shown."""
    when = period_text(cube.periods[period])
    if not len(selected):
        return [Message("Select districts to see where their profile stands out.")]
    sentences = []
    for district in list(selected)[:3]:
        heading = f"{cube.names[district]} {when}".strip()
        gaps = []
        for one in rows:
            spread = float(np.nanstd(one.raw[period])) if np.isfinite(one.raw[period]).any() else 0.0
            gap = one.raw[period, district] - one.raw_city[period]
            if spread > 0 and np.isfinite(gap):
                gaps.append((gap / spread, one))
        if not gaps:
            sentences.append(Message("No value for {district}.", district=heading))
            continue
        parts = []
        above, below = max(gaps, key=lambda one: one[0]), min(gaps, key=lambda one: one[0])
        for gap, one in [above] * bool(above[0] > 0) + [below] * bool(below[0] < 0):
            values = {
                "indicator": cube.title(one.indicator),
                "value": written(cube, one, number)(one.raw[period, district]),
                "whole": whole(one),
                "city": written(cube, one, number)(one.raw_city[period]),
            }
            if gap > 0:
                parts.append(Message("farthest above in {indicator} ({value}, {whole} {city})", **values))
            elif gap < 0:
                parts.append(Message("farthest below in {indicator} ({value}, {whole} {city})", **values))
        sentences.append(
            Message("{district}: {parts}.", district=heading, parts=parts)
            if parts
            else Message("{district}: like the municipality.", district=heading)
        )
    return sentences + _further(selected)


def describe(
    cube: Cube, shown: Series, district: int, period: int, number: Callable = plain_number, period_text: Callable = str
) -> list[str | Message]:
    """What is known about one district in one period, line by line, for a tooltip. Never a hidden value."""
    value, raw = shown.values[period, district], shown.raw[period, district]
    status = status_word(cube.status[period, district, shown.indicator])
    name = cube.title(shown.indicator)
    lines: list[str | Message] = [cube.names[district]]
    when = period_text(cube.periods[period])
    heading = Message("{indicator}, {period}", indicator=name, period=when) if when else name
    if not np.isfinite(raw):
        lines.append(Message("{indicator}: {status}", indicator=heading, status=status or Message("no value")))
        return lines
    shown_text = written(cube, shown, number)(raw)
    lines.append(
        Message("{indicator}: {value} ({status})", indicator=heading, value=shown_text, status=status)
        if status
        else Message("{indicator}: {value}", indicator=heading, value=shown_text)
    )
    if shown.mode != "absolute" and np.isfinite(value):
        lines.append(Message("as shown: {value}", value=number(value, shown.digits)))
    rank = ranks_of(shown.raw[period])
    lines.append(
        Message(
            "rank {rank} of {n}, {whole} {city}",
            rank=int(rank[district]),
            n=int((rank > 0).sum()),
            whole=whole(shown),
            city=written(cube, shown, number)(shown.raw_city[period]),
        )
    )
    return lines
