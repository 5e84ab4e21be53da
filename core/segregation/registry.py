"""Every measure by name, and one call for several of them.

A measure is one function and one row here. The names are public: models and scripts hold them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Callable

import numpy as np

from ..messages import SozialraumError
from . import evenness, exposure, information
from .composition import many_groups, two_groups


@dataclass(frozen=True)
class Measure:
    """A row of the registry.

    name: public name; dimension: evenness, exposure, …
    groups: "two" (one value per group) or "many" (one value over all groups)
    function: takes TwoGroups or ManyGroups, and a Space where `needs` is not empty
    needs: what the measure must know of the districts: areas, perimeters, coordinates, borders
    low, high: range of values (None: without end); source: author and year
    """

    name: str
    dimension: str
    groups: str
    function: Callable
    source: str
    needs: tuple[str, ...] = ()
    low: float | None = 0.0
    high: float | None = 1.0


_ROWS = (
    Measure("dissimilarity", "evenness", "two", evenness.dissimilarity, "Duncan & Duncan 1955"),
    Measure("gini", "evenness", "two", evenness.gini, "Duncan & Duncan 1955"),
    Measure("entropy", "evenness", "two", evenness.entropy, "Theil & Finizza 1971"),
    Measure("atkinson_01", "evenness", "two", partial(evenness.atkinson, b=0.1), "Atkinson 1970"),
    Measure("atkinson_05", "evenness", "two", partial(evenness.atkinson, b=0.5), "Atkinson 1970"),
    Measure("atkinson_09", "evenness", "two", partial(evenness.atkinson, b=0.9), "Atkinson 1970"),
    Measure("hutchens", "evenness", "two", evenness.hutchens, "Hutchens 2001"),
    Measure("gorard", "evenness", "two", evenness.gorard, "Gorard & Taylor 2002"),
    Measure("min_max", "evenness", "two", evenness.min_max, "O'Sullivan & Wong 2007"),
    Measure("isolation", "exposure", "two", exposure.isolation, "Bell 1954; Lieberson 1981"),
    Measure("interaction", "exposure", "two", exposure.interaction, "Bell 1954; Lieberson 1981"),
    Measure("correlation_ratio", "exposure", "two", exposure.correlation_ratio, "Bell 1954; White 1986"),
    Measure("multi_dissimilarity", "multigroup", "many", information.multi_dissimilarity, "Morgan 1975; Sakoda 1981"),
    Measure("multi_gini", "multigroup", "many", information.multi_gini, "Reardon 1998"),
    Measure("multi_information", "multigroup", "many", information.multi_information, "Theil 1972"),
    Measure(
        "mutual_information",
        "multigroup",
        "many",
        information.mutual_information,
        "Theil & Finizza 1971; Mora & Ruiz-Castillo 2011",
        high=None,
    ),
    Measure("multi_normalised_exposure", "multigroup", "many", information.multi_normalised_exposure, "James 1986"),
    Measure("multi_relative_diversity", "multigroup", "many", information.multi_relative_diversity, "Carlson 1992"),
    Measure("multi_squared_cv", "multigroup", "many", information.multi_squared_cv, "Reardon & Firebaugh 2002"),
    Measure("divergence", "multigroup", "many", information.divergence, "Roberto 2015", high=None),
    Measure("simpson_concentration", "multigroup", "many", information.simpson_concentration, "Simpson 1949"),
    Measure("simpson_interaction", "multigroup", "many", information.simpson_interaction, "Lieberson 1969"),
    Measure("diversity", "multigroup", "many", information.diversity, "Shannon 1948", high=None),
)

MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ROWS}
"""Every measure by its public name."""

STANDARD = (
    "dissimilarity",
    "isolation",
    "correlation_ratio",
    "gini",
    "entropy",
    "multi_information",
    "mutual_information",
)
"""The measures computed when nobody chooses."""


def measure(name: str) -> Measure:
    """The row of a measure; SozialraumError where there is none of that name."""
    try:
        return MEASURES[name]
    except KeyError:
        raise SozialraumError(
            "There is no segregation measure “{name}”. Choose from: {names}.", name=name, names=", ".join(MEASURES)
        ) from None


def evaluate(row: Measure, data, space=None) -> np.ndarray:
    """The value of a measure on prepared data, NaN where it is not defined."""
    return row.function(data, space) if row.needs else row.function(data)


def compute(measures, counts, totals=None, versus=None, minimum: float = 0.0, space=None) -> dict[str, np.ndarray]:
    """Several measures of several groups and periods at once.

    measures: names from MEASURES, or None for STANDARD
    counts: (periods, districts, groups) persons; (districts, groups) is one period, (districts,) one group
    totals: (periods, districts) everyone or (periods, districts, groups) a total per group; None: sum of the groups
    versus: (periods, districts) persons of a second group, None: the rest of the total
    minimum: districts with fewer persons are left out
    space: a `Space` with what the spatial measures need; None: only measures without geometry
    Returns name → (periods, groups), or (periods,) for multigroup measures. Districts with unknown or impossible
    numbers are left out; a value that is not defined is NaN.
    """
    counts = np.asarray(counts, dtype=np.float64)
    if counts.ndim < 3:
        totals = None if totals is None else np.asarray(totals, dtype=np.float64)[None]
        versus = None if versus is None else np.asarray(versus, dtype=np.float64)[None]
        counts = counts.reshape(1, len(counts), -1)
    rows = [measure(name) for name in (STANDARD if measures is None else measures)]
    data = {}
    results = {}
    for row in rows:
        if row.needs and space is None:
            raise SozialraumError("The measure “{name}” needs the geometry of the districts.", name=row.name)
        if row.groups not in data:
            prepare = two_groups if row.groups == "two" else many_groups
            data[row.groups] = prepare(counts, totals, versus, minimum)
        results[row.name] = evaluate(row, data[row.groups], space)
    return results
