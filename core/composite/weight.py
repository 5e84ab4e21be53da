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


def first_component(matrix: np.ndarray) -> Component:
    """First principal component of a correlation matrix, signed so that the loadings sum to more than zero."""
    values, vectors = np.linalg.eigh(matrix)
    values = np.maximum(values[::-1], 0.0)
    vector = vectors[:, -1]
    if vector.sum() < 0:
        vector = -vector
    return Component(vector, vector * np.sqrt(values[0]), values)
