"""What an amount is shared out by: one weight per district from people, need counts, an index or stages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..messages import SozialraumError

METHODS = ("need_counts", "base_plus_need", "stages", "per_head")


def need_counts(counts: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Weights from counts of people in need, w_i = Σ_k β_k N_ik / Σ_i N_ik, (districts,).

    counts: (districts, kinds) persons, none unknown; shares: (kinds,) ≥ 0, made to sum to one
    Raises SozialraumError where a kind has nobody at all, since its share of the money would have no place.
    """
    totals = counts.sum(axis=0)
    if not (totals > 0).all():
        raise SozialraumError(
            "Nobody is counted in need field number {n}, so its share of the amount has no place. Leave the field out.",
            n=int(np.flatnonzero(totals <= 0)[0]) + 1,
        )
    return (counts / totals) @ (shares / shares.sum())


def base_plus_need(population: np.ndarray, index: np.ndarray, need_share: float, spread: float) -> np.ndarray:
    """Weights of a base per head and a part by need, w = (1−α) P/ΣP + α P f/ΣP f, (districts,).

    population: (districts,) persons; index: (districts,), the higher the more need; need_share: α from 0 to 1;
    spread: β ≥ 0, how much more a head counts where need is greatest: f = 1 + β (I − I_min)/(I_max − I_min).
    A spread of zero, or an index that is the same everywhere, is the split per head.
    """
    low, high = index.min(), index.max()
    factor = 1 + spread * (index - low) / (high - low) if high > low else np.ones(len(index))
    weighted = population * factor
    return (1 - need_share) * population / population.sum() + need_share * weighted / weighted.sum()


def stages(population: np.ndarray, stage: np.ndarray, factors: Sequence[float]) -> np.ndarray:
    """Weights by the stage of a district, w = P × factor of the stage, (districts,).

    stage: (districts,) int from 1 to len(factors); factors: ≥ 0, of stage 1, 2, …
    """
    return population * np.asarray(factors, dtype=np.float64)[stage - 1]


def equal_split(amount: int, population: np.ndarray) -> np.ndarray:
    """The split per head in whole cents, (districts,) int, for comparison ("Gießkanne")."""
    from .bounded import in_cents

    return in_cents(amount, population, np.zeros(len(population)), np.full(len(population), np.inf), population)
