"""How much ranks and classes depend on choices that could have been made otherwise, and on chance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..messages import Message, SozialraumError
from .choices import VARIATIONS
from .index import composite_index
from .indexed import IndexInput, IndexResult
from .recipe import Recipe, Stage
from .stages import BY_COMPONENT

LARGEST = 150_000_000
"""Most ranks that are kept at once, 600 MB."""


@dataclass
class Robustness:
    """Ranks over all runs; arrays have one entry per row, NaN where the recipe itself gives no index.

    rank_median, rank_low, rank_high: median and 5th and 95th percentile; class_stability: share of runs in the class
    that the recipe gives, 0–1; alone: choice changed alone → (districts in another class, districts with a class)
    """

    result: IndexResult
    rank_median: np.ndarray
    rank_low: np.ndarray
    rank_high: np.ndarray
    class_stability: np.ndarray
    alone: dict[str, tuple[int, int]]
    runs: int
    messages: list[Message]


def robustness(
    data: IndexInput,
    recipe: Recipe,
    runs: int = 1000,
    seed: int = 1,
    variations: tuple[str, ...] = VARIATIONS,
    weight_range: float = 0.25,
    progress: Callable[[float], bool] | None = None,
) -> Robustness:
    """Monte Carlo over choices (Saisana, Saltelli and Tarantola 2005; OECD/JRC 2008, step 7).

    Each run draws a standardisation, weights within ±`weight_range` of the recipe's, an aggregation, possibly an
    indicator to leave out, and rates with binomial noise where denominators are known. What a recipe fixes by its
    construction (components, domains, fixed breaks) is not varied. progress: called with the share done; stops where
    it gives False.
    """
    if runs < 2:
        raise SozialraumError("{runs} runs say nothing about robustness. Choose at least 2, better 1000.", runs=runs)
    if runs * len(data.values) > LARGEST:
        raise SozialraumError(
            "{runs} runs over {rows} rows do not fit into memory. Choose fewer runs, or fewer periods.",
            runs=runs,
            rows=len(data.values),
        )
    result = composite_index(data, recipe)
    messages = list(result.messages)
    variations = _possible(data, recipe, variations, messages)
    random = np.random.default_rng(seed)
    ranks = np.zeros((runs, len(data.values)), dtype=np.int32)
    same = np.zeros(len(data.values))
    with_class = np.zeros(len(data.values))
    for run in range(runs):
        one = composite_index(*_drawn(data, recipe, variations, weight_range, random))
        ranks[run] = one.rank
        counted = one.classes > 0
        with_class += counted
        same += counted & (one.classes == result.classes)
        if progress is not None and run % 20 == 0 and not progress(run / runs):
            break
    ranked = result.rank > 0
    low, middle, high = _percentiles(ranks[: run + 1], ranked)
    classed = ranked & (result.classes > 0) & (with_class > 0)
    stability = np.where(classed, same / np.maximum(with_class, 1), np.nan)
    return Robustness(
        result, middle, low, high, stability, _one_by_one(data, recipe, result, variations), run + 1, messages
    )


def _percentiles(ranks: np.ndarray, ranked: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """5th, 50th and 95th percentile of the ranks of each row over the runs in which it has one."""
    shares = (0.05, 0.5, 0.95)
    results = [np.full(ranks.shape[1], np.nan) for _ in shares]
    for start in range(0, ranks.shape[1], 4096):
        part = slice(start, start + 4096)
        ordered = np.sort(ranks[:, part], axis=0)
        empty = (ordered == 0).sum(axis=0)
        count = len(ranks) - empty
        columns = np.arange(ordered.shape[1])
        for share, result in zip(shares, results):
            place = empty + share * np.maximum(count - 1, 0)
            below = np.minimum(np.floor(place).astype(int), len(ranks) - 1)
            above = np.minimum(below + 1, len(ranks) - 1)
            values = ordered[below, columns] + (place - below) * (ordered[above, columns] - ordered[below, columns])
            result[part] = np.where((count > 0) & ranked[part], values, np.nan)
    return results[0], results[1], results[2]


def _possible(data: IndexInput, recipe: Recipe, wanted, messages: list[Message]) -> tuple[str, ...]:
    fixed_form = recipe.within is not None or recipe.final.aggregation in BY_COMPONENT
    possible = []
    for name in wanted:
        if name in ("standardisation", "aggregation") and (fixed_form or recipe.classes.method == "fixed"):
            continue
        if name == "weights" and fixed_form:
            continue
        if name == "leave_one_out" and (len(data.indicators) < 3 or not recipe.open_roles or fixed_form):
            continue
        if name == "noise" and data.denominators is None:
            messages.append(
                Message("Chance was not varied, because the number of persons behind the rates was not given.")
            )
            continue
        possible.append(name)
    if not possible:
        raise SozialraumError(
            "Nothing of this recipe can be varied. Give the denominators of the rates to see the effect of chance, or "
            "choose another recipe."
        )
    return tuple(possible)


def alternatives(stage: Stage, population: bool) -> dict[str, Stage]:
    """Other defensible ways to make indicators comparable, by name; the stage's own way is not among them."""
    base = replace(stage, lower=0.0, upper=1.0, centre="mean", spread="sigma")
    options = {
        "z": replace(base, standardisation="z"),
        "min_max": replace(base, standardisation="min_max"),
        "percentile_rank": replace(base, standardisation="percentile_rank"),
    }
    if population:
        options["z_weighted"] = replace(base, standardisation="z", centre="weighted_mean", spread="weighted")
    own = stage.standardisation
    if own == "z":
        own = "z_weighted" if stage.spread == "weighted" or stage.centre == "weighted_mean" else "z"
    return {name: option for name, option in options.items() if name != own}


