"""The index: a recipe carried out on rows of districts and periods."""

from __future__ import annotations

import numpy as np

from ..messages import Message, SozialraumError
from ..numerics import quantile, settled, weighted_quantile
from ..numerics import rank as ranks_of
from . import classify, shrinkage, stages, transform
from .indexed import IndexInput, IndexResult, eligible_rows, period_groups, row_totals, valid_rows
from .recipe import ClassRule, Recipe, Role
from .roles import flipped_columns, given_weights, match_roles, ranks_turned
from .run import Run, once_per_indicator


def composite_index(data: IndexInput, recipe: Recipe) -> IndexResult:
    """Build the index: small numbers, transform, direction, validity, stages, ranks and classes."""
    roles = match_roles(data, recipe)
    if len(data.indicators) < recipe.minimum_indicators:
        raise SozialraumError(
            "The recipe needs at least {needed} indicators; {given} were given.",
            needed=recipe.minimum_indicators,
            given=len(data.indicators),
        )
    if recipe.transforms and len(recipe.transforms) != len(data.indicators):
        raise SozialraumError(
            "“{key}” has {given} entries for {indicators} indicators. Give one per indicator, in their order.",
            key="transforms",
            given=len(recipe.transforms),
            indicators=len(data.indicators),
        )
    messages: list[Message] = []
    if recipe.accepts_ranks:
        data = ranks_turned(data, messages)
    values = prepare(data, recipe, roles, messages)
    groups = period_groups(data.periods)
    taking_part = valid_rows(values, data, recipe)
    base = taking_part if recipe.base == "complete" else eligible_rows(data, recipe)
    if recipe.minimum_population > 0 and data.population is None:
        messages.append(
            Message(
                "The recipe leaves out districts with fewer than {least} residents, but no number of residents was "
                "given: all districts take part.",
                least=float(recipe.minimum_population),
            )
        )
    _name_zeros(data, taking_part, messages)
    run = Run(data, recipe, roles, groups, taking_part, base, messages)
    run.fix_points(lambda rows: turn(rows, None, data, recipe, roles, []))
    weights = given_weights(data, recipe, roles)
    if recipe.within is None:
        every = np.arange(values.shape[1])
        standardised, index = stages.run_stage(recipe.final, values, every, run, weights)
        domains: dict[str, np.ndarray] = {}
    else:
        standardised, domains = stages.run_domains(recipe.within, values, run, weights)
        scores = np.column_stack(list(domains.values()))
        names = list(domains)
        own = run.domain_weights(names)
        _, index = stages.run_stage(recipe.final, scores, np.arange(len(names)), run, own, names=names)
    index = np.where(taking_part, index, np.nan)
    rank = np.zeros(len(index), dtype=np.int64)
    classes = np.zeros(len(index), dtype=np.int64)
    breaks = {}
    compared = recipe.classes.comparison or recipe.final.second_comparison or recipe.final.comparison
    for period, rows in groups.items():
        rank[rows] = ranks_of(index[rows])
        base = run.base_rows(compared, rows)
        classes[rows], breaks[period] = classes_of(
            index[rows], recipe.classes, recipe.final.second_pass, data.population, rows, base, index
        )
        if not np.isfinite(index[rows]).any():
            messages.append(_no_index(period, data, rows, values, taking_part))
        elif recipe.minimum_share < 1:
            _name_empty(period, data, values[rows[taking_part[rows]]], messages)
    return IndexResult(
        standardised,
        index,
        rank,
        classes,
        taking_part,
        breaks,
        domains,
        run.components,
        values,
        once_per_indicator(messages),
        run.signs,
        run.base,
        run.sums,
    )


def _name_zeros(data: IndexInput, taking_part: np.ndarray, messages: list[Message]):
    if len(data.indicators) < 2:
        return
    zeros = taking_part & (data.values[:, 0] == 0)
    if zeros.any():
        zeros[zeros] = (data.values[zeros] == 0).all(axis=1)
    if zeros.any():
        messages.append(
            Message(
                "{count} {count:row has|rows have} 0 in every indicator. If these zeros stand for missing values, empty them, because they pull the mean down.",
                count=int(zeros.sum()),
            )
        )


def prepare(data: IndexInput, recipe: Recipe, roles: list[Role], messages: list[Message]) -> np.ndarray:
    """Shrunken, transformed values, turned so that higher means more need, (rows, indicators)."""
    values = np.asarray(data.values, dtype=float)
    odd = ~np.isfinite(row_totals(values))
    if np.isinf(values[odd]).any():
        values = np.where(np.isinf(values), np.nan, values)
    if recipe.small_numbers != "none":
        values = shrinkage.shrink_rows(values, data, recipe.small_numbers)
    return turn(values, data.denominators, data, recipe, roles, messages)


