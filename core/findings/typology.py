"""What kinds of places say: what is high and low in each, an example, why a district belongs to it, who has moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..messages import Message
from ..typology.kinds import KEPT, SAME, Kinds
from ..typology.tree import Tree, paths
from .lists import enumeration

HIGH = 0.5
"""Standard deviations from the mean beyond which an indicator of a kind is called high or low."""
NAMED = 6


def profile_words(mean: np.ndarray, titles: Sequence[str]) -> Message:
    """What stands out in one kind; mean: (indicators,) in standard deviations."""
    high = [titles[place] for place in np.argsort(-mean, kind="stable") if mean[place] > HIGH]
    low = [titles[place] for place in np.argsort(mean, kind="stable") if mean[place] < -HIGH]
    if high and low:
        return Message("high: {high}; low: {low}", high=enumeration(high), low=enumeration(low))
    if high:
        return Message("high: {high}", high=enumeration(high))
    return Message("low: {low}", low=enumeration(low)) if low else Message("near the mean in everything")


def stability_words(found: Kinds, number: Callable = plain_number) -> list[Message]:
    """How many kinds there are, and how sure that is."""
    told = []
    if found.chosen is not None:
        one = found.chosen
        told.append(
            Message(
                "{n} kinds of districts come out again where other districts are drawn: agreement {rand} (needed: {same}), the least certain "
                "kind is found again to {kept} (needed: {least}).",
                n=one.kinds,
                rand=number(one.rand, 2),
                same=number(SAME, 2),
                kept=number(float(one.jaccard.min()), 2),
                least=number(KEPT, 2),
            )
        )
    loose = [str(one.kinds) for one in found.trials if not one.stable]
    if loose:
        told.append(Message("Not stable with {counts} kinds.", counts=enumeration(loose)))
    return told


def kind_findings(
    names: Sequence[str | Message],
    profiles: Sequence[Message],
    sizes: Sequence[int],
    examples: Sequence[str],
    when: str,
) -> list[Message]:
    """A sentence for each kind in one period."""
    return [
        Message(
            "{name} {when}: {n} {n:district|districts}, {profile}; typical: {example}.",
            name=name,
            when=when,
            n=size,
            profile=profile,
            example=example,
        )
        if when
        else Message(
            "{name}: {n} {n:district|districts}, {profile}; typical: {example}.",
            name=name,
            n=size,
            profile=profile,
            example=example,
        )
        for name, profile, size, example in zip(names, profiles, sizes, examples)
    ]


def move_findings(
    before: np.ndarray, after: np.ndarray, kinds: Sequence[str], districts: Sequence[str], first: str, last: str
) -> list[Message]:
    """Who has moved from one kind to another between two periods; before, after: (districts,) kinds, -1 for none."""
    known = (before >= 0) & (after >= 0)
    moved = np.flatnonzero(known & (before != after))
    if not len(moved):
        return [Message("From {first} to {last} no district has clearly changed its kind.", first=first, last=last)]
    told = [
        Message(
            "From {first} to {last} {n} of {all} districts have clearly changed their kind.",
            first=first,
            last=last,
            n=len(moved),
            all=int(known.sum()),
        )
    ]
    pairs = sorted(
        {(int(before[one]), int(after[one])) for one in moved},
        key=lambda pair: (-int(((before == pair[0]) & (after == pair[1])).sum()), pair),
    )
    for one, other in pairs[:4]:
        members = [districts[place] for place in moved if (before[place], after[place]) == (one, other)]
        told.append(
            Message(
                "From “{one}” to “{other}”: {names}.",
                one=kinds[one],
                other=kinds[other],
                names=enumeration(members, NAMED),
            )
        )
    return told


def tree_words(
    tree: Tree, titles: Sequence[str], kinds: Sequence[str], number: Callable = plain_number
) -> list[Message]:
    """The tree as sentences, one for each leaf, and the share of districts that it tells right."""
    told = []
    for questions, leaf in paths(tree.top):
        parts = [
            Message("{title} above {limit}", title=titles[indicator], limit=number(limit, 1))
            if above
            else Message("{title} up to {limit}", title=titles[indicator], limit=number(limit, 1))
            for indicator, above, limit in questions
        ]
        told.append(
            Message(
                "If {parts}: {kind} ({right} of {count} districts).",
                parts=enumeration(parts),
                kind=kinds[leaf.kind],
                right=leaf.right,
                count=leaf.count,
            )
        )
    return [
        *told,
        Message(
            "These sentences tell {right} of the districts right, {unseen} of those they were not made from.",
            right=f"{number(100 * tree.right, 0)}\u00a0%",
            unseen=f"{number(100 * tree.unseen, 0)}\u00a0%",
        ),
    ]


def caution() -> list[Message]:
    """What kinds are not."""
    return [
        Message(
            "Kinds are made of these indicators and no others; they say nothing of single people, and a number is no rank."
        ),
        Message(
            "Between two kinds lies a district that is hardly nearer to one than to the other: call neither of them its kind in public."
        ),
    ]
