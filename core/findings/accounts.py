"""What a run did with the districts: read, joined, moved to new boundaries, audited; who needs a second look, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..data.panel import Panel
from ..data.status import TABLE
from ..messages import Message
from ..periods import in_order
from .lists import Words, distinct, enumeration, noted, paragraph
from .values import NAMED


def reading_findings(
    panel: Panel, tables: int, number: Callable = plain_number, period_text: Callable = str
) -> list[Message]:
    """What was read, how many cells have no value and why, and who has none in the newest period."""
    periods = in_order(text for text in dict.fromkeys(panel.periods) if text)
    values = {
        "districts": len(set(panel.districts)),
        "indicators": len(panel.indicators),
        "tables": tables,
        "first": period_text(periods[0]) if periods else "",
        "last": period_text(periods[-1]) if periods else "",
        "periods": len(periods),
    }
    told = [
        Message("Read from one table: {indicators} indicators of {districts} districts.", **values)
        if tables == 1
        else Message("Read from {tables} tables: {indicators} indicators of {districts} districts.", **values)
    ]
    if len(periods) > 1:
        told.append(Message("{periods} periods, from {first} to {last}.", **values))
    elif periods:
        told.append(Message("One period: {last}.", **values))
    told = paragraph(told)
    told += _empty_cells(panel, number)
    return told + _silent(panel, periods, period_text)


def _empty_cells(panel: Panel, number: Callable) -> list[Message]:
    """How many cells have no number, and for which reasons."""
    empty = np.isnan(panel.values)
    if not panel.values.size:
        return []
    if not empty.any():
        return [Message("Every cell has a value.")]
    codes, counts = np.unique(panel.status[empty], return_counts=True)
    order = np.argsort(-counts, kind="stable")
    listed = enumeration([noted(TABLE[codes[one]].word, number(int(counts[one]), 0)) for one in order], NAMED)
    share = 100 * float(empty.mean())
    return [
        Message(
            "{n} of {total} cells ({share}) have no value: {reasons}.",
            n=number(int(empty.sum()), 0),
            total=number(panel.values.size, 0),
            share=f"{number(share, 0 if share >= 1 else 1)}\u00a0%",
            reasons=listed,
        )
    ]


def _silent(panel: Panel, periods: Sequence[str], period_text: Callable) -> list[Message]:
    """The districts without any value in the newest period in which there are values."""
    known = np.isfinite(panel.values).any(axis=1)
    there = set(np.asarray(panel.periods, dtype=object)[known])
    newest = next((text for text in reversed(periods) if text in there), "")
    rows = np.array([text == newest for text in panel.periods], dtype=bool)
    speaking = {key for key, some in zip(panel.districts, known & rows) if some}
    keys = [key for key in dict.fromkeys(np.asarray(panel.districts, dtype=object)[rows]) if key not in speaking]
    if not keys:
        return []
    texts = panel.texts.get("district_name")
    names = {} if texts is None else {key: name for key, name in zip(panel.districts, texts) if name}
    listed = enumeration(distinct([str(names.get(key, key)) for key in keys], keys), NAMED)
    if newest:
        return [Message("Without any value in {period}: {districts}.", period=period_text(newest), districts=listed)]
    return [Message("Without any value: {districts}.", districts=listed)]


def join_findings(
    per_period: dict[str, int], total: int, lost: Sequence[str], period_text: Callable = str
) -> list[Message]:
    """How many districts have data in the newest period, and which rows found none.

    per_period: period → districts with data; total: districts of the layer; lost: what the rows without a district are
    called
    """
    told = []
    if per_period:
        newest = in_order(per_period)[-1]
        values = {"n": per_period[newest], "total": total, "period": period_text(newest)}
        if values["n"] == total:
            said = (
                Message("All {total} districts have data in {period}.", **values)
                if newest
                else Message("All {total} districts have data.", **values)
            )
        elif newest:
            said = Message("{n} of {total} districts have data in {period}.", **values)
        else:
            said = Message("{n} of {total} districts have data.", **values)
        told.append(said)
    if lost:
        told.append(Message("Not on the map: {rows}.", rows=enumeration(list(lost), NAMED)))
    return told


def boundary_findings(names: Sequence[str], flag: np.ndarray, outside: float, number: Callable) -> list[Message]:
    """How far the numbers of new districts can be trusted, and of whom they cannot.

    flag: (districts,) 0 certain, 1 estimated, 2 weak; outside: persons who belong to no new district
    """
    certain, estimated, weak = (int((flag == place).sum()) for place in range(3))
    parts: list[Words] = []
    if certain:
        parts.append(Message("certain in {n} districts", n=certain))
    if estimated:
        parts.append(Message("estimated in {n} districts", n=estimated))
    if weak:
        parts.append(Message("weak in {n} districts", n=weak))
    told = [Message("On the new boundaries the numbers are {parts}.", parts=enumeration(parts))] if parts else []
    if certain == len(flag) > 1:
        told = [Message("On the new boundaries all numbers are certain.")]
    if weak:
        listed = enumeration([names[one] for one in np.flatnonzero(flag == 2).tolist()], NAMED)
        told.append(Message("Weak: {districts}.", districts=listed))
    if outside >= 1:
        told.append(Message("{n} persons live in no new district and are lost.", n=number(outside, 0)))
    return told


def audit_findings(cells: Sequence[Words], hidden: int, undecided: int) -> list[Message]:
    """Which hidden counts can be reckoned; cells: what those are called, hidden: how many were audited."""
    if not hidden:
        return [Message("Nothing is hidden in this table.")]
    if cells:
        listed = enumeration(list(cells), NAMED)
        if len(cells) == 1:
            return [Message("One of {n} hidden counts is not protected: {cells}.", n=hidden, cells=listed)]
        return [
            Message("{bad} of {n} hidden counts are not protected: {cells}.", bad=len(cells), n=hidden, cells=listed)
        ]
    if undecided:
        return [
            Message(
                "None of {n} hidden counts can be reckoned from one classification alone; {undecided} are undecided.",
                n=hidden,
                undecided=undecided,
            )
        ]
    return [Message("None of {n} hidden counts can be reckoned from these tables.", n=hidden)]