def turn(
    values, denominators, data: IndexInput, recipe: Recipe, roles: list[Role], messages: list[Message]
) -> np.ndarray:
    """Transform and direction applied to rows of indicators; the same array where there is nothing to do."""
    flipped = flipped_columns(data, roles)
    copied = False
    for j, role in enumerate(roles):
        name = transform_of(recipe, role, j)
        if name == "none" and not flipped[j]:
            continue
        column = values[:, j]
        if name != "none":
            changed = apply_transform(name, column, None if denominators is None else denominators[:, j])
            lost = int((np.isnan(changed) & ~np.isnan(column)).sum())
            if lost:
                messages.append(
                    Message(
                        "The transformation “{transform}” is not defined for {count} {count:value|values} of “{indicator}”; {count:this district counts|these districts count} as without a value.",
                        transform=name,
                        count=lost,
                        indicator=data.indicators[j],
                    )
                )
            column = changed
        if not copied:
            values, copied = values.copy(), True
        values[:, j] = -column if flipped[j] else column
    return values


def transform_of(recipe: Recipe, role: Role, position: int) -> str:
    """The transformation of one indicator: its own, else that of its role, else that of all."""
    if recipe.transforms:
        return recipe.transforms[position]
    return role.transform if role.transform != "none" else recipe.transform


def apply_transform(name: str, column: np.ndarray, denominators: np.ndarray | None) -> np.ndarray:
    """One transformation of one column."""
    if name == "freeman_tukey":
        if denominators is None:
            raise SozialraumError(
                "The Freeman-Tukey transformation needs the denominators of the rates. Choose a field with the number "
                "of persons for each indicator."
            )
        return transform.freeman_tukey(column, denominators)
    function = transform.TRANSFORMS[name]
    return column if function is None else function(column)


def classes_of(
    index: np.ndarray,
    rule: ClassRule,
    second_pass: str,
    population: np.ndarray | None,
    rows: np.ndarray,
    base_rows: np.ndarray,
    everywhere: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Classes of the rows of one period, (rows,), and the breaks they were cut at (none where ranks were cut).

    index: (rows,) of the period; everywhere: index of all rows, from which `base_rows` give means and quantiles;
    population: residents of all rows or None
    """
    base = everywhere[base_rows]
    if rule.method == "none" or not np.isfinite(index).any() or not np.isfinite(base).any():
        return np.zeros(len(index), dtype=np.int64), np.array([])
    if rule.method == "rank":
        return classify.by_rank(index, rule.count), np.array([])
    if rule.method == "fixed":
        return classify.by_breaks(index, rule.breaks), np.array(rule.breaks)
    if rule.method == "sd":
        centre, spread = (0.0, 1.0) if second_pass == "z" else (float(np.nanmean(base)), float(np.nanstd(base)))
        scaled = (index - centre) / spread if spread > 0 else index * 0.0
        return classify.by_breaks(scaled, rule.breaks, towards_zero=True), np.array(rule.breaks) * spread + centre
    if rule.method == "jenks":
        breaks = classify.jenks_breaks(base, rule.count)
        return classify.by_breaks(index, breaks), breaks
    shares = np.arange(1, rule.count) / rule.count
    if not rule.weighting:
        breaks = quantile(base, shares, rule.kind)
    elif population is None:
        raise SozialraumError(
            "Classes weighted by population need a field with the number of residents. Choose a population field, or "
            "other classes."
        )
    elif rule.weighting == "population":
        breaks = weighted_quantile(base, population[base_rows], shares, rule.kind)
    else:
        # log_population, as the R package ndi did it before version 0.2.0: quantiles of index·ln(population)
        index, base = (_times_log(values, population[at]) for values, at in ((index, rows), (base, base_rows)))
        breaks = quantile(base, shares, rule.kind)
    rounded = np.maximum.accumulate(settled(breaks, base))
    return classify.by_breaks(index, rounded, tie=rule.tie), breaks


def _times_log(index: np.ndarray, population: np.ndarray) -> np.ndarray:
    positive = population > 0
    return np.where(positive, index * np.log(np.where(positive, population, 1.0)), np.nan)


def _name_empty(period: str, data: IndexInput, values: np.ndarray, messages: list[Message]):
    empty = [name for j, name in enumerate(data.indicators) if np.isnan(values[:, j]).all()]
    if empty:
        messages.append(
            Message(
                "“{indicators}” has no value in period {period}; the index there rests on the other indicators.",
                indicators=", ".join(empty),
                period=period or "–",
            )
        )


def _no_index(period, data, rows, values, taking_part) -> Message:
    empty = [name for j, name in enumerate(data.indicators) if np.isnan(values[rows, j]).all()]
    if empty:
        return Message(
            "Period {period} has no index because “{indicators}” has no value there. Leave the indicator out, or "
            "lower the share of indicators that must be present.",
            period=period or "–",
            indicators=", ".join(empty),
        )
    if not taking_part[rows].any():
        return Message(
            "Period {period} has no index because no district has enough residents and all its indicators.",
            period=period or "–",
        )
    return Message("Period {period} has no index because no indicator tells its districts apart.", period=period or "–")
