"""Why districts are left out of a computation, as numbers and as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from ..messages import Message

OK, MISSING, NEGATIVE, ABOVE_TOTAL, EMPTY, TOO_SMALL, NO_GEOMETRY = range(7)
"""Why a district is left out of a computation (0: it is not)."""


NAMED = 12
"""So many districts are named in a sentence."""


def some_names(names: Sequence[str] | None, places: Sequence[int], causes: Sequence = ()) -> list:
    """The names of the districts at some places, the first dozen; "…" for the rest, or where districts have no names.

    causes: what is wrong with each of the first ones, a Message or None
    """
    if not names:
        return ["…"]
    said: list = [str(names[place]) for place in places[:NAMED]]
    for place, cause in enumerate(causes):
        if cause is not None:
            said[place] = Message("{district}: {cause}", district=said[place], cause=cause)
    return said + ["…"] * (len(places) > NAMED)


def reason_text(reason: int, count: int, names: list) -> Message:
    """A sentence that says how many and which districts were left out for a reason.

    count: of districts, or of rows where districts have no names; names: texts, or messages with the wrong number
    """
    if reason == MISSING:
        return Message("Districts left out because a count or total is missing: {n} ({names})", n=count, names=names)
    if reason == NEGATIVE:
        return Message(
            "Districts left out because a count is negative; correct the table: {n} ({names})", n=count, names=names
        )
    if reason == ABOVE_TOTAL:
        return Message(
            "Districts left out because a group, or the two compared, are larger than the total; choose the total that "
            "belongs to them: {n} ({names})",
            n=count,
            names=names,
        )
    if reason == EMPTY:
        return Message("Districts left out because nobody lives there: {n} ({names})", n=count, names=names)
    if reason == TOO_SMALL:
        return Message(
            "Districts left out because they have fewer persons than the minimum: {n} ({names})", n=count, names=names
        )
    return Message("Districts left out because they have no geometry: {n} ({names})", n=count, names=names)
