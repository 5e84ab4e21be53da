"""Status and change over time: spans, status × dynamics groups, transitions between classes, polarisation."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..data.places import places
from ..messages import Message, SozialraumError
from ..numerics import quantile
from ..periods import in_order, is_period, parse_period
from ..rates.inequality import gini
from . import moments
from .index import composite_index
from .indexed import IndexInput, IndexResult
from .recipe import Recipe, Stage
from .roles import ranks_turned

SIGNS = ("+", "+/-", "-")
"""Signs of the dynamics classes in the codes of the groups: need falls, stable, need rises."""


@dataclass
class StatusAndDynamics:
    """Status index, dynamics index and the groups they form; arrays have one entry per row.

    dynamics_classes: 1 = need falls (positive), …; groups: `2+/-`, "" where one of the two is missing;
    changes: (rows, indicators) the changes that the dynamics were built from
    """

    status: IndexResult
    dynamics: IndexResult
    groups: np.ndarray
    changes: np.ndarray
    earlier: dict[str, str]


def status_and_dynamics(
    data: IndexInput,
    districts: np.ndarray,
    recipe: Recipe,
    changes: np.ndarray | None = None,
    unit: str = "years",
) -> StatusAndDynamics:
    """Build the status index and, by the same construction, the index of the changes.

    districts: (rows,) text; changes: (rows, indicators) where the source already holds them, else they are computed
    over the recipe's span in `unit` (years or periods). A rise of an indicator that is not inverted is a rise of need.
    """
    status = composite_index(data, recipe)
    messages: list[Message] = []
    earlier: dict[str, str] = {}
    if changes is None:
        earlier = earlier_periods(data.periods, recipe.span, unit)
        changes = change_over(data.values, districts, data.periods, earlier, recipe.change, messages, data.indicators)
    # a district that is not valid in the status takes no part in the dynamics either; the city stays as a centre
    kept_rows = status.valid if data.totals is None else status.valid | np.asarray(data.totals, dtype=bool)
    changes = np.where(kept_rows[:, None], changes, np.nan)
    turned = ranks_turned(data, []) if recipe.accepts_ranks else data
    moving = replace(turned, values=changes, denominators=None)
    change_recipe = _for_changes(recipe)
    dated = (
        np.isin(np.asarray(data.periods, dtype=str), list(earlier)) if earlier else np.ones(len(changes), dtype=bool)
    )
    if not np.isfinite(changes[dated]).any():
        raise SozialraumError(
            "There is no change to measure: no period has another one {span} {unit} before it. Give another span, or "
            "name the fields that hold the changes.",
            span=float(recipe.span),
            unit=Message("years") if unit == "years" else Message("periods"),
        )
    kept = np.flatnonzero(dated)
    part = _take(moving, kept)
    dynamics = _spread(composite_index(part, change_recipe), kept, len(changes))
    dynamics.messages[:0] = messages
    return StatusAndDynamics(status, dynamics, group_codes(status.classes, dynamics.classes, recipe), changes, earlier)


def _for_changes(recipe: Recipe) -> Recipe:
    """The recipe of the dynamics: no transform and no small-number step on changes, their own classes."""
    roles = tuple(
        replace(
            role,
            transform="none",
            aliases={name: {**changes, "transform": "none"} for name, changes in role.aliases.items()},
        )
        for role in recipe.roles
    )
    return replace(
        recipe,
        roles=roles,
        transform="none",
        transforms=(),
        small_numbers="none",
        accepts_ranks=False,
        classes=recipe.dynamics,
        goalposts=(),
        reference_values=(),
        reference_period="",
        final=replace(_own(recipe.final), second_comparison=""),
        within=None if recipe.within is None else _own(recipe.within),
    )


def _own(stage: Stage) -> Stage:
    """The stage for changes, which have no reference period: the base is the period's own, unless all are pooled."""
    comparison = "pooled" if stage.comparison == "pooled" else "per_period"
    centre = "mean" if stage.centre == "reference_period" else stage.centre
    return replace(stage, comparison=comparison, centre=centre)


def _take(data: IndexInput, rows: np.ndarray) -> IndexInput:
    def cut(array):
        return None if array is None else np.asarray(array)[rows]

    return replace(
        data,
        values=data.values[rows],
        periods=np.asarray(data.periods)[rows],
        population=cut(data.population),
        parents=cut(data.parents),
        totals=cut(data.totals),
    )


def _spread(result: IndexResult, rows: np.ndarray, size: int) -> IndexResult:
    def back(array, empty):
        full = np.full((size, *array.shape[1:]), empty, dtype=array.dtype)
        full[rows] = array
        return full

    return replace(
        result,
        standardised=back(result.standardised, np.nan),
        index=back(result.index, np.nan),
        rank=back(result.rank, 0),
        classes=back(result.classes, 0),
        valid=back(result.valid, False),
        prepared=back(result.prepared, np.nan),
        base=back(result.base, False),
        sums=back(result.sums, np.nan),
        domains={name: back(scores, np.nan) for name, scores in result.domains.items()},
    )


