"""A further delivery onto a layer that is joined already: by key and period, nothing overwritten without a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..data.status import STATUS_CODE, always_valued, is_hidden
from ..messages import Message, SozialraumError
from ..periods import in_order, read_period

OUR_FIELDS = ("period", "period_begin", "period_end")
"""The fields by which our own outputs tell time."""

_TIME_FIELDS = ("period", "periode", "jahr", "year", "stichtag", "zeit", "datum", "monat", "quartal")
_SHOWN = 3
_CLOSE = 1e-9
_REVISION = 0.01
_MISSING = STATUS_CODE["missing"]


@dataclass
class FeatureGrid:
    """The features of a joined layer as districts × periods.

    districts: distinct keys in their order; periods: those of the layer and of the delivery, in the order of time; feature:
    (districts, periods) the feature that stands there, −1 where none does; model: the same shape, the feature whose shape and
    own fields a new one takes: that of the nearest earlier period, else of the first
    """

    districts: np.ndarray
    periods: list[str]
    feature: np.ndarray
    model: np.ndarray


def repeated_share(keys) -> float:
    """Share of the districts with a key whose key occurs more than once."""
    if len(set(keys)) == len(keys):
        return 0.0
    counts = Counter(key for key in keys if key)
    return sum(count for count in counts.values() if count > 1) / max(sum(counts.values()), 1)


def canonical(periods) -> list[str] | None:
    """The periods of a layer in their canonical spelling, None where an entry is empty or no period."""
    known: dict = {text: read_period(text) if text else None for text in dict.fromkeys(periods)}
    return [known[text] for text in periods] if known and all(known.values()) else None


def find_periods(
    names: list[str], texts_of: Callable[[str], Sequence], keys: Sequence[str]
) -> tuple[str, list[str]] | None:
    """The field that tells the periods of a joined layer apart, and its canonical periods; None where there is none.

    names: the fields of the layer; texts_of: texts of a field; keys: key of each feature. Where keys repeat, the period must
    tell some of the repetitions apart; where they do not, only a layer that our own outputs left is taken for joined.
    """
    repeats = repeated_share(keys) > 0
    if not repeats and not set(OUR_FIELDS) <= set(names):
        return None
    by_name = {name.lower(): name for name in reversed(names)}
    for name in _TIME_FIELDS:
        periods = canonical(texts_of(by_name[name])) if name in by_name else None
        if periods is not None and (not repeats or len(set(zip(keys, periods))) > len(set(keys))):
            return by_name[name], periods
    return None


def first_of_each(keys: Sequence[str]) -> list[int]:
    """The position of the first feature of each distinct key."""
    first: dict[str, int] = {}
    for position, key in enumerate(keys):
        first.setdefault(key, position)
    return list(first.values())


def grid(keys, periods: list[str], delivered: list[str]) -> FeatureGrid:
    """Districts × periods of a joined layer and of what is delivered.

    keys, periods: (features,) text. SozialraumError where a feature has no key, or two features are one district in one period.
    """
    if not all(keys):
        raise SozialraumError(
            "Features of the joined layer without a district key: {n}. Fill it in, or choose another key field.",
            n=sum(not key for key in keys),
        )
    districts = list(dict.fromkeys(keys))
    order = in_order([*periods, *delivered])
    row = {key: place for place, key in enumerate(districts)}
    column = {text: place for place, text in enumerate(order)}
    feature = np.full((len(districts), len(order)), -1, dtype=np.int64)
    for number, (key, period) in enumerate(zip(keys, periods)):
        if feature[row[key], column[period]] >= 0:
            raise SozialraumError(
                "District “{district}” comes more than once in period {period} of the joined layer. Delete the features that are "
                "too many, or dissolve them.",
                district=key,
                period=period,
            )
        feature[row[key], column[period]] = number
    model = feature.copy()
    for place in range(1, len(order)):
        model[:, place] = np.where(model[:, place] < 0, model[:, place - 1], model[:, place])
    for place in range(len(order) - 2, -1, -1):
        model[:, place] = np.where(model[:, place] < 0, model[:, place + 1], model[:, place])
    return FeatureGrid(np.array(districts, dtype=object), order, feature, model)


def compare(old: np.ndarray, old_status: np.ndarray, new: np.ndarray, new_status: np.ndarray) -> np.ndarray:
    """Cells that a delivery changes, bool; an empty old cell is filled and an empty new cell says nothing.

    All arrays have one shape. A value that is hidden now, or was hidden, is a change: what is hidden must not appear unasked.
    """
    told = ~((new_status == _MISSING) | (np.isnan(new) & always_valued(new_status)))
    before = ~((old_status == _MISSING) | (np.isnan(old) & always_valued(old_status)))
    same = np.isclose(old, new, rtol=_CLOSE, atol=0.0, equal_nan=True)
    equal = same & (is_hidden(old_status) == is_hidden(new_status)) & (~np.isnan(old) | (old_status == new_status))
    return told & before & ~equal


def resolve(
    old: np.ndarray, old_status: np.ndarray, new: np.ndarray, new_status: np.ndarray, delivered: np.ndarray, choice: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Values and statuses after a delivery, and which cells it changes.

    delivered: bool, where the delivery has a row; choice: keep or replace (refuse is the caller's, who knows the names).
    """
    changed = compare(old, old_status, new, new_status) & delivered
    take = delivered & (new_status != _MISSING)
    if choice != "replace":
        take &= ~changed
    return np.where(take, new, old), np.where(take, new_status, old_status).astype(np.uint8), changed


def refusal(cells: list[tuple[str, str, str, float, float]], compared: int) -> SozialraumError:
    """Why a delivery that changes values is refused. cells: (district, period, indicator, old, new), hidden values NaN; compared: cells on both sides."""
    shown = [
        Message(
            "{indicator} of {district} in {period}: {old} → {new}",
            indicator=indicator,
            district=district,
            period=period,
            old=_written(old),
            new=_written(new),
        )
        for district, period, indicator, old, new in cells[:_SHOWN]
    ]
    if len(cells) > _REVISION * compared:
        return SozialraumError(
            "{n} of {compared} values of the layer would change ({cells}). That is more than a revision; perhaps the indicator has "
            "the name of another one. Nothing was written. Choose CHANGED: keep leaves the old values, replace takes the new ones.",
            n=len(cells),
            compared=compared,
            cells=shown,
        )
    return SozialraumError(
        "{n} of {compared} values of the layer would change ({cells}). Nothing was written. Choose CHANGED: keep leaves the old "
        "values, replace takes the new ones.",
        n=len(cells),
        compared=compared,
        cells=shown,
    )


def _written(value: float):
    return "–" if np.isnan(value) else float(value)


def refuse_repeats(keys, field: str):
    """SozialraumError where most districts of a layer without periods share their key with another."""
    if repeated_share(keys) <= 0.5:
        return
    counts = Counter(key for key in keys if key)
    raise SozialraumError(
        "Field “{field}” repeats its keys ({features} features, {keys} keys, for example “{key}” {n} times), and no field with "
        "periods was found that tells them apart. Name it as PERIOD_FIELD, dissolve the layer by “{field}”, or choose another key.",
        field=field,
        features=sum(counts.values()),
        keys=len(counts),
        key=counts.most_common(1)[0][0],
        n=counts.most_common(1)[0][1],
    )
