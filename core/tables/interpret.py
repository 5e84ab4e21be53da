"""Joint interpretations of a table: key, period and dimensions at once, scored by all evidence; the best one and its margins."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..messages import Message, SozialraumError
from ..periods import read_period
from . import weights, words
from .candidates import (
    MOST_DIMENSIONS,
    always_a_dimension,
    code_like,
    crosses,
    cut_alike,
    key_candidates,
    key_evidence,
    period_candidates,
    period_evidence,
    possible_dimension,
)
from .columns import column_of, parts_of
from .findings import CERTAIN, DOUBTFUL, Evidence, Finding, quoted, total
from .header import Header
from .options import Options
from .profile import Profile, distinct, together
from .roles import Roles
from .row_words import is_total_text
from .titles import split_title

_UNIQUE = 0.98
_RARE = 0.26
_OWN_LABELS = {"merkmal", "indikator", "indicator", "sachmerkmal", "kennzahl"}


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
    return [Profile(i, header.titles[i], [row[i] for row in texts], [row[i] for row in cells]) for i in range(width)]


def _total_rows(rows: list[list[str]], width: int) -> set[int]:
    """Rows with a word for a total in a column where it is rare; where it is not, it names an indicator (“Insgesamt”)."""
    found: set[int] = set()
    for c in range(width):
        hit = [place for place, row in enumerate(rows) if c < len(row) and row[c] and is_total_text(row[c])]
        if len(hit) == 1 or len(hit) <= _RARE * len(rows):
            found.update(hit)
    return found


def interpret(
    header: Header, columns: list[Profile], options: Options, whole: bool = True
) -> tuple[Roles, list[Finding]]:
    """The roles of the columns by the best joint interpretation; what is prescribed is given, the rest is found with it.

    whole: whether the columns hold all rows of the table, or some drawn by chance
    """
    search = _Search(header, columns, options, whole)
    ranked = search.ranked()
    best = ranked[0] if ranked else None
    if best is None or not best.key or (best.score < weights.LEAST_SCORE and not options.key_column):
        raise _no_districts(columns, ranked)
    roles = search.roles(best)
    if not roles.values:
        raise _no_numbers(columns)
    return roles, _findings(search, ranked, roles)


class _Search:
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
        rows, districts = int(keyed.sum()), distinct(district, *level)
        evidence = list(says)
        evidence.append(Evidence("repeated rows", weights.REPEATED_ROWS * (1 - reached / rows)))
        if times:
            periods, pairs = distinct(*times), distinct(district, *level, *times)
            fill = min(pairs / self._expected(districts * periods, rows), 1.0)
            evidence.append(Evidence("fill", max(weights.FILL * math.log2(fill), weights.FILL_FLOOR)))
        evidence.append(Evidence("dimensions", weights.DIMENSION * len(dimensions)))
        if dimensions and math.prod(self.columns[c].distinct for c in dimensions) > distinct(district):
            evidence.append(Evidence("more indicators than districts", weights.MORE_INDICATORS_THAN_DISTRICTS))
        if distinct(district) == 1 and rows > 1:
            evidence.append(Evidence("one district", weights.ONE_DISTRICT))
        evidence.append(Evidence("rows without key", weights.KEYLESS_ROWS * (1 - rows / self.rows)))
        return Interpretation(key, period, dimensions, tuple(evidence))

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

    def roles(self, best: Interpretation) -> Roles:
        """What is left once key, period and dimensions are decided."""
        part = self.part_of_year(best.key, best.period)
        dimensions = [self._label_of(c, best) for c in best.dimensions]
        taken = {*best.key, best.period, part, self.level, *dimensions, self.given_value}
        free = [c for c in self.free if c.position not in taken]
        name = self.given_name if self.given_name is not None else self._name(free, best)
        free = [c for c in free if c.position != name]
        alike = [c for c in free if any(cut_alike(c, self.columns[d]) for d in best.dimensions) and c.distinct > 1]
        values = [self.given_value] if self.given_value is not None else [c.position for c in free if self._is_value(c)]
        titles = [self.header.titles[c] for c in values]
        nameless = bool(dimensions) or any(map(words.is_value_title, titles)) or all(map(read_period, titles))
        named = []
        if nameless and not self.given_dimensions:
            named = [c.position for c in free if c not in alike and self._names_all(c)]
        indicators = sorted({*dimensions, *named})
        texts = [c.position for c in free if c.position not in values and c.position not in indicators and c.title]
        texts = [c for c in texts if self.columns[c] not in alike]
        return Roles(list(best.key), name, best.period, part, self.level, indicators, values, texts)

    def _label_of(self, c: int, best: Interpretation) -> int:
        """Of a code and its label the label names the indicator."""
        own = self.columns[c]
        if self.given_dimensions or own.words[-1:] and own.words[-1] in words.NAME:
            return c
        for other in self.free:
            if other.position in (c, *best.key, best.period) or not cut_alike(own, other):
                continue
            pair = own.words[-1:] and own.words[-1] in words.KEY and other.words[-1:] and other.words[-1] in words.NAME
            if pair or (code_like(own) and other.name_like and not code_like(other)):
                return other.position
        return c

    @staticmethod
    def _names_all(c: Profile) -> bool:
        """A name of the indicator that never changes belongs in front: “Arbeitslosendichte” + “gesamt”."""
        if not c.hints(words.INDICATOR + ("bezeichnung",)) or c.distinct != 1 or c.is_number or c.empty:
            return False
        if "label" in c.words and not set(c.words) & _OWN_LABELS:
            return False  # the label of a statistic or of a variable
        return not any(word in c.words for word in ("gruppe", "code")) and not any(
            w.startswith("basis") for w in c.words
        )

    def _name(self, free: list[Profile], best: Interpretation) -> int | None:
        if all(
            self.columns[c].name_like
            and not any(map(str.isdecimal, self.columns[c].texts))
            and not _has_codes(self.columns[c])
            for c in best.key
        ):
            return None
        key = self.columns[best.key[-1]]
        keyed = np.array([bool(text) for text in key.all], dtype=bool)  # a total may have a name and no key
        codes = together([self.columns[c].codes[keyed] for c in best.key])
        districts = distinct(codes)
        found, most = None, 0.0
        for c in free:
            if c.is_number or not c.count or not c.name_like or distinct(codes, c.codes[keyed]) > 1.5 * districts:
                continue
            many = distinct(c.codes[keyed])
            named = (
                2.0 * c.hints(words.NAME)
                + 1.5 * c.hints(words.PLACE)
                + 2.0 * bool(set(c.words) & set(key.words) - {"id", "nummer", "nr"})
            )
            beside = 1.0 if abs(c.position - key.position) == 1 else 0.0
            close = min(many, districts) / max(many, districts)
            if close > 0.8 and named + beside >= 1.0 and close * (1 + named + beside) > most:
                found, most = c.position, close * (1 + named + beside)
        return found

    @staticmethod
    def _is_value(c: Profile) -> bool:
        if c.tidy in words.CODE_TITLES or c.leading_zeros or c.record_id or c.spoilt_key:
            return False
        if not c.count:
            return bool(c.title)
        if not c.is_number:
            return False
        whole = c.digits and not c.measurement
        if whole and c.hints(words.KEY) and not c.hints(words.COUNT + words.RATE + words.INDICATOR):
            return False  # another key
        if whole and len(c.words) == 1 and c.hints(words.PLACE):
            return False
        return not ((c.counts_rows and not c.title) or "lfd" in c.words)


def _has_codes(column: Profile) -> bool:
    return column.share(lambda text: any(sign.isdecimal() for sign in text)) > 0.8


def _dated_titles(header: Header, columns: list[Profile]) -> bool:
    found = {split_title(header.levels[c.position])[1] for c in columns if c.is_number}
    return len(found - {""}) > 1


def _no_numbers(columns: list[Profile]) -> SozialraumError:
    return SozialraumError(
        "The table holds keys, names or classes ({titles}), but no numbers: it is a list of keys, no statistics. “Join statistics” takes "
        "it as bridge table. If one of its columns holds numbers, name it in “Value column”.",
        titles=quoted(c.title or str(c.position + 1) for c in columns[:6] if c.count),
    )


def _no_districts(columns: list[Profile], ranked: list[Interpretation]) -> SozialraumError:
    spoilt = next((c for c in columns if c.spoilt_key or len(c.spoilt) > 1), None)
    if spoilt is not None:
        return SozialraumError(
            "Column “{title}” holds keys that a spreadsheet has spoilt (“{text}”): their digits are lost. Take the table from "
            "the office again, or let the spreadsheet treat this column as text before the file is opened.",
            title=spoilt.title or str(spoilt.position + 1),
            text=spoilt.spoilt[0],
        )
    sideways = [c.title for c in columns if c.is_number and c.title and not c.hints(words.COUNT + words.RATE)]
    rival = next((one for one in ranked if one.key), None)
    if len(sideways) >= 5 and len(sideways) >= 0.8 * sum(c.is_number for c in columns):
        return SozialraumError(
            "No column with the key or the names of the districts was found. If the districts stand side by side as columns "
            "(“{first}”, “{second}” …), turn the table: a row for each district. Otherwise name the column in “Key column”.",
            first=sideways[0],
            second=sideways[1],
        )
    best = columns[rival.key[0]].title or str(rival.key[0] + 1) if rival is not None else ""
    return SozialraumError(
        "No column with the key of the districts was found: the table seems to be about one place only, or about classes. "
        "If it has districts, name their column in “Key column” (the likeliest is “{title}”).",
        title=best or "–",
    )


def _findings(search: _Search, ranked: list[Interpretation], roles: Roles) -> list[Finding]:
    columns, options = search.columns, search.options
    findings = []
    if roles.period is not None:
        findings.append(_period_finding(search, ranked))
    titles = " + ".join(columns[c].title or str(c + 1) for c in roles.key)
    if options.key_column:
        reason = Message("District key in column “{title}”, as given.", title=titles)
        findings.append(Finding("key", roles.key, reason))
    else:
        findings.append(_key_finding(search, ranked, titles))
    findings += [_spoilt_finding(c) for c in columns if c.spoilt and (c.spoilt_key or c.position in roles.key)]
    if roles.name is not None:
        reason = Message("Column “{title}” holds the names of the districts.", title=columns[roles.name].title)
        findings.append(Finding("key", roles.name, reason))
    return findings


def _key_finding(search: _Search, ranked: list[Interpretation], titles: str) -> Finding:
    best, columns = ranked[0], search.columns
    rival = next((one for one in ranked[1:] if _other_key(columns, best, one)), None)
    margin = best.score - rival.score if rival is not None else CERTAIN
    if rival is not None and not rival.key:
        margin += weights.KEY_OVER_NONE  # a table about one place is rare
    if rival is not None and margin < weights.WARNED_BELOW:
        other = " + ".join(columns[c].title or str(c + 1) for c in rival.key)
        if other:
            reason = Message(
                "District key in column “{title}”; “{other}” is possible, too. Name it in “Key column” if that is right.",
                title=titles,
                other=other,
            )
        else:
            reason = Message(
                "District key in column “{title}”, for want of a better one: check that these are districts.",
                title=titles,
            )
        return Finding(
            "key",
            list(best.key),
            reason,
            margin=margin,
            about=(("row_lost", "row_added", "keys_merged"), (titles, other)),
        )
    if len(best.key) > 1:
        reason = Message(
            "District key in several columns: “{title}”. Only together they tell the rows apart.", title=titles
        )
    else:
        column = columns[best.key[0]]
        reason = Message(
            "District key in column “{title}”: {n} different {n:entry|entries} in {rows} {rows:row|rows}.",
            title=titles,
            n=column.distinct,
            rows=column.count,
        )
    return Finding("key", list(best.key), reason, margin=margin)


def _spoilt_finding(column: Profile) -> Finding:
    reason = Message(
        "Keys in column “{title}” were spoilt by a spreadsheet (“{text}”): their digits are lost. Take the table from the office "
        "again; without these keys, districts of one name cannot be told apart.",
        title=column.title or str(column.position + 1),
        text=column.spoilt[0],
    )
    about = (("row_lost", "row_added", "keys_merged"), (column.title, *column.spoilt[:50]))
    return Finding("key", column.position, reason, margin=DOUBTFUL, about=about)


def _other_key(columns: list[Profile], best: Interpretation, other: Interpretation) -> bool:
    """Whether another key cuts the rows into other districts."""
    if set(other.key) == set(best.key):
        return False
    if not other.key:
        return True
    one, two = (together([columns[c].codes for c in key]) for key in (best.key, other.key))
    pairs, most = distinct(one, two), max(distinct(one), distinct(two))
    return pairs > 1.02 * most + 1


def _period_finding(search: _Search, ranked: list[Interpretation]) -> Finding:
    best = ranked[0]
    title = search.columns[best.period].title or str(best.period + 1)
    rival = next((one for one in ranked[1:] if one.key == best.key and one.period != best.period), None)
    margin = best.score - rival.score if rival is not None else CERTAIN
    if margin < weights.WARNED_BELOW and search.columns[best.period].distinct > 1:
        reason = Message(
            "Column “{title}” holds the period; it may be only a date of the district. “Period column” changes it.",
            title=title,
        )
        return Finding(
            "period",
            best.period,
            reason,
            margin=margin,
            about=(("period_changed",), tuple(search.columns[best.period].texts[:40])),
        )
    return Finding("period", best.period, Message("Column “{title}” holds the period.", title=title))


__all__ = ["Interpretation", "Roles", "interpret", "key_evidence", "period_evidence", "sampled_columns"]
