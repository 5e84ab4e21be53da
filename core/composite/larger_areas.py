"""An index for larger areas: the mean of the districts' index, weighted by residents."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError
from ..numerics import rank as ranks_of
from ..periods import in_order
from . import moments
from .index import classes_of
from .recipe import Recipe


@dataclass
class LargerAreas:
    """One entry per larger area and period; `districts` counts those with an index, classes 0 = none."""

    parents: np.ndarray
    periods: np.ndarray
    index: np.ndarray
    rank: np.ndarray
    classes: np.ndarray
    districts: np.ndarray
    population: np.ndarray


def average_areas(
    index: np.ndarray, parents: np.ndarray, periods: np.ndarray, population: np.ndarray | None, recipe: Recipe
) -> LargerAreas:
    """Population-weighted mean of the index per larger area and period, stretched per period where the recipe says so.

    The GISD is carried from municipalities to counties and states in this way: weighted mean, then min-max in each
    period (Michalski et al. 2022).
    """
    if population is None:
        raise SozialraumError("The index of larger areas needs the number of residents. Choose a population field.")
    names = np.array(["" if name is None else str(name) for name in parents])
    times = np.asarray(periods).astype(str)
    good = ~np.isnan(index) & (population > 0) & (names != "")
    columns: dict[str, list] = {key: [] for key in ("parents", "periods", "index", "districts", "population")}
    for period in in_order(times.tolist()):
        rows = np.flatnonzero(good & (times == period))
        if not len(rows):
            continue
        areas, codes = np.unique(names[rows], return_inverse=True)
        residents = np.bincount(codes, weights=population[rows])
        mean = np.bincount(codes, weights=population[rows] * index[rows]) / residents
        if recipe.areas in ("min_max", "rescale_100"):
            low, high = moments.limits(mean[:, None])
            if high[0] > low[0]:
                mean = (mean - low[0]) / (high[0] - low[0]) * (100.0 if recipe.areas == "rescale_100" else 1.0)
        columns["parents"].extend(areas.tolist())
        columns["periods"].extend([period] * len(areas))
        columns["index"].append(mean)
        columns["districts"].append(np.bincount(codes))
        columns["population"].append(residents)
    if not columns["parents"]:
        raise SozialraumError(
            "No district with an index, residents and a larger area was found. Choose other fields for residents and larger areas."
        )
    result = np.concatenate(columns["index"])
    spans = np.array(columns["periods"])
    people = np.concatenate(columns["population"])
    rank = np.zeros(len(result), dtype=np.int64)
    classes = np.zeros(len(result), dtype=np.int64)
    for period in dict.fromkeys(columns["periods"]):
        rows = np.flatnonzero(spans == period)
        rank[rows] = ranks_of(result[rows])
        classes[rows] = classes_of(result[rows], recipe.classes, "none", people, rows, rows, result)[0]
    return LargerAreas(
        np.array(columns["parents"]), spans, result, rank, classes, np.concatenate(columns["districts"]), people
    )
