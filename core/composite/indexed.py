"""What goes into an index and what comes out; which rows belong to a period and which take part."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..messages import Message
from .recipe import Recipe


@dataclass
class IndexInput:
    """What an index is built from. Rows are districts in periods, in any order.

    values: (rows, indicators) float64, NaN where there is no value
    indicators: names, for messages
    periods: (rows,) text
    population: (rows,) residents, NaN where unknown, or None
    inverted: (indicators,) bool, more is better
    roles: name of the role of each indicator, "" for none
    weights: (indicators,) given weights, or None
    denominators: (rows, indicators) persons behind percentages, or None (for shrinkage and Freeman-Tukey)
    parents: (rows,) text of the larger area, or None (for shrinkage towards it)
    totals: (rows,) bool, rows that hold the whole municipality; they get no index
    """

    values: np.ndarray
    indicators: list[str]
    periods: np.ndarray
    population: np.ndarray | None = None
    inverted: np.ndarray | None = None
    roles: list[str] = field(default_factory=list)
    weights: np.ndarray | None = None
    denominators: np.ndarray | None = None
    parents: np.ndarray | None = None
    totals: np.ndarray | None = None

    @property
    def districts(self) -> np.ndarray:
        """Rows that hold a district and not the whole municipality, (rows,) bool."""
        every = np.ones(len(self.values), dtype=bool)
        return every if self.totals is None else ~np.asarray(self.totals, dtype=bool)


@dataclass
class IndexResult:
    """An index with everything that led to it. All arrays have one entry per row.

    standardised: (rows, indicators); index: float, NaN where not valid; rank: 1 = most need, 0 = none; classes: 1 =
    least need, 0 = none; valid: took part in means and spreads; breaks: period → upper ends of the classes but the
    last; domains: names and (rows, domains) scores where the recipe has domains; components: (domain, period) →
    Component; signs: (domain, period) → names of indicators and the signs −1, 0, 1 with which a component or factor takes
    them; sums: (rows,) what the indicators add up to, before the second pass; base: whether means, spreads and correlations come from the row
    """

    standardised: np.ndarray
    index: np.ndarray
    rank: np.ndarray
    classes: np.ndarray
    valid: np.ndarray
    breaks: dict[str, np.ndarray]
    domains: dict[str, np.ndarray]
    components: dict
    prepared: np.ndarray
    messages: list[Message]
    signs: dict = field(default_factory=dict)
    base: np.ndarray | None = None
    sums: np.ndarray | None = None


def period_groups(periods: np.ndarray) -> dict[str, np.ndarray]:
    """Period → positions of its rows, in the order in which the periods appear."""
    periods = np.asarray(periods)
    if not len(periods):
        return {}
    starts = np.concatenate([[0], np.flatnonzero(periods[1:] != periods[:-1]) + 1, [len(periods)]])
    blocks: dict[str, list[np.ndarray]] = {}
    for first, last in zip(starts[:-1].tolist(), starts[1:].tolist()):
        blocks.setdefault(str(periods[first]), []).append(np.arange(first, last))
    return {name: rows[0] if len(rows) == 1 else np.concatenate(rows) for name, rows in blocks.items()}


def row_totals(values: np.ndarray) -> np.ndarray:
    """Sum of each row, (rows,); not finite where a value is missing or infinite."""
    return values @ np.ones(values.shape[1])


def eligible_rows(data: IndexInput, recipe: Recipe) -> np.ndarray:
    """Rows with enough residents that are not the municipality as a whole, (rows,) bool."""
    rows = data.districts
    if recipe.minimum_population > 0 and data.population is not None:
        rows &= np.nan_to_num(data.population, nan=-1.0) >= recipe.minimum_population
    return rows


def valid_rows(values: np.ndarray, data: IndexInput, recipe: Recipe) -> np.ndarray:
    """Rows that get an index: enough residents and enough indicators, (rows,) bool."""
    complete = np.isfinite(row_totals(values))
    if recipe.minimum_share == 1 or complete.all():
        return eligible_rows(data, recipe) & complete
    present = (~np.isnan(values)).sum(axis=1)
    needed = recipe.minimum_share * values.shape[1] - 1e-9
    return eligible_rows(data, recipe) & (present >= max(needed, 1))
