"""Weights and components: what an indicator counts in the index."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

METHODS = ("equal", "given", "pca", "factor")


@dataclass(frozen=True)
class Component:
    """First principal component of a correlation matrix.

    vector: (indicators,) unit eigenvector; loadings: vector·√λ; eigenvalues: all, descending; explained: λ₁/Σλ
    """

    vector: np.ndarray
    loadings: np.ndarray
    eigenvalues: np.ndarray

    @property
    def explained(self) -> float:
        """Share of the variance that the first component carries."""
        return float(self.eigenvalues[0] / self.eigenvalues.sum())

    @property
    def shares(self) -> np.ndarray:
        """v²: the share of each indicator in the component, sum 1."""
        return self.vector**2

    def turned(self) -> Component:
        """The same component with the opposite sign."""
        return Component(-self.vector, -self.loadings, self.eigenvalues)


def correlation(values: np.ndarray, pairwise: bool = False) -> np.ndarray:
    """Pearson correlation matrix (indicators, indicators) over complete rows, or over the rows each pair has."""
    if not pairwise or not np.isnan(values).any():
        complete = values[~np.isnan(values).any(axis=1)]
        return _correlate(complete)
    size = values.shape[1]
    matrix = np.eye(size)
    for i in range(size):
        for j in range(i):
            both = values[:, [i, j]]
            matrix[i, j] = matrix[j, i] = _correlate(both[~np.isnan(both).any(axis=1)])[0, 1]
    return matrix


def first_component(matrix: np.ndarray) -> Component:
    """First principal component of a correlation matrix, signed so that the loadings sum to more than zero."""
    values, vectors = np.linalg.eigh(matrix)
    values = np.maximum(values[::-1], 0.0)
    vector = vectors[:, -1]
    if vector.sum() < 0:
        vector = -vector
    return Component(vector, vector * np.sqrt(values[0]), values)


def _correlate(values: np.ndarray) -> np.ndarray:
    size = values.shape[1]
    if len(values) < 2:
        return np.full((size, size), np.nan)
    deviation = values - values.mean(axis=0)
    cross = deviation.T @ deviation
    scale = np.sqrt(np.diag(cross))
    good = scale > 0
    scale = np.where(good, scale, 1.0)
    matrix = cross / np.outer(scale, scale)
    matrix[~good, :] = np.nan
    matrix[:, ~good] = np.nan
    np.fill_diagonal(matrix, 1.0)
    return np.clip(matrix, -1.0, 1.0)
