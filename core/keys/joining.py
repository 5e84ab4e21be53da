"""The join of districts and panel rows: who belongs to whom, and a full account of the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

import numpy as np

from ..data.status import STATUS_CODE
from ..messages import Message
from ..periods import in_order
from .candidates import candidates
from .evidence import other_levels
from .matching import KeyMatch, match_keys

# one object for all rows: a hundred thousand of them would keep the garbage collector, and with it QGIS, waiting
_TWICE = Message("District and period come more than once; duplicates are refused, not summed.")
_STRANGER = Message("No district has this key.")
_OTHER_LEVEL = Message("No district has this key; keys of this length seem to be another level.")
_BARE = Message("The table has no row for this district.")
_EMPTY = Message("The table has a row for this district, but no value in it.")
_NOTHING = [STATUS_CODE[name] for name in ("missing", "blocked", "later")]


@dataclass
class Unmatched:
    """A table row or a district that found no partner: its position, why, and what it may be (keys of districts)."""

    position: int
    key: str
    reason: Message
    candidates: list[str] = field(default_factory=list)
    repair: str = ""

    @property
    def other_level(self) -> bool:
        """Whether the row belongs to another level than the layer."""
        return self.reason is _OTHER_LEVEL

    @property
    def twice(self) -> bool:
        """Whether the row was refused because its district and period come more than once."""
        return self.reason is _TWICE


@dataclass
class Join:
    """What belongs to what.

    keys: (districts,) text, the key of each district; periods: canonical texts in the order of time; row: (districts, periods) position of the table row, −1 where there is
    none; districts: those without any row, or without any value (see `by_values`); rows: table rows without a place; duplicates: how many of these rows were
    refused because district and period came more than once; per_period: rows matched in each period; names: district key →
    name on the map; parent: the field through which the values of larger areas came, "" where there is none
    """

    keys: np.ndarray
    periods: list[str]
    row: np.ndarray
    match: KeyMatch
    districts: list[Unmatched]
    rows: list[Unmatched]
    duplicates: int
    per_period: dict[str, int]
    names: dict[str, str] = field(default_factory=dict)
    parent: str = ""

    @property
    def matched(self) -> int:
        """Number of districts that have a row."""
        return int((self.row >= 0).any(axis=1).sum())

    @property
    def with_data(self) -> int:
        """Number of districts with data."""
        return len(self.keys) - len(self.districts)

    def labelled(self, key: str) -> str:
        """A district by key and name, as report, tables and assistant write it."""
        name = self.names.get(key)
        return f"{key} {name}" if name and name != key else str(key)


def join(
    districts: np.ndarray,
    keys: np.ndarray,
    periods: np.ndarray,
    matching: str = "auto",
    names: np.ndarray | None = None,
    bridge: dict[str, str] | None = None,
    only_periods: list[str] | None = None,
    district_names: dict[str, str] | None = None,
) -> Join:
    """Join table rows to districts by key and period.

    districts: (districts,) text, keys of the layer; keys, periods, names: (rows,) text of the table; district_names: district
    key → name on the map. Rows of the same district and period are refused, all of them, unless one of them has the very
    key of the district: then that one is taken. Districts of the same key are refused, too. Nothing is summed.
    """
    import pandas as pd

    key_of, distinct = pd.factorize(keys)
    name_of = _names(key_of, distinct, names)
    district_count = Counter(districts)
    unique = [text for text, count in district_count.items() if count == 1]
    match = match_keys(list(distinct), unique, matching, name_of, bridge, district_names)
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
    result = Join(districts, wanted or [""], row, match, [], [], int(refused.sum()), {}, district_names or {})
    result.rows = _unmatched_rows(result, keys, target, period_of, refused, district_count, name_of or {})
    empty = np.flatnonzero((row < 0).all(axis=1))
    result.districts = [Unmatched(int(i), districts[i], _why_without(districts[i], district_count)) for i in empty]
    result.per_period = {text: int((row[:, position] >= 0).sum()) for text, position in period_place.items()}
    return result


def by_values(result: Join, values: np.ndarray, status: np.ndarray) -> Join:
    """The join with districts that have rows, but no value in any, among those without data.

    values, status: (rows, indicators), see `filled`
    """
    known = np.append(filled(values, status), False)[result.row]
    empty = np.flatnonzero((result.row >= 0).any(axis=1) & ~known.any(axis=1))
    bare = result.districts + [Unmatched(int(i), result.keys[i], _EMPTY) for i in empty]
    bare.sort(key=lambda entry: entry.position)
    place = {text: position for position, text in enumerate(result.periods)}
    per_period = {text: int(known[:, place[text]].sum()) for text in result.per_period}
    return replace(result, districts=bare, per_period=per_period)


def filled(values: np.ndarray, status: np.ndarray) -> np.ndarray:
    """Which rows have a value in any indicator, (rows,) bool.

    values: (rows, indicators), NaN where there is none; status: their statuses. A confidential value is one, too; what is
    missing, does not apply or will follow later is none.
    """
    return (~np.isnan(values) | ~np.isin(status, _NOTHING)).any(axis=1)


def spread(result: Join, parents: np.ndarray, districts: np.ndarray, field_name: str) -> Join:
    """A join with larger areas, given to their parts.

    result: the join with the distinct larger areas; parents: (districts,) position of the larger area of each district in
    it, −1 where it has none; districts: (districts,) text, the keys of the parts.
    """
    row = np.append(result.row, np.full((1, result.row.shape[1]), -1), axis=0)[parents]
    counts = Counter(districts)
    empty = np.flatnonzero((row < 0).all(axis=1))
    bare = [Unmatched(int(i), districts[i], _why_without(districts[i], counts)) for i in empty]
    per_period = {text: int((row[:, place] >= 0).sum()) for place, text in enumerate(result.periods) if text or place}
    return replace(result, keys=districts, row=row, districts=bare, per_period=per_period, parent=field_name)


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


def _unmatched_rows(result: Join, keys, target, period_of, refused, counts, names) -> list[Unmatched]:
    match, districts = result.match, result.keys
    lost = np.flatnonzero(((target < 0) & (period_of >= 0)) | refused)
    if not len(lost):
        return []
    without = list(dict.fromkeys(keys[i] for i in lost if not refused[i]))
    near = candidates(without, list(dict.fromkeys(districts)), names, result.names)
    lengths = other_levels(without, list(match.target))
    found = []
    for i in lost:
        key = keys[i]
        if refused[i]:
            found.append(Unmatched(int(i), key, _TWICE, [str(districts[target[i]])], match.repair.get(key, "")))
        else:
            reason = match.ambiguous.get(key) or _why_no_district(key, counts, lengths)
            found.append(Unmatched(int(i), key, reason, near.get(key, [])))
    return found


def _why_no_district(key: str, counts: Counter, lengths: set[int]) -> Message:
    if counts[key] > 1:
        return Message("{n} districts of the layer have this key; dissolve them first.", n=counts[key])
    return _OTHER_LEVEL if key.isdecimal() and len(key) in lengths else _STRANGER


def _why_without(district: str, counts: Counter) -> Message:
    if not district:
        return Message("The district has no key.")
    if counts[district] > 1:
        return Message("{n} districts of the layer have this key; dissolve them first.", n=counts[district])
    return _BARE
