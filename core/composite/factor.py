"""Principal loadings, varimax and promax rotation, and the factor score of the Powell-Wiley deprivation index."""

from __future__ import annotations

import numpy as np

from ..messages import SozialraumError
from ..numerics import correlation

LEAST_LOADING = 0.4
"""What an indicator must load on the first factor by, to take part in the Powell-Wiley index."""


def principal_loadings(matrix: np.ndarray, minimum: float = 1.0, count: int | None = None) -> np.ndarray:
    """Loadings v√λ of the principal components with λ > `minimum` (or the first `count`), (indicators, factors).

    Each factor is signed so that its loadings sum to more than zero, as psych::principal does.
    """
    values, vectors = np.linalg.eigh(matrix)
    values, vectors = values[::-1], vectors[:, ::-1]
    if count is None:
        count = max(int((values > minimum).sum()), 1)
    loadings = vectors[:, :count] * np.sqrt(np.maximum(values[:count], 0.0))
    sign = np.where(loadings.sum(axis=0) < 0, -1.0, 1.0)
    return loadings * sign


def varimax(loadings: np.ndarray, tolerance: float = 1e-5) -> tuple[np.ndarray, np.ndarray]:
    """Varimax rotation with Kaiser's normalisation (Kaiser 1958): rotated loadings and rotation matrix.

    Steps and stopping rule are those of R's stats::varimax, because printed indices depend on them.
    """
    size, count = loadings.shape
    scale = np.sqrt((loadings**2).sum(axis=1))[:, None]
    scaled = loadings / np.where(scale > 0, scale, 1.0)
    rotation = np.eye(count)
    criterion = 0.0
    for _ in range(1000):
        rotated = scaled @ rotation
        gradient = scaled.T @ (rotated**3 - rotated * ((rotated**2).sum(axis=0) / size))
        left, singular, right = np.linalg.svd(gradient)
        rotation = left @ right
        previous, criterion = criterion, float(singular.sum())
        if criterion < previous * (1 + tolerance):
            break
    return (scaled @ rotation) * scale, rotation


def promax(loadings: np.ndarray, power: float = 3.0) -> tuple[np.ndarray, np.ndarray]:
    """Promax rotation (Hendrickson and White 1964) after varimax: pattern matrix and rotation matrix."""
    rotated, turn = varimax(loadings)
    target = rotated * np.abs(rotated) ** (power - 1)
    change = np.linalg.lstsq(rotated, target, rcond=None)[0]
    change = change * np.sqrt(np.diag(np.linalg.inv(change.T @ change)))
    return rotated @ change, turn @ change


def powell_wiley_score(values: np.ndarray, minimum_loading: float = LEAST_LOADING) -> tuple[np.ndarray, np.ndarray]:
    """Neighbourhood deprivation index by factors (Andrews et al. 2020; doi:10.1016/j.dib.2022.108002).

    Principal components with λ > 1, promax with power 3; structure matrix S = P·Φ; weights B = R⁻¹S; the score is the
    sum of z·B over the indicators with |S| > 0.4 on the first factor. The number of factors comes from complete rows,
    the loadings from pairwise correlations, as in the R package ndi.

    values: (districts, indicators). Returns the score (districts,), NaN for incomplete rows, and the structure of the
    first factor (indicators,).
    """
    complete = ~np.isnan(values).any(axis=1)
    matrix = correlation(values)
    flat = complete.any() and (values[complete] == values[complete][0]).all(axis=0).any()
    if (
        complete.sum() <= values.shape[1]
        or flat
        or np.isnan(matrix).any()
        or np.linalg.matrix_rank(matrix) < len(matrix)
    ):
        raise SozialraumError(
            "Factors of {indicators} indicators cannot be told apart with {districts} complete districts. Use more "
            "districts, fewer indicators, or leave out indicators that follow from others.",
            indicators=values.shape[1],
            districts=int(complete.sum()),
        )
    count = max(int((np.linalg.eigvalsh(matrix) > 1).sum()), 1)
    loadings = principal_loadings(correlation(values, pairwise=True), count=count)
    if count > 1:
        pattern, rotation = promax(loadings)
        inverse = np.linalg.inv(rotation)
        between = inverse @ inverse.T
        scale = np.sqrt(np.diag(between))
        structure = pattern @ (between / np.outer(scale, scale))
    else:
        structure = loadings
    weights = np.linalg.solve(matrix, structure)[:, 0]
    chosen = np.abs(structure[:, 0]) > minimum_loading
    rows = values[complete]
    z = (rows - rows.mean(axis=0)) / rows.std(axis=0, ddof=1)
    score = np.full(len(values), np.nan)
    score[complete] = z[:, chosen] @ weights[chosen]
    return score, structure[:, 0]


def factor_weights(matrix: np.ndarray) -> np.ndarray:
    """Weights from rotated factors (Nicoletti, Scarpetta and Boylaud 2000; OECD/JRC 2008, section 6.1).

    Components with eigenvalue over 1, varimax; each indicator weighs its largest squared loading; sum 1.
    """
    loadings = principal_loadings(matrix, minimum=1.0)
    if loadings.shape[1] > 1:
        loadings = varimax(loadings)[0]
    squares = (loadings**2).max(axis=1)
    return squares / squares.sum()
