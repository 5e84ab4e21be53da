"""What an index says: told by rank and class, for its numbers compare districts of one period and mean nothing alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..data.ranking import Ranking
from ..messages import Message
from .lists import Words, enumeration, noted, paragraph
from .values import MOVED, NAMED

STEADY = 0.9
"""A district is firmly in its class where so many of the runs put it there."""

FEW = 0.05
"""A move by fewer ranks than this share of the districts, and at least three, is none to be told."""


def index_findings(index: Ranking, number: Callable = plain_number, period_text: Callable = str) -> list[Message]:
    """Who has most and least need, how many are in the highest class, who changed class and rank, who has no index."""
    last = index.last
    if last < 0:
        return [Message("No district has an index.")]
    told = [*ends(index, last, period_text), *neediest_class(index, last, number)]
    if last > 0:
        told += class_changes(index, last - 1, last, period_text)
        if last > 1:
            told += class_changes(index, 0, last, period_text, MOVED)
        told += rank_moves(index, 0, last, period_text)
    lacking = np.flatnonzero(index.ranks[last] == 0)
    if len(lacking):
        told.append(without_index([index.names[one] for one in lacking], period_text(index.periods[last])))
    return told


def ends(index: Ranking, period: int, period_text: Callable = str) -> list[Message]:
    """The districts of most and of least need with rank and class."""
    ranks = index.ranks[period]
    order = np.flatnonzero(ranks > 0)
    order = order[np.argsort(ranks[order], kind="stable")]
    most = min(NAMED, len(order) // 2)
    heading = f"{index.title} {period_text(index.periods[period])}".strip()
    if not most or ranks[order[0]] == ranks[order[-1]]:
        return [Message("{heading}: all districts with an index are alike.", heading=heading)] if len(order) else []
    return paragraph(
        [
            Message(
                "{heading}: most need in {districts}.", heading=heading, districts=_placed(index, period, order[:most])
            ),
            Message("Least need in {districts}.", districts=_placed(index, period, order[::-1][:most])),
        ]
    )


def neediest_class(index: Ranking, period: int, number: Callable = plain_number) -> list[Message]:
    """How many districts and residents are in the class of most need."""
    if not index.labels:
        return []
    classes = index.classes[period]
    there = classes == len(index.labels)
    count, total = int(there.sum()), int((classes > 0).sum())
    values = {"n": count, "total": total, "label": index.labels[-1]}
    if not total:
        return []
    if not count:
        return [Message("No district is in the class of most need, “{label}”.", label=index.labels[-1])]
    if index.people is not None:
        people = np.where(np.isfinite(index.people[period]), index.people[period], 0.0)
        lived = float(people[classes > 0].sum())
        if lived > 0 and np.isfinite(index.people[period][there]).all():
            values["people"] = number(float(people[there].sum()), 0)
            values["share"] = f"{number(100 * float(people[there].sum()) / lived, 0)}\u00a0%"
            if count == 1:
                return [
                    Message(
                        "One of {total} districts, with {people} residents ({share}), is in the class of most need, “{label}”.",
                        **values,
                    )
                ]
            return [
                Message(
                    "{n} of {total} districts, with {people} residents ({share}), are in the class of most need, “{label}”.",
                    **values,
                )
            ]
    if count == 1:
        return [Message("One of {total} districts is in the class of most need, “{label}”.", **values)]
    return [Message("{n} of {total} districts are in the class of most need, “{label}”.", **values)]


def class_changes(
    index: Ranking, first: int, last: int, period_text: Callable = str, most: int = NAMED
) -> list[Message]:
    """Who is in another class than in an earlier period, towards more need and towards less; most: named of each."""
    if not index.labels:
        return []
    before, after = index.classes[first], index.classes[last]
    both = (before > 0) & (after > 0)
    begin = period_text(index.periods[first])
    if not both.any():
        return []
    moved = np.flatnonzero(both & (before != after))
    if not len(moved):
        return [Message("Since {begin} no district has changed class.", begin=begin)]
    told = [
        Message("Since {begin} one of {n} districts has changed class.", begin=begin, n=int(both.sum()))
        if len(moved) == 1
        else Message(
            "Since {begin} {moved} of {n} districts have changed class.",
            begin=begin,
            moved=len(moved),
            n=int(both.sum()),
        )
    ]
    for way, members in ((1, moved[after[moved] > before[moved]]), (-1, moved[after[moved] < before[moved]])):
        if not len(members):
            continue
        # the longest way first, then the neediest
        members = members[np.lexsort((index.ranks[last][members], -np.abs(after[members] - before[members])))]
        names = enumeration([_changed(index, one, before[one], after[one]) for one in members], most)
        told.append(
            Message("To a class of more need: {districts}.", districts=names)
            if way > 0
            else Message("To a class of less need: {districts}.", districts=names)
        )
    return paragraph(told)


def rank_moves(index: Ranking, first: int, last: int, period_text: Callable = str) -> list[Message]:
    """The districts that moved furthest in the ranking since an earlier period; nothing where none moved noticeably."""
    before, after = index.ranks[first], index.ranks[last]
    both = (before > 0) & (after > 0)
    least = max(3.0, FEW * int(both.sum()))
    told = []
    for towards, way in ((before - after, 1), (after - before, -1)):
        step = np.where(both, towards, 0)
        order = np.argsort(-step, kind="stable")[:MOVED]
        order = order[step[order] >= least]
        if not len(order):
            continue
        names = enumeration(
            [
                noted(
                    index.names[one],
                    Message("from rank {before} to {after}", before=int(before[one]), after=int(after[one])),
                )
                for one in order
            ]
        )
        begin = period_text(index.periods[first])
        told.append(
            Message("Furthest up in the ranking of need since {begin}: {districts}.", begin=begin, districts=names)
            if way > 0
            else Message(
                "Furthest down in the ranking of need since {begin}: {districts}.", begin=begin, districts=names
            )
        )
    return paragraph(told)


def without_index(listed: list[Words], when: str) -> Message:
    """That some districts have no index in a period."""
    names = enumeration(listed, NAMED)
    if when:
        return Message("Without an index in {period}: {districts}.", period=when, districts=names)
    return Message("Without an index: {districts}.", districts=names)


def group_findings(
    names: Sequence[str],
    status: np.ndarray,
    dynamics: np.ndarray,
    labels: tuple[Sequence[str], Sequence[str]],
    begin: str,
) -> list[Message]:
    """Who has the lowest status and, of those, who develops less favourably than the average; who in the others does.

    status, dynamics: (districts,) classes of one period, 0 = none; labels: of both; begin: what the change is counted from
    """
    told = []
    worst, falling = len(labels[0]), len(labels[1])
    if not ((status > 0) & (dynamics > 0)).any():
        return []
    both = np.flatnonzero((status == worst) & (dynamics == falling))
    if len(both):
        listed = enumeration([names[one] for one in both.tolist()], NAMED)
        told.append(
            Message(
                "Most need, “{status}”, and since {begin} “{dynamics}”: {districts}.",
                status=labels[0][-1],
                dynamics=labels[1][-1],
                begin=begin,
                districts=listed,
            )
            if begin
            else Message(
                "Most need, “{status}”, and “{dynamics}”: {districts}.",
                status=labels[0][-1],
                dynamics=labels[1][-1],
                districts=listed,
            )
        )
    else:
        told.append(
            Message(
                "No district of most need, “{status}”, is at the same time “{dynamics}”.",
                status=labels[0][-1],
                dynamics=labels[1][-1],
            )
        )
    for place, members in (
        (falling, np.flatnonzero((dynamics == falling) & (status > 0) & (status < worst))),
        (1, np.flatnonzero((dynamics == 1) & (status > 0))),
    ):
        if len(members):
            members = members[np.argsort(-status[members], kind="stable")]
            told.append(
                Message(
                    "“{dynamics}” in all: {n}, among them {districts}.",
                    dynamics=labels[1][place - 1],
                    n=len(members),
                    districts=enumeration(
                        [noted(names[one], labels[0][int(status[one]) - 1]) for one in members[:NAMED].tolist()]
                    ),
                )
                if len(members) > NAMED
                else Message(
                    "“{dynamics}”: {districts}.",
                    dynamics=labels[1][place - 1],
                    districts=enumeration(
                        [noted(names[one], labels[0][int(status[one]) - 1]) for one in members.tolist()]
                    ),
                )
            )
    return told


def robustness_findings(
    names: Sequence[str],
    ranks: np.ndarray,
    low: np.ndarray,
    high: np.ndarray,
    stability: np.ndarray,
    number: Callable = plain_number,
) -> list[Message]:
    """How firm ranks and classes are, and whose are not.

    ranks, low, high: (districts,) of one period, the rank by the recipe and the ends of 90 % of the ranks over all runs,
    0 or NaN where there is none; stability: share of the runs in the same class, 0–1, NaN where there are no classes
    """
    told = []
    known = np.isfinite(stability)
    if known.any():
        firm = int((stability[known] >= STEADY).sum())
        values = {"n": firm, "total": int(known.sum())}
        if firm == known.sum():
            told.append(Message("All {total} districts keep their class in at least nine of ten runs.", **values))
        elif firm == 0:
            told.append(Message("None of {total} districts keeps its class in nine of ten runs.", **values))
        elif firm == 1:
            told.append(Message("One of {total} districts keeps its class in at least nine of ten runs.", **values))
        else:
            told.append(Message("{n} of {total} districts keep their class in at least nine of ten runs.", **values))
        order = np.flatnonzero(known & (stability < STEADY))
        order = order[np.argsort(stability[order], kind="stable")][:NAMED]
        if len(order):
            listed = [
                noted(names[one], Message("{share} of the runs", share=f"{number(100 * stability[one], 0)}\u00a0%"))
                for one in order.tolist()
            ]
            told.append(Message("Least firm in their class: {districts}.", districts=enumeration(listed)))
    told += _neediest_whatever(names, ranks, high)
    width = np.where((ranks > 0) & np.isfinite(low) & np.isfinite(high), high - low, 0.0)
    widest = np.argsort(-width, kind="stable")[:MOVED]
    widest = widest[width[widest] > max(3.0, FEW * int((ranks > 0).sum()))]
    if len(widest):
        listed = [
            noted(
                names[one],
                Message(
                    "rank {rank}, between {low} and {high}",
                    rank=int(ranks[one]),
                    low=number(low[one], 0),
                    high=number(high[one], 0),
                ),
            )
            for one in widest
        ]
        told.append(Message("Widest span of ranks: {districts}.", districts=enumeration(listed)))
    return told


def _neediest_whatever(names: Sequence[str], ranks: np.ndarray, high: np.ndarray) -> list[Message]:
    """Who is among the neediest tenth in 95 of 100 runs, whatever is chosen."""
    tenth = max(1, int((ranks > 0).sum()) // 10)
    sure = np.flatnonzero((ranks > 0) & (high <= tenth))
    if not len(sure):
        return [Message("No district is among the {n} of most need whatever is chosen.", n=tenth)] if tenth > 1 else []
    sure = sure[np.argsort(ranks[sure], kind="stable")]
    listed = enumeration([names[one] for one in sure.tolist()], NAMED)
    if tenth == 1:
        return [Message("Most need whatever is chosen: {districts}.", districts=listed)]
    return [Message("Among the {n} of most need whatever is chosen: {districts}.", n=tenth, districts=listed)]


def _placed(index: Ranking, period: int, districts: np.ndarray) -> Words:
    """Districts with rank and class; what all of them share is said once."""
    classes = np.unique(index.classes[period, districts])
    if len(districts) > 2 and len(classes) == 1 and classes[0] and index.labels:
        first, last = (int(index.ranks[period, one]) for one in (districts[0], districts[-1]))
        return noted(
            enumeration([index.names[one] for one in districts]),
            Message(
                "ranks {first} to {last}, {label}", first=first, last=last, label=index.labels[int(classes[0]) - 1]
            ),
        )
    listed = []
    for one in districts:
        rank, number = int(index.ranks[period, one]), int(index.classes[period, one])
        if number and index.labels:
            note = Message("rank {rank}, {label}", rank=rank, label=index.labels[number - 1])
        else:
            note = Message("rank {rank}", rank=rank)
        listed.append(noted(index.names[one], note))
    return enumeration(listed)


def _changed(index: Ranking, district: int, before: int, after: int) -> Words:
    return noted(
        index.names[district],
        Message("from {before} to {after}", before=index.labels[before - 1], after=index.labels[after - 1]),
    )
