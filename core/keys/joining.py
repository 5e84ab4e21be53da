"""The join of districts and panel rows: who belongs to whom, and a full account of the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..messages import Message
from ..periods import in_order
from .matching import KeyMatch, match_keys, nearest
from .repairs import EXPLANATIONS

# one object for all rows: a hundred thousand of them would keep the garbage collector, and with it QGIS, waiting
_TWICE = Message("District and period come more than once; duplicates are refused, not summed.")
_STRANGER = Message("No district has this key.")
_BARE = Message("The table has no row for this district.")


@dataclass
class Unmatched:
    """A table row or a district that found no partner: its position, why, and what it may be."""

    position: int
    key: str
    reason: Message
    candidates: list[str] = field(default_factory=list)
    repair: str = ""


@dataclass
class Join:
    """What belongs to what.

    keys: (districts,) text, the key of each district; periods: canonical texts in the order of time; row: (districts, periods) position of the table row, −1 where there is
    none; districts: those without any row; rows: table rows without a place; duplicates: how many of these rows were
    refused because district and period came more than once; per_period: rows matched in each period
    """

    keys: np.ndarray
    periods: list[str]
    row: np.ndarray
    match: KeyMatch
    districts: list[Unmatched]
    rows: list[Unmatched]
    duplicates: int
    per_period: dict[str, int]

    @property
    def matched(self) -> int:
        """Number of districts with data."""
        return int((self.row >= 0).any(axis=1).sum())


def join(
    districts: np.ndarray,
    keys: np.ndarray,
    periods: np.ndarray,
    matching: str = "auto",
    names: np.ndarray | None = None,
    bridge: dict[str, str] | None = None,
    only_periods: list[str] | None = None,
) -> Join:
    """Join table rows to districts by key and period.

    districts: (districts,) text, keys of the layer; keys, periods, names: (rows,) text of the table. Rows of the same
    district and period are refused, all of them, unless one of them has the very key of the district: then that one is
    taken. Districts of the same key are refused, too. Nothing is summed.
    """
    import pandas as pd

    key_of, distinct = pd.factorize(keys)
    name_of = _names(key_of, distinct, names)
    district_count = Counter(districts)
    unique = [text for text, count in district_count.items() if count == 1]
    match = match_keys(list(distinct), unique, matching, name_of, bridge)
    place = pd.Index(unique, dtype=object).get_indexer([match.target.get(key) for key in distinct])
    first = pd.Index(districts, dtype=object)
    where = first.get_indexer(unique) if first.is_unique else _places(districts, unique)
    target = np.append(np.where(place < 0, -1, where[place] if len(where) else -1), -1)[key_of]
    wanted = in_order(only_periods if only_periods else dict.fromkeys(periods))
    period_place = {text: position for position, text in enumerate(wanted)}
    period_codes, period_texts = pd.factorize(periods)
    period_of = np.array([period_place.get(text, -1) for text in period_texts] or [-1], dtype=np.int64)[period_codes]
    usable = (target >= 0) & (period_of >= 0)
    row = np.full((len(districts), max(len(wanted), 1)), -1, dtype=np.int64)
    repaired = np.array([match.repair.get(key, "") != "exact" for key in distinct] or [False])[key_of]
    refused = _fill(row, target, period_of, usable, repaired)
    lost = _unmatched_rows(keys, target, period_of, refused, districts, district_count, match, name_of)
    empty = np.flatnonzero((row < 0).all(axis=1))
    bare = [Unmatched(int(i), districts[i], _why_without(districts[i], district_count)) for i in empty]
    counts = {text: int((row[:, position] >= 0).sum()) for text, position in period_place.items()}
    return Join(districts, wanted or [""], row, match, bare, lost, int(refused.sum()), counts)


def _places(districts: np.ndarray, unique: list[str]) -> np.ndarray:
    """Positions of the keys that occur once."""
    position = dict(zip(districts, range(len(districts))))
    return np.array([position[text] for text in unique], dtype=np.int64)


def _fill(row: np.ndarray, target, period_of, usable, repaired) -> np.ndarray:
    """Write row positions into `row`; (rows,) bool of rows refused as duplicates."""
    refused = np.zeros(len(target), dtype=bool)
    taken = np.flatnonzero(usable)
    flat = target[taken] * row.shape[1] + period_of[taken]
    row.reshape(-1)[flat] = taken
    if (row.reshape(-1)[flat] == taken).all():
        return refused  # no cell was written twice
    row.reshape(-1)[flat] = -1
    order = np.lexsort((repaired[taken], flat))
    taken, flat = taken[order], flat[order]
    groups, start, count = np.unique(flat, return_index=True, return_counts=True)
    single = count == 1
    row.reshape(-1)[groups[single]] = taken[start[single]]
    for group, first, number in zip(groups[~single], start[~single], count[~single]):
        members = taken[first : first + number]
        exact = members[~repaired[members]]
        if len(exact) == 1:
            row.reshape(-1)[group] = exact[0]
            members = members[members != exact[0]]
        refused[members] = True
    return refused


def _names(key_of: np.ndarray, distinct, names: np.ndarray | None) -> dict[str, str] | None:
    if names is None:
        return None
    result = {}
    for position in np.unique(key_of, return_index=True)[1]:
        name = names[position]
        if name:
            result[distinct[key_of[position]]] = str(name)
    return result


def _unmatched_rows(keys, target, period_of, refused, districts, counts, match: KeyMatch, names) -> list[Unmatched]:
    lost = np.flatnonzero(((target < 0) & (period_of >= 0)) | refused)
    without = list(dict.fromkeys(keys[i] for i in lost if not refused[i]))
    labels = {key: (names or {}).get(key) or key for key in without}
    near = nearest(list(dict.fromkeys(labels.values())), list(dict.fromkeys(districts)))
    result = []
    for i in lost:
        key = keys[i]
        if refused[i]:
            reason = _TWICE
            result.append(Unmatched(int(i), key, reason, [str(districts[target[i]])], match.repair.get(key, "")))
        else:
            reason = match.ambiguous.get(key) or _why_no_district(key, counts)
            result.append(Unmatched(int(i), key, reason, near.get(labels[key], [])))
    return result


def _why_no_district(key: str, counts: Counter) -> Message:
    if counts[key] > 1:
        return Message("{n} districts of the layer have this key; dissolve them first.", n=counts[key])
    return _STRANGER


def _why_without(district: str, counts: Counter) -> Message:
    if not district:
        return Message("The district has no key.")
    if counts[district] > 1:
        return Message("{n} districts of the layer have this key; dissolve them first.", n=counts[district])
    return _BARE


def describe(result: Join, districts: int) -> list[Message]:
    """The account of a join in sentences."""
    sentences = [
        Message(
            "{matched} of {n} districts have data, {without} have none.",
            matched=result.matched,
            n=districts,
            without=len(result.districts),
        ),
    ]
    for name, count, _ in result.match.repairs():
        sentences.append(Message("{repair}: {n} keys.", repair=EXPLANATIONS[name], n=count))
    strangers = len(result.rows) - result.duplicates
    if strangers:
        sentences.append(Message("{n} rows of the table have no district.", n=strangers))
    if result.duplicates:
        sentences.append(
            Message("{n} rows were refused because district and period come more than once.", n=result.duplicates)
        )
    return sentences