def _aggregations(stage: Stage) -> dict[str, Stage]:
    """Other ways to add up, each with the standardisation it needs; the stage's own is not among them."""
    positive = replace(stage, standardisation="min_max", centre="mean", spread="sigma", lower=1.0, upper=100.0)
    options = {
        "mean": replace(stage, aggregation="mean"),
        "geometric": replace(positive, aggregation="geometric"),
        "mpi": replace(stage, standardisation="z", centre="mean", spread="sample", aggregation="mpi"),
    }
    own = "mean" if stage.aggregation == "sum" else stage.aggregation
    return {name: option for name, option in options.items() if name != own}


def _drawn(data: IndexInput, recipe: Recipe, variations, weight_range: float, random) -> tuple[IndexInput, Recipe]:
    stage = recipe.final
    population = data.population is not None
    if "standardisation" in variations:
        options = [stage, *alternatives(stage, population).values()]
        stage = options[random.integers(len(options))]
    if "aggregation" in variations:
        # the aggregation brings its own standardisation where it needs one
        options = [stage, *_aggregations(stage).values()]
        stage = options[random.integers(len(options))]
    count = len(data.indicators)
    if "weights" in variations:
        weights = _own_weights(data, recipe) * random.uniform(1 - weight_range, 1 + weight_range, count)
        stage = replace(stage, weights="given")
        data = replace(data, weights=weights)
    if "noise" in variations and data.denominators is not None:
        people = data.denominators
        if (
            data.totals is not None
        ):  # the municipality is no district, and its numbers must not move the draws of others
            people = np.where(np.asarray(data.totals, dtype=bool)[:, None], np.nan, people)
        data = replace(data, values=with_noise(data.values, people, random))
    if "leave_one_out" in variations:
        left_out = random.integers(count + 1)
        if left_out < count:
            data, recipe = without(data, recipe, int(left_out))
    return data, replace(recipe, final=stage)


def _own_weights(data: IndexInput, recipe: Recipe) -> np.ndarray:
    if recipe.final.weights == "given":
        if data.weights is not None:
            return np.asarray(data.weights, dtype=float)
        if recipe.weight_values:
            return np.array(recipe.weight_values, dtype=float)
        if recipe.roles and len(recipe.roles) == len(data.indicators):
            return np.array([role.weight for role in recipe.roles])
    return np.ones(len(data.indicators))


def with_noise(values: np.ndarray, denominators: np.ndarray, random) -> np.ndarray:
    """Percentages drawn again from binomial distributions with their own value and denominator; NaN stays."""
    good = ~np.isnan(values) & (denominators >= 1) & (values >= 0) & (values <= 100)
    persons = np.where(good, np.round(np.where(good, denominators, 1.0)), 1.0).astype(np.int64)
    share = np.where(good, values, 0.0) / 100
    return np.where(good, random.binomial(persons, share) / persons * 100, values)


def without(data: IndexInput, recipe: Recipe, position: int) -> tuple[IndexInput, Recipe]:
    """Input and recipe without one indicator."""
    keep = [j for j in range(len(data.indicators)) if j != position]
    smaller = replace(
        data,
        values=data.values[:, keep],
        indicators=[data.indicators[j] for j in keep],
        inverted=None if data.inverted is None else np.asarray(data.inverted)[keep],
        roles=[data.roles[j] for j in keep] if data.roles else [],
        weights=None if data.weights is None else np.asarray(data.weights)[keep],
        denominators=None if data.denominators is None else data.denominators[:, keep],
    )

    def cut(values):
        return tuple(values[j] for j in keep) if values else values

    same_length = len(recipe.roles) == len(data.indicators) and not any(data.roles)
    changed = replace(
        recipe,
        roles=cut(recipe.roles) if same_length else recipe.roles,
        weight_values=cut(recipe.weight_values),
        reference_values=cut(recipe.reference_values),
        goalposts=cut(recipe.goalposts),
        transforms=cut(recipe.transforms),
        minimum_indicators=min(recipe.minimum_indicators, len(keep)),
    )
    return smaller, changed


def _one_by_one(data, recipe: Recipe, result: IndexResult, variations) -> dict[str, tuple[int, int]]:
    """Each choice changed alone: how many districts get another class."""
    tries: dict[str, tuple[IndexInput, Recipe]] = {}
    if "standardisation" in variations:
        for name, stage in alternatives(recipe.final, data.population is not None).items():
            tries[f"standardisation: {name}"] = (data, replace(recipe, final=stage))
    if "aggregation" in variations:
        for name, stage in _aggregations(recipe.final).items():
            tries[f"aggregation: {name}"] = (data, replace(recipe, final=stage))
    if "leave_one_out" in variations:
        for j, name in enumerate(data.indicators):
            tries[f"without {name}"] = without(data, recipe, j)
    alone = {}
    for name, (changed, other) in tries.items():
        one = composite_index(changed, other)
        both = (one.classes > 0) & (result.classes > 0)
        alone[name] = (int((both & (one.classes != result.classes)).sum()), int(both.sum()))
    return alone
