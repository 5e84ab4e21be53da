"""Small random changes that are the same for the same people: the cell key method.

Source: the maximum entropy approach of Marley and Leaver (2011) and Gießing (2016), as the R package ptable computes it.
"""

from __future__ import annotations

import numpy as np

from ..messages import SozialraumError

STEPS = 200


def transition(largest: int, variance: float, smallest: int) -> np.ndarray:
    """The table of probabilities, (rows, 2 · largest + 1): row min(count, rows − 1), column change + largest.

    largest: the largest change, persons; variance: of the change, persons squared; smallest: counts from 1 to this value
    never appear. Every row is the distribution of greatest entropy among those without bias that keep the variance and
    lead to 0 or above `smallest`: p ∝ exp(λ₁ v + λ₂ v²). Zero stays zero. SozialraumError where a variance is impossible.
    """
    changes = np.arange(-largest, largest + 1)
    rows = [np.where(changes == 0, 1.0, 0.0)]
    for count in range(1, largest + smallest + 2):
        after = count + changes
        rows.append(_row(changes, (after == 0) | (after > smallest), variance, count))
    return np.array(rows)


def _row(changes: np.ndarray, allowed: np.ndarray, variance: float, count: int) -> np.ndarray:
    usable = changes[allowed].astype(float)
    least, greatest = _possible(usable)
    if not least - 1e-9 <= variance <= greatest + 1e-9:
        raise SozialraumError(
            "A count of {count} cannot be changed with a variance of {variance}: possible are {least} to {greatest}. Choose "
            "another variance, or a larger change.",
            count=count,
            variance=float(variance),
            least=round(least, 4),
            greatest=round(greatest, 4),
        )
    if abs(variance - greatest) < 1e-9 or abs(variance - least) < 1e-9:
        variance += (least - variance) * 1e-7 + (greatest - variance) * 1e-7
    found = np.zeros(len(changes))
    found[allowed] = _entropy(usable, variance)
    return found


def _possible(usable: np.ndarray) -> tuple[float, float]:
    """The least and the greatest variance of a distribution without bias on these changes.

    Both lie on two changes, one below and one above zero, where the variance is the product of their distances.
    """
    below, above = usable[usable <= 0], usable[usable >= 0]
    if not len(below) or not len(above):
        return 0.0, -1.0
    return float(below.max() * -above.min()), float(below.min() * -above.max())


def _entropy(usable: np.ndarray, variance: float) -> np.ndarray:
    """p ∝ exp(λ₁ v + λ₂ v²) with mean 0 and the variance, by damped Newton steps on the dual, which is convex."""
    terms = np.column_stack([usable, usable**2])
    goal = np.array([0.0, variance])
    multipliers = np.zeros(2)

    def dual(values):
        power = terms @ values
        return power.max() + np.log(np.exp(power - power.max()).sum()) - values @ goal

    for _ in range(STEPS):
        power = terms @ multipliers
        share = np.exp(power - power.max())
        share /= share.sum()
        mean = share @ terms
        slope = mean - goal
        if np.abs(slope).max() < 1e-12:
            break
        curve = (terms * share[:, None]).T @ terms - np.outer(mean, mean)
        step = np.linalg.lstsq(curve, slope, rcond=None)[0]
        length, now = 1.0, dual(multipliers)
        while dual(multipliers - length * step) > now - 1e-4 * length * (step @ slope) and length > 1e-10:
            length /= 2
        multipliers = multipliers - length * step
    return share


def combine(keys: np.ndarray, cells: np.ndarray, count: int) -> np.ndarray:
    """The key of each of `count` cells: the fractional part of the sum of the keys of what it holds.

    keys: (records,) from 0 to below 1, fixed for ever; cells: (records,) number of the cell of each record
    """
    return np.bincount(cells, weights=keys, minlength=count) % 1.0


def perturb(counts: np.ndarray, keys: np.ndarray, table: np.ndarray) -> np.ndarray:
    """Every count changed by what its key draws from the table of `transition`; gaps stay.

    counts, keys: same shape. The same people have the same key and so always the same change. Sums no longer fit.
    """
    largest = table.shape[1] // 2
    known = ~np.isnan(counts)
    row = np.minimum(np.where(known, counts, 0), len(table) - 1).astype(int)
    steps = np.cumsum(table, axis=1)
    steps[:, -1] = 1.0
    change = (np.asarray(keys)[..., None] >= steps[row]).sum(axis=-1) - largest
    return np.where(known, counts + change, np.nan)
