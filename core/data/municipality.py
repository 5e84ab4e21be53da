"""The one value of the whole municipality: dock, pages and reports ask here, and say how it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import Message
from ..numerics import ratio, weighted_mean
from ..rates.catalogue import Indicator
from ..rates.formula import evaluate, fields_of, parse_term
from .cube import Cube
from .status import STATUS_CODE, is_withheld

AGREEMENT = 0.005
"""Counts belong to a rate where they give it everywhere to within this share of the highest rate (rates are rounded)."""


@dataclass(frozen=True)
class Municipality:
    """The value of the municipality in each period, (periods,), and what it is.

    basis: `denominator`, Σ numerator / Σ denominator, the rate of the municipality; `weight`, a mean of the districts
    weighted by something else, usually residents; `districts`, their plain mean. by: what is divided or weighted by
    """

    values: np.ndarray
    basis: str = "districts"
    by: str = ""

    def label(self) -> Message:
        """What the value is, said so that nobody takes one mean for another."""
        if self.basis == "denominator":
            return Message("Municipality (all districts together, by {denominator})", denominator=self.by)
        if self.basis == "weight":
            return Message("Mean weighted by {weight}", weight=self.by)
        return Message("Plain mean of the districts")


def municipality(
    rates: np.ndarray,
    status: np.ndarray,
    indicator: Indicator | None,
    field: Callable[[str], np.ndarray | None],
    weights: np.ndarray | None = None,
    weight: str = "",
    language: str = "en",
) -> Municipality:
    """The value of the municipality.

    rates, status: (periods, districts), NaN where nobody may see the value; indicator: the entry of the catalogue, None
    where it has none; field: name → (periods, districts) numbers of a count, None where there is no such field; weights,
    weight: persons of the same shape and what they are called, for rates whose denominator is unknown.

    Districts whose rate is too unreliable to be shown count with numerator and denominator; those whose rate is
    confidential or missing do not.
    """
    above = below = None
    if indicator is not None:
        above, below = indicator.terms(lambda name: field(name) is not None)
    if indicator is not None and below is not None:
        by = indicator.text.get(f"denominator_{language}") or indicator.text.get("denominator_en") or below
        denominator = count_of(below, field)
        numerator = rates * denominator
        if above is not None:
            counted = np.where(is_withheld(status), np.nan, count_of(above, field) * indicator.factor)
            numerator = counted if _belong(counted, denominator, rates) else numerator
        known = np.isfinite(numerator) & np.isfinite(denominator)
        sums = (np.where(known, one, 0.0).sum(axis=1) for one in (numerator, denominator))
        return Municipality(ratio(*sums), "denominator", by)
    if weights is not None:
        return Municipality(weighted_mean(rates, weights), "weight", weight)
    return Municipality(weighted_mean(rates))


def municipality_of(
    cube: Cube,
    place: int,
    indicator: Indicator | None,
    members: Sequence[int] | None = None,
    weights: np.ndarray | None = None,
    **further,
) -> Municipality:
    """The same for an indicator of a cube; further: weight and language.

    members: the districts that count, such as those of one larger area; None for all. Of some districts only those count
    whose value may be seen: that of one that is too unreliable to be shown could be reckoned from a group of few.
    """
    some = slice(None) if members is None else np.asarray(members, dtype=np.int64)
    rates, status = cube.values[:, some, place], cube.status[:, some, place]
    if members is not None:
        status = np.where(np.isfinite(rates), status, np.uint8(STATUS_CODE["suppressed"]))

    def field(name):
        at = cube.position(name)
        return cube.values[:, some, at] if at >= 0 else None

    weights = weights if weights is None else weights[:, some]
    return municipality(rates, status, indicator, field, weights=weights, **further)


def count_of(term: str, field: Callable[[str], np.ndarray | None]) -> np.ndarray:
    """A count that the catalogue takes from fields, such as a sum of two; NaN where one of them has no number."""
    parsed = parse_term(term)
    values = {name: found for name in fields_of(parsed) if (found := field(name)) is not None}
    return np.asarray(evaluate(parsed, values), dtype=np.float64)


def _belong(numerator: np.ndarray, denominator: np.ndarray, rates: np.ndarray) -> bool:
    """Whether counts are those that the rates were made of; a rate may be a share of one where the catalogue has per cent."""
    gap = np.abs(ratio(numerator, denominator) - rates)
    known = np.isfinite(gap)
    return not known.any() or float(gap[known].max()) <= AGREEMENT * float(np.abs(rates[known]).max())


def city_word(bases: Iterable[str]) -> Message:
    """What stands for the municipality where several indicators share a column or line; bases: how each was found."""
    bases = set(bases)
    if bases == {"denominator"}:
        return Message("Municipality")
    if bases == {"weight"}:
        return Message("Weighted mean")
    return (
        Message("Mean of the districts") if bases <= {"districts"} else Message("Municipality or mean of the districts")
    )
