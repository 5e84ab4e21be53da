"""What is known of the districts before money is shared out by it; what is not known is refused, never taken for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..messages import Message, SozialraumError

_MOST_NAMED = 8


def named(names: Sequence[str], places: Iterable[int]) -> str:
    """The names at some places, the first few of many.

    >>> named(["a", "b", "c"], [0, 2])
    'a, c'
    """
    found = [names[place] for place in places]
    return ", ".join(found[:_MOST_NAMED]) + (" …" if len(found) > _MOST_NAMED else "")


def known_people(values: np.ndarray, title: str, names: Sequence[str]) -> np.ndarray:
    """Counts of people, (districts,), as they are; SozialraumError where one is not known (NaN) or negative.

    title: what the field is called; names: of the districts, in the same order
    """
    unknown = np.flatnonzero(np.isnan(values))
    if len(unknown):
        raise SozialraumError(
            "“{field}” has no number that may be used in {districts}. Money cannot be shared out by what is hidden or missing: use the "
            "internal table without suppressed cells.",
            field=title,
            districts=named(names, unknown),
        )
    if (values < 0).any():
        raise SozialraumError(
            "“{field}” is negative in {districts}. Choose a field with numbers of people.",
            field=title,
            districts=named(names, np.flatnonzero(values < 0)),
        )
    return values


def need_index(
    values: np.ndarray, title: str, names: Sequence[str], population: np.ndarray
) -> tuple[np.ndarray, list[Message]]:
    """An index, (districts,), with the least need for districts that have none (NaN), and who of these has residents.

    SozialraumError where no district has a value
    """
    unknown = np.isnan(values)
    if unknown.all():
        raise SozialraumError("“{field}” has no number. Choose the field with the index.", field=title)
    filled = np.where(unknown, np.nanmin(values), values)
    concerned = np.flatnonzero(unknown & (population > 0))
    if not len(concerned):
        return filled, []
    return filled, [
        Message(
            "“{field}” has no value in {districts}: they count as districts with the least need. Give them a value if that is wrong.",
            field=title,
            districts=named(names, concerned),
        )
    ]
