"""Numbers that stand for something else, such as −88.888.888: found by being impossible among their neighbours."""

from __future__ import annotations

import numpy as np

from ..data.panel import Panel
from ..data.status import STATUS_CODE
from ..messages import Message
from .findings import DOUBTFUL, Finding

_TIMES_LARGER, _CLEARLY_LARGER, _PERCENTILE = 50.0, 2.0, 99.0
_FEWEST = 5
_SOME = 5000
_MOST_KINDS = 4
_SURELY = 11_111
_NINES, _NINES_LARGER = 9, 5


def replace_sentinels(panel: Panel) -> list[Finding]:
    """Empty the cells of numbers that cannot be and come again; name those that come once, and keep them."""
    findings = []
    for i, name in enumerate(panel.indicators):
        values = panel.values[:, i]
        for _ in range(_MOST_KINDS):
            number = _impossible(values)
            if number is None:
                break
            hit = values == number
            count, title = int(hit.sum()), panel.titles.get(name, name)
            subjects = (title, name, *(str(key) for key in panel.districts[hit][:50]))
            if count == 1 or not (_repeats_a_digit(number) or number == -1 or _nines(number)):
                reason = Message(
                    "“{title}”: {number}, first in district {district}, is far from all other numbers and may stand for a missing value. "
                    "It was kept; check it.",
                    title=title,
                    number=number,
                    district=str(panel.districts[hit][0]),
                )
                findings.append(
                    Finding(
                        "sentinels", number, reason, margin=DOUBTFUL, about=(("value_invented", "scaled"), subjects)
                    )
                )
                break
            values[hit] = np.nan
            panel.status[hit, i] = STATUS_CODE["missing"]
            reason = Message(
                "“{title}”: {number} is far from all other numbers and comes {n} times; it was taken for a sign for missing values.",
                title=title,
                number=number,
                n=count,
            )
            findings.append(
                Finding(
                    "sentinels",
                    number,
                    reason,
                    margin=DOUBTFUL,
                    about=(("value_lost", "status_changed", "value_invented"), subjects),
                )
            )
    return findings


def _impossible(values: np.ndarray) -> float | None:
    """A number of impossible sign or size among the others, None where there is none."""
    known = values[~np.isnan(values)]
    if len(known) < 3:
        return None
    some = known[:: len(known) // _SOME + 1]  # enough to know what is usual
    for number in (float(known.min()), float(known.max())):
        others = some[some != number]
        clear = _repeats_a_digit(number) and abs(number) >= _SURELY
        if len(others) < (1 if clear else max(_FEWEST - 2, 0.5 * len(some))) or number == 0:
            continue
        if number < 0 and others.min() >= 0 and _stands_for_nothing(values, number):
            return number
        if abs(number) <= np.abs(others).max():
            continue
        usual = max(float(np.percentile(np.abs(others), _PERCENTILE)), 1.0)
        if _nines(number) and abs(number) > _NINES_LARGER * np.abs(others).max() and (values == number).sum() > 1:
            return number
        alone = clear and abs(number) > _CLEARLY_LARGER * float(
            np.abs(others).max()
        )  # 99,999 above counts of thousands
        if abs(number) > _TIMES_LARGER * usual or alone:
            return number
    return None


def without_sentinels(values: np.ndarray) -> np.ndarray:
    """Numbers without such as −77777, which belong in no sum: the largest or smallest of a column, of one repeated digit."""
    known = values[~np.isnan(values)]
    if not len(known):
        return values
    odd = [n for n in (float(known.min()), float(known.max())) if abs(n) >= _SURELY and _repeats_a_digit(n)]
    return np.where(np.isin(values, odd), np.nan, values) if odd else values


def _stands_for_nothing(values: np.ndarray, number: float) -> bool:
    """Whether a number below 0 among others above says that there is none: −77777, or −1, −9, −99 more than once."""
    again = (values == number).sum() > 1
    return _repeats_a_digit(number) or (again and (number == -1 or _nines(number)))


def _nines(number: float) -> bool:
    return float(number).is_integer() and set(f"{abs(number):.0f}") == {"9"} and abs(number) >= _NINES


def _repeats_a_digit(number: float) -> bool:
    digits = f"{abs(number):.0f}"
    return float(number).is_integer() and len(digits) > 2 and len(set(digits)) == 1
