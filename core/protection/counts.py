"""What an office has: counts of districts and periods, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..messages import SozialraumError


@dataclass(frozen=True)
class Counts:
    """What an office has: one row per district and period.

    districts, periods: (rows,) texts; parents: per level, innermost first, (rows,) texts; parent_names: the levels' fields
    names: fields; values: (rows, fields) persons, NaN where unknown; the last field is the total where `has_total`
    largest, contributors: (rows, groups) the largest single contribution to each sum, and how many contribute, where known
    """

    districts: Sequence[str]
    periods: Sequence[str]
    parents: Sequence[Sequence[str]]
    parent_names: Sequence[str]
    names: Sequence[str]
    values: np.ndarray
    has_total: bool
    largest: np.ndarray | None = None
    contributors: np.ndarray | None = None

    @property
    def groups(self) -> np.ndarray:
        """The counts without the total."""
        return self.values[:, :-1] if self.has_total else self.values

    @property
    def total(self) -> np.ndarray:
        """The total of each row, NaN where none is published."""
        return self.values[:, -1] if self.has_total else np.full(len(self.values), np.nan)


def check(counts: Counts):
    """SozialraumError where the counts are none: negative, fractional, repeated, or more than their total."""
    for column, name in enumerate(counts.names):
        values = counts.values[:, column]
        with np.errstate(invalid="ignore"):
            wrong = np.flatnonzero((values < 0) | (values != np.floor(values)) & ~np.isnan(values))
        if len(wrong):
            row = wrong[0]
            raise SozialraumError(
                "District “{district}” has {value} in “{field}”. Only whole numbers of persons from 0 on can be protected: "
                "choose the field with the count, not the rate.",
                district=counts.districts[row],
                value=float(values[row]),
                field=name,
            )
    seen: set[tuple[str, str]] = set()
    for key in zip(counts.districts, counts.periods):
        if key in seen:
            raise SozialraumError(
                "District “{district}” has two rows in period “{period}”. Choose the fields of key and period that tell the "
                "rows apart.",
                district=key[0],
                period=key[1],
            )
        seen.add(key)
    if counts.has_total:
        _check_total(counts)


def _check_total(counts: Counts):
    with np.errstate(invalid="ignore"):
        above = np.argwhere(counts.groups > counts.total[:, None])
    if len(above):
        row, column = above[0]
        raise SozialraumError(
            "District “{district}” has {value} in “{field}”, more than the {total} in “{total_field}”. Choose the total that "
            "these persons are part of.",
            district=counts.districts[row],
            value=float(counts.groups[row, column]),
            field=counts.names[column],
            total=float(counts.total[row]),
            total_field=counts.names[-1],
        )


def classifications(counts: Counts, given: Sequence[Sequence[int]] | None) -> list[list[int]]:
    """The groups that add up to one another: columns per classification.

    given: what somebody said; otherwise all counts are one classification where they fit into the total, and every count
    one of its own where they overlap. SozialraumError where most rows add up and some do not.
    """
    every = list(range(counts.groups.shape[1]))
    if given:
        for columns in given:
            _check_sums(counts, columns)
        left = [[column] for column in every if not any(column in columns for columns in given)]
        return [list(columns) for columns in given] + left
    if not counts.has_total:
        return [every]
    return [every] if _check_sums(counts, every) else [[column] for column in every]


def _check_sums(counts: Counts, columns: Sequence[int]) -> bool:
    """Whether the columns fit into the total everywhere; SozialraumError where they mostly add up to it, but not always."""
    sums = counts.groups[:, columns].sum(axis=1)
    known = ~np.isnan(sums) & ~np.isnan(counts.total)
    fits = sums[known] == counts.total[known]
    if len(fits) and not fits.all() and 2 * fits.sum() >= len(fits):
        row = np.flatnonzero(known)[~fits][0]
        raise SozialraumError(
            "In district “{district}” the groups add up to {sum}, but “{field}” says {total}; {count} {count:row differs|rows differ}. Correct "
            "the numbers, or add a field with the remaining persons.",
            district=counts.districts[row],
            sum=float(sums[row]),
            field=counts.names[-1],
            total=float(counts.total[row]),
            count=int((~fits).sum()),
        )
    return bool((sums[known] <= counts.total[known]).all())
