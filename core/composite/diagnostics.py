"""How indicators hang together: what a reader must see before trusting an index."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import Message
from ..numerics import correlation
from . import moments
from .indexed import IndexInput, IndexResult
from .recipe import Recipe, Role
from .weight import first_component

AGAINST = -0.1
"""An indicator whose correlation with the others is below this runs against them."""


@dataclass(frozen=True)
class Statistic:
    """One figure about one indicator (or a pair, or all together where `indicator` is empty) in one period."""

    period: str
    statistic: str
    indicator: str
    versus: str
    value: float


@dataclass(frozen=True)
class Parts:
    """What a recipe finally adds up, from which its reliability is computed.

    values: (rows, indicators), NaN where there is none; signs: (rows, indicators) the signs with which components and
    factors take them, 0 for one that is left out; pairwise: covariances over the rows that each pair has
    """

    values: np.ndarray
    signs: np.ndarray
    pairwise: bool = False


def parts_of(result: IndexResult, recipe: Recipe, roles: list[Role], data: IndexInput) -> Parts:
    """What the recipe adds up: the indicators in their own units where it takes z, else as it makes them comparable.

    Of a component or factor the signs are those that it found, and its rows are those of its correlations.
    """
    inner = recipe.within or recipe.final
    plain = inner.standardisation in ("z", "none")
    taken = result.valid if result.base is None or not plain else result.base
    values = np.where(taken[:, None], result.prepared if plain else result.standardised, np.nan)
    domains = [role.domain or role.name for role in roles]
    signs = np.ones(values.shape)
    for (domain, period), (names, own) in result.signs.items():
        rows = np.asarray(data.periods).astype(str) == period if period else slice(None)
        found = dict(zip(names, own))
        for j, name in enumerate(data.indicators):
            if domain and domains[j] != domain:
                continue
            # a component of domains takes each indicator with the sign of its domain
            key = domains[j] if recipe.within is not None and not domain else name
            signs[rows, j] *= found.get(key, 0.0)
    return Parts(values, signs, inner.correlation == "pairwise")


def diagnose(
    original: np.ndarray,
    turned: np.ndarray,
    names: list[str],
    groups: dict[str, np.ndarray],
    flipped: np.ndarray | None = None,
    parts: Parts | None = None,
) -> tuple[list[Statistic], list[Message]]:
    """Figures per period, and a sentence about each indicator that runs against the others.

    original, turned: (rows, indicators) as delivered, and as they enter the index (higher = more need), NaN for
    districts that do not take part; flipped: (indicators,) bool, which were turned around on the way; parts: what the
    recipe adds up, `turned` where None
    """
    found: list[Statistic] = []
    against: dict[str, list[tuple[str, float]]] = {}
    parts = parts or Parts(turned, np.ones(turned.shape))
    for period, rows in groups.items():
        _describe(found, period, original[rows], names)
        complete = turned[rows]
        complete = complete[~np.isnan(complete).any(axis=1)]
        if len(names) < 2 or len(complete) < 3:
            continue
        matrix = correlation(complete)
        for i, one in enumerate(names):
            for j in range(i):
                found.append(Statistic(period, "correlation", one, names[j], float(matrix[i, j])))
        for name, value in zip(names, item_rest(complete * parts.signs[rows[0]])):
            found.append(Statistic(period, "item_rest_correlation", name, "", float(value)))
            if value < AGAINST:
                against.setdefault(name, []).append((period, float(value)))
        _reliability(found, period, parts, rows, names)
        _components(found, period, matrix, names)
    marked = {name for name, turn in zip(names, [] if flipped is None else flipped) if turn}
    return found, [_against(name, places, name in marked) for name, places in against.items()]


def _against(name: str, places: list[tuple[str, float]], marked: bool) -> Message:
    lowest, first = round(min(value for _, value in places), 2), places[0][0] or "–"
    where = (
        Message(
            "in period {period} and {count} more {count:period|periods} (lowest r = {r})",
            period=first,
            count=len(places) - 1,
            r=lowest,
        )
        if len(places) > 1
        else Message("in period {period} (r = {r})", period=first, r=lowest)
    )
    if marked:
        return Message(
            "“{indicator}” runs against the other indicators {where}, because it is turned around. If its high values "
            "mean more need, take the mark “more is better” away.",
            indicator=name,
            where=where,
        )
    return Message(
        "“{indicator}” runs against the other indicators {where}. If its high values mean less need, mark it as “more "
        "is better”.",
        indicator=name,
        where=where,
    )


def _describe(found: list[Statistic], period: str, values: np.ndarray, names: list[str]):
    centre = moments.mean(values)
    spread = moments.standard_deviation(values, sample=True)
    skew = skewness(values)
    present = (~np.isnan(values)).sum(axis=0)
    for j, name in enumerate(names):
        for statistic, value in (
            ("n", present[j]),
            ("missing", len(values) - present[j]),
            ("mean", centre[j]),
            ("standard_deviation", spread[j]),
            ("skewness", skew[j]),
        ):
            found.append(Statistic(period, statistic, name, "", float(value)))


def _reliability(found: list[Statistic], period: str, parts: Parts, rows: np.ndarray, names: list[str]):
    signs = parts.signs[rows[0]]
    used = np.flatnonzero(signs)
    if len(used) < 2:
        return
    values = parts.values[rows][:, used] * signs[used]
    covered = covariance(values, parts.pairwise)
    related = _to_correlation(covered)
    found.append(Statistic(period, "alpha", "", "", _alpha(covered)))
    found.append(Statistic(period, "alpha_standardised", "", "", alpha_standardised(related)))
    if len(used) > 2:
        for place, j in enumerate(used):
            rest = np.delete(np.arange(len(used)), place)
            block = np.ix_(rest, rest)
            found.append(Statistic(period, "alpha_without", names[j], "", _alpha(covered[block])))
            left = alpha_standardised(related[block])
            found.append(Statistic(period, "alpha_standardised_without", names[j], "", left))


def _components(found: list[Statistic], period: str, matrix: np.ndarray, names: list[str]):
    if np.isnan(matrix).any():
        return
    component = first_component(matrix)
    for number, value in enumerate(component.eigenvalues, start=1):
        found.append(Statistic(period, "eigenvalue", "", str(number), float(value)))
    for name, value in zip(names, component.loadings):
        found.append(Statistic(period, "loading", name, "1", float(value)))
    found.append(Statistic(period, "explained_share", "", "1", component.explained))


def used_components(components: dict) -> list[Statistic]:
    """The principal components that a recipe is built on: share v² and loading v√λ of each indicator, eigenvalue, share
    of the variance.

    components: (domain, period) → (Component, names), as in IndexResult; `versus` is the domain, “index” without one;
    a component over all periods has the period ""
    """
    found = []
    for (domain, period), (component, names) in components.items():
        place = domain or "index"
        for name, share, loading in zip(names, component.shares, component.loadings):
            found.append(Statistic(period, "component_share", name, place, float(share)))
            found.append(Statistic(period, "component_loading", name, place, float(loading)))
        found.append(Statistic(period, "component_eigenvalue", "", place, float(component.eigenvalues[0])))
        found.append(Statistic(period, "component_explained", "", place, component.explained))
    return found


def skewness(values: np.ndarray) -> np.ndarray:
    """Skewness m₃/m₂^1.5 of each column, NaN for a column without spread."""
    centre = moments.mean(values)
    deviation = values - centre
    second = moments.mean(deviation**2)
    third = moments.mean(deviation**3)
    good = second > 0
    return np.where(good, third / np.where(good, second, 1.0) ** 1.5, np.nan)


def item_rest(values: np.ndarray) -> np.ndarray:
    """Correlation of each indicator with the mean of the others, standardised. Complete rows → (indicators,)."""
    spread = moments.standard_deviation(values)
    z = (values - values.mean(axis=0)) / np.where(spread > 0, spread, np.nan)
    usable = ~np.isnan(z).any(axis=0)
    result = np.full(values.shape[1], np.nan)
    total = z[:, usable].sum(axis=1)
    for j in np.flatnonzero(usable):
        rest = total - z[:, j]
        if usable.sum() > 1 and rest.std() > 0:
            result[j] = (z[:, j] * (rest - rest.mean())).mean() / rest.std()
    return result


def covariance(values: np.ndarray, pairwise: bool = False) -> np.ndarray:
    """Covariances of columns, (k, k), over the rows without a gap, or over the rows each pair has (divisor n − 1)."""
    known = ~np.isnan(values)
    if not pairwise:
        known &= known.all(axis=1)[:, None]
    size = values.shape[1]
    result = np.full((size, size), np.nan)
    for i in range(size):
        for j in range(i + 1):
            both = known[:, i] & known[:, j]
            if both.sum() > 1:
                one, other = values[both, i], values[both, j]
                result[i, j] = result[j, i] = (one - one.mean()) @ (other - other.mean()) / (both.sum() - 1)
    return result


def _to_correlation(covered: np.ndarray) -> np.ndarray:
    """Covariances divided by the standard deviations, each over all rows that its column has.

    With gaps in pairwise rows that is not the pairwise correlation; it is what the R package psych, and with it ndi, calls
    standardised α: cov2cor of cov(use = "pairwise") (Revelle, psych::alpha).
    """
    spread = np.sqrt(np.diag(covered))
    spread = np.where(spread > 0, spread, np.nan)
    return covered / np.outer(spread, spread)


def alpha(values: np.ndarray) -> float:
    """Cronbach's α of raw values, (rows, indicators) without gaps: k/(k − 1)·(1 − Σ var/var(sum)) (Cronbach 1951,
    equation 2)."""
    return _alpha(covariance(values))


def _alpha(covered: np.ndarray) -> float:
    """The same from the covariances, as var(sum) is the sum of all of them."""
    count = len(covered)
    total = covered.sum()
    if count < 2 or not total > 1e-12 * np.trace(covered):
        return float("nan")
    return float(count / (count - 1) * (1 - np.trace(covered) / total))


def alpha_standardised(matrix: np.ndarray) -> float:
    """Cronbach's α of standardised values: k·r̄/(1 + (k − 1)·r̄) with the mean correlation r̄.

    NaN where the indicators cancel, so that their sum has no variance.
    """
    count = len(matrix)
    if count < 2:
        return float("nan")
    mean = float((matrix.sum() - count) / (count * (count - 1)))
    variance = 1 + (count - 1) * mean
    return count * mean / variance if variance > 1e-12 else float("nan")
