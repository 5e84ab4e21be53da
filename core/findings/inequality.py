"""Whether the districts have moved apart, told by the Gini coefficient."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import numpy as np

from ..charts.ticks import plain_number
from ..messages import Message

NOTICEABLE = 0.02
"""A Gini coefficient that differs by less has hardly changed."""


def inequality_findings(course: np.ndarray, periods: Sequence[str], number: Callable = plain_number) -> list[Message]:
    """The newest value and how it has changed since the first; course: (periods,) Gini, NaN where it has no meaning.

    periods: in words
    """
    known = np.flatnonzero(np.isfinite(course))
    if not len(known):
        return [Message("There is no Gini coefficient: values are missing, negative or all zero.")]
    first, last = int(known[0]), int(known[-1])
    values = {
        "before": number(course[first], 2),
        "after": number(course[last], 2),
        "begin": periods[first],
        "end": periods[last],
    }
    if first == last:
        if not periods[last]:
            return [Message("The Gini coefficient is {after}.", **values)]
        return [Message("The Gini coefficient is {after} ({end}).", **values)]
    step = float(course[last] - course[first])
    if abs(step) < NOTICEABLE or values["before"] == values["after"]:
        return [Message("The districts are about as unequal as in {begin}: Gini {before}, in {end} {after}.", **values)]
    if step > 0:
        return [
            Message("The districts have become more unequal: Gini {before} in {begin}, {after} in {end}.", **values)
        ]
    return [Message("The districts have become less unequal: Gini {before} in {begin}, {after} in {end}.", **values)]
