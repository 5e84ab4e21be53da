"""What neighbours on the map say: whether like lies beside like, and which districts stand out with their surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..clusters.local import FEWEST, HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW, Local
from ..messages import Message
from .lists import enumeration, noted

NAMED = 6
"""So many districts of a kind are named."""
ODD = 0.05


def cluster_findings(
    measure: str,
    title: str,
    when: str,
    names: Sequence[str],
    values: np.ndarray,
    shown: np.ndarray,
    local: Local,
    whole: Sequence[Sequence],
    classes: Sequence[str] = (),
    other: str = "",
    number: Callable = plain_number,
    q: float = ODD,
) -> list[Message]:
    """Sentences about one period.

    values: (districts,) what people know; shown: numbers in CLUSTERS; whole: rows with the measure of the whole map at 3, its
    class at 2 and the correlation at 6; classes: the texts of classes; other: what the neighbours are looked at by
    """
    heading = f"{title} {when}".strip()
    found = [_overall(measure, heading, row, other, number) for row in whole if row[3].value == row[3].value]
    if not found:
        found = [Message("{heading}: nothing can be told of the whole municipality.", heading=heading)]
    marked = np.isin(shown, (HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH))
    judged = int(local.judged.sum())
    if not (shown[local.judged] > 0).any():
        return found
    found.append(
        Message(
            "Of {n} districts {marked} stand out together with their surroundings; of those, on average at most {share} by chance.",
            n=judged,
            marked=int(marked.sum()),
            share=f"{number(100 * q, 0)}\u00a0%",
        )
        if marked.any()
        else Message(
            "None of {n} districts stands out together with its surroundings by more than chance explains.", n=judged
        )
    )
    for kind, sentence in _lists(measure):
        members = np.flatnonzero(shown == kind)
        if len(members):
            members = members[np.argsort(-np.abs(local.z[members]), kind="stable")]
            told = [noted(names[one], _value(one, values, classes, number)) for one in members.tolist()]
            found.append(sentence(enumeration(told, NAMED)))
    return found


def _value(one: int, values: np.ndarray, classes: Sequence[str], number: Callable) -> str:
    if classes:
        return classes[int(values[one])]
    return number(float(values[one]), 1) if np.isfinite(values[one]) else ""


def _lists(measure: str):
    if measure == "join_count":
        same = (HIGH_HIGH, lambda names: Message("Among their own class, here and around: {names}.", names=names))
        return [same, (LOW_LOW, lambda names: Message("Among their own class (the lower one): {names}.", names=names))]
    return [
        (HIGH_HIGH, lambda names: Message("High, here and around: {names}.", names=names)),
        (LOW_LOW, lambda names: Message("Low, here and around: {names}.", names=names)),
        (HIGH_LOW, lambda names: Message("High in low surroundings: {names}.", names=names)),
        (LOW_HIGH, lambda names: Message("Low in high surroundings: {names}.", names=names)),
    ]


def _overall(measure: str, heading: str, row: Sequence, other: str, number: Callable) -> Message:
    one = row[3]
    # few districts are not normal: the permutation decides
    p = one.p_permutation if row[4] < FEWEST or one.p != one.p else one.p
    value, odd = number(one.value, 2), p <= ODD
    if other:
        return Message(
            "{heading}, with {other} of the neighbours: I = {value}, {chance}; on the spot both go together with r = {r}. It says nothing "
            "of causes.",
            heading=heading,
            other=other,
            value=value,
            chance=Message("hard to explain by chance") if odd else Message("no more than chance gives"),
            r=number(float(row[6]), 2),
        )
    if measure == "join_count":
        return Message(
            "{heading}: class {name} lies beside itself {value} times, {expected} times by chance{verdict}.",
            heading=heading,
            name=row[2],
            value=number(one.value, 0),
            expected=number(one.expected, 1),
            verdict=Message("; that is hard to explain by chance") if odd else "",
        )
    if not odd:
        return Message("{heading}: on the whole no pattern that chance would not give.", heading=heading)
    together = one.value < one.expected if measure == "geary" else one.value > one.expected
    if measure == "getis_ord":
        return (
            Message("{heading}: high values lie together (G = {value}).", heading=heading, value=number(one.value, 3))
            if together
            else Message(
                "{heading}: low values lie together (G = {value}).", heading=heading, value=number(one.value, 3)
            )
        )
    letter = "C" if measure == "geary" else "I"
    return (
        Message("{heading}: like lies beside like ({letter} = {value}).", heading=heading, letter=letter, value=value)
        if together
        else Message(
            "{heading}: high lies beside low ({letter} = {value}).", heading=heading, letter=letter, value=value
        )
    )


def misreadings() -> list[Message]:
    """What readers take such maps for, and what they are."""
    return [
        Message(
            "Standing out means: hard to explain by chance. How important it is, is told by its height and the number of people."
        ),
        Message("Not standing out does not mean equal: with 40 children a large difference stays invisible, too."),
        Message("What is marked is the core of a cluster: it means “here and around”, and ends at no border."),
    ]


def method(measure: str, draws: int, seed: int, q: float, number: Callable) -> list[Message]:
    """How it was tested, for the appendix of a report."""
    how = {
        "moran": Message("Local Moran’s I (Anselin 1995)."),
        "getis_ord": Message("Getis and Ord’s G*, the district itself included (Ord & Getis 1995)."),
        "geary": Message("Local Geary’s c (Anselin 1995)."),
        "join_count": Message(
            "Neighbours of the own class; p is exact: so many or more by drawing the neighbours without replacement (hypergeometric)."
        ),
    }[measure]
    drawn = Message(
        "Given the district, its neighbours are drawn from all others: {draws} draws, the same for all districts (seed {seed}); p is "
        "two-sided. Other programs print the tail that happened to be seen, which is half of it.",
        draws=number(draws, 0),
        seed=seed,
    )
    several = Message(
        "Without any pattern every map has districts with p below 0.05. So the share of false alarms is held down over all districts of a "
        "period (Benjamini & Hochberg 1995): marked is q up to {q}.",
        q=number(q, 2),
    )
    return [how, *([drawn] if draws else []), several]
