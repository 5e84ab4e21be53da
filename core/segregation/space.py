"""Where the districts lie: what the spatial measures must know, as plain arrays in metres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

KERNELS = ("triangular", "gaussian", "exponential", "uniform", "biweight")
"""Shapes of a neighbourhood, see `neighbourhoods.weights`."""


@dataclass(frozen=True)
class Borders:
    """Which districts touch; every touching pair appears once.

    first, second: (borders,) positions; length: (borders,) metres, 0 where only corners touch
    """

    first: np.ndarray
    second: np.ndarray
    length: np.ndarray


@dataclass(frozen=True)
class Space:
    """Geometry of the districts and what "near" means.

    areas: (districts,) m²; perimeters: (districts,) m; coordinates: (districts, 2) m, centroids in a metric plane
    borders: which districts touch; contiguity: "queen" (corners count) or "rook" (a common line is needed)
    decay: decay length L in metres of the clustering measures; bandwidth: metres, kernel: one of KERNELS
    centre: (2,) point for centralisation; None: mean centre of the population
    A district with NaN has no geometry and is left out of spatial measures.
    """

    # an array (`Borders`), or None where nobody gave it: who computes with it has said so in a measure's `needs`
    areas: Any = None
    perimeters: Any = None
    coordinates: Any = None
    borders: Any = None
    contiguity: str = "queen"
    decay: float = 1000.0
    bandwidth: float = 1000.0
    kernel: str = "triangular"
    centre: tuple[float, float] | None = None

    def lacks(self, needs) -> list[str]:
        """Which of the needs of a measure (names of the arrays) are not there."""
        return [name for name in needs if getattr(self, name) is None]

    def located(self) -> np.ndarray:
        """(districts,) bool: which districts have coordinates."""
        east, north = np.isfinite(self.coordinates).T  # along rows numpy is ten times slower
        return east & north

    def known(self) -> np.ndarray | None:
        """(districts,) bool: which districts have a geometry; None where no array tells."""
        parts = []
        if self.areas is not None:
            parts.append(np.isfinite(self.areas) & (self.areas > 0))
        if self.coordinates is not None:
            parts.append(self.located())
        return np.logical_and.reduce(parts) if parts else None
