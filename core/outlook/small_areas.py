"""Survey results of small areas, drawn towards what registers say of them (Fay & Herriot 1979).

y_i = x_i'β + u_i + e_i with var e_i = D_i known from the survey and var u_i = A estimated; the estimate of a district is a mean of
what was asked there and of what districts like it have, weighted by how certain each is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..distributions import normal_two_sided
from ..messages import SozialraumError

_LATTICE, _HALVINGS = 120, 60


@dataclass(frozen=True)
class SmallAreas:
    """What came out. estimate, mse, synthetic, share: (districts,); beta, beta_se: (covariates,), the constant first

    estimate: EBLUP, where nobody was asked the synthetic x'β; mse: its mean squared error; share: γ, the weight of what was asked,
    0 where nobody was; variance: A; standardised: (y − x'β)/√(A + D), NaN where nobody was asked
    """

    estimate: np.ndarray
    mse: np.ndarray
    synthetic: np.ndarray
    share: np.ndarray
    beta: np.ndarray
    beta_se: np.ndarray
    variance: float
    standardised: np.ndarray

    @property
    def beta_p(self) -> np.ndarray:
        """Two-sided p of each coefficient, (covariates,)."""
        return normal_two_sided(self.beta / self.beta_se)


def fay_herriot(y: np.ndarray, d: np.ndarray, x: np.ndarray) -> SmallAreas:
    """EBLUP and its MSE (Fay & Herriot 1979; Prasad & Rao 1990; Rao & Molina 2015, chapters 6 and 7), A by REML.

    y: (districts,) direct estimates, NaN where nobody was asked; d: (districts,) variances of their sampling errors, above zero;
    x: (districts, covariates), without the constant, which is added; NaN leaves a district without a result
    A ≥ 0 is where the restricted likelihood is highest: its score −½ tr P + ½ y'PPy is zero, P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹.
    mse = g₁ + g₂ + 2 g₃, g₁ = γD, g₂ = (1 − γ)² x'(X'V⁻¹X)⁻¹x, g₃ = D²(A + D)⁻³ · 2/Σ(A + D)⁻²; where nobody was asked
    A + x'(X'V⁻¹X)⁻¹x. SozialraumError where there are too few districts, or covariates that say the same.

    >>> y, d = np.array([10.0, 22, 9, 27, 18, 21, 4, 24]), np.array([4.0, 6, 3, 6, 4, 9, 2, 5])
    >>> found = fay_herriot(y, d, np.array([[5.0], [9], [4], [11], [8], [12], [3], [9]]))
    >>> round(found.variance, 4), found.beta.round(4).tolist(), round(float(found.estimate[0]), 4)
    (1.8489, [-2.043, 2.504], 10.3261)
    """
    rows = np.column_stack([np.ones(len(y)), x])
    there = np.isfinite(rows).all(axis=1)
    asked = there & np.isfinite(y) & np.isfinite(d) & (d > 0)
    count, covariates = int(asked.sum()), rows.shape[1]
    if count < covariates + 3:
        raise SozialraumError(
            "{n} districts have an estimate, its error and all covariates; a model with {k} covariates needs {least} at least. Choose fewer "
            "covariates, or districts with more answers.",
            n=count,
            k=covariates - 1,
            least=covariates + 3,
        )
    yy, dd, xx = y[asked], d[asked], rows[asked]
    scale = np.maximum(np.abs(xx).max(axis=0), 1e-300)
    if np.linalg.matrix_rank(xx / scale) < covariates:
        raise SozialraumError(
            "The covariates say the same: one of them follows from the others, or is the same everywhere. Leave one out."
        )
    variance = _reml(yy, dd, xx / scale)
    weight = 1 / (variance + dd)
    inverse = np.linalg.inv((xx / scale).T @ (weight[:, None] * (xx / scale)))
    beta = inverse @ ((xx / scale).T @ (weight * yy))
    fitted = rows / scale
    synthetic = np.where(there, np.where(np.isfinite(fitted), fitted, 0.0) @ beta, np.nan)
    spread = np.einsum("ij,jk,ik->i", *(np.where(np.isfinite(one), one, 0.0) for one in (fitted, inverse, fitted)))
    share, estimate, standardised = np.zeros(len(y)), synthetic.copy(), np.full(len(y), np.nan)
    share[asked] = variance * weight
    estimate[asked] += share[asked] * (yy - synthetic[asked])
    standardised[asked] = (yy - synthetic[asked]) * np.sqrt(weight)
    mse = np.where(there, variance + spread, np.nan)
    g3 = dd**2 * weight**3 * 2 / (weight**2).sum()
    mse[asked] = share[asked] * dd + (1 - share[asked]) ** 2 * spread[asked] + 2 * g3
    return SmallAreas(
        estimate, mse, synthetic, share, beta / scale, np.sqrt(np.diag(inverse)) / scale, variance, standardised
    )


def _reml(y: np.ndarray, d: np.ndarray, x: np.ndarray) -> float:
    """A where the restricted likelihood is highest: on a lattice first, for it may have two hills, then by halving the score."""
    typical = float(d.mean())
    top = 100 * (float(y.var()) + typical)
    lattice = np.concatenate([[0.0], np.geomspace(1e-6 * typical, top, _LATTICE)])
    best = int(np.argmax([_restricted(one, y, d, x)[0] for one in lattice]))
    low, high = lattice[max(best - 1, 0)], lattice[min(best + 1, _LATTICE)]
    if best == 0 and _restricted(0.0, y, d, x)[1] <= 0:
        return 0.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _restricted(middle, y, d, x)[1] > 0:
            low = middle
        else:
            high = middle
    return float((low + high) / 2)


def _restricted(variance: float, y: np.ndarray, d: np.ndarray, x: np.ndarray) -> tuple[float, float]:
    """The restricted likelihood of A and its score −½ tr P + ½ y'PPy, without matrices of districts × districts."""
    weight = 1 / (variance + d)
    weighted = weight[:, None] * x
    square = x.T @ weighted
    left = weight * (y - x @ np.linalg.solve(square, weighted.T @ y))  # P y
    trace = weight.sum() - np.trace(np.linalg.solve(square, weighted.T @ weighted))
    likelihood = float(np.log(weight).sum() - np.linalg.slogdet(square)[1] - y @ left) / 2
    return likelihood, float(left @ left - trace) / 2
