"""The index: a recipe carried out on rows of districts and periods."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..messages import Message, SozialraumError
from . import classify, shrinkage, stages, transform
from .recipe import ClassRule, Recipe, Role


@dataclass
class IndexInput:
    """What an index is built from. Rows are districts in periods, in any order.

    values: (rows, indicators) float64, NaN where there is no value
    indicators: names, for messages
    periods: (rows,) text
    population: (rows,) residents, NaN where unknown, or None
    inverted: (indicators,) bool, more is better
    roles: name of the role of each indicator, "" for none
    weights: (indicators,) given weights, or None
    denominators: (rows, indicators) persons behind percentages, or None (for shrinkage and Freeman-Tukey)
    parents: (rows,) text of the larger area, or None (for shrinkage towards it)
    totals: (rows,) bool, rows that hold the whole municipality; they get no index
    """

    values: np.ndarray
    indicators: list[str]
    periods: np.ndarray
    population: np.ndarray | None = None
    inverted: np.ndarray | None = None
    roles: list[str] = field(default_factory=list)
    weights: np.ndarray | None = None
    denominators: np.ndarray | None = None
    parents: np.ndarray | None = None
    totals: np.ndarray | None = None


@dataclass
class IndexResult:
    """An index with everything that led to it. All arrays have one entry per row.

    standardised: (rows, indicators); index: float, NaN where not valid; rank: 1 = most need, 0 = none; classes: 1 =
    least need, 0 = none; valid: took part in means and spreads; breaks: period → upper ends of the classes but the
    last; domains: names and (rows, domains) scores where the recipe has domains; components: (domain, period) →
    Component
    """

    standardised: np.ndarray
    index: np.ndarray
    rank: np.ndarray
    classes: np.ndarray
    valid: np.ndarray
    breaks: dict[str, np.ndarray]
    domains: dict[str, np.ndarray]
    components: dict
    prepared: np.ndarray
    messages: list[Message]


def composite_index(data: IndexInput, recipe: Recipe) -> IndexResult:
    """Build the index: small numbers, transform, direction, validity, stages, ranks and classes."""
    roles = match_roles(data, recipe)
    if len(data.indicators) < recipe.minimum_indicators:
        raise SozialraumError(
            "The recipe needs at least {needed} indicators; {given} were given.",
            needed=recipe.minimum_indicators,
            given=len(data.indicators),
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
                least=f"{recipe.minimum_population:g}",
            )
        )
    _name_zeros(data, taking_part, messages)
    setting = stages.Setting(data, recipe, roles, groups, taking_part, base, messages)
    setting.fix_points(lambda rows: turn(rows, None, data, recipe, roles, []))
    if recipe.within is None:
        every = np.arange(values.shape[1])
        standardised, index = stages.run(recipe.final, values, every, setting, given_weights(data, recipe, roles))
        domains = {}
    else:
        standardised, domains = stages.run_domains(recipe.within, values, setting)
        scores = np.column_stack(list(domains.values()))
        names = list(domains)
        own = setting.domain_weights(names)
        _, index = stages.run(recipe.final, scores, np.arange(len(names)), setting, own, names=names)
    index = np.where(taking_part, index, np.nan)
    rank = np.zeros(len(index), dtype=np.int64)
    classes = np.zeros(len(index), dtype=np.int64)
    breaks = {}
    weights = data.population
    compared = recipe.classes.comparison or recipe.final.second_comparison or recipe.final.comparison
    for period, rows in groups.items():
        rank[rows] = classify.rank_descending(index[rows])
        base = setting.base_rows(compared, rows)
        classes[rows], breaks[period] = classes_of(
            index[rows], recipe.classes, recipe.final.second_pass, weights, rows, base, index
        )
        if not np.isfinite(index[rows]).any():
            messages.append(_no_index(period, data, rows, values, taking_part))
        elif recipe.minimum_share < 1:
            _name_empty(period, data, values[rows[taking_part[rows]]], messages)
    return IndexResult(
        standardised, index, rank, classes, taking_part, breaks, domains, setting.components, values, messages
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
                "{count} rows have 0 in every indicator. If these zeros stand for missing values, empty them, because "
                "they pull the mean down.",
                count=int(zeros.sum()),
            )
        )


def match_roles(data: IndexInput, recipe: Recipe) -> list[Role]:
    """The role of each indicator: by its given name, else by the order of the recipe's roles, else a plain one."""
    if not recipe.roles:
        return [Role(name, inverted=False) for name in data.indicators]
    known = {role.name: role for role in recipe.roles}
    for role in recipe.roles:
        for alias, changes in role.aliases.items():
            known[alias] = Role(**{**role.__dict__, "name": alias, "aliases": {}, **changes})
    given = [name for name in data.roles if name]
    if given:
        chosen = []
        for name in data.roles:
            if name in known:
                chosen.append(known[name])
            elif recipe.open_roles:
                chosen.append(Role(name, domain=_domain_of(name, recipe)))
            else:
                raise SozialraumError(
                    "The recipe has no part “{name}”. Its parts are: {roles}.",
                    name=name,
                    roles=", ".join(role.name for role in recipe.roles),
                )
    elif recipe.open_roles and len(data.indicators) != len(recipe.roles):
        _refuse_unsorted(data, recipe)
        chosen = [Role(name) for name in data.indicators]
    else:
        chosen = list(recipe.roles)[: len(data.indicators)]
    if not recipe.open_roles and (len(chosen) != len(data.indicators) or len(chosen) < len(recipe.roles)):
        filled = {role.name for role in chosen}
        raise SozialraumError(
            "The recipe has {needed} parts, {given} were given. It needs, in this order: {roles}.",
            needed=len(recipe.roles),
            given=len(filled),
            roles=", ".join(role.name for role in recipe.roles),
        )
    return chosen


