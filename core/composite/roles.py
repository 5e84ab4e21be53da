"""Which part of a recipe each indicator plays, its weight and its direction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from ..messages import Message, SozialraumError
from .indexed import IndexInput, period_groups
from .recipe import Recipe, Role


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
                    roles=named(recipe.roles),
                )
    elif recipe.open_roles and len(data.indicators) != len(recipe.roles):
        _refuse_unsorted(data, recipe)
        chosen = [Role(name) for name in data.indicators]
    else:
        chosen = list(recipe.roles)[: len(data.indicators)]
    if not recipe.open_roles and (len(chosen) != len(data.indicators) or len(chosen) < len(recipe.roles)):
        filled = {role.name for role in chosen}
        raise SozialraumError(
            "The recipe has {needed} parts, {given} were given. It needs, in this order: {roles} ({titles}).",
            needed=len(recipe.roles),
            given=len(filled),
            roles=", ".join(role.name for role in recipe.roles),
            titles=[Message("{title}", title=role.title or role.name) for role in recipe.roles],
        )
    return chosen


def named(roles: Iterable[Role]) -> list[Message | str]:
    """The names by which parts are filled, with what they are."""
    return [
        Message("{name} ({title})", name=role.name, title=role.title) if role.title else role.name for role in roles
    ]


def _refuse_unsorted(data: IndexInput, recipe: Recipe):
    """Stop where a recipe with domains gets another number of indicators than roles and no role names."""
    if recipe.within is not None:
        raise SozialraumError(
            "The recipe sorts indicators into domains, and {given} indicators do not fit its {needed} parts. Name the "
            "part of each indicator, for example {example}=field ({title}).",
            given=len(data.indicators),
            needed=len(recipe.roles),
            example=recipe.roles[0].name,
            title=recipe.roles[0].title or recipe.roles[0].name,
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

    Ranks are numbers from 1 that in every period are the ranks of their own order, ties sharing the best, mean or last
    one; or whole numbers that reach beyond 100 and hardly repeat, as ranks within a larger whole do and scores do not.
    A column whose name speaks of a score holds none.
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
    if not (column >= 1).all():
        return False
    ordered = np.sort(column)
    best, last = np.searchsorted(ordered, ordered, side="left") + 1, np.searchsorted(ordered, ordered, side="right")
    if any((own == ordered).all() for own in (best, (best + last) / 2, last)):
        return True
    whole = (column == np.floor(column)).all()
    return bool(whole and ordered[-1] > 100 and len(np.unique(ordered)) >= 0.9 * len(ordered))


def flipped_columns(data: IndexInput, roles: list[Role]) -> np.ndarray:
    """Which indicators are turned around: more is better by the user's word, or by the recipe's, (indicators,) bool."""
    own = np.zeros(len(roles), dtype=bool) if data.inverted is None else np.asarray(data.inverted, dtype=bool)
    return own ^ np.array([role.inverted for role in roles], dtype=bool)
