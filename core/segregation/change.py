"""Why segregation has changed: a Shapley decomposition of the change of M between two points in time. Elbers (2021).

First the districts (and groups) that exist at one time only, then, over the common ones, the change of the margins
(how large groups and districts are) and of the structure (who lives where, given the margins). Tables with the margins
of one time and the structure of the other come from iterative proportional fitting (Deming & Stephan 1940).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..numerics import quantile, ratio
from .composition import fraction, xlogx
from .inference import draw_persons

COMPONENTS = ("appearing", "disappearing", "group_margin", "district_margin", "structure", "total")
"""The parts of a change, the last one their sum."""

_FILL = 1e-10
_CELLS = 100_000


@dataclass(frozen=True)
class Change:
    """components: (..., 6) in the order of COMPONENTS; districts: (..., districts, 6) the same by district.

    before, after: (...) M of the two times. converged: whether every fitted table met its margins.
    All are NaN where one time has fewer than two districts with persons: nothing known is not no segregation.
    """

    before: np.ndarray
    after: np.ndarray
    components: np.ndarray
    districts: np.ndarray
    converged: bool


def shapley(before: np.ndarray, after: np.ndarray, tolerance: float = 1e-12) -> Change:
    """The decomposition.

    before, after: (..., groups, districts) persons, 0 where a district does not exist
    tolerance: how near the fitted tables must come to their margins, as shares
    With the common districts and groups, letters for group margin, district margin, structure, A before, B after:
    group_margin = ¼ [(BAA − AAA) + (BBA − ABA) + (BBB − ABB) + (BAB − AAB)], district_margin likewise,
    structure = ½ [(AAB − AAA) + (BBB − BBA)]; appearing = M(after) − BBB, disappearing = AAA − M(before).
    """
    groups = ((before.sum(-1) > 0) & (after.sum(-1) > 0))[..., :, None]
    districts = ((before.sum(-2) > 0) & (after.sum(-2) > 0))[..., None, :]
    common = groups & districts
    first, second = np.where(common, before, 0.0), np.where(common, after, 0.0)
    a, b = _shares(first, common), _shares(second, common)
    group_a, group_b = a.sum(-1, keepdims=True), b.sum(-1, keepdims=True)
    unit_a, unit_b = a.sum(-2, keepdims=True), b.sum(-2, keepdims=True)
    fits = {
        "BBA": fit(a, group_b, unit_b, tolerance),
        "ABA": fit(a, group_a, unit_b, tolerance),
        "BAA": fit(a, group_b, unit_a, tolerance),
        "AAB": fit(b, group_a, unit_a, tolerance),
        "BAB": fit(b, group_b, unit_a, tolerance),
        "ABB": fit(b, group_a, unit_b, tolerance),
    }
    m = {name: local_information(table) for name, (table, _) in fits.items()}
    m["AAA"], m["BBB"] = local_information(first), local_information(second)
    all_before, all_after = local_information(before), local_information(after)
    parts = np.stack(
        [
            all_after - m["BBB"],
            m["AAA"] - all_before,
            0.25 * (m["BAA"] - m["AAA"] + m["BBA"] - m["ABA"] + m["BBB"] - m["ABB"] + m["BAB"] - m["AAB"]),
            0.25 * (m["ABA"] - m["AAA"] + m["BBA"] - m["BAA"] + m["BBB"] - m["BAB"] + m["ABB"] - m["AAB"]),
            0.5 * (m["AAB"] - m["AAA"] + m["BBB"] - m["BBA"]),
            all_after - all_before,
        ],
        axis=-1,
    )
    converged = all(met for _, met in fits.values())
    undefined = _too_few(before) | _too_few(after)
    parts[undefined] = np.nan
    m_before, m_after = (
        np.where(_too_few(table), np.nan, local.sum(-1)) for table, local in ((before, all_before), (after, all_after))
    )
    return Change(m_before, m_after, parts.sum(-2), parts, converged)


def _too_few(table: np.ndarray) -> np.ndarray:
    """(...) bool: fewer than two districts have persons."""
    return np.count_nonzero(table.sum(-2) > 0, axis=-1) < 2


@dataclass(frozen=True)
class Intervals:
    """Intervals of the components, each (6,) in the order of COMPONENTS; NaN without replicates."""

    lower: np.ndarray
    upper: np.ndarray


def intervals(
    before: np.ndarray,
    after: np.ndarray,
    replicates: int,
    seed: int,
    confidence: float = 0.95,
    stop: Callable[[], bool] = lambda: False,
) -> Intervals:
    """Basic bootstrap intervals of the components, persons of both times drawn again (Elbers 2021).

    before, after: (groups, districts) persons; seed: of the random numbers; stop: asked between blocks of replicates
    """
    nothing = np.full(len(COMPONENTS), np.nan)
    if replicates < 2 or _too_few(before) or _too_few(after):
        return Intervals(nothing, nothing)
    random = np.random.default_rng(seed)
    size = max(1, _CELLS // before.size)
    found = []
    for start in range(0, replicates, size):
        if stop():
            return Intervals(nothing, nothing)
        count = min(size, replicates - start)
        first, second = (
            draw_persons(table.ravel(), count, random).reshape(count, *table.shape) for table in (before, after)
        )
        found.append(shapley(first, second, tolerance=1e-8).components)
    tail = (1 - confidence) / 2
    low, high = quantile(np.concatenate(found).T, [tail, 1 - tail])
    value = shapley(before, after).components
    return Intervals(2 * value - high, 2 * value - low)


def local_information(table: np.ndarray) -> np.ndarray:
    """(..., districts) what each district adds to M: t_u/T Σ p_k ln(p_k / P_k); table: (..., groups, districts)."""
    unit = table.sum(-2)
    group = table.sum(-1)
    total = group.sum(-1)
    logs = np.log(np.where(group > 0, fraction(group, total[..., None]), 1.0))
    mass = xlogx(table).sum(-2) - xlogx(unit) - (table * logs[..., None]).sum(-2)
    return np.nan_to_num(ratio(mass, total[..., None]))


def fit(table, groups, districts, tolerance: float = 1e-12, rounds: int = 2000) -> tuple[np.ndarray, bool]:
    """Scale a table of shares to margins; its odds ratios stay. Deming & Stephan (1940).

    table: (..., groups, districts) shares
    groups: (..., groups, 1), districts: (..., 1, districts) shares that sum to 1
    Returns the table and whether every margin is met within the tolerance.
    """
    table = table.copy()
    for _ in range(rounds):
        table *= fraction(groups, table.sum(-1, keepdims=True))
        now = table.sum(-2, keepdims=True)
        table *= fraction(districts, now)
        if np.abs(now - districts).max() <= tolerance:
            return table, True
    return table, bool(np.abs(now - districts).max() <= 1e-6)


def _shares(table: np.ndarray, common: np.ndarray) -> np.ndarray:
    """Shares of the total. Empty cells get next to nothing, so that every pattern of zeros can meet the margins."""
    filled = np.where(common & (table == 0), _FILL, table)
    return fraction(filled, filled.sum((-1, -2), keepdims=True))