def _refuse_unsorted(data: IndexInput, recipe: Recipe):
    """Stop where a recipe with domains gets another number of indicators than roles and no role names."""
    if recipe.within is not None:
        raise SozialraumError(
            "The recipe sorts indicators into domains, and {given} indicators do not fit its {needed} parts. Name the "
            "part of each indicator, for example {example}=field.",
            given=len(data.indicators),
            needed=len(recipe.roles),
            example=recipe.roles[0].name,
        )


def _domain_of(name: str, recipe: Recipe) -> str:
    domains = dict.fromkeys(role.domain for role in recipe.roles if role.domain)
    for domain in domains:
        if name.startswith(domain):
            return domain
    if domains:
        raise SozialraumError(
            "The part “{name}” belongs to no domain. Let its name begin with one of: {domains}.",
            name=name,
            domains=", ".join(f"{domain}_" for domain in domains),
        )
    return ""


def given_weights(data: IndexInput, recipe: Recipe, roles: list[Role]) -> np.ndarray:
    """The user's weights, else those of the recipe file, else those of its roles, (indicators,)."""
    weights = data.weights if data.weights is not None else recipe.weight_values
    if weights is None or len(weights) == 0:
        return np.array([role.weight for role in roles], dtype=float)
    if len(weights) != len(roles):
        raise SozialraumError(
            "There are {weights} weights for {indicators} indicators. Give one weight per indicator, in their order.",
            weights=len(weights),
            indicators=len(roles),
        )
    return np.asarray(weights, dtype=float)


def ranks_turned(data: IndexInput, messages: list[Message]) -> IndexInput:
    """The input with columns of ranks (1 = most need) marked as inverted.

    Ranks are positive whole numbers that in every period are the ranks of their own order, ties sharing the best one,
    or occur once each and reach beyond 100, as ranks within a larger whole do and scores do not. A column whose name
    speaks of a score holds none.
    """
    inverted = (
        np.zeros(len(data.indicators), dtype=bool) if data.inverted is None else np.array(data.inverted, dtype=bool)
    )
    groups = list(period_groups(data.periods).values())
    if data.totals is not None:
        totals = np.asarray(data.totals, dtype=bool)
        groups = [rows[~totals[rows]] for rows in groups]
    for j, name in enumerate(data.indicators):
        columns = [column[~np.isnan(column)] for column in (data.values[rows, j] for rows in groups)]
        columns = [column for column in columns if len(column)]
        if inverted[j] or "score" in name.lower():
            continue
        if columns and max(map(len, columns)) > 2 and all(map(_are_ranks, columns)):
            inverted[j] = True
            messages.append(
                Message(
                    "“{indicator}” holds ranks; rank 1 is taken as the district with the most need.", indicator=name
                )
            )
    return replace(data, inverted=inverted)