def earlier_periods(periods: np.ndarray, span: float, unit: str = "years") -> dict[str, str]:
    """Period → the period that lies `span` years (or that many periods) before it, for those that have one.

    Years: the period whose middle lies nearest to the distance, at most a quarter of a year off.
    """
    names = in_order(np.asarray(periods).astype(str).tolist())
    if unit == "periods":
        steps = int(span)
        return dict(zip(names[steps:], names))
    if not all(is_period(name) for name in names):
        raise SozialraumError(
            "A span in years needs periods that can be read as dates. Give the span in periods, or write the periods "
            "like 2021, 2021-06 or 2021-12-31."
        )
    middles = {name: parse_period(name).middle for name in names}
    result = {}
    for name, middle in middles.items():
        near = min(names, key=lambda other: abs(middle - middles[other] - span))
        if abs(middle - middles[near] - span) <= 0.25:
            result[name] = near
    return result


def change_over(
    values: np.ndarray,
    districts: np.ndarray,
    periods: np.ndarray,
    earlier: dict[str, str],
    change: str,
    messages: list[Message],
    names: list[str],
) -> np.ndarray:
    """Change of each value since the earlier period of its row: `points` x − x₀, or `percent` (x − x₀)/x₀·100.

    values: (rows, indicators); NaN where one of the two is missing, or x₀ is zero with `percent`.
    """
    where = places(districts, periods, "refuse")
    number = {period: place for place, period in enumerate(where.periods)}
    from_period = np.array([number.get(earlier.get(period, ""), -1) for period in where.periods])
    start = np.where(where.period >= 0, from_period[where.period], -1)
    origin = np.where(start >= 0, where.row[start, where.district], -1)
    before = np.where((origin >= 0)[:, None], values[origin], np.nan)
    result = values - before
    if change == "percent":
        zero = before == 0
        if zero.any():
            messages.append(
                Message(
                    "{count} {count:value was|values were} zero at the beginning of the span, so that {count:its|their} change in percent does not "
                    "exist: {indicators}.",
                    count=int(zero.sum()),
                    indicators=", ".join(name for name, some in zip(names, zero.any(axis=0)) if some),
                )
            )
        result = np.where(zero, np.nan, result / np.where(zero, 1.0, before) * 100)
    return result


def signs(size: int) -> tuple[str, ...]:
    """What the codes of the groups say about the dynamics: `+` `+/-` `-` for three classes, else `/1` `/2` …"""
    return SIGNS if size == 3 else tuple(f"/{number}" for number in range(1, size + 1))


def group_codes(status: np.ndarray, dynamics: np.ndarray, recipe: Recipe) -> np.ndarray:
    """`1+`, `1+/-`, `1-` … for status and dynamics classes, "" where one is missing. (rows,) object."""
    marks = signs(recipe.dynamics.size)
    result = np.full(len(status), "", dtype=object)
    for row in np.flatnonzero((status > 0) & (dynamics > 0)):
        result[row] = f"{status[row]}{marks[dynamics[row] - 1]}"
    return result


@dataclass(frozen=True)
class Transition:
    """How many districts went from one class to another between two periods."""

    begin: str
    end: str
    from_class: int
    to_class: int
    districts: int
    share: float


def transitions(
    classes: np.ndarray, districts: np.ndarray, periods: np.ndarray, pairs: dict[str, str], size: int
) -> list[Transition]:
    """Transition matrix of classes for each pair later → earlier; share: of the districts that began in that class."""
    keys = np.asarray(districts).astype(str)
    times = np.asarray(periods).astype(str)
    result = []
    for later, before in pairs.items():
        start = {key: c for key, c in zip(keys[times == before], classes[times == before]) if c > 0}
        matrix = np.zeros((size, size), dtype=int)
        for key, c in zip(keys[times == later], classes[times == later]):
            if c > 0 and key in start:
                matrix[start[key] - 1, c - 1] += 1
        sums = matrix.sum(axis=1)
        for i in range(size):
            for j in range(size):
                share = matrix[i, j] / sums[i] if sums[i] else float("nan")
                result.append(Transition(before, later, i + 1, j + 1, int(matrix[i, j]), float(share)))
    return result


@dataclass(frozen=True)
class Polarisation:
    """How far the districts of one period lie apart.

    p90_p10: distance of the 90th and 10th percentile; fifths: mean of the highest minus mean of the lowest fifth of the
    districts; weighted_sd and weighted_gini: by population where it is known (Gini NaN where a value is negative)
    """

    period: str
    districts: int
    p90_p10: float
    fifths: float
    weighted_sd: float
    weighted_gini: float


def polarisation(values: np.ndarray, periods: np.ndarray, population: np.ndarray | None = None) -> list[Polarisation]:
    """Polarisation of an index or indicator in each period, in the order of time."""
    times = np.asarray(periods).astype(str)
    result = []
    for period in in_order(times.tolist()):
        rows = (times == period) & ~np.isnan(values)
        x = values[rows]
        weights = np.ones(len(x)) if population is None else np.nan_to_num(population[rows])
        if len(x) < 2 or not weights.sum() > 0:
            continue
        low, high = quantile(x, [0.1, 0.9])
        ordered = np.sort(x)
        fifth = max(len(x) // 5, 1)
        spread = moments.standard_deviation(x[:, None], weights=weights)[0]
        result.append(
            Polarisation(
                period,
                len(x),
                float(high - low),
                float(ordered[-fifth:].mean() - ordered[:fifth].mean()),
                float(spread),
                gini(x, weights),
            )
        )
    return result
