"""The views that can be chosen: an entry of VIEWS is all that tabs, boxes, memory, tables and charts know of a view.

To add one, write its charts and its table beside the others in this folder and append its entry here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..data.benchmarks import Benchmark, comparison_words
from ..data.breaks import Break
from ..data.cube import Cube
from ..data.roles import is_beside
from ..messages import Message
from .compare import distribution_chart, neighbours_chart, no_neighbours_chart, ranking_chart, scatter_chart
from .dumbbell import ORDERS, dumbbell_chart, dumbbell_table, dumbbell_words
from .marks import Chart
from .profile import UNKNOWN, Meaning, profile_chart
from .series import Series, axis_title, common_city_label
from .table import ValueTable, indicator_table, ranking_table, several_time_series_table, time_series_table
from .ticks import plain_number
from .time_series import class_zones, reach_of, time_series_chart
from .uncertainty import has_bounds
from .words import (
    distribution_sentences,
    neighbour_sentences,
    profile_sentences,
    ranking_sentences,
    scatter_sentences,
    summary,
    written,
)

MOST_SENTENCES = 4
"""So many fit under a chart."""

ENOUGH_RATES = 4
"""With so many rates a profile needs no counts."""


@dataclass(frozen=True)
class Choice:
    """What somebody looks at.

    series: (indicator, mode) → the indicator made ready, in the chosen mode where none is given
    several: indicators side by side, at least two or none; selected: districts in the order of selection
    base: the period that others are compared with; order: of rows, one of ORDERS; options: names of those that are on
    number, period_text: write numbers and periods in the user's language
    meaning: indicator → direction and field of action; benchmarks: indicator → all that its districts can be compared with
    breaks: indicator → from which periods on something else was counted
    class_names: field with classes → what the map calls them, by their numbers
    """

    cube: Cube
    series: Callable[..., Series]
    indicator: int = 0
    second: int = 0
    several: tuple[int, ...] = ()
    selected: tuple[int, ...] = ()
    period: int = -1
    base: int = 0
    order: str = ORDERS[0]
    options: frozenset[str] = frozenset()
    number: Callable = plain_number
    period_text: Callable = str
    meaning: Callable[[int], Meaning] = lambda indicator: UNKNOWN
    benchmarks: Callable[[int], Sequence[Benchmark]] = lambda indicator: ()
    breaks: Callable[[int], Sequence[Break]] = lambda indicator: ()
    class_names: Callable[[str], Mapping[int, str]] = lambda name: {}

    def compared(self, indicator: int) -> list[Benchmark]:
        """The benchmarks of an indicator that are shown: those whose kind is among the options."""
        return [one for one in self.benchmarks(indicator) if one.kind in self.options]

    @property
    def language(self) -> dict[str, Callable]:
        """How charts write numbers and periods."""
        return {"number": self.number, "period_text": self.period_text}


@dataclass(frozen=True)
class Option:
    """Something a view can show or leave out; possible: whether an indicator of a cube has it; usual: on at first.

    drawn: of each chart of a choice, whether it shows this where it is on; covers: name of the option that gives way there
    """

    name: str
    title: Message
    usual: bool = False
    possible: Callable[[Cube, int], bool] = lambda cube, indicator: True
    covers: str = ""
    drawn: Callable[[Choice], Sequence[bool]] = lambda choice: (True,)

    def drawable(self, choice: Choice) -> bool:
        """Whether any chart of a choice shows it once it is on."""
        return any(self.drawn(replace(choice, options=choice.options | {self.name})))


def _all_in_one_period(choice: Choice) -> list[Message]:
    """Where the districts lie in the period shown: the words of a view that has none of its own."""
    shown = choice.series(choice.indicator)
    return distribution_sentences(choice.cube, shown, choice.selected, choice.period, **choice.language)


@dataclass(frozen=True)
class View:
    """One way to look at the statistics.

    name: what projects remember; formerly: an older name that projects may hold; icon: of QGIS's theme, "" for none
    charts, table, sentences: what is shown, from a Choice; indicators: what the charts are about
    needs: what has to be chosen, of "indicator", "second", "several", "mode", "base" and "order"
    values_beside: whether the value of a district is written beside its name; change: the view is about the change from
    the base period to the one shown, and so is the map; unselected: what to do where no district is selected
    """

    name: str
    title: Message
    charts: Callable[[Choice], list[Chart]]
    table: Callable[[Choice], ValueTable]
    indicators: Callable[[Choice], list[int]] = lambda choice: [choice.indicator]
    needs: tuple[str, ...] = ("indicator", "mode")
    options: tuple[Option, ...] = ()
    values_beside: bool = True
    change: bool = False
    unselected: str | Message = ""
    formerly: str = ""
    icon: str = ""
    sentences: Callable[[Choice], list[Message]] = _all_in_one_period

    def sentence(self, choice: Choice) -> list[Message]:
        """What is shown in words; always about the values themselves."""
        return [*self.sentences(choice), *self._compared(choice)]

    def _compared(self, choice: Choice) -> list[Message]:
        """The benchmarks of the chosen indicator, where the view draws them and is about one."""
        if "target" not in {option.name for option in self.options} or self.indicators(choice) != [choice.indicator]:
            return []
        shown = choice.series(choice.indicator)
        text = written(choice.cube, shown, choice.number)
        return comparison_words(choice.compared(choice.indicator), choice.period, text)


def class_field(cube: Cube, indicator: int) -> int:
    """The field with the classes of an index (index_class, status_class …), -1 where there is none."""
    name = cube.indicators[indicator]
    if name != "index" and not name.endswith("_index"):
        return -1
    return cube.position("index_class" if name == "index" else name[: -len("index")] + "class")


EVERY = Option("every", Message("Every district as a faint line"))
BANDS = Option("bands", Message("Band of all districts"), usual=True)
UNCERTAINTY = Option("uncertainty", Message("Show uncertainty"), True, has_bounds)
PARENT = Option("parent", Message("Larger area of the selected districts"), usual=True)
GROUPS = Option("group", Message("Groups of your own"), usual=True)
TARGETS = Option("target", Message("Targets"), usual=True)
COMPARED = (PARENT, GROUPS, TARGETS)
"""What districts are compared with besides the municipality; the names are the kinds of benchmarks."""

ONE_SCALE = Option("one_scale", Message("One scale for all charts"))
ZONES = Option(
    "zones", Message("Classes of the index"), True, lambda cube, place: class_field(cube, place) >= 0, BANDS.name,
    lambda choice: [len(_zones(choice, choice.series(place))) > 0 for place in _side_by_side(choice)],
)  # fmt: skip


# ---- time series ----------------------------------------------------------------------------------------------------


def _side_by_side(choice: Choice) -> list[int]:
    return list(choice.several) or [choice.indicator]


def _time_series_charts(choice: Choice) -> list[Chart]:
    several = [choice.series(place) for place in _side_by_side(choice)]
    city = common_city_label(several)
    return [
        time_series_chart(
            choice.cube, one, choice.selected, choice.period, "every" in choice.options, "bands" in choice.options,
            _zones(choice, one), city=city, reach=_common_reach(choice, several, one),
            benchmarks=choice.compared(one.indicator), uncertainty="uncertainty" in choice.options,
            breaks=choice.breaks(one.indicator), **choice.language,
        )
        for one in several
    ]  # fmt: skip


def _common_reach(choice: Choice, several: list[Series], shown: Series) -> tuple:
    """What the axis of one of several charts has to reach besides its own values, where all of a unit share a scale."""
    if "one_scale" not in choice.options:
        return ()
    unit = axis_title(choice.cube, shown, choice.period_text)
    every, bands = "every" in choice.options, "bands" in choice.options
    return tuple(
        block
        for one in several
        if axis_title(choice.cube, one, choice.period_text) == unit
        for block in reach_of(one, choice.selected, every, bands, choice.compared(one.indicator))
    )


def _zones(choice: Choice, series: Series):
    """Stripes of the classes, where the layer has the classes of this index."""
    cube, place = choice.cube, class_field(choice.cube, series.indicator)
    if "zones" not in choice.options or series.mode != "absolute" or place < 0:
        return ()
    values, names = cube.values[choice.period], choice.class_names(cube.indicators[place])
    return class_zones(
        values[:, series.indicator], values[:, place], lambda one: names.get(one) or Message("Class {n}", n=one)
    )


def _time_series_table(choice: Choice) -> ValueTable:
    several = [choice.series(place) for place in _side_by_side(choice)]
    if len(several) > 1:
        return several_time_series_table(choice.cube, several, choice.selected, choice.period_text)
    return time_series_table(choice.cube, several[0], choice.selected, choice.period_text)


def _time_series_sentences(choice: Choice) -> list[Message]:
    """Each indicator that is shown, in as many sentences as fit under a chart."""
    found = []
    for place in _side_by_side(choice):
        at = class_field(choice.cube, place)
        classes = choice.cube.values[:, :, at] if at >= 0 else None
        series = choice.series(place)
        found += summary(choice.cube, series, choice.selected, choice.period, classes, **choice.language)
    return [*found[:MOST_SENTENCES], *_break_sentences(choice)]


def _break_sentences(choice: Choice) -> list[Message]:
    """That a change across a break may be the break; once for each that the shown periods cross."""
    shown = {one.place: one for place in _side_by_side(choice) for one in choice.breaks(place)}
    last = choice.period if choice.period >= 0 else len(choice.cube.periods) - 1
    return [
        Message(
            "From {period} on something else was counted ({title}): a change across it may be no change.",
            period=choice.period_text(choice.cube.periods[place]),
            title=one.title or Message("no reason stated"),
        )
        for place, one in sorted(shown.items())
        if place <= last
    ]


# ---- one period -----------------------------------------------------------------------------------------------------


def _one_period(chart: Callable[..., Chart]) -> Callable[[Choice], list[Chart]]:
    """The charts of a view that shows the chosen indicator in one period."""
    return lambda choice: [
        chart(
            choice.cube,
            choice.series(choice.indicator),
            choice.selected,
            choice.period,
            benchmarks=choice.compared(choice.indicator),
            **choice.language,
        )
    ]


def _ranking_charts(choice: Choice) -> list[Chart]:
    shown = choice.series(choice.indicator)
    return [
        ranking_chart(
            choice.cube, shown, choice.selected, choice.period, benchmarks=choice.compared(choice.indicator),
            uncertainty=UNCERTAINTY.name in choice.options, **choice.language,
        )
    ]  # fmt: skip


def _one_period_sentences(words: Callable[..., list[Message]]) -> Callable[[Choice], list[Message]]:
    """The words of a view that shows the chosen indicator in one period."""
    return lambda choice: words(
        choice.cube, choice.series(choice.indicator), choice.selected, choice.period, **choice.language
    )


def _scatter_sentences(choice: Choice) -> list[Message]:
    upwards, right = choice.series(choice.indicator), choice.series(choice.second)
    return scatter_sentences(choice.cube, upwards, right, choice.selected, choice.period, **choice.language)


def _profile_sentences(choice: Choice) -> list[Message]:
    rows = [choice.series(place, "absolute") for place in profile_rows(choice)]
    return profile_sentences(choice.cube, rows, choice.selected, choice.period, **choice.language)


def _ranking_table(choice: Choice) -> ValueTable:
    return ranking_table(choice.cube, choice.series(choice.indicator), choice.period, choice.period_text)


def _scatter_charts(choice: Choice) -> list[Chart]:
    upwards, right = choice.series(choice.indicator), choice.series(choice.second)
    return [scatter_chart(choice.cube, upwards, right, choice.selected, choice.period, **choice.language)]


def neighbour_fields(cube: Cube) -> tuple[int, int]:
    """The indicators that hold the values tested by `localclusters` and the means of their neighbours, -1 where there are none.

    The title of the means begins with that of the values.
    """
    lag, tested = cube.position("lag"), cube.position("tested")
    if lag >= 0 and tested < 0:
        fitting = [
            place
            for place in range(len(cube.indicators))
            if place != lag and cube.title(lag).startswith(f"{cube.title(place)}:")
        ]
        tested = max(fitting, key=lambda place: len(cube.title(place)), default=-1)
    return (tested, lag) if tested >= 0 else (-1, -1)


def _neighbours_charts(choice: Choice) -> list[Chart]:
    tested, lag = neighbour_fields(choice.cube)
    if lag < 0:
        return [no_neighbours_chart()]
    return [neighbours_chart(choice.cube, tested, lag, choice.selected, choice.period, **choice.language)]


def _neighbours(choice: Choice) -> list[int]:
    tested, lag = neighbour_fields(choice.cube)
    return [tested, lag] if lag >= 0 else [choice.indicator]


def _neighbours_sentences(choice: Choice) -> list[Message]:
    tested, lag = neighbour_fields(choice.cube)
    if lag < 0:
        return []
    return neighbour_sentences(choice.cube, tested, lag, choice.selected, choice.period, **choice.language)


def _profile_charts(choice: Choice) -> list[Chart]:
    rows = profile_rows(choice)

    def whole(place):
        return choice.series(place, "absolute").whole

    return [
        profile_chart(
            choice.cube, rows, choice.selected, choice.period, whole,
            meaning=choice.meaning, benchmarks=choice.compared, **choice.language,
        )
    ]  # fmt: skip


def profile_rows(choice: Choice) -> list[int]:
    """The chosen indicators, else all that are no rank, class or standardised part of an index.

    Counts tell large districts from small ones; where there are enough rates they are left out.
    """
    if len(choice.several) > 1:
        return list(choice.several)
    derived = ("_rank", "_class", "rank_low", "rank_high", "rank_median")
    cube = choice.cube
    names = cube.indicators
    rows = [
        place
        for place, name in enumerate(names)
        if not name.startswith("z_")
        and not name.endswith(derived)
        and not is_beside(name, names)
        and _varies(cube.values[choice.period, :, place])
    ]
    rates = [place for place in rows if cube.unit(place) or names[place] == "index"]
    return rates if len(rates) >= ENOUGH_RATES else rows


def _varies(values: np.ndarray) -> bool:
    known = values[np.isfinite(values)]
    return len(known) > 1 and known.min() < known.max()


def _values_table(indicators: Callable[[Choice], list[int]]) -> Callable[[Choice], ValueTable]:
    """The table of a view with several indicators in one period: their values as they are."""

    def table(choice: Choice) -> ValueTable:
        rows = [choice.series(place, "absolute") for place in dict.fromkeys(indicators(choice))]
        return indicator_table(choice.cube, rows, choice.selected, choice.period, choice.period_text)

    return table


def _pair(choice: Choice) -> list[int]:
    return [choice.indicator, choice.second]


def _comparison_sentences(choice: Choice) -> list[Message]:
    if choice.base == choice.period:  # nothing to compare
        return _one_period_sentences(ranking_sentences)(choice)
    shown = choice.series(choice.indicator, "absolute")
    return dumbbell_words(choice.cube, shown, choice.selected, choice.base, choice.period, **choice.language)


VIEWS = (
    View(
        "time_series",
        Message("Course"),
        _time_series_charts,
        _time_series_table,
        _side_by_side,
        needs=("indicator", "several", "mode"),
        options=(EVERY, BANDS, UNCERTAINTY, ZONES, ONE_SCALE, *COMPARED),
        unselected=Message("Select districts on the map to see their course."),
        formerly="course",
        sentences=_time_series_sentences,
    ),
    View(
        "ranking",
        Message("Ranking"),
        _ranking_charts,
        _ranking_table,
        options=(UNCERTAINTY, *COMPARED),
        sentences=_one_period_sentences(ranking_sentences),
    ),
    View(
        "profile",
        Message("Profile"),
        _profile_charts,
        _values_table(profile_rows),
        profile_rows,
        needs=("several",),
        options=COMPARED,
        values_beside=False,
        sentences=_profile_sentences,
    ),
    View(
        "distribution",
        Message("Distribution"),
        _one_period(distribution_chart),
        _ranking_table,
        options=COMPARED,
        sentences=_one_period_sentences(distribution_sentences),
    ),
    View(
        "comparison",
        Message("Comparison"),
        lambda choice: [
            dumbbell_chart(
                choice.cube,
                choice.series(choice.indicator, "absolute"),
                choice.selected,
                choice.base,
                choice.period,
                choice.order,
                benchmarks=choice.compared(choice.indicator),
                **choice.language,
            )
        ],
        lambda choice: dumbbell_table(
            choice.cube,
            choice.series(choice.indicator, "absolute"),
            choice.base,
            choice.period,
            choice.order,
            choice.period_text,
        ),
        needs=("indicator", "base", "order"),
        options=COMPARED,
        change=True,
        sentences=_comparison_sentences,
    ),
    View(
        "scatter",
        Message("Scatter"),
        _scatter_charts,
        _values_table(_pair),
        _pair,
        needs=("indicator", "second", "mode"),
        values_beside=False,
        sentences=_scatter_sentences,
    ),
    View(
        "neighbours",
        Message("Neighbours"),
        _neighbours_charts,
        _values_table(_neighbours),
        _neighbours,
        needs=(),
        values_beside=False,
        sentences=_neighbours_sentences,
    ),
)
"""The views in the order of their tabs; the first one is shown at first."""


def view_named(name: str) -> View | None:
    """The view of a name, also of one that an older project holds."""
    return next((view for view in VIEWS if name and name in (view.name, view.formerly)), None)


def covered(options: Iterable[Option], choice: Choice) -> dict[str, str]:
    """Which options are on and yet not drawn, and the name of the one that stands in their place."""
    return {
        one.covers: one.name for one in options if one.covers and one.name in choice.options and all(one.drawn(choice))
    }


def all_options() -> list[Option]:
    """The options of all views, each once."""
    return list({option.name: option for view in VIEWS for option in view.options}.values())
