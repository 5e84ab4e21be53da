"""How indicators hang together: what a reader must see before trusting an index."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import Message
from ..numerics import correlation
from . import moments
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


def diagnose(
    original: np.ndarray,
    turned: np.ndarray,
    names: list[str],
    groups: dict[str, np.ndarray],
    flipped: np.ndarray | None = None,
) -> tuple[list[Statistic], list[Message]]:
    """Figures per period, and sentences about indicators that run against the others.

    original, turned: (rows, indicators) as delivered, and as they enter the index (higher = more need), NaN for
    districts that do not take part; flipped: (indicators,) bool, which were turned around on the way
    """
    found: list[Statistic] = []
    messages: list[Message] = []
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
        for j, (name, value) in enumerate(zip(names, item_rest(complete))):
            found.append(Statistic(period, "item_rest_correlation", name, "", float(value)))
            if value < AGAINST:
                marked = flipped is not None and bool(flipped[j])
                messages.append(_against(name, period, float(value), marked))
        _reliability(found, period, complete, names)
        _components(found, period, matrix, names)
    return found, messages


def _against(name: str, period: str, value: float, marked: bool) -> Message:
    place, r = period or "–", f"{value:.2f}"
    if marked:
        return Message(
            "“{indicator}” runs against the other indicators in period {period} (r = {r}), because it is turned "
            "around. If its high values mean more need, take the mark “more is better” away.",
            indicator=name,
            period=place,
            r=r,
        )
    return Message(
        "“{indicator}” runs against the other indicators in period {period} (r = {r}). If its high values mean less "
        "need, mark it as “more is better”.",
        indicator=name,
        period=place,
        r=r,
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


def _reliability(found: list[Statistic], period: str, values: np.ndarray, names: list[str]):
    found.append(Statistic(period, "alpha", "", "", alpha(values)))
    found.append(Statistic(period, "alpha_standardised", "", "", alpha_standardised(correlation(values))))
    if len(names) > 2:
        for j, name in enumerate(names):
            rest = np.delete(values, j, axis=1)
            found.append(Statistic(period, "alpha_without", name, "", alpha(rest)))
            left = alpha_standardised(correlation(rest))
            found.append(Statistic(period, "alpha_standardised_without", name, "", left))


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


def alpha(values: np.ndarray) -> float:
    """Cronbach's α of raw values: k/(k − 1)·(1 − Σ var/var(sum)) (Cronbach 1951, equation 2)."""
    count = values.shape[1]
    total = values.sum(axis=1).var()
    if count < 2 or not total > 0:
        return float("nan")
    return float(count / (count - 1) * (1 - values.var(axis=0).sum() / total))


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
