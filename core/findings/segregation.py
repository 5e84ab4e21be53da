"""What segregation says about places: where a group is over-represented, at which level, why it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..messages import Message
from .lists import enumeration, noted
from .values import GREW, MOVED

LITTLE = 0.05
"""Of less separation than this nobody needs to know how far it reaches."""

THIN = 30
"""Shares of fewer residents than this are not told."""


def local_findings(
    names: Sequence[str],
    group: str,
    share: np.ndarray,
    quotient: np.ndarray,
    contribution: np.ndarray,
    people: np.ndarray,
    number: Callable = plain_number,
    when: str = "",
) -> list[Message]:
    """Where a group lives more and less than in the city, and which districts make most of the dissimilarity.

    share: (districts,) 0–1; quotient: share by share of the city; contribution: signed, absolute values sum to D
    people: (districts,) of whom the group is a part; districts of fewer than THIN are not named
    """
    known = np.isfinite(share) & np.isfinite(quotient)
    told = known & (np.nan_to_num(people) >= THIN)
    heading = f"{group} {when}".strip()
    if not known.any():
        return [Message("{heading}: no shares can be told.", heading=heading)]
    lived = np.where(known, people, 0.0)
    city = float(np.where(known, share, 0.0) @ lived / lived.sum()) if lived.sum() > 0 else np.nan

    def percent(value: float) -> str:
        return f"{number(100 * value, 1)}\u00a0%"

    order = np.flatnonzero(told)
    order = order[np.argsort(-quotient[order], kind="stable")]
    above = [one for one in order.tolist() if quotient[one] > 1 + GREW][:MOVED]
    below = [one for one in order[::-1].tolist() if quotient[one] < 1 - GREW][:MOVED]
    sentences = [Message("{heading}: {share} in the whole city.", heading=heading, share=percent(city))]
    if not above and not below:
        return [*sentences, Message("The shares of all districts come near it.")]
    for members, higher in ((above, True), (below, False)):
        if not members:
            continue
        listed = enumeration(
            [
                noted(
                    names[one],
                    Message(
                        "{share}, {times} times the city", share=percent(share[one]), times=number(quotient[one], 1)
                    ),
                )
                for one in members
            ]
        )
        sentences.append(
            Message("Highest shares: {districts}.", districts=listed)
            if higher
            else Message("Lowest shares: {districts}.", districts=listed)
        )
    size = np.where(told & np.isfinite(contribution), np.abs(contribution), 0.0)
    whole = float(np.nansum(np.abs(contribution)))
    most = np.argsort(-size, kind="stable")[:MOVED]
    if whole > 0 and size[most[0]] > 0:
        part = float(size[most].sum()) / whole
        sentences.append(
            Message(
                "{districts} together make {share} of the dissimilarity.",
                districts=enumeration([names[one] for one in most if size[one] > 0]),
                share=f"{number(100 * part, 0)}\u00a0%",
            )
        )
    return sentences


def level_findings(
    titles: Sequence[str],
    share: np.ndarray,
    total: np.ndarray,
    units: Sequence[str],
    weights: np.ndarray,
    inside: np.ndarray,
    periods: Sequence[str],
    number: Callable = plain_number,
) -> list[Message]:
    """At which level segregation sits, whether that changed, and in which larger area it is strongest.

    share: (periods, levels) of the whole; total: (periods,) M; weights, inside: (periods, units) share of the
    population and M among the districts of each of the largest areas; periods: in words
    """
    known = np.flatnonzero(np.isfinite(share).all(axis=1))
    if not len(known):
        return [
            Message("There is no segregation to be split: the shares of the groups are unknown or the same everywhere.")
        ]
    first, last = int(known[0]), int(known[-1])

    def percent(value: float) -> str:
        return f"{number(100 * value, 0)}\u00a0%"

    listed = [noted(title, percent(share[last, place])) for place, title in enumerate(titles)]
    when = periods[last]
    told = [
        Message("Segregation by level in {period}: {levels}.", period=when, levels=enumeration(listed))
        if when
        else Message("Segregation by level: {levels}.", levels=enumeration(listed))
    ]
    main = int(np.argmax(share[last]))
    told.append(Message("Most of it lies at the level “{level}”.", level=titles[main]))
    if first < last:
        told.append(changed_total(float(total[first]), float(total[last]), periods[first], number))
        step = share[last, main] - share[first, main]
        values = {"level": titles[main], "begin": periods[first], "share": percent(share[first, main])}
        told.append(
            Message("In {begin} the share of the level “{level}” was {share}.", **values)
            if abs(step) >= 0.01
            else Message("The share of the level “{level}” has hardly changed since {begin}.", **values)
        )
    there = np.flatnonzero((weights[last] > 0) & np.isfinite(inside[last]))
    if len(there) > 1 and inside[last][there].max() > 0:
        order = there[np.argsort(-inside[last][there], kind="stable")]
        told.append(
            Message(
                "Within the areas it is strongest in {high} and weakest in {low}.",
                high=enumeration([units[one] for one in order[: min(MOVED, len(order) // 2)]]),
                low=units[order[-1]],
            )
        )
    return told


def changed_total(before: float, after: float, begin: str, number: Callable = plain_number) -> Message:
    """Whether the segregation of all groups, M, rose, fell or hardly changed."""
    values = {"begin": begin, "before": number(before, 3), "after": number(after, 3)}
    if values["before"] == values["after"] or abs(after - before) < GREW * before:
        return Message(
            "The segregation of all groups (M) has hardly changed since {begin}: {before}, now {after}.", **values
        )
    if after > before:
        return Message("The segregation of all groups (M) has risen since {begin}, from {before} to {after}.", **values)
    return Message("The segregation of all groups (M) has fallen since {begin}, from {before} to {after}.", **values)


def cause_findings(
    titles: Sequence[str],
    parts: np.ndarray,
    before: float,
    after: float,
    lower: np.ndarray,
    upper: np.ndarray,
    names: Sequence[str],
    structure: np.ndarray,
    begin: str,
    number: Callable = plain_number,
) -> list[Message]:
    """Why the segregation changed, and which districts made the structural change.

    parts, lower, upper: (causes,) share of the change and its interval; structure: (districts,) part of each district
    """
    told = [changed_total(before, after, begin, number)]
    main = int(np.argmax(np.abs(parts)))
    if parts[main] != 0:
        values = {"cause": titles[main], "part": _signed(parts[main], number)}
        told.append(
            Message("The largest part is “{cause}” ({part}).", **values)
            if not (np.isfinite(lower[main]) and lower[main] <= 0 <= upper[main])
            else Message(
                "The largest part is “{cause}” ({part}); it may be chance, its interval includes zero.", **values
            )
        )
    size = np.nan_to_num(structure)
    for way, members in ((1, np.argsort(-size, kind="stable")), (-1, np.argsort(size, kind="stable"))):
        most = [one for one in members[:MOVED] if way * size[one] > 0.5e-4]
        if most:
            listed = enumeration([noted(names[one], _signed(size[one], number, 4)) for one in most])
            told.append(
                Message("Who lives where has added to segregation above all in {districts}.", districts=listed)
                if way > 0
                else Message("Who lives where has lessened segregation above all in {districts}.", districts=listed)
            )
    return told


def scale_finding(
    group: str, widths: Sequence[float], values: Sequence[float], separation: bool, number: Callable = plain_number
) -> Message:
    """What a measure is in small and in large neighbourhoods; widths: in metres, ascending.

    separation: the measure is 0 where all neighbourhoods are alike, so that what is left of it over a distance says how
    far the separation reaches. The isolation of a group never falls below its share, and says nothing of the kind.
    """
    known = [(width, value) for width, value in zip(widths, values) if np.isfinite(value)]
    if not known:
        return Message("{group}: no value.", group=group)
    (near, high), (far, low) = known[0], known[-1]
    told = {
        "group": group,
        "near": number(near, 0),
        "high": number(high, 3),
        "far": number(far, 0),
        "low": number(low, 3),
    }
    if near == far:
        return Message("{group}: {high} within {near} m.", **told)
    if separation and high >= LITTLE and low >= 2 / 3 * high:
        return Message(
            "{group}: {high} within {near} m and still {low} within {far} m; the separation reaches over large distances.",
            **told,
        )
    if separation and high >= LITTLE and low <= 1 / 3 * high:
        return Message(
            "{group}: {high} within {near} m, only {low} within {far} m; the separation is one of small neighbourhoods.",
            **told,
        )
    return Message("{group}: {high} within {near} m, {low} within {far} m.", **told)


def income_findings(
    course: np.ndarray, periods: Sequence[str], poor: float, rich: float, number: Callable = plain_number
) -> list[Message]:
    """How far incomes live apart, since when, and whether more at the lower or the upper end.

    course: (periods,) rank-order H, NaN where unknown; periods: in words; poor, rich: H of the outer tenths
    """
    known = np.flatnonzero(np.isfinite(course))
    if not len(known):
        return [Message("Rank-order H is unknown: too few districts have known numbers of persons.")]
    first, last = int(known[0]), int(known[-1])
    values = {"value": number(course[last], 3), "begin": periods[first], "before": number(course[first], 3)}
    if first == last:
        told = [Message("Rank-order H is {value}.", **values)]
    elif values["value"] == values["before"] or abs(course[last] - course[first]) < GREW * course[first]:
        told = [Message("Rank-order H is {value}; since {begin} it has hardly changed ({before}).", **values)]
    elif course[last] > course[first]:
        told = [Message("Rank-order H is {value}; since {begin} it has risen ({before}).", **values)]
    else:
        told = [Message("Rank-order H is {value}; since {begin} it has fallen ({before}).", **values)]
    if np.isfinite(poor) and np.isfinite(rich):
        ends = {"poor": number(poor, 3), "rich": number(rich, 3)}
        if abs(poor - rich) < GREW * max(poor, rich) or ends["poor"] == ends["rich"]:
            told.append(
                Message("The poorest and the richest tenth live apart about alike (H {poor} and {rich}).", **ends)
            )
        elif poor > rich:
            told.append(Message("The poorest tenth lives further apart (H {poor}) than the richest ({rich}).", **ends))
        else:
            told.append(Message("The richest tenth lives further apart (H {rich}) than the poorest ({poor}).", **ends))
    return told


def _signed(value: float, number: Callable, digits: int = 3) -> str:
    text = number(value, digits)
    return f"+{text}" if value > 0 else text
