"""Every measure by name, and one call for several of them.

A measure is one function and one row here. The names are public: models and scripts hold them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, Callable

import numpy as np

from ..messages import Message, SozialraumError
from . import centralisation, clustering, concentration, contiguity, evenness, exposure, information, neighbourhoods
from .prepare import many_groups, two_groups
from .space import Space


@dataclass(frozen=True)
class Measure:
    """A row of the registry.

    name: public name; title: what people call it; dimension: one of DIMENSIONS
    groups: "two" (one value per group) or "many" (one value over all groups)
    function: takes TwoGroups or ManyGroups, and a Space where `needs` is not empty
    needs: what the measure must know of the districts: areas, perimeters, coordinates, borders
    low, high: range of values (None: without end); source: author and year
    """

    name: str
    title: Message
    dimension: str
    groups: str
    function: Callable
    source: str
    needs: tuple[str, ...] = ()
    low: float | None = 0.0
    high: float | None = 1.0


_CELLS = 100_000
_ROUNDING = 1e-12
_PLACES = ("coordinates", "areas")
_KERNEL = ("Reardon & O'Sullivan 2004", ("coordinates",))

_ROWS = (
    Measure(
        "dissimilarity", Message("Dissimilarity D"), "evenness", "two", evenness.dissimilarity, "Duncan & Duncan 1955"
    ),
    Measure("gini", Message("Gini index"), "evenness", "two", evenness.gini, "Duncan & Duncan 1955"),
    Measure("entropy", Message("Theil's H"), "evenness", "two", evenness.entropy, "Theil & Finizza 1971"),
    Measure(
        "atkinson_01",
        Message("Atkinson index (b = 0.1)"),
        "evenness",
        "two",
        partial(evenness.atkinson, b=0.1),
        "Atkinson 1970",
    ),
    Measure(
        "atkinson_05",
        Message("Atkinson index (b = 0.5)"),
        "evenness",
        "two",
        partial(evenness.atkinson, b=0.5),
        "Atkinson 1970",
    ),
    Measure(
        "atkinson_09",
        Message("Atkinson index (b = 0.9)"),
        "evenness",
        "two",
        partial(evenness.atkinson, b=0.9),
        "Atkinson 1970",
    ),
    Measure("hutchens", Message("Square root index (Hutchens)"), "evenness", "two", evenness.hutchens, "Hutchens 2001"),
    Measure("gorard", Message("Gorard's index"), "evenness", "two", evenness.gorard, "Gorard & Taylor 2002"),
    Measure("min_max", Message("Min-max index"), "evenness", "two", evenness.min_max, "O'Sullivan & Wong 2007"),
    Measure("isolation", Message("Isolation"), "exposure", "two", exposure.isolation, "Bell 1954; Lieberson 1981"),
    Measure(
        "interaction", Message("Interaction"), "exposure", "two", exposure.interaction, "Bell 1954; Lieberson 1981"
    ),
    Measure(
        "correlation_ratio",
        Message("Correlation ratio η²"),
        "exposure",
        "two",
        exposure.correlation_ratio,
        "Bell 1954; White 1986",
    ),
    Measure(
        "distance_decay_isolation",
        Message("Isolation with distance decay"),
        "exposure",
        "two",
        clustering.distance_decay_isolation,
        "Morgan 1983; Massey & Denton 1988",
        _PLACES,
    ),
    Measure(
        "distance_decay_interaction",
        Message("Interaction with distance decay"),
        "exposure",
        "two",
        clustering.distance_decay_interaction,
        "Morgan 1983; Massey & Denton 1988",
        _PLACES,
    ),
    Measure(
        "delta", Message("Concentration: Delta"), "concentration", "two", concentration.delta, "Hoover 1941", ("areas",)
    ),
    Measure(
        "absolute_concentration",
        Message("Absolute concentration (ACO)"),
        "concentration",
        "two",
        concentration.absolute_concentration,
        "Massey & Denton 1988",
        ("areas",),
        low=None,
        high=None,
    ),
    Measure(
        "relative_concentration",
        Message("Relative concentration (RCO)"),
        "concentration",
        "two",
        concentration.relative_concentration,
        "Massey & Denton 1988",
        ("areas",),
        low=None,
        high=None,
    ),
    Measure(
        "absolute_centralisation",
        Message("Absolute centralisation (ACE)"),
        "centralisation",
        "two",
        centralisation.absolute_centralisation,
        "Massey & Denton 1988",
        _PLACES,
        low=-1.0,
    ),
    Measure(
        "relative_centralisation",
        Message("Relative centralisation (RCE)"),
        "centralisation",
        "two",
        centralisation.relative_centralisation,
        "Duncan & Duncan 1955",
        ("coordinates",),
        low=-1.0,
    ),
    Measure(
        "absolute_clustering",
        Message("Absolute clustering (ACL)"),
        "clustering",
        "two",
        clustering.absolute_clustering,
        "Massey & Denton 1988",
        _PLACES,
        low=None,
    ),
    Measure(
        "relative_clustering",
        Message("Relative clustering (RCL)"),
        "clustering",
        "two",
        clustering.relative_clustering,
        "Massey & Denton 1988",
        _PLACES,
        low=-1.0,
        high=None,
    ),
    Measure(
        "spatial_proximity",
        Message("Spatial proximity (SP)"),
        "clustering",
        "two",
        clustering.spatial_proximity,
        "White 1983",
        _PLACES,
        high=None,
    ),
    Measure(
        "dissimilarity_adjacency",
        Message("Dissimilarity with neighbours D(adj)"),
        "contiguity",
        "two",
        contiguity.dissimilarity_adjacency,
        "Morrill 1991",
        ("borders",),
        low=-1.0,
    ),
    Measure(
        "dissimilarity_border",
        Message("Dissimilarity with border lengths D(w)"),
        "contiguity",
        "two",
        contiguity.dissimilarity_border,
        "Wong 1993",
        ("borders",),
        -1.0,
    ),
    Measure(
        "dissimilarity_shape",
        Message("Dissimilarity with borders and shape D(s)"),
        "contiguity",
        "two",
        contiguity.dissimilarity_shape,
        "Wong 1993",
        ("borders", "areas", "perimeters"),
        low=-1.0,
    ),
    Measure(
        "spatial_dissimilarity",
        Message("Dissimilarity between neighbourhoods"),
        "kernel",
        "many",
        neighbourhoods.spatial_dissimilarity,
        *_KERNEL,
    ),
    Measure(
        "spatial_information",
        Message("Information index H between neighbourhoods"),
        "kernel",
        "many",
        neighbourhoods.spatial_information,
        *_KERNEL,
        low=None,
    ),
    Measure(
        "spatial_diversity",
        Message("Relative diversity R between neighbourhoods"),
        "kernel",
        "many",
        neighbourhoods.spatial_diversity,
        *_KERNEL,
        low=None,
    ),
    Measure(
        "spatial_isolation",
        Message("Isolation in the neighbourhood"),
        "kernel",
        "two",
        neighbourhoods.spatial_isolation,
        *_KERNEL,
    ),
    Measure(
        "spatial_exposure",
        Message("Exposure in the neighbourhood"),
        "kernel",
        "two",
        neighbourhoods.spatial_exposure,
        *_KERNEL,
    ),
    Measure(
        "multi_dissimilarity",
        Message("Dissimilarity of all groups"),
        "multigroup",
        "many",
        information.multi_dissimilarity,
        "Morgan 1975; Sakoda 1981",
    ),
    Measure(
        "multi_gini", Message("Gini index of all groups"), "multigroup", "many", information.multi_gini, "Reardon 1998"
    ),
    Measure(
        "multi_information",
        Message("Information index H of all groups"),
        "multigroup",
        "many",
        information.multi_information,
        "Theil 1972",
    ),
    Measure(
        "mutual_information",
        Message("Mutual information M of all groups"),
        "multigroup",
        "many",
        information.mutual_information,
        "Theil & Finizza 1971; Mora & Ruiz-Castillo 2011",
        high=None,
    ),
    Measure(
        "multi_normalised_exposure",
        Message("Normalised exposure P of all groups"),
        "multigroup",
        "many",
        information.multi_normalised_exposure,
        "James 1986",
    ),
    Measure(
        "multi_relative_diversity",
        Message("Relative diversity R of all groups"),
        "multigroup",
        "many",
        information.multi_relative_diversity,
        "Carlson 1992",
    ),
    Measure(
        "multi_squared_cv",
        Message("Squared coefficient of variation C of all groups"),
        "multigroup",
        "many",
        information.multi_squared_cv,
        "Reardon & Firebaugh 2002",
    ),
    Measure(
        "divergence",
        Message("Divergence from the city"),
        "multigroup",
        "many",
        information.divergence,
        "Roberto 2015",
        high=None,
    ),
    Measure(
        "simpson_concentration",
        Message("Simpson concentration of the city"),
        "multigroup",
        "many",
        information.simpson_concentration,
        "Simpson 1949",
    ),
    Measure(
        "simpson_interaction",
        Message("Simpson diversity of the city"),
        "multigroup",
        "many",
        information.simpson_interaction,
        "Lieberson 1969",
    ),
    Measure(
        "diversity",
        Message("Diversity (entropy) of the city"),
        "multigroup",
        "many",
        information.diversity,
        "Shannon 1948",
        high=None,
    ),
)

MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ROWS}
"""Every measure by its public name."""

DIMENSIONS = {
    "evenness": Message("evenness"),
    "exposure": Message("exposure"),
    "concentration": Message("concentration"),
    "centralisation": Message("centralisation"),
    "clustering": Message("clustering"),
    "contiguity": Message("contiguity"),
    "kernel": Message("neighbourhoods"),
    "multigroup": Message("all groups"),
}
"""Dimension of a measure → what people call it."""

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


def evaluate(row: Measure, data, space: Space | None = None) -> np.ndarray:
    """The value of a measure on prepared data, NaN where it is not defined.

    For a measure with `needs` the data must be `placed` first. What rounding puts beyond an end of the range is put on it.
    """
    values = row.function(data, space) if row.needs else row.function(data.compact)
    if row.low is not None and (beyond := values < row.low).any():
        values = np.where(beyond & (values > row.low - _ROUNDING), row.low, values)
    if row.high is not None and (beyond := values > row.high).any():
        values = np.where(beyond & (values < row.high + _ROUNDING), row.high, values)
    return values


def placed(data, space: Space):
    """The data without districts that have no geometry."""
    known = space.known()
    return data if known is None else data.only(known)


def compute(
    measures, counts, totals=None, versus=None, minimum: float = 0.0, space: Space | None = None
) -> dict[str, np.ndarray]:
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
    for row in rows:
        lacking = (space or Space()).lacks(row.needs)
        if lacking:
            raise SozialraumError(
                "The measure “{name}” needs the geometry of the districts ({missing}).",
                name=row.name,
                missing=", ".join(lacking),
            )
    plain = [row for row in rows if not row.needs]
    spatial = [row for row in rows if row.needs]
    results = {}
    if spatial:  # all periods at once, so that they share one pass over the pairs
        tables = Tables(counts, totals, versus, minimum, space)
        results = {row.name: evaluate(row, tables.of(row), space) for row in spatial}
    if plain:
        parts = []
        for block in _blocks(counts):
            tables = Tables(counts[block], _part(totals, block), _part(versus, block), minimum)
            parts.append([evaluate(row, tables.of(row)) for row in plain])
        results.update((row.name, np.concatenate(values)) for row, values in zip(plain, zip(*parts)))
    return {row.name: results[row.name] for row in rows}


def _blocks(counts: np.ndarray) -> list[slice]:
    """Groups of periods small enough for the processor's cache."""
    step = max(1, _CELLS // max(1, counts[0].size if len(counts) else 1))
    return [slice(start, start + step) for start in range(0, max(1, len(counts)), step)]


def _part(values, block: slice):
    return None if values is None else np.asarray(values, dtype=np.float64)[block]


class Tables:
    """The same population prepared for two-group and multigroup measures, with and without geometry, each once."""

    def __init__(self, counts, totals=None, versus=None, minimum: float = 0.0, space: Space | None = None):
        self._inputs = counts, totals, versus, minimum
        self._space = space
        self._tables: dict[str | tuple[str, str], Any] = {}

    def of(self, row: Measure):
        """The TwoGroups or ManyGroups that a measure works on."""
        if row.groups not in self._tables:
            prepare = two_groups if row.groups == "two" else many_groups
            self._tables[row.groups] = prepare(*self._inputs)
        if not row.needs or self._space is None:
            return self._tables[row.groups]
        key = (row.groups, "placed")
        if key not in self._tables:
            self._tables[key] = placed(self._tables[row.groups], self._space)
        return self._tables[key]

    def all(self) -> list:
        """Every table prepared so far."""
        return list(self._tables.values())
