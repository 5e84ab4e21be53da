"""Segregation by income or another ordered characteristic that is counted in brackets. Reardon (2009, 2011)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..numerics import ratio
from . import evenness, exposure
from .prepare import two_groups

KINDS = ("information", "variance_ratio", "square_root")
"""Which two-group measure is taken at each threshold: Theil's H, the correlation ratio R, Hutchens' S."""


@dataclass(frozen=True)
class Ordinal:
    """Rank-order segregation of every period.

    shares: (periods, thresholds) part of the population below each threshold
    thresholds: kind → (periods, thresholds) two-group measure of those below against those above
    rank_order: kind → (periods,) H^R, R^R, S^R; ordinal: kind → (periods,) Λ of the brackets as they are
    coefficients: kind → (periods, order + 1) of the fitted polynomial, lowest power first
    order: (periods,) degree of the polynomial; districts: (periods,) districts that count
    """

    shares: np.ndarray
    thresholds: dict[str, np.ndarray]
    rank_order: dict[str, np.ndarray]
    ordinal: dict[str, np.ndarray]
    coefficients: dict[str, np.ndarray]
    order: np.ndarray
    districts: np.ndarray

    def at(self, kind: str, percentile: float) -> np.ndarray:
        """(periods,) the fitted measure of those below a percentile (0–1) against those above."""
        powers = percentile ** np.arange(self.coefficients[kind].shape[-1])
        return (self.coefficients[kind] * powers).sum(-1)


def rank_order(brackets: np.ndarray, order: int = 4, minimum: float = 0.0) -> Ordinal:
    """Rank-order segregation.

    brackets: (periods, districts, brackets) households per bracket, from the lowest to the highest; NaN leaves out the
    district; order: degree of the polynomial, lowered where there are not enough thresholds; minimum: see `registry`
    At every threshold k the two-group measure Λ(p_k) of those below against those above is computed; a polynomial in p
    is fitted with weights f(p_k)², and Λ^R = ∫ f(p) Λ(p) dp / ∫ f(p) dp (Reardon 2011, eqs. 5, 12–14) with
    f = entropy, 4p(1−p), 2√(p(1−p)). The ordinal Λ = Σ f(p_k) Λ(p_k) / Σ f(p_k) (Reardon 2009) needs no fit.
    """
    brackets = np.asarray(brackets, dtype=np.float64)
    below = np.cumsum(brackets, axis=-1)
    data = two_groups(below[..., :-1], below[..., -1], minimum=minimum)
    shares = ratio(data.X, data.T)
    values = {
        "information": evenness.entropy(data),
        "variance_ratio": exposure.correlation_ratio(data),
        "square_root": evenness.hutchens(data),
    }
    degree = np.zeros(len(brackets), dtype=int)
    fitted = {kind: np.full((len(brackets), order + 1), np.nan) for kind in KINDS}
    for period in range(len(brackets)):
        usable = np.isfinite(values["information"][period])
        count = len(np.unique(shares[period][usable]))
        degree[period] = min(order, count - 1)
        for kind in KINDS:
            if count:
                p, y = shares[period][usable], values[kind][period][usable]
                fitted[kind][period] = _polynomial(p, y, _shape(kind, p), degree[period], order)
    node, weight = _gauss()
    results = {}
    plain = {}
    for kind in KINDS:
        curve = fitted[kind] @ (node ** np.arange(order + 1)[:, None])
        shape = _shape(kind, node)
        results[kind] = (curve * shape * weight).sum(-1) / (shape * weight).sum()
        factor = np.where(np.isfinite(values[kind]), _shape(kind, shares), 0.0)
        plain[kind] = ratio((factor * np.nan_to_num(values[kind])).sum(-1), factor.sum(-1))
    districts = np.count_nonzero(data.valid.any(1), axis=-1)
    return Ordinal(shares, values, results, plain, fitted, degree, districts)


def _shape(kind: str, p: np.ndarray) -> np.ndarray:
    """How much a threshold at the share p counts; 1 at the median, 0 at the ends."""
    p = np.clip(np.nan_to_num(p), 0.0, 1.0)
    if kind == "variance_ratio":
        return 4 * p * (1 - p)
    if kind == "square_root":
        return 2 * np.sqrt(p * (1 - p))
    q = 1 - p
    return -(p * np.log2(np.where(p > 0, p, 1.0)) + q * np.log2(np.where(q > 0, q, 1.0)))


def _polynomial(p, y, weight, degree: int, order: int) -> np.ndarray:
    """Coefficients of the polynomial of least squares with weights f², lowest power first, (order + 1,)."""
    design = p[:, None] ** np.arange(degree + 1)
    solution = np.linalg.lstsq(design * weight[:, None], y * weight, rcond=None)[0]
    return np.concatenate([solution, np.zeros(order - degree)])


def _gauss() -> tuple[np.ndarray, np.ndarray]:
    """Nodes and weights on 0–1; p = sin²(θ/2) removes the square roots at the ends."""
    x, w = np.polynomial.legendre.leggauss(200)
    angle = (x + 1) * np.pi / 2
    return np.sin(angle / 2) ** 2, w * np.pi / 4 * np.sin(angle)
