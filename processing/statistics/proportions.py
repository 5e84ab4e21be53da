"""Counts and what they are counted out of, read from fields for the tools that ask what is chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.data.places import RowPlaces, places
from ...core.messages import Message, SozialraumError
from ..io.layers import Rows
from ..io.panels import read_cells


def one_each(rates: list[str], denominators: list[str]) -> list[str]:
    """One denominator per rate, where a single one stands for all; SozialraumError where their numbers differ."""
    if len(denominators) == 1:
        return denominators * len(rates)
    if len(denominators) != len(rates):
        raise SozialraumError(
            "{rates} rates and {denominators} denominators were chosen. Choose one denominator per rate, in the same "
            "order, or a single one for all.",
            rates=len(rates),
            denominators=len(denominators),
        )
    return denominators


@dataclass(frozen=True)
class Proportion:
    """counts, of: (rows,) persons, NaN where unknown or hidden; name: of the field of the counts; title: what people read."""

    name: str
    title: str
    counts: np.ndarray
    of: np.ndarray


def proportion(rows: Rows, numerator: str, denominator: str) -> Proportion:
    """The counts of a field out of another one; SozialraumError names the worst numbers where that cannot be."""
    counts, of = read_cells(rows, numerator)[0], read_cells(rows, denominator)[0]
    with np.errstate(invalid="ignore"):
        wrong = np.flatnonzero((counts < 0) | (of < 0) | (counts > of))
    if len(wrong):
        worst = wrong[np.lexsort((of[wrong], counts[wrong], of[wrong] - counts[wrong]))[0]]
        raise SozialraumError(
            "“{numerator}” is {count} of {of} in “{denominator}”, in {n} rows something like that. A count must lie between zero and what it "
            "is counted out of; choose other fields, or correct the rows.",
            numerator=rows.alias(numerator),
            count=float(counts[worst]),
            of=float(of[worst]),
            denominator=rows.alias(denominator),
            n=len(wrong),
        )
    return Proportion(numerator, rows.alias(numerator), counts, of)


def fractional(counts: np.ndarray, title: str) -> list[Message]:
    """What is to be said of counts that are not whole: intervals are meant for persons."""
    known = counts[np.isfinite(counts)]
    if not len(known) or (known == np.floor(known)).all():
        return []
    return [
        Message(
            "“{field}” holds numbers that are not whole, such as estimates: intervals and tests treat them as if so many persons had been "
            "counted, so they are too narrow.",
            field=title,
        )
    ]


def places_of(request, rows: Rows) -> tuple[RowPlaces, list[str]]:
    """Where the rows stand as districts × periods, and the periods; SozialraumError where a district comes twice."""
    period_field = request.period_field(rows)
    keys = rows.texts(request.key_field())
    where = places(keys, rows.texts(period_field) if period_field else None, "refuse").by_key()
    if not where.periods or not where.districts:
        raise SozialraumError(
            "No row has a district key (KEY_FIELD) and a period (PERIOD_FIELD). Choose the fields that hold them, or fill them in."
        )
    return where, where.periods