def _are_ranks(column: np.ndarray) -> bool:
    if not ((column >= 1).all() and (column == np.floor(column)).all()):
        return False
    ordered = np.sort(column)
    own = np.searchsorted(ordered, ordered, side="left") + 1
    return bool((own == ordered).all() or (ordered[-1] > 100 and (ordered[1:] > ordered[:-1]).all()))


def flipped_columns(data: IndexInput, roles: list[Role]) -> np.ndarray:
    """Which indicators are turned around: more is better by the user's word, or by the recipe's, (indicators,) bool."""
    own = np.zeros(len(roles), dtype=bool) if data.inverted is None else np.asarray(data.inverted, dtype=bool)
    return own ^ np.array([role.inverted for role in roles], dtype=bool)


def prepare(data: IndexInput, recipe: Recipe, roles: list[Role], messages: list[Message]) -> np.ndarray:
    """Shrunken, transformed values, turned so that higher means more need, (rows, indicators)."""
    values = np.asarray(data.values, dtype=float)
    if np.isinf(values.sum(axis=1)).any():
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
        name = role.transform if role.transform != "none" else recipe.transform
        if name == "none" and not flipped[j]:
            continue
        column = values[:, j]
        if name != "none":
            changed = apply_transform(name, column, None if denominators is None else denominators[:, j])
            lost = int((np.isnan(changed) & ~np.isnan(column)).sum())
            if lost:
                messages.append(
                    Message(
                        "The transformation “{transform}” is not defined for {count} values of “{indicator}”; these "
                        "districts count as without a value.",
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


def apply_transform(name: str, column: np.ndarray, denominators: np.ndarray | None) -> np.ndarray:
    """One transformation of one column."""
    if name == "freeman_tukey":
        if denominators is None:
            raise SozialraumError(
                "The Freeman-Tukey transformation needs the denominators of the rates. Choose a field with the number "
                "of persons for each indicator."
            )
        return transform.freeman_tukey(column, denominators)
    return transform.TRANSFORMS[name](column)


def period_groups(periods: np.ndarray) -> dict[str, np.ndarray]:
    """Period → positions of its rows, in the order in which the periods appear."""
    periods = np.asarray(periods)
    if not len(periods):
        return {}
    starts = np.concatenate([[0], np.flatnonzero(periods[1:] != periods[:-1]) + 1, [len(periods)]])
    blocks: dict[str, list[np.ndarray]] = {}
    for first, last in zip(starts[:-1].tolist(), starts[1:].tolist()):
        blocks.setdefault(str(periods[first]), []).append(np.arange(first, last))
    return {name: rows[0] if len(rows) == 1 else np.concatenate(rows) for name, rows in blocks.items()}


def eligible_rows(data: IndexInput, recipe: Recipe) -> np.ndarray:
    """Rows with enough residents that are not the municipality as a whole, (rows,) bool."""
    rows = np.ones(len(data.values), dtype=bool)
    if data.totals is not None:
        rows &= ~np.asarray(data.totals, dtype=bool)
    if recipe.minimum_population > 0 and data.population is not None:
        rows &= np.nan_to_num(data.population, nan=-1.0) >= recipe.minimum_population
    return rows


def valid_rows(values: np.ndarray, data: IndexInput, recipe: Recipe) -> np.ndarray:
    """Rows that get an index: enough residents and enough indicators, (rows,) bool."""
    complete = np.isfinite(values.sum(axis=1))
    if recipe.minimum_share == 1 or complete.all():
        return eligible_rows(data, recipe) & complete
    present = (~np.isnan(values)).sum(axis=1)
    needed = recipe.minimum_share * values.shape[1] - 1e-9
    return eligible_rows(data, recipe) & (present >= max(needed, 1))


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
    if rule.weighting and population is None:
        raise SozialraumError(
            "Classes weighted by population need a field with the number of residents. Choose a population field, or "
            "other classes."
        )
    shares = np.arange(1, rule.count) / rule.count
    if rule.weighting == "population":
        breaks = classify.weighted_quantiles(base, np.nan_to_num(population[base_rows]), shares)
    elif rule.weighting == "log_population":
        # as the R package ndi does it: quantiles of index·ln(population)
        index, base = (_times_log(values, population[at]) for values, at in ((index, rows), (base, base_rows)))
        breaks = classify.quantiles(base, shares, rule.kind)
    else:
        breaks = classify.quantiles(base, shares, rule.kind)
    rounded = np.maximum.accumulate(classify.settled(breaks, base))
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
