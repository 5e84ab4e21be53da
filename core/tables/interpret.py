"""Joint interpretations of a table: key, period and dimensions at once, scored by all evidence; the best one and its margins."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..periods import read_period
from . import weights, words
from .candidates import (
    MOST_DIMENSIONS,
    always_a_dimension,
    crosses,
    key_candidates,
    period_candidates,
    possible_dimension,
)
from .columns import column_of, parts_of
from .findings import CERTAIN, Evidence, total
from .header import Header
from .options import Options
from .profile import Profile, distinct, together
from .row_words import is_total_text
from .titles import split_title

_UNIQUE = 0.98
_RARE = 0.26
REPEATED, FILLED, KEYLESS = "repeated rows", "fill", "rows without key"
FITS = (REPEATED, FILLED, KEYLESS)
"""What is checked again on all rows."""


@dataclass(frozen=True)
class Interpretation:
    """One joint answer; `key` is empty where the table has no districts."""

    key: tuple[int, ...]
    period: int | None
    dimensions: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def score(self) -> float:
        """The sum of all evidence."""
        return total(list(self.evidence))


def sampled_columns(header: Header, rows: list[list[str]], raw: list[list] | None = None) -> list[Profile]:
    """The columns of the sample, without header, notes and rows that a word shows as totals."""
    width = len(header.titles)
    pairs = list(zip(rows, rows if raw is None else raw))[header.first_data :]
    body = [pair for pair in pairs if sum(map(bool, pair[0])) >= 2]
    totals = _total_rows([row for row, _ in body], width)
    body = [pair for place, pair in enumerate(body) if place not in totals] or body
    texts = [row + [""] * (width - len(row)) for row, _ in body]
    cells = [[*row, *[None] * (width - len(row))] for _, row in body]
    said = [split_title([own])[0] for own in header.own] or [""] * width
    said = [own or split_title(levels)[0] for own, levels in zip(said, header.levels)]
    return [
        Profile(i, header.titles[i], [row[i] for row in texts], [row[i] for row in cells], said[i])
        for i in range(width)
    ]


def _total_rows(rows: list[list[str]], width: int) -> set[int]:
    """Rows with a word for a total in a column where it is rare; where it is not, it names an indicator (“Insgesamt”)."""
    hits: list[list[int]] = [[] for _ in range(width)]
    for place, row in enumerate(rows):
        for c, cell in enumerate(row[:width]):
            # numbers, which most cells are, end in a digit; only “#12” is a total all the same
            if cell and (not cell[-1].isdecimal() or cell[0] == "#") and is_total_text(cell):
                hits[c].append(place)
    return {place for hit in hits if len(hit) == 1 or len(hit) <= _RARE * len(rows) for place in hit}


def fit(
    district: np.ndarray,
    times: list[np.ndarray],
    level: list[np.ndarray],
    apart: int,
    rows: int,
    expected: Callable[[int, int], float],
) -> list[Evidence]:
    """How well key, period and dimensions cut the rows, of a sample or of the whole table.

    district, times, level: codes of the rows that have a key; apart: how many of these rows are told apart; rows: how many rows
    there are with and without a key; expected: pairs of district and period that so many rows hold
    """
    keyed = len(district)
    found = [Evidence(REPEATED, weights.REPEATED_ROWS * (1 - apart / keyed))]
    if times:
        districts, periods, pairs = distinct(district, *level), distinct(*times), distinct(district, *level, *times)
        fill = min(pairs / expected(districts * periods, keyed), 1.0)
        found.append(Evidence(FILLED, max(weights.FILL * math.log2(fill), weights.FILL_FLOOR)))
    found.append(Evidence(KEYLESS, weights.KEYLESS_ROWS * (1 - keyed / rows)))
    return found


class Search:
    """All that the joint interpretations of one table are judged by."""

    def __init__(self, header: Header, columns: list[Profile], options: Options, whole: bool):
        self.whole = whole
        self.header, self.columns, self.options = header, columns, options
        titles = header.titles
        self.given_key = [column_of(titles, part) for part in parts_of(options.key_column, titles)]
        self.given_dimensions = [column_of(titles, part) for part in parts_of(options.indicator_column, titles)]
        self.given_period = column_of(titles, options.period_column) if options.period_column else None
        self.given_name = column_of(titles, options.name_column) if options.name_column else None
        self.given_value = column_of(titles, options.value_column) if options.value_column else None
        given = {*self.given_key, *self.given_dimensions, self.given_period, self.given_name, self.given_value}
        self.free = [column for column in columns if column.position not in given]
        self.rows = len(columns[0].all) if columns else 0
        self.dated = _dated_titles(header, columns)
        self.level = self._level()

    def _level(self) -> int | None:
        """A column whose words say that it tells territorial levels apart."""
        for c in self.free:
            if c.hints(words.LEVEL) and not c.is_number and 0 < c.distinct <= 12:
                return c.position
        return None

    def _keys(self) -> list[tuple[tuple[int, ...], list[Evidence]]]:
        if self.given_key:
            return [(tuple(self.given_key), [Evidence("as given", CERTAIN)])]
        return key_candidates([c for c in self.free if c.position != self.level])

    def _periods(self) -> list[tuple[int | None, list[Evidence]]]:
        if self.given_period is not None:
            return [(self.given_period, [Evidence("as given", CERTAIN)])]
        if self.options.period:
            return [(None, [])]
        return period_candidates(self.free, self.dated)

    def ranked(self) -> list[Interpretation]:
        """All interpretations, the best first."""
        found, periods = [], self._periods()
        for key, key_says in self._keys():
            for period, period_says in periods:
                if period not in key:
                    found.append(self._judged(key, period, [*key_says, *period_says]))
        if not self.given_key:
            found += [self._no_district(period, says) for period, says in periods]
        return sorted(found, key=lambda one: -one.score)

    def _no_district(self, period: int | None, says: list[Evidence]) -> Interpretation:
        evidence = [*says, Evidence("no district", weights.NO_DISTRICT)]
        if period is not None and self.columns[period].distinct < self.columns[period].count:
            evidence.append(Evidence("periods repeat", weights.NO_DISTRICT_BUT_PERIODS_REPEAT))
        return Interpretation((), period, (), tuple(evidence))

    def _judged(self, key: tuple[int, ...], period: int | None, says: list[Evidence]) -> Interpretation:
        parts = [self.columns[c].codes for c in key]
        keyed = np.ones(self.rows, dtype=bool)
        for c in key:
            keyed &= np.array([bool(text) for text in self.columns[c].all], dtype=bool)
        if not keyed.any():
            return Interpretation(key, period, (), (*says, Evidence("no key in any row", weights.REPEATED_ROWS)))
        district = together([codes[keyed] for codes in parts])
        times = [] if period is None else [self.columns[period].codes[keyed]]
        part = self.part_of_year(key, period)
        if part is not None:
            times.append(self.columns[part].codes[keyed])
        level = [] if self.level is None else [self.columns[self.level].codes[keyed]]
        dimensions, reached = self._dimensions(key, period, keyed, district, [*times, *level])
        evidence = [*says, *fit(district, times, level, reached, self.rows, self._expected)]
        evidence.append(Evidence("dimensions", weights.DIMENSION * len(dimensions)))
        named = all(self.columns[c].hints(words.INDICATOR) for c in dimensions)
        if not named and math.prod(self.columns[c].distinct for c in dimensions) > distinct(district):
            evidence.append(Evidence("more indicators than districts", weights.MORE_INDICATORS_THAN_DISTRICTS))
        if distinct(district) == 1 and len(district) > 1:
            evidence.append(Evidence("one district", weights.ONE_DISTRICT))
        if not dimensions and self._one_indicator_each(key, keyed, district):
            evidence.append(Evidence("districts of one indicator each", weights.ONE_INDICATOR_EACH))
        return Interpretation(key, period, dimensions, tuple(evidence))

    def _one_indicator_each(self, key: tuple[int, ...], keyed: np.ndarray, district: np.ndarray) -> bool:
        """Whether a column names indicators, and every district has but one of them: then these are records, no districts."""
        for c in self.free:
            if c.position in key or c.is_number or c.distinct < 2 or not c.hints(words.INDICATOR_NAME):
                continue
            codes = c.codes[keyed]
            if c.distinct <= _RARE * len(codes) and distinct(district, codes) == distinct(district):
                return True
        return False

    def _expected(self, cells: int, rows: int) -> float:
        """How many of all pairs of district and period these rows hold if each pair has a row (or, of a sample, may have)."""
        return cells if self.whole else cells * -math.expm1(-rows / cells)

    def _dimensions(self, key, period, keyed, district, others) -> tuple[tuple[int, ...], int]:
        """Columns with which district and period tell the rows apart, and how many rows they then tell apart."""
        base = together([district, *others]) if others else district
        rows, count = len(base), distinct(district)
        reached = distinct(base)
        if self.given_dimensions:
            chosen = list(self.given_dimensions)
            return tuple(chosen), distinct(base, *(self.columns[c].codes[keyed] for c in chosen))
        chosen = []
        candidates = []
        for c in self.free:
            if c.position in (*key, period, self.level, self.given_name) or not possible_dimension(c, rows):
                continue
            codes = c.codes[keyed]
            if not crosses(codes, c.distinct, district, self._expected(c.distinct * count, rows)):
                continue
            candidates.append((c, codes))
            if reached >= _UNIQUE * rows and always_a_dimension(
                c, codes, district, self._expected(c.distinct * count, rows)
            ):
                chosen.append(c.position)
        if reached >= _UNIQUE * rows:
            return tuple(chosen[:1]), reached
        while reached < rows and len(chosen) < MOST_DIMENSIONS:
            gains = [self._gain(c, codes, base, reached) for c, codes in candidates]
            if not gains or max(gains) < max(0.02 * rows, 1.0):
                break
            taken, codes = candidates[gains.index(max(gains))]
            chosen.append(taken.position)
            base = together([base, codes])
            reached = distinct(base)
        return tuple(chosen), reached

    @staticmethod
    def _gain(c: Profile, codes: np.ndarray, base: np.ndarray, reached: int) -> float:
        """How many more rows a column tells apart; a title that speaks of indicators counts half as much again."""
        return (distinct(base, codes) - reached) * (1.5 if c.hints(words.INDICATOR) else 1.0) + (
            0.01 if c.name_like else 0.0
        )

    def part_of_year(self, key: tuple[int, ...], period: int | None) -> int | None:
        """A column with the quarter or month beside a column of years."""
        if period is None or any(len(read_period(text) or "") != 4 for text in self.columns[period].texts):
            return None
        for c in self.free:
            free = c.position != period and c.position not in key and not c.measurement and c.periods < 0.5
            if free and c.hints(words.PARTS_OF_YEAR) and 0 < c.distinct <= 12:
                return c.position
        return None


def _dated_titles(header: Header, columns: list[Profile]) -> bool:
    found = {split_title(header.levels[c.position])[1] for c in columns if c.is_number}
    return len(found - {""}) > 1
