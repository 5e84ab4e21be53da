"""Keys of an older or a newer version of the districts, met in a join: what stopped, what began, and how to go on."""

from __future__ import annotations

import numpy as np

from ..data.panel import Panel
from ..messages import Message
from ..tables.findings import Finding
from .findings import LOOK, told
from .joining import Join, filled


def redrawn(result: Join, panel: Panel) -> list[Finding]:
    """What a join says of a reform of the districts between two periods of the table, or perhaps before or after them.

    panel: the rows that were joined. A reform shows where keys that the layer does not have end in one period and districts of
    the layer begin in the next one that has numbers (or the other way round, with a layer of before). Without that, keys
    of the very form of the layer's that meet none of its districts, while districts are without data, are a hint.
    """
    strangers = [entry for entry in result.rows if not entry.twice and not entry.other_level]
    if not strangers:
        return []
    there = filled(panel.values, panel.status)
    place = {text: number for number, text in enumerate(result.periods)}
    spans: dict[str, list[int]] = {}
    for entry in strangers:
        if there[entry.position]:
            spans.setdefault(entry.key, []).append(place.get(panel.periods[entry.position], 0))
    known = np.append(there, False)[result.row]
    seen = known.any(axis=1)
    first = np.where(seen, known.argmax(axis=1), -1)
    last = np.where(seen, known.shape[1] - 1 - known[:, ::-1].argmax(axis=1), -1)
    used = sorted({number for numbers in spans.values() for number in numbers} | set(np.flatnonzero(known.any(axis=0))))
    found = []
    for before, after in zip(used, used[1:]):
        ended = [key for key, numbers in spans.items() if max(numbers) == before]
        begun = [key for key, numbers in spans.items() if min(numbers) == after]
        news, olds = np.flatnonzero(first == after), np.flatnonzero(last == before)
        times = {"before": result.periods[before], "after": result.periods[after]}
        if ended and len(news):
            reason = Message(
                "The districts were redrawn after {before}: keys of the table that end there and are not in the layer: {n}, "
                "such as “{old}”; districts of the layer that begin in {after}: {m}, such as “{new}”. “Convert to new "
                "boundaries” (convertboundaries) carries the older numbers over: INPUT the districts of then, joined with "
                "these numbers; TARGET this layer; METHOD target_density, or transfer_table where the office has one.",
                n=len(ended),
                old=ended[0],
                m=len(news),
                new=result.labelled(result.keys[news[0]]),
                **times,
            )
            found.append(told("reform", ended[0], reason, LOOK))
        elif begun and len(olds):
            reason = Message(
                "The layer has the districts up to {before}: keys of the table that begin in {after} and are not in the layer: "
                "{n}, such as “{new}”; districts of the layer that end in {before}: {m}, such as “{old}”. Join the newer "
                "districts, and carry the older numbers over to them with “Convert to new boundaries” (convertboundaries).",
                n=len(begun),
                new=begun[0],
                m=len(olds),
                old=result.labelled(result.keys[olds[0]]),
                **times,
            )
            found.append(told("reform", begun[0], reason, LOOK))
    return found or _perhaps(result, list(spans))


def _perhaps(result: Join, strangers: list[str]) -> list[Finding]:
    """A hint where nothing but the form of the keys speaks of a reform; a single key against a single district is none."""
    bare = [entry.key for entry in result.districts if entry.key]
    width = max((len(str(key)) for key in result.keys), default=0)
    forms = {_form(str(key), width) for key in result.keys if key} - {""}
    alike = [key for key in strangers if _form(key, width) in forms]
    if len(alike) < len(strangers) or not bare or len(alike) + len(bare) < 3:
        return []
    reason = Message(
        "Keys of the table that look like those of the layer and are none of them: {n}, such as “{key}”; districts without "
        "data: {m}, such as “{district}”. Perhaps the districts were redrawn. Then join the table with the districts of its "
        "own time and carry the numbers over with “Convert to new boundaries” (convertboundaries: INPUT these, TARGET this "
        "layer).",
        n=len(alike),
        key=alike[0],
        m=len(bare),
        district=result.labelled(bare[0]),
    )
    return [told("reform", alike[0], reason, LOOK)]


def _form(key: str, width: int) -> str:
    """What keys of one numbering share: their length and, of long ones, the two digits that name the larger area; "" without."""
    text = key.zfill(width)
    return f"{len(text)} {text[:2]}" if text.isdecimal() and width >= 4 else ""
