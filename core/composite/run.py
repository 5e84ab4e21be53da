"""What the stages of one run share: rows by period, who takes part, fixed points, and what there is to say."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..messages import Message, SozialraumError
from ..periods import in_order


class Run:
    """What the stages of one run share: rows by period, who takes part, fixed points, and what there is to say."""

    def __init__(self, data, recipe, roles, groups, taking_part, base, messages):
        self.data = data
        self.recipe = recipe
        self.roles = roles
        self.groups = groups
        self.taking_part = taking_part
        self.base = base
        self.messages = messages
        self.components: dict = {}
        self.signs: dict = {}
        self.sums: np.ndarray | None = None
        self.goalposts: np.ndarray | None = None
        self.reference_values: np.ndarray | None = None
        # the earliest period, whatever the order of the rows
        self.reference = recipe.reference_period or next(iter(in_order(list(groups))), "")
        if self.reference not in groups:
            raise SozialraumError(
                "The reference period “{period}” is not in the data. There is: {periods}.",
                period=self.reference,
                periods=", ".join(groups),
            )

    def fix_points(self, turn: Callable[[np.ndarray], np.ndarray]):
        """Take goalposts and reference values from the recipe, transformed and turned like the indicators."""
        count = len(self.roles)
        for key, numbers in (("goalposts", self.recipe.goalposts), ("reference_values", self.recipe.reference_values)):
            if numbers and len(numbers) != count:
                raise SozialraumError(
                    "“{key}” has {given} entries for {indicators} indicators. Give one per indicator, in their order.",
                    key=key,
                    given=len(numbers),
                    indicators=count,
                )
        if self.recipe.goalposts:
            posts = np.array(self.recipe.goalposts, dtype=float).reshape(count, 2)
            self.goalposts = np.sort(turn(posts.T), axis=0)
        if self.recipe.reference_values:
            self.reference_values = turn(np.array([self.recipe.reference_values], dtype=float))[0]

    def domain_weights(self, domains: list[str]) -> np.ndarray:
        """The weight of each domain: the mean weight of its roles."""
        names = [role.domain or role.name for role in self.roles]
        return np.array([np.mean([r.weight for r, name in zip(self.roles, names) if name == one]) for one in domains])

    def base_rows(self, comparison: str, rows: np.ndarray) -> np.ndarray:
        """The rows that means and spreads come from, for the rows of one period."""
        if comparison == "pooled":
            return np.flatnonzero(self.base)
        if comparison == "reference":
            rows = self.groups[self.reference]
        return rows[self.base[rows]]

    def say(self, message: Message):
        """Keep a message unless it was said already."""
        if message not in self.messages:
            self.messages.append(message)


def once_per_indicator(messages: list[Message]) -> list[Message]:
    """The messages, with one for all periods where several say the same of an indicator."""
    groups: dict[tuple, list[Message]] = {}
    for message in messages:
        values = {name: value for name, value in message.values.items() if name != "period"}
        about = bool({"indicator", "indicators"}.intersection(values)) and "period" in message.values
        groups.setdefault((message.template, str(values)) if about else (len(groups), ""), []).append(message)
    said = []
    for several in groups.values():
        first, more = several[0], len(several) - 1
        if more == 1:
            first = Message("{said} So too in one more period.", said=first)
        elif more:
            first = Message("{said} So too in {count} more {count:period|periods}.", said=first, count=more)
        said.append(first)
    return said
